"""Fair share over a ledger: who of a team gets the lead, and why the others do not."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from fractions import Fraction


class Standing(StrEnum):
    """What speaks for or against a rep at one moment; only AVAILABLE can be chosen."""

    AVAILABLE = "available"
    OFF_SHIFT = "off_shift"
    AWAY = "away"
    AT_CAPACITY = "at_capacity"
    RETURNED = "returned"
    TRIED = "tried"
    OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one rep of a team was due and what they got, in leads."""

    due: Fraction = Fraction(0)
    got: int = 0


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The shares of one team by rep name. Stored, keyed by `team`."""

    team: str
    shares: dict[str, Share] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One rep as the choice saw them."""

    rep: str
    standing: Standing
    load: int
    #: When an off-shift or away rep is on again; None where nobody can say.
    on_again: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Who was chosen (None: nobody is available), everybody as they stood, the ledger before and after.

    `next_on` is the first moment at which one of the team may be available again, None where nobody can say.
    """

    rep: str | None
    candidates: tuple[Candidate, ...]
    before: Ledger | None = None
    after: Ledger | None = None
    next_on: datetime | None = None
