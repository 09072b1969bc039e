"""Working time: when somebody is on shift, and where a clock that only runs on shift ends.

Moments go in as aware datetimes and come out in UTC. Spans of a shift are local, so a day on which the clocks change is
shorter or longer than others; a local time that such a day skips is read as if the clocks had not changed yet, one that
it has twice as the first.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from routing.durations import Duration, Unit
from routing.exceptions import NeverOnError
from routing.holiday_calendar import holiday_calendar
from routing.reps import Shift, Span, WorkingHours

#: How far ahead the next moment on shift is looked for.
HORIZON = timedelta(days=400)

#: How far ahead a deadline may lie.
LONGEST = timedelta(days=3660)

_WEEKEND = 5


def is_on(shift: Shift, at: datetime) -> bool:
    """Whether the shift is on; it is at the first moment of a span and no longer at the end."""
    day = at.astimezone(ZoneInfo(shift.timezone)).date()
    return any(start <= at < end for start, end in _stretches_on(shift, day))


def next_on(shift: Shift, after: datetime) -> datetime | None:
    """The first moment on shift, `after` itself included; None where there is none within the horizon."""
    return next((start for start, _ in _stretches(shift, after, within=HORIZON)), None)


def add_working(shift: Shift, start: datetime, seconds: float) -> datetime:
    """The moment at which that much shift time has passed since `start`.

    Where a stretch of work is used up exactly it is the end of that stretch, not the beginning of the next. Raises
    NeverOnError where the shift has less time than that in ten years.
    """
    left = timedelta(seconds=seconds)
    for begin, end in _stretches(shift, start, within=LONGEST):
        if left <= end - begin:
            return begin + left
        left -= end - begin
    raise NeverOnError(_too_little(shift))


def working_seconds_between(shift: Shift, a: datetime, b: datetime) -> float:
    """The shift time from `a` to `b`, in seconds; 0 where `b` is not after `a`."""
    stretches = _stretches(shift, a, within=b - a) if b > a else iter(())
    worked = (min(end, b) - start for start, end in stretches if start < b)
    return sum(worked, timedelta()).total_seconds()


def deadline(shift: Shift, start: datetime, duration: Duration) -> datetime:
    """When a clock that runs on shift only, started at `start`, has run for `duration`.

    Working or not, a duration counts shift time: 24 h are almost three days of nine hours. Working days are different:
    N of them end at the same local time on the Nth working day after, or where that is off shift, when that day's work
    last ended. A clock started outside of a working day's hours counts the whole next working day and ends when its
    work ends. A part of a working day is that part of the hours of the day it ends on. Raises NeverOnError.
    """
    if duration.working and duration.unit is Unit.DAYS:
        return _after_working_days(shift, start, duration.amount)
    return add_working(shift, start, duration.seconds)


def local_moment(day: date, at: time, *, timezone: str) -> datetime:
    """The moment, in UTC, at which it is `at` on `day` in that time zone."""
    return datetime.combine(day, at, ZoneInfo(timezone)).astimezone(UTC)


def _after_working_days(shift: Shift, start: datetime, amount: float) -> datetime:
    whole = int(amount)
    begin = add_working(shift, start, 0)
    end = _after_whole_days(shift, start, begin, whole) if whole else begin
    if amount == whole:
        return end
    last_day = add_working(shift, end, 0).astimezone(ZoneInfo(shift.timezone)).date()
    hours = sum((off - on for on, off in _stretches_on(shift, last_day)), timedelta())
    return add_working(shift, end, hours.total_seconds() * (amount - whole))


def _after_whole_days(shift: Shift, start: datetime, begin: datetime, days: int) -> datetime:
    local = begin.astimezone(ZoneInfo(shift.timezone))
    opens = _stretches_on(shift, local.date())[0][0]
    if start < begin == opens:
        return _stretches_on(shift, _working_day(shift, local.date(), days - 1))[-1][1]
    day = _working_day(shift, local.date(), days)
    same_time = local_moment(day, local.time(), timezone=shift.timezone)
    stretches = _stretches_on(shift, day)
    latest = (min(end, same_time) for on, end in reversed(stretches) if on <= same_time)
    return next(latest, stretches[0][0])


def _working_day(shift: Shift, first: date, number: int) -> date:
    """The working day that comes `number` working days after `first`."""
    days = (first + timedelta(days=step) for step in range(LONGEST.days))
    working = (day for day in days if _stretches_on(shift, day))
    found = next(islice(working, number, None), None)
    if found is None:
        raise NeverOnError(_too_little(shift))
    return found


def _stretches(shift: Shift, after: datetime, *, within: timedelta) -> Iterator[tuple[datetime, datetime]]:
    """From when to when the shift is on, in UTC and in order, from `after` for at least `within`; some may touch."""
    begin = after.astimezone(UTC)
    first = after.astimezone(ZoneInfo(shift.timezone)).date()
    for step in range(within.days + 3):
        for start, end in _stretches_on(shift, first + timedelta(days=step)):
            if end > begin:
                yield max(start, begin), end


def _stretches_on(shift: Shift, day: date) -> list[tuple[datetime, datetime]]:
    stretches: list[tuple[datetime, datetime]] = []
    for span in _spans_on(shift, day):
        start = local_moment(day, span.start, timezone=shift.timezone)
        end_day, end_time = (day, span.end) if span.end else (day + timedelta(days=1), time())
        end = local_moment(end_day, end_time, timezone=shift.timezone)
        # When the clocks go forward, two spans of the skipped hour may overlap, and one may vanish.
        start = max(start, stretches[-1][1]) if stretches else start
        if start < end:
            stretches.append((start, end))
    return stretches


def _spans_on(shift: Shift, day: date) -> tuple[Span, ...]:
    usual = shift.hours.days.get(day.weekday(), ())
    if shift.holidays is None:
        return usual
    calendar = holiday_calendar(shift.holidays)
    if calendar.is_make_up_workday(day):
        return _make_up_spans(shift.hours) or usual
    return () if calendar.is_holiday(day) else usual


def _make_up_spans(hours: WorkingHours) -> tuple[Span, ...]:
    """The hours of a weekend day that is worked: those most frequent from Monday to Friday, the earlier on a tie."""
    weekdays = Counter(hours.days[day] for day in range(_WEEKEND) if hours.days.get(day))
    return weekdays.most_common(1)[0][0] if weekdays else ()


def _too_little(shift: Shift) -> str:
    return (
        f"No deadline can be set: the shift in {shift.timezone} has too little working time in the next ten years. "
        f"Give it working hours, or make the time shorter."
    )
