"""Lengths of time as people agree on them: `15m`, `24h`, `7d`, `4 working hours`."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The units a duration is written in."""

    SECONDS = "s"
    MINUTES = "m"
    HOURS = "h"
    DAYS = "d"


#: Seconds in one unit; a working day has none, for it ends at the same time of the next working day.
SECONDS = {Unit.SECONDS: 1, Unit.MINUTES: 60, Unit.HOURS: 3600, Unit.DAYS: 86400}


@dataclass(frozen=True, kw_only=True)
class Duration:
    """An amount of a unit, counted through or in working time only."""

    amount: float
    unit: Unit
    working: bool = False

    @property
    def seconds(self) -> float:
        return self.amount * SECONDS[self.unit]
