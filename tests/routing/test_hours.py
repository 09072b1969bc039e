from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.exceptions import HoursError
from routing.hours import parse_hours, print_hours
from routing.reps import Span, WorkingHours

MORNING = Span(start=time(9), end=time(12))
AFTERNOON = Span(start=time(13, 30), end=time(18, 30))
DAY = Span(start=time(9), end=time(18))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("Mon-Fri 09:00-18:00", dict.fromkeys(range(5), (DAY,)), id="a range of days"),
        pytest.param(
            "Mon-Tue 09:00-12:00 13:30-18:30", {0: (MORNING, AFTERNOON), 1: (MORNING, AFTERNOON)}, id="lunch is a gap"
        ),
        pytest.param("Mon 09:00-18:00, Sat 09:00-12:00", {0: (DAY,), 5: (MORNING,)}, id="more days come after a comma"),
        pytest.param("Mon, Wed, Fri 09:00-18:00", {0: (DAY,), 2: (DAY,), 4: (DAY,)}, id="single days share hours"),
        pytest.param("Sun-Tue 09:00-18:00", {0: (DAY,), 1: (DAY,), 6: (DAY,)}, id="a range over the end of the week"),
        pytest.param("Fri 00:00-24:00", {4: (Span(start=time(0), end=None),)}, id="24:00 ends the day"),
        pytest.param("Mon 13:30-18:30 9:00-12:00", {0: (MORNING, AFTERNOON)}, id="spans are put in order"),
        pytest.param("monday – FRIDAY 9:00 – 18:00", dict.fromkeys(range(5), (DAY,)), id="long names, long dashes"),
        pytest.param(
            "周一至周五 09：00-18：00，周日 09:00-12:00",
            {**dict.fromkeys(range(5), (DAY,)), 6: (MORNING,)},
            id="in Chinese",
        ),
        pytest.param("Mon 09:00-12:00, Mon 13:30-18:30", {0: (MORNING, AFTERNOON)}, id="a day written twice"),
    ],
)
def test_hours_are_read_as_they_are_written(text: str, days: dict[int, tuple[Span, ...]]) -> None:
    assert parse_hours(text) == WorkingHours(days=days)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("", "The working hours are empty", id="nothing"),
        pytest.param("Mon-Fri", '"Mon-Fri" has no hours after it', id="days without hours"),
        pytest.param("09:00-18:00", '"09:00-18:00" has no day before it', id="hours without days"),
        pytest.param("Mon 09:00", '"09:00" is only one time', id="no end"),
        pytest.param("Mon 18:00-09:00", '"18:00-09:00" ends before it begins', id="across midnight"),
        pytest.param("Mon 09:00-09:00", "ends before it begins", id="no length"),
        pytest.param("Mon 09:00-25:00", '"25:00" in "09:00-25:00" is no time of day', id="an hour there is not"),
        pytest.param("Mon 09:00-12:75", '"12:75" in "09:00-12:75" is no time of day', id="a minute there is not"),
        pytest.param("Mon 9-18", '"18" in "9-18" is not a time of day', id="hours without minutes"),
        pytest.param("Mun 09:00-18:00", '"Mun" is neither a day nor a span', id="a day there is not"),
        pytest.param("Mon-Fry 09:00-18:00", '"Mon-Fry" is neither a day', id="a range to nowhere"),
        pytest.param(
            "Mon-Fri 09:00-18:00, Fri 09:00-15:00", "On Fri, 09:00-18:00 and 09:00-15:00 overlap", id="overlap"
        ),
        pytest.param("Mon 20:00-24:00 23:00-23:30", "On Mon, 20:00-24:00 and 23:00-23:30 overlap", id="over midnight"),
    ],
)
def test_what_is_wrong_with_hours_is_said(text: str, sentence: str) -> None:
    with pytest.raises(HoursError) as refused:
        parse_hours(text)

    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("Tue 9:00-18:00 , Mon 9:00-18:00", "Mon-Tue 09:00-18:00", id="neighbours become a range"),
        pytest.param(
            "Mon-Fri 09:00-12:00 13:30-18:30, Sat 10:00-24:00",
            "Mon-Fri 09:00-12:00 13:30-18:30, Sat 10:00-24:00",
            id="as in the example",
        ),
        pytest.param("Mon Wed 09:00-18:00", "Mon 09:00-18:00, Wed 09:00-18:00", id="days apart are written apart"),
    ],
)
def test_hours_are_printed_in_one_form(text: str, printed: str) -> None:
    assert print_hours(parse_hours(text)) == printed


@st.composite
def spans_of_a_day(draw: st.DrawFn) -> tuple[Span, ...]:
    edges = sorted(draw(st.lists(st.integers(0, 1440), min_size=2, max_size=6, unique=True)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return tuple(Span(start=time(*divmod(a, 60)), end=None if b == 1440 else time(*divmod(b, 60))) for a, b in pairs)


@given(st.dictionaries(st.integers(0, 6), spans_of_a_day(), min_size=1))
def test_printed_hours_read_as_the_same_hours(days: dict[int, tuple[Span, ...]]) -> None:
    hours = WorkingHours(days=days)

    assert parse_hours(print_hours(hours)) == hours
