"""Answers in words that name a button."""

import pytest

from routing.answers import AnswerValue, Range, Timing, Within
from routing.playbook import Choice, Kind
from routing.understanding import understand
from routing.understanding.reading import Outcome, Reading
from tests.routing.understanding.saying import NOW


def _choice(key: str, en: str, zh: str, value: AnswerValue | None = None) -> Choice:
    return Choice(key=key, label={"en": en, "zh": zh}, value=key if value is None else value)


TOOLS = (
    _choice("salesforce", "Salesforce", "Salesforce"),
    _choice("hubspot", "HubSpot", "HubSpot"),
    _choice("own", "Our own tool", "自己开发的"),
)
SIZES = (
    _choice("small", "1–50", "1–50", Range(low=1, high=50)),
    _choice("middle", "51–200", "51–200", Range(low=51, high=200)),
)


def _read(text: str, choices: tuple[Choice, ...], asked: Kind = Kind.CHOICE) -> Reading:
    return understand(text, asked=asked, choices=choices, now=NOW)


@pytest.mark.parametrize(
    "text", ["HubSpot", "hubspot", "hubspt", "2", "B", "the second one", "option 2", "第二个", "we use hubspot today"]
)
def test_a_choice_is_named_by_its_label_its_place_or_nearly(text: str) -> None:
    reading = _read(text, TOOLS)

    assert [said.value for said in reading.said] == ["hubspot"]


def test_a_label_counts_in_either_language() -> None:
    assert [said.value for said in _read("自己开发的", TOOLS).said] == ["own"]


def test_two_choices_in_one_answer_are_both_offered() -> None:
    reading = _read("Salesforce and HubSpot", TOOLS)

    assert reading.outcome is Outcome.CONFIRM
    assert [said.value for said in reading.said] == ["salesforce", "hubspot"]


def test_words_that_name_no_choice_are_not_understood() -> None:
    assert _read("pipedrive", TOOLS).outcome is Outcome.NOT_UNDERSTOOD


def test_a_number_is_an_amount_where_amounts_are_asked_for() -> None:
    assert [said.value for said in _read("2", SIZES, Kind.EMPLOYEES).said] == [Range.exactly(2)]


def test_a_range_is_named_by_its_label_however_the_dash_is_typed() -> None:
    assert [said.value for said in _read("51-200", SIZES, Kind.EMPLOYEES).said] == [Range(low=51, high=200)]


def test_days_from_the_press_become_dates() -> None:
    soon = (_choice("month", "Within a month", "一个月内", Within(low=0, high=30)),)

    (said,) = _read("within a month", soon, Kind.TIMING).said

    assert isinstance(said.value, Timing)
    assert (said.value.start, str(said.value.end)) == (NOW.date(), "2026-12-23")
