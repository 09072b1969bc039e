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
        (Kind.EMPLOYEES, "3 partners and 8 staff"),
        (Kind.EMPLOYEES, "四十个工人，十个办公室的"),
        (Kind.EMPLOYEES, "原来三百多，裁了一半"),
        (Kind.EMPLOYEES, "年会要摆三十桌"),
        (Kind.BUDGET, "we have a grant of 50k, this would get maybe a fifth of it"),
        (Kind.BUDGET, "30 seats at 20 bucks, you do the math"),
        (Kind.REVENUE, "对外统一讲五个亿，实际三个多"),
        (Kind.REVENUE, "3m last year, 4m this year"),
        (Kind.REVENUE, "the group does 2bn, ours I couldn't tell you"),
        (Kind.REVENUE, "our parent company makes 2bn a year"),
        (Kind.EMPLOYEES, "my team is 7, for the company I have no idea"),
        (Kind.EMPLOYEES, "我们部门8个，全公司我没数过"),
        (Kind.EMAIL, "助理的是li@ruixin.com，我自己的不想给"),
        (Kind.PHONE, "前台是021-58881234，我的就不留了"),
        (Kind.TIMING, "四月审计，审计完了再说"),
        (Kind.TIMING, "别家五月就用上了"),
        (Kind.TIMING, "我们客户都是三月上的"),
        (Kind.TIMING, "the tender closes on 15 January, decision takes 6 weeks after"),
    ],
)
def test_a_fact_that_may_not_be_the_prospects_own_is_asked_about(asked: Kind, text: str) -> None:
    assert heard(text, asked).startswith("? ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("my last company was a bank in Zurich with 3000 employees", id="a former employer's people"),
        pytest.param("要是有五十万预算我们就买了", id="what is only supposed"),
        pytest.param("听说一年要六万", id="what was only heard"),
        pytest.param("我同事在工行软件中心", id="the company of a colleague"),
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
        (Kind.EMPLOYEES, "华为有二十万人，我们嘛，90", "employees=90"),
        (Kind.EMPLOYEES, "Siemens has 300,000 people but we are only 60", "employees=60"),
        (Kind.EMPLOYEES, "夫妻店，两口子加一个小工", "employees=3"),
        (Kind.EMPLOYEES, "we've never been more than 30", "employees=..30"),
        (Kind.EMPLOYEES, "about 50, I can't say exactly", "employees=50"),
        (Kind.EMPLOYEES, "I don't know, about 50", "employees=50"),
        (Kind.BUDGET, "no budget, and I can't say when", "budget=none"),
        (Kind.REVENUE, "去年3.2亿，今年估计能破4亿", "revenue=320000000"),
        (Kind.BUDGET, "$1.2M over three years", "budget=1200000 USD"),
        (Kind.BUDGET, "do not go over 9,999", "budget=..9999"),
        (Kind.TIMING, "明年上半年都行，别撞上春节就好", "timing=2027-01-01..2027-06-30"),
        (Kind.TIMING, "对手都上了，我们下个月也要", "timing=2026-12-01..2026-12-31"),
        (Kind.TIMING, "下周三前请报价", "timing=..2026-12-02"),
        (Kind.TIMING, "25号前要用上", "timing=..2026-11-25"),
        (Kind.TIMING, "the contract ends in 4 months so before then", "timing=..2027-03-23"),
        (Kind.COMPANY, "三和建材，两个股东", "company=三和建材"),
    ],
)
def test_what_another_piece_of_the_sentence_says_speaks_against_nothing(asked: Kind, text: str, read: str) -> None:
    assert heard(text, asked) == read
