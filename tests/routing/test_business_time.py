from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.business_time import add_working, deadline, is_on, next_on, working_seconds_between
from routing.durations import Duration, Unit
from routing.exceptions import NeverOnError
from routing.reps import Shift, WorkingHours
from tests.routing.shifts import ALWAYS, OFFICE, WITH_LUNCH, at, shift

NEW_YORK = shift()
SHANGHAI = shift(WITH_LUNCH, timezone="Asia/Shanghai", holidays="CN")
BERLIN = shift("Mon-Sun 00:00-08:00", timezone="Europe/Berlin")
NIGHT = shift("Mon-Fri 16:00-24:00")
NO_HOURS = Shift(timezone="UTC", hours=WorkingHours(days={}))


def in_shanghai(text: str) -> datetime:
    return at(text, "Asia/Shanghai")


def in_berlin(text: str) -> datetime:
    return at(text, "Europe/Berlin")


def minutes(amount: float) -> Duration:
    return Duration(amount=amount, unit=Unit.MINUTES)


def working_days(amount: float) -> Duration:
    return Duration(amount=amount, unit=Unit.DAYS, working=True)


@pytest.mark.parametrize(
    ("who", "moment", "on"),
    [
        pytest.param(NEW_YORK, at("2026-01-05 09:00"), True, id="the first moment"),
        pytest.param(NEW_YORK, at("2026-01-05 08:59:59"), False, id="just before"),
        pytest.param(NEW_YORK, at("2026-01-05 18:00"), False, id="the end is off"),
        pytest.param(NEW_YORK, at("2026-01-03 10:00"), False, id="a Saturday"),
        pytest.param(NEW_YORK, in_shanghai("2026-01-05 23:00"), True, id="asked from another zone"),
        pytest.param(SHANGHAI, in_shanghai("2026-01-05 12:30"), False, id="lunch"),
        pytest.param(SHANGHAI, in_shanghai("2026-01-05 13:30"), True, id="after lunch"),
        pytest.param(NIGHT, at("2026-01-05 23:59:59"), True, id="the last second before midnight"),
        pytest.param(NIGHT, at("2026-01-06 00:00"), False, id="midnight ends the day"),
        pytest.param(shift(holidays="US"), at("2026-07-03 10:00"), False, id="Independence Day, observed on Friday"),
        pytest.param(NEW_YORK, at("2026-07-03 10:00"), True, id="no calendar, no holidays"),
        pytest.param(SHANGHAI, in_shanghai("2025-10-08 10:00"), False, id="Mid-autumn week 2025"),
        pytest.param(SHANGHAI, in_shanghai("2025-10-11 10:00"), True, id="a Saturday worked for it"),
        pytest.param(SHANGHAI, in_shanghai("2026-10-10 10:00"), True, id="a Saturday worked for National Day 2026"),
        pytest.param(SHANGHAI, in_shanghai("2026-10-10 12:30"), False, id="with its lunch"),
        pytest.param(SHANGHAI, in_shanghai("2026-10-17 10:00"), False, id="a Saturday like any other"),
        pytest.param(NO_HOURS, at("2026-01-05 10:00"), False, id="nobody who has no hours"),
    ],
)
def test_a_shift_is_on_in_its_hours(who: Shift, moment: datetime, on: bool) -> None:
    assert is_on(who, moment) is on


def test_a_make_up_saturday_has_the_hours_most_weekdays_have() -> None:
    short_friday = shift("Mon-Thu 09:00-18:00, Fri 09:00-12:00, Sat 10:00-11:00", timezone="UTC", holidays="CN")

    end = add_working(short_friday, datetime(2026, 10, 10, 9, tzinfo=UTC), 9 * 3600)

    assert end == datetime(2026, 10, 10, 18, tzinfo=UTC)
    assert not is_on(short_friday, end)


