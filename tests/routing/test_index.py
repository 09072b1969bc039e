"""The compiled index finds the rules that trying each in turn finds."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from routing.answers import Range
from routing.conditions import Condition, holds, parse_condition
from routing.fields import Fields
from routing.index import index_of
from routing.index.clauses import MOST_CLAUSES, clauses_of
from tests.routing.conditions_made import NUMBERS, conditions_made, leads

#: Conditions whose numbers meet the bounds of leads.
CONDITIONS = st.lists(st.none() | conditions_made(NUMBERS), max_size=8)


@given(conditions=CONDITIONS, lead=leads())
@settings(max_examples=300, deadline=None)
@example(conditions=[parse_condition("not employees = 3")], lead={"employees": Range(low=3, high=4)})
@example(conditions=[parse_condition("employees != 3")], lead={"employees": Range(low=2, high=4)})
@example(conditions=[parse_condition("not employees in (1, 3)")], lead={})
@example(conditions=[parse_condition("title contains vp and not title contains assistant")], lead={"title": "VP"})
@example(conditions=[parse_condition("employees > 5 and employees < 3")], lead={"employees": 4})
@example(conditions=[parse_condition("employees > 5 and not employees known")], lead={"employees": 6})
@example(conditions=[parse_condition("country = AD and not country known")], lead={"country": "AD"})
def test_the_index_matches_what_trying_each_rule_does(conditions: list[Condition | None], lead: Fields) -> None:
    naive = [place for place, condition in enumerate(conditions) if condition is None or holds(condition, lead)]

    assert list(index_of(conditions).matches(lead)) == naive


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param({"employees": "many"}, id="a text where a number is compared"),
        pytest.param({"country": 7.0}, id="a number where a text is compared"),
        pytest.param({"country": True}, id="a yes where a text is compared"),
        pytest.param({"icp": Range(low=1, high=2)}, id="a range where a yes is asked for"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "employees > 3",
        "not employees > 3",
        "country = DE",
        "country != DE",
        "not country in (DE, AT)",
        "icp",
        "not icp",
    ],
)
def test_a_value_of_another_type_than_the_field_now_has_is_compared_as_when_trying(lead: Fields, text: str) -> None:
    condition = parse_condition(text)

    assert list(index_of([condition]).matches(lead)) == ([0] if holds(condition, lead) else [])


def test_a_condition_with_very_many_alternatives_is_still_matched() -> None:
    either = " and ".join(f"(title contains {letter} or company contains {letter})" for letter in "abcdefgh")
    condition = parse_condition(either)
    index = index_of([condition, None])

    assert clauses_of(condition) is None
    assert MOST_CLAUSES < 2**8
    assert list(index.matches({"title": "abcd", "company": "efgh"})) == [0, 1]
    assert list(index.matches({"title": "abcd", "company": "efg"})) == [1]
