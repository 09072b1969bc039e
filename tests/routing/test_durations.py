"""Lengths of time, read and written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.durations import Duration, Unit, parse_duration, print_duration
from routing.exceptions import ConditionError


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        pytest.param("90s", Duration(amount=90, unit=Unit.SECONDS), id="seconds"),
        pytest.param("90 s", Duration(amount=90, unit=Unit.SECONDS), id="apart"),
        pytest.param("15m", Duration(amount=15, unit=Unit.MINUTES), id="minutes"),
        pytest.param("24h", Duration(amount=24, unit=Unit.HOURS), id="hours"),
        pytest.param("1.5h", Duration(amount=1.5, unit=Unit.HOURS), id="a part of an hour"),
        pytest.param("7d", Duration(amount=7, unit=Unit.DAYS), id="days"),
        pytest.param("30 working minutes", Duration(amount=30, unit=Unit.MINUTES, working=True), id="working minutes"),
        pytest.param("4 working hours", Duration(amount=4, unit=Unit.HOURS, working=True), id="working hours"),
        pytest.param("5 working days", Duration(amount=5, unit=Unit.DAYS, working=True), id="working days"),
        pytest.param("1 working day", Duration(amount=1, unit=Unit.DAYS, working=True), id="one working day"),
        pytest.param(" ４　working  hours ", Duration(amount=4, unit=Unit.HOURS, working=True), id="full width"),
    ],
)
def test_a_length_of_time_is_read(text: str, duration: Duration) -> None:
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("15 m", "15m", id="together"),
        pytest.param("1.50h", "1.5h", id="no idle digits"),
        pytest.param("100d", "100d", id="zeros that count"),
        pytest.param("1 working hour", "1 working hours", id="one form of the word"),
    ],
)
def test_a_length_of_time_is_written_in_one_way(text: str, written: str) -> None:
    assert print_duration(parse_duration(text)) == written


@settings(deadline=None)
@given(st.integers(1, 1000), st.sampled_from(Unit), st.booleans())
def test_what_is_written_reads_back_as_the_same(amount: int, unit: Unit, working: bool) -> None:
    duration = Duration(amount=amount, unit=unit, working=working and unit is not Unit.SECONDS)

    assert parse_duration(print_duration(duration)) == duration


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        pytest.param("4 hours", "4h", id="spelled out"),
        pytest.param("15min", "15m", id="shortened"),
        pytest.param("3 working h", "3 working hours", id="working and shortened"),
        pytest.param("3 working dayz", "3 working days", id="mistyped"),
        pytest.param("4H", "4h", id="upper case"),
        pytest.param("1.5 hours", None, id="no nearest"),
        pytest.param("3 lightyears", None, id="no time"),
        pytest.param("soon", None, id="no number"),
        pytest.param("", None, id="nothing"),
        pytest.param("-5m", None, id="negative"),
        pytest.param("9" * 5000, None, id="no end of digits"),
    ],
)
def test_what_is_no_length_of_time_is_refused_with_what_was_meant(text: str, suggestion: str | None) -> None:
    with pytest.raises(
        ConditionError, match="is not a length of time such as 15m, 24h, 7d or 4 working hours"
    ) as caught:
        parse_duration(text)

    assert caught.value.suggestion == suggestion
    assert suggestion is None or parse_duration(suggestion)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "0m", "“0m” is not possible: a length of time is more than nothing, at character 1.", id="nothing"
        ),
        pytest.param("9999d", "“9999d” is not possible: the longest is ten years, at character 1.", id="too long"),
        pytest.param(
            "2.5 working days",
            "“2.5 working days” is not possible: working days are counted whole, at character 1.",
            id="a part of a working day",
        ),
    ],
)
def test_an_impossible_length_of_time_is_refused(text: str, message: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_duration(text)

    assert str(caught.value) == message


@settings(deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\A[0-9.]{0,9} ?(working )?[smhd]?[a-z]{0,6}\Z"))
def test_any_text_is_a_length_of_time_that_reads_back_or_is_refused(text: str) -> None:
    try:
        duration = parse_duration(text)
    except ConditionError:
        return

    assert parse_duration(print_duration(duration)) == duration
