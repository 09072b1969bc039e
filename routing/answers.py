"""Typed answers: what a prospect's words come down to.

Every value carries its `type`, so that a stored answer reads back as what it was.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Range:
    """A number known only to lie between two bounds, both inclusive; None is open at that side."""

    low: float | None
    high: float | None
    type: Literal["range"] = "range"

    @classmethod
    def exactly(cls, number: float) -> "Range":
        return cls(low=number, high=number)


class Period(StrEnum):
    """How often a sum of money is paid."""

    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, kw_only=True)
class Money:
    """A sum of money, as said: bounds inclusive, None open; currency ISO 4217, or None where not said."""

    low: float | None
    high: float | None
    currency: str | None = None
    period: Period | None = None
    type: Literal["money"] = "money"


@dataclass(frozen=True, kw_only=True)
class Timing:
    """When they want it: dates inclusive, None open; `asap` when they said as soon as possible."""

    start: date | None
    end: date | None
    asap: bool = False
    type: Literal["timing"] = "timing"


@dataclass(frozen=True, kw_only=True)
class Within:
    """When they want it, as a button says it: in `low` to `high` days (None is open) from the day it is pressed.

    `dated` makes a Timing of it; an answer holds the Timing.
    """

    low: int
    high: int | None
    type: Literal["within"] = "within"


class Seniority(StrEnum):
    """How high somebody stands, highest first."""

    C_LEVEL = "c_level"
    VP = "vp"
    DIRECTOR = "director"
    MANAGER = "manager"
    INDIVIDUAL = "individual"


class Role(StrEnum):
    """The part somebody plays in the decision chain."""

    USER = "user"
    IT = "it"
    BUSINESS = "business"
    EXECUTIVE = "executive"


@dataclass(frozen=True, kw_only=True)
class Title:
    """A job title as said, and what it tells."""

    words: str
    seniority: Seniority | None = None
    role: Role | None = None
    type: Literal["title"] = "title"


class Authority(StrEnum):
    """What somebody has to say in the decision."""

    DECIDES = "decides"
    INFLUENCES = "influences"
    NONE = "none"


class Intent(StrEnum):
    """What somebody came for."""

    BUY = "buy"
    EVALUATE = "evaluate"
    RESEARCH = "research"
    SUPPORT = "support"
    NONE = "none"


class NeedClarity(StrEnum):
    """How clear the business need is."""

    CLEAR = "clear"
    VAGUE = "vague"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Need:
    """What somebody needs, how clear it is, and whether a demo was asked for (None: not said)."""

    clarity: NeedClarity
    intent: Intent | None = None
    demo: bool | None = None
    type: Literal["need"] = "need"


@dataclass(frozen=True, kw_only=True)
class Nothing:
    """Said to be none: no budget, no date."""

    type: Literal["nothing"] = "nothing"


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """Asked and not learned: skipped, or not understood twice."""

    type: Literal["unknown"] = "unknown"


#: `str` for e-mail, phone, company, country (ISO 3166), industry (a standard word or the words used), authority,
#: the key of a choice, and free text; `bool` for yes and no.
AnswerValue = Range | Money | Timing | Within | Title | Need | Nothing | Unknown | bool | str


def dated(value: AnswerValue, *, on: date) -> AnswerValue:
    """The value with days counted from `on` turned into dates; any other value as it is."""
    if not isinstance(value, Within):
        return value
    end = None if value.high is None else on + timedelta(days=value.high)
    return Timing(start=on + timedelta(days=value.low), end=end)


class Source(StrEnum):
    """Where an answer comes from."""

    SAID = "said"
    BUTTON = "button"
    PROFILE = "profile"
    EARLIER = "earlier"
    CORRECTED = "corrected"
    #: A model's rewording of what was said, which the prospect confirmed.
    PROPOSED = "proposed"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer: the value, the words it came from, where and when they came from."""

    field: str
    value: AnswerValue
    words: str = ""
    source: Source = Source.SAID
    at: datetime | None = None
    #: The Slack `ts` of the message it was read from, so that an edit finds its answer.
    ts: str | None = None
    #: What the prospect had said, where the team put the answer right.
    said: str = ""

    @property
    def known(self) -> bool:
        """Whether anything was learned; a skipped answer is settled but not known."""
        return not isinstance(self.value, Unknown)
