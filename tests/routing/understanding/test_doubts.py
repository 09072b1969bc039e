"""What may be told of somebody else, of another time or of none is put to the prospect before it is taken."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        pytest.param(Kind.EMPLOYEES, "our competitor has 900", id="a competitor's people"),
        pytest.param(Kind.EMPLOYEES, "my old company had 500", id="a former employer's people"),
        pytest.param(Kind.EMPLOYEES, "we had 300 before the layoffs", id="people who are gone"),
        pytest.param(Kind.EMPLOYEES, "以前三百人，裁了一半", id="people who are gone, in Chinese"),
        pytest.param(Kind.BUDGET, "hubspot quoted us 30k, which was too much", id="another vendor's price"),
        pytest.param(Kind.BUDGET, "别家报价30万，太贵了", id="another vendor's price, in Chinese"),
        pytest.param(Kind.BUDGET, "last year we spent 80k on events", id="last year's spending"),
        pytest.param(Kind.BUDGET, "if it was under 10k I could sign it myself", id="what is only supposed"),
        pytest.param(Kind.BUDGET, "要是有五十万预算我们就买了", id="what is only supposed, in Chinese"),
        pytest.param(Kind.BUDGET, "not 50k for sure", id="a sum denied"),
        pytest.param(Kind.TIMING, "we started looking in June", id="what was begun"),
        pytest.param(Kind.TIMING, "我们六月份就开始看了", id="what was begun, in Chinese"),
        pytest.param(Kind.COUNTRY, "I'm on holiday in Italy right now", id="where somebody only is"),
        pytest.param(Kind.COUNTRY, "my boss is Dutch", id="where somebody else comes from"),
        pytest.param(Kind.COUNTRY, "老板是日本人", id="where somebody else comes from, in Chinese"),
    ],
)
def test_a_fact_that_may_not_be_the_prospects_own_is_asked_about(asked: Kind, text: str) -> None:
    assert heard(text, asked).startswith("? ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("my last company was a bank in Zurich with 3000 employees", id="a former employer's people"),
        pytest.param("要是有五十万预算我们就买了", id="what is only supposed"),
    ],
)
def test_unasked_such_a_fact_is_asked_about_too(text: str) -> None:
    assert heard(text).startswith("? ")


@pytest.mark.parametrize(
    ("asked", "text", "read"),
    [
        (Kind.EMPLOYEES, "we used to be small, now it's 300", "employees=300"),
        (Kind.BUDGET, "our clients pay us well, so 50k", "budget=50000"),
        (Kind.TIMING, "we've looked at others already, so January", "timing=2027-01-01..2027-01-31"),
        (Kind.COUNTRY, "born in Kenya but the company sits in Rwanda", "country=RW"),
    ],
)
def test_what_another_piece_of_the_sentence_says_speaks_against_nothing(asked: Kind, text: str, read: str) -> None:
    assert heard(text, asked) == read
