"""Who sells: reps, their shifts and languages, and the teams they rotate in."""

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Span:
    """A span of one working day in local time; `end` of None is midnight, 24:00."""

    start: time
    end: time | None


@dataclass(frozen=True, kw_only=True)
class WorkingHours:
    """Spans by weekday, Monday 0; a weekday that is missing is free."""

    days: dict[int, tuple[Span, ...]]


@dataclass(frozen=True, kw_only=True)
class Shift:
    """When somebody works: a time zone (IANA), a holiday calendar (`CN`, `US-CA`, None for none), hours."""

    timezone: str
    hours: WorkingHours
    holidays: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rep:
    """Somebody who takes leads. `slack` is the Slack user id, `weight` the share, `capacity` open leads at once."""

    name: str
    slack: str
    shift: Shift
    languages: tuple[str, ...] = ("en",)
    weight: int = 1
    capacity: int | None = None


class Rotation(StrEnum):
    """How a team shares its leads."""

    FAIR_SHARE = "fair_share"
    LEAST_LOADED = "least_loaded"


@dataclass(frozen=True, kw_only=True)
class Team:
    """Reps who share leads; cards go to `channel` where there is one, else to the rep directly."""

    name: str
    members: tuple[str, ...]
    channel: str | None = None
    rotation: Rotation = Rotation.FAIR_SHARE
    #: Whether who was away is due what they missed.
    catch_up: bool = False


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A rep who said they are away; `until` None is until they say they are back. Stored, keyed by the rep's name."""

    rep: str
    until: datetime | None
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class RepState:
    """What a choice must know of a rep at one moment besides the roster.

    `load` counts open offers plus live or paused chats; `returned` says the rep returned this lead in this cycle,
    `offered` that the lead was offered to them in this cycle and the offer is over.
    """

    rep: Rep
    load: int = 0
    away_until: datetime | None = None
    away: bool = False
    returned: bool = False
    offered: bool = False


@dataclass(frozen=True, kw_only=True)
class Account:
    """A named account and the rep (by name) it belongs to."""

    domain: str
    name: str = ""
    owner: str | None = None
    tier: str | None = None


@dataclass(frozen=True, kw_only=True)
class Roster:
    """Everybody who sells: reps and teams by name."""

    reps: dict[str, Rep] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