def test_who_works_at_weekends_only_keeps_their_hours_on_a_make_up_day() -> None:
    weekend = shift("Sat 10:00-14:00", timezone="UTC", holidays="CN")

    assert is_on(weekend, datetime(2026, 10, 10, 10, tzinfo=UTC))
    assert not is_on(weekend, datetime(2026, 10, 10, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("who", "after", "expected"),
    [
        pytest.param(NEW_YORK, at("2026-01-05 10:00"), at("2026-01-05 10:00"), id="on already"),
        pytest.param(NEW_YORK, at("2026-01-02 18:00"), at("2026-01-05 09:00"), id="over the weekend"),
        pytest.param(SHANGHAI, in_shanghai("2026-01-05 12:00"), in_shanghai("2026-01-05 13:30"), id="after lunch"),
        pytest.param(
            SHANGHAI, in_shanghai("2025-09-30 18:30"), in_shanghai("2025-10-09 09:00"), id="after Golden Week"
        ),
        pytest.param(
            SHANGHAI, in_shanghai("2026-10-09 18:30"), in_shanghai("2026-10-10 09:00"), id="a worked Saturday"
        ),
        pytest.param(NEW_YORK, at("2026-03-06 18:00"), at("2026-03-09 09:00"), id="clocks went forward meanwhile"),
    ],
)
def test_the_next_moment_on_is_found(who: Shift, after: datetime, expected: datetime) -> None:
    assert next_on(who, after) == expected


def test_a_shift_without_hours_is_never_on() -> None:
    assert next_on(NO_HOURS, at("2026-01-05 10:00")) is None
    with pytest.raises(NeverOnError, match="too little working time"):
        add_working(NO_HOURS, at("2026-01-05 10:00"), 60)
    with pytest.raises(NeverOnError, match="too little working time"):
        deadline(NO_HOURS, at("2026-01-05 10:00"), working_days(1))


@pytest.mark.parametrize(
    ("who", "start", "within", "expected"),
    [
        pytest.param(NEW_YORK, at("2026-01-05 10:00"), minutes(15), at("2026-01-05 10:15"), id="within a day"),
        pytest.param(NEW_YORK, at("2026-01-05 17:50"), minutes(15), at("2026-01-06 09:05"), id="overnight"),
        pytest.param(NEW_YORK, at("2026-01-02 17:50"), minutes(15), at("2026-01-05 09:05"), id="over the weekend"),
        pytest.param(NEW_YORK, at("2026-01-05 17:45"), minutes(15), at("2026-01-05 18:00"), id="to the very end"),
        pytest.param(NEW_YORK, at("2026-01-03 12:00"), minutes(15), at("2026-01-05 09:15"), id="from a Saturday"),
        pytest.param(
            SHANGHAI, in_shanghai("2026-01-05 11:50"), minutes(30), in_shanghai("2026-01-05 13:50"), id="lunch"
        ),
        pytest.param(
            SHANGHAI,
            in_shanghai("2026-01-05 16:30"),
            Duration(amount=4, unit=Unit.HOURS, working=True),
            in_shanghai("2026-01-06 11:00"),
            id="four working hours",
        ),
        pytest.param(
            NEW_YORK,
            at("2026-01-05 09:00"),
            Duration(amount=1, unit=Unit.DAYS),
            at("2026-01-07 15:00"),
            id="a plain day is 24 hours of shift",
        ),
        pytest.param(
            SHANGHAI,
            in_shanghai("2025-09-30 18:20"),
            minutes(15),
            in_shanghai("2025-10-09 09:05"),
            id="over Golden Week",
        ),
        # Berlin's clocks go forward on 2026-03-29 at 2:00 and back on 2026-10-25 at 3:00, New York's on 2026-11-01.
        pytest.param(
            BERLIN, in_berlin("2026-03-29 01:00"), minutes(120), in_berlin("2026-03-29 04:00"), id="an hour is skipped"
        ),
        pytest.param(
            BERLIN, in_berlin("2026-10-25 01:00"), minutes(180), in_berlin("2026-10-25 03:00"), id="an hour comes twice"
        ),
        pytest.param(
            shift("Sun 00:00-24:00"), at("2026-11-01 00:00"), minutes(25 * 60), at("2026-11-02 00:00"), id="25 hours"
        ),
    ],
)
def test_a_clock_runs_on_shift_only(who: Shift, start: datetime, within: Duration, expected: datetime) -> None:
    assert deadline(who, start, within) == expected


@pytest.mark.parametrize(
    ("who", "start", "days", "expected"),
    [
        pytest.param(NEW_YORK, at("2026-01-05 10:00"), 1, at("2026-01-06 10:00"), id="the same time next day"),
        pytest.param(NEW_YORK, at("2026-01-02 10:00"), 1, at("2026-01-05 10:00"), id="from Friday to Monday"),
        pytest.param(NEW_YORK, at("2026-01-05 09:00"), 1, at("2026-01-06 09:00"), id="from the first moment"),
        pytest.param(NEW_YORK, at("2026-01-05 20:00"), 1, at("2026-01-06 18:00"), id="from the evening"),
        pytest.param(NEW_YORK, at("2026-01-03 20:00"), 2, at("2026-01-06 18:00"), id="from a Saturday"),
        pytest.param(NEW_YORK, at("2026-03-06 10:00"), 1, at("2026-03-09 10:00"), id="clocks went forward"),
        pytest.param(
            SHANGHAI, in_shanghai("2026-09-30 10:00"), 3, in_shanghai("2026-10-10 10:00"), id="to a worked Saturday"
        ),
        pytest.param(SHANGHAI, in_shanghai("2026-01-05 12:30"), 1, in_shanghai("2026-01-06 13:30"), id="from lunch"),
        pytest.param(
            shift("Thu 09:00-18:00, Fri 09:00-13:00"),
            at("2026-01-08 15:00"),
            1,
            at("2026-01-09 13:00"),
            id="a day that ends earlier",
        ),
        pytest.param(
            shift("Thu 06:00-18:00, Fri 09:00-18:00"),
            at("2026-01-08 07:00"),
            1,
            at("2026-01-09 09:00"),
            id="a day that begins later",
        ),
        pytest.param(NEW_YORK, at("2026-01-05 10:00"), 0.5, at("2026-01-05 14:30"), id="half a day"),
        pytest.param(NEW_YORK, at("2026-01-05 16:00"), 1.5, at("2026-01-07 11:30"), id="a day and a half"),
    ],
)
def test_working_days_end_at_the_same_time_of_day(who: Shift, start: datetime, days: float, expected: datetime) -> None:
    assert deadline(who, start, working_days(days)) == expected


def test_a_deadline_more_than_ten_years_ahead_is_refused() -> None:
    with pytest.raises(NeverOnError, match="make the time shorter"):
        deadline(NEW_YORK, at("2026-01-05 10:00"), working_days(3000))


def test_no_time_passes_backwards() -> None:
    assert working_seconds_between(NEW_YORK, at("2026-01-06 10:00"), at("2026-01-05 10:00")) == 0


HOURS = st.sampled_from(
    [
        OFFICE,
        WITH_LUNCH,
        ALWAYS,
        "Mon-Fri 16:00-24:00, Tue-Sat 00:00-03:00",
        "Sun 01:30-02:30 02:45-03:15",
        "Sat 10:00-14:00",
    ]
)
ZONES = st.sampled_from(["America/New_York", "Europe/Berlin", "Asia/Shanghai", "Asia/Kolkata", "America/Havana", "UTC"])
SHIFTS = st.builds(
    lambda hours, zone, holidays: shift(hours, timezone=zone, holidays=holidays),
    HOURS,
    ZONES,
    st.sampled_from([None, "US", "CN", "DE-BY"]),
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone.
SECONDS = st.integers(0, 200 * 3600)


@given(SHIFTS, MOMENTS, SECONDS)
def test_the_time_to_a_deadline_is_the_time_that_was_given(who: Shift, start: datetime, seconds: int) -> None:
    end = add_working(who, start, seconds)

    assert working_seconds_between(who, start, end) == seconds


@given(SHIFTS, MOMENTS, SECONDS)
def test_a_deadline_is_on_shift_or_at_its_end(who: Shift, start: datetime, seconds: int) -> None:
    end = add_working(who, start, seconds)

    assert is_on(who, end) or is_on(who, end - timedelta.resolution)


@given(SHIFTS, MOMENTS, SECONDS, st.integers(0, 3600), st.timedeltas(timedelta(0), timedelta(days=9)))
def test_more_time_or_a_later_start_never_ends_earlier(
    who: Shift, start: datetime, seconds: int, more: int, later: timedelta
) -> None:
    end = add_working(who, start, seconds)

    assert add_working(who, start, seconds + more) >= end
    assert add_working(who, start + later, seconds) >= end


@given(SHIFTS, MOMENTS, st.floats(0.1, 12))
def test_working_days_end_on_shift_or_at_its_edge_and_after_the_start(who: Shift, start: datetime, days: float) -> None:
    end = deadline(who, start, working_days(days))

    assert end >= start
    assert is_on(who, end) or is_on(who, end - timedelta.resolution)


@given(SHIFTS, MOMENTS)
def test_the_next_moment_on_is_the_first_that_is_on(who: Shift, moment: datetime) -> None:
    on = next_on(who, moment)

    assert on is not None
    assert is_on(who, on)
    assert on == moment if is_on(who, moment) else working_seconds_between(who, moment, on) == 0
