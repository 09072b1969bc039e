"""The agreement as admins change it: the draft they share, and every edition that was ever in force."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

#: The key of the one draft a store has.
DRAFT = "draft"


class Origin(StrEnum):
    """What an edition came from."""

    #: The baton.yml of the first start.
    START = "start"
    #: What was in force before editions were kept.
    EARLIER = "earlier"
    IMPORT = "import"
    PUBLISH = "publish"
    ROLLBACK = "rollback"
    COMPETITOR = "competitor"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What admins have written and not published yet, as a baton.yml. Stored, keyed by `id`, always `draft`.

    There is one for all admins. It is kept when it is empty, so that its version never counts anew.
    """

    #: None where nothing differs from what is in force.
    source: str | None
    #: The number of the edition it was begun from.
    based_on: int
    changed_at: datetime
    #: Who changed it last: a Slack user id.
    changed_by: str
    id: str = DRAFT
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A baton.yml that was in force, or is. Stored, keyed by `number`, and never changed.

    `number` is the version of the configuration that it was, and so that of its rulebook.
    """

    number: int
    source: str
    at: datetime
    origin: Origin
    #: A Slack user id; None where nobody in Slack did it.
    by: str | None = None
    #: Who agreed to it, where it takes two.
    second: str | None = None
    #: What `origin` leaves open: the edition rolled back to, the competitor listed.
    note: str = ""
