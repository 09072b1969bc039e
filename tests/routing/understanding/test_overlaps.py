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
