"""The clock of an offer: when the rep must have accepted, and when they are reminded."""

from dataclasses import dataclass
from datetime import datetime

from routing.business_time import add_working, deadline, working_seconds_between
from routing.durations import Duration
from routing.reps import Shift


@dataclass(frozen=True, kw_only=True)
class Clock:
    """When an offer ends, and when before that its rep is reminded; both in UTC."""

    deadline: datetime
    remind_at: datetime


def clock_for(shift: Shift, *, at: datetime, within: Duration, remind_after: float) -> Clock:
    """The clock of an offer made at `at`, which runs while the rep is on shift and stands still outside.

    `remind_after` is a share of the shift time, 0 to 1: half of it is half of the working time, lunch and nights left
    out. Raises NeverOnError where the shift has too little time ahead.
    """
    ends = deadline(shift, at, within)
    seconds = working_seconds_between(shift, at, ends)
    return Clock(deadline=ends, remind_at=add_working(shift, at, seconds * remind_after))
