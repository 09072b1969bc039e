from datetime import datetime

import pytest

from routing.durations import Duration, Unit
from routing.reps import Shift
from routing.sla import Clock, clock_for
from tests.routing.shifts import WITH_LUNCH, at, shift

LUNCH = shift(WITH_LUNCH)
QUARTER = Duration(amount=15, unit=Unit.MINUTES)
HOUR = Duration(amount=1, unit=Unit.HOURS)
WORKING_DAY = Duration(amount=1, unit=Unit.DAYS, working=True)


@pytest.mark.parametrize(
    ("who", "offered", "within", "remind", "ends"),
    [
        pytest.param(shift(), "2026-01-05 10:00", QUARTER, "2026-01-05 10:07:30", "2026-01-05 10:15", id="in a day"),
        pytest.param(LUNCH, "2026-01-05 11:30", HOUR, "2026-01-05 12:00", "2026-01-05 14:00", id="over lunch"),
        pytest.param(LUNCH, "2026-01-05 11:50", HOUR, "2026-01-05 13:50", "2026-01-05 14:20", id="mostly after lunch"),
        pytest.param(shift(), "2026-01-02 17:50", HOUR, "2026-01-05 09:20", "2026-01-05 09:50", id="over a weekend"),
        pytest.param(
            shift(), "2026-01-05 10:00", WORKING_DAY, "2026-01-05 14:30", "2026-01-06 10:00", id="working day"
        ),
    ],
)
def test_a_rep_is_reminded_at_half_of_their_working_time(
    who: Shift, offered: str, within: Duration, remind: str, ends: str
) -> None:
    clock = clock_for(who, at=at(offered), within=within, remind_after=0.5)

    assert clock == Clock(deadline=at(ends), remind_at=at(remind))


def test_the_reminder_comes_after_the_share_that_was_set() -> None:
    offered: datetime = at("2026-01-05 10:00")

    clock = clock_for(shift(), at=offered, within=HOUR, remind_after=0.8)

    assert clock.remind_at == at("2026-01-05 10:48")
