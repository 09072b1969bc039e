"""Shifts, reps and teams that the tests of time and fairness share."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from routing.assignment import Ledger
from routing.hours import parse_hours
from routing.reps import Rep, RepState, Rotation, Shift, Team

OFFICE = "Mon-Fri 09:00-18:00"
WITH_LUNCH = "Mon-Fri 09:00-12:00 13:30-18:30"
ALWAYS = "Mon-Sun 00:00-24:00"


def shift(hours: str = OFFICE, *, timezone: str = "America/New_York", holidays: str | None = None) -> Shift:
    return Shift(timezone=timezone, hours=parse_hours(hours), holidays=holidays)


def at(text: str, timezone: str = "America/New_York") -> datetime:
    """The moment at which a wall clock in that zone shows `2026-01-31 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(timezone))


def rep(
    name: str,
    *,
    weight: int = 1,
    capacity: int | None = None,
    languages: tuple[str, ...] = ("en",),
    on: Shift | None = None,
) -> Rep:
    return Rep(
        name=name,
        slack=f"U{name.upper()}",
        shift=on or shift(ALWAYS),
        weight=weight,
        capacity=capacity,
        languages=languages,
    )


def state(
    who: Rep,
    *,
    load: int = 0,
    away: bool = False,
    away_until: datetime | None = None,
    returned: bool = False,
    offered: bool = False,
) -> RepState:
    return RepState(rep=who, load=load, away=away, away_until=away_until, returned=returned, offered=offered)


def team(*names: str, rotation: Rotation = Rotation.FAIR_SHARE) -> Team:
    return Team(name="general", members=names, rotation=rotation)


def new_ledger() -> Ledger:
    return Ledger(team="general")


def weighted(weights: Sequence[int]) -> list[RepState]:
    return [state(rep(f"rep{number:02}", weight=weight)) for number, weight in enumerate(weights)]
