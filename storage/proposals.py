"""What admins have confirmed and is not in force yet: it waits for a second admin, or for its moment."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from storage.editions import Origin


class Waits(StrEnum):
    """What a proposal waits for."""

    SECOND = "second"
    MOMENT = "moment"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Something to be put in force, as an admin confirmed it: the draft, or an edition of before.

    It holds for the draft and the edition in force that it names by their numbers, and for no other.
    """

    #: Unlike that of any other.
    key: str
    #: `publish` or `rollback`.
    origin: Origin
    #: The version of the draft; 0 where it is not about the draft.
    draft: int
    in_force: int
    #: The edition to be rolled back to.
    back_to: int | None = None
    #: When it is to come into force; None for at once.
    due: datetime | None = None
    #: Who confirmed it, first and second: Slack user ids.
    by: str
    second: str | None = None
    #: Who was asked to be the second.
    asked: tuple[str, ...] = ()

    def is_same(self, other: "Proposal") -> bool:
        """Whether both come to the same, whoever confirmed them."""
        mine, theirs = (replace(each, key="", by="", second=None, asked=()) for each in (self, other))
        return mine == theirs


@dataclass(frozen=True, kw_only=True)
class Pending:
    """The one proposal that waits for something. Stored, keyed by `id`.

    It is kept when nothing waits any more, so that its version never counts anew.
    """

    id: Waits
    proposal: Proposal | None
    version: int = 0
