"""The industry: a standard word where there is one, else the words used."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fintech", "industry=finance"),
        ("we run a hospital", "industry=healthcare"),
        ("SaaS", "industry=software"),
        ("freight forwarding", "industry=logistics"),
        ("food & beverage", "industry=manufacturing"),
        ("制造业", "industry=manufacturing"),
        ("我们做电商", "industry=retail"),
        ("律师事务所", "industry=legal"),
    ],
)
def test_many_words_stand_for_one_industry(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("software for hospitals", "industry=software"),
    ],
)
def test_what_they_make_counts_and_not_for_whom(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pet grooming", "industry=pet grooming"),
        ("we do space exploration", "industry=space exploration"),
        ("殡葬", "industry=殡葬"),
    ],
)
def test_an_industry_without_a_standard_word_stays_as_said(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our customers are banks", "-"),
        ("we're a law firm in Boston", "country=US; industry=legal"),
    ],
)
def test_customers_are_not_the_own_industry(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"), [("logistcs", "industry=logistics"), ("Sofware", "industry=software"), ("gems", "industry=gems")]
)
def test_a_slip_of_the_pen_in_a_long_word_is_seen_through(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said
