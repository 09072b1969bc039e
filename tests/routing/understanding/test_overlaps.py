"""Words that two readers know answer one question only."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize("asked", [Kind.TITLE, Kind.INDUSTRY, Kind.COMPANY])
def test_what_answers_another_question_is_not_taken_as_said_for_this_one(asked: Kind) -> None:
    assert heard("about 300 people", asked) == "employees=300"


@pytest.mark.parametrize("asked", [None, Kind.TITLE, Kind.NEED])
def test_a_title_names_no_industry_and_no_company(asked: Kind | None) -> None:
    assert "industry" not in heard("I'm a software engineer", asked)
    assert "company" not in heard("I'm the VP of Sales", asked)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("I'm evaluating lead routing tools", "need=evaluate", id="a lead is no leader here"),
        pytest.param("faster response times to demo requests", "need=buy", id="a demo request is no wish for one"),
        pytest.param("we use two tools and nothing talks to each other", "need=buy", id="nothing works is a need"),
    ],
)
def test_a_need_is_not_mistaken_for_something_else(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


def test_a_sum_beside_people_is_a_budget_when_the_size_was_asked() -> None:
    said = heard("we're 300 people in Berlin, about 50k a year, and need it by March", Kind.EMPLOYEES)

    assert said == "budget=50000 year; country=DE; employees=300; timing=..2027-03-31"


def test_a_condition_tells_nothing_of_who_decides() -> None:
    assert heard("as soon as we sign", Kind.TIMING) == "timing=asap"


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        (Kind.EMPLOYEES, "I mean a budget of 50k", "budget=50000"),
        (Kind.EMPLOYEES, "营收3000万", "revenue=30000000"),
        (Kind.BUDGET, "headcount: 50", "employees=50"),
        (Kind.BUDGET, "一个月内", "timing=..2026-12-23"),
        (Kind.TIMING, "actually make that 400 people", "employees=400"),
        (None, "公司小一千", "employees=1000"),
        (None, "we turn over £3.5m", "revenue=3500000 GBP"),
        (Kind.COMPANY, "3M", "company=3M"),
    ],
)
def test_a_number_answers_what_the_word_beside_it_names(asked: Kind | None, text: str, said: str) -> None:
    assert heard(text, asked) == said


def test_a_time_from_now_is_no_period_of_the_budget() -> None:
    assert heard("预算8万,一个月内搞定", Kind.BUDGET) == "budget=80000; timing=..2026-12-23"
