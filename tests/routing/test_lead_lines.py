"""A lead's fields as one line of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.answers import Range
from routing.exceptions import ConditionError
from routing.fields import Fields, FieldType, catalogue_with
from routing.lead_lines import parse_lead_line, print_lead_line

CATALOGUE = catalogue_with({"team_size": FieldType.NUMBER})


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        pytest.param("employees=1200 country=de", {"employees": 1200.0, "country": "DE"}, id="numbers and countries"),
        pytest.param("budget=50万, revenue=1.5m", {"budget": 500_000.0, "revenue": 1_500_000.0}, id="multiples"),
        pytest.param('title="Head of Sales"', {"title": "Head of Sales"}, id="words in quotes"),
        pytest.param("customer has_owner=no", {"customer": True, "has_owner": False}, id="yes and no"),
        pytest.param("customer=是 served=否", {"customer": True, "served": False}, id="yes and no in Chinese"),
        pytest.param("employees=51-200", {"employees": Range(low=51, high=200)}, id="a range"),
        pytest.param("employees=1k+", {"employees": Range(low=1000, high=None)}, id="at least"),
        pytest.param("score=-10..5", {"score": Range(low=-10, high=5)}, id="from a negative number"),
        pytest.param("timing=30d-90d", {"timing": Range(low=30, high=90)}, id="days"),
        pytest.param("answer.team_size=7", {"answer.team_size": 7.0}, id="a question of one's own"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_a_line_names_fields_and_their_values(line: str, fields: Fields) -> None:
    assert parse_lead_line(line, catalogue=CATALOGUE) == fields


@pytest.mark.parametrize(
    ("line", "place", "suggestion"),
    [
        pytest.param("employes=5", "employes", "employees", id="no field"),
        pytest.param("country=DE contry=AT", "contry", "country", id="no field, further on"),
        pytest.param("employees>=500", "employees>=500", "employees=500", id="a comparison"),
        pytest.param("employees 500", "employees 500", "employees=500", id="no sign"),
        pytest.param("employees country=DE", "employees", None, id="no value"),
        pytest.param("not customer", "not customer", "customer=no", id="a condition"),
        pytest.param("customer=perhaps", "perhaps", None, id="neither yes nor no"),
        pytest.param("country=Germany", "Germany", "DE", id="a country by its name"),
        pytest.param("seniority=ceo", "ceo", "c_level", id="no choice"),
        pytest.param("employees=1,200", "1,200", "1200", id="a comma"),
        pytest.param("timing=2w", "2w", "14d", id="weeks"),
        pytest.param("employees=200-51", "200-51", None, id="the wrong way round"),
        pytest.param("employees=1-2x", "2x", None, id="one end of a range"),
        pytest.param("title=head of sales country=DE", "head of sales", '"head of sales"', id="words without quotes"),
        pytest.param("employees=5 employees=6", "employees", None, id="twice"),
    ],
)
def test_a_mistake_names_its_place_and_the_nearest_right_word(line: str, place: str, suggestion: str | None) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_lead_line(line)

    assert line[caught.value.start : caught.value.end] == place
    assert caught.value.suggestion == suggestion


NUMBERS = st.integers(-5_000_000, 5_000_000).map(float)
RANGES = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Range(low=min(ends), high=max(ends) + 1))
OPEN = NUMBERS.flatmap(lambda end: st.sampled_from([Range(low=end, high=None), Range(low=None, high=end)]))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "score": NUMBERS | RANGES | OPEN,
            "timing": NUMBERS | RANGES | OPEN,
            "title": TEXTS,
            "customer": st.booleans(),
            "country": st.sampled_from(["DE", "IN", "NO", "US"]),
        },
    )
)
def test_a_printed_line_reads_back_as_the_same(fields: Fields) -> None:
    assert parse_lead_line(print_lead_line(fields)) == fields


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    refused = None
    try:
        parse_lead_line(text)
    except ConditionError as exc:
        refused = exc

    assert refused is None or 0 <= refused.start <= refused.end <= len(text)
