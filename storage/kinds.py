"""The kinds of stored values: the table of each, its key, and what it is looked up by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from routing.assignment import Ledger
from routing.conversation import Conversation
from routing.facts import Fact
from routing.lead import ChatState, Lead
from routing.replay.expectations import Expectation
from routing.reps import Absence
from storage.changes import Change
from storage.documents import Documents
from storage.editions import Draft, Edition
from storage.proposals import Pending
from storage.records import Configuration, Decided, Line, Listing, Outgoing, Sent, Tally, Timer

T = TypeVar("T")

#: The states of a chat that keep its owner busy.
TALKING = frozenset({ChatState.LIVE, ChatState.PAUSED})

#: Says what a value is looked up by: a text, or None where it has none.
Column = Callable[[T], str | None]


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[T]):
    """One type of stored value."""

    table: str
    type: type[T]
    #: What `find` accepts.
    indexed: Mapping[str, Column[T]] = field(default_factory=dict)
    #: What is kept beside the document, to be seen without reading it.
    noted: Mapping[str, Column[T]] = field(default_factory=dict)
    #: The field that holds the key of a value; "" where values do not know their key.
    key: str = ""

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the order in which `column_values` has them."""
        return (*self.indexed, *self.noted)

    def column_values(self, value: T) -> tuple[str | None, ...]:
        return tuple([column(value) for column in self._columns])

    def key_of(self, value: T) -> str:
        return str(getattr(value, self.key))

    def version_of(self, value: T) -> int:
        version: int = cast("Any", value).version
        return version

    def with_version(self, value: T, version: int) -> T:
        """A copy with another version; this is `dataclasses.replace` at a tenth of the time, once for each `put`."""
        changed = object.__new__(type(value))
        vars(changed).update(vars(value), version=version)
        return changed

    def dump(self, value: T) -> bytes:
        return self._documents.dump(value)

    def load(self, document: bytes) -> T:
        return self._documents.load(document)

    @cached_property
    def _columns(self) -> tuple[Column[T], ...]:
        return (*self.indexed.values(), *self.noted.values())

    @cached_property
    def _documents(self) -> Documents[T]:
        return Documents(self.type)


def moment(at: datetime) -> str:
    """A moment as text that sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _chatting_with(lead: Lead) -> str | None:
    return lead.owner.slack if lead.owner and lead.chat in TALKING else None


LEADS = Kind[Lead](
    table="leads",
    type=Lead,
    key="id",
    indexed={
        "prospect": lambda lead: f"{lead.prospect.workspace}/{lead.prospect.user}",
        "status": lambda lead: str(lead.status),
        "stage": lambda lead: str(lead.stage),
        "owner": lambda lead: lead.owner.slack if lead.owner else None,
        "offered_to": lambda lead: lead.offer.rep if lead.offer else None,
        "chatting_with": _chatting_with,
        "chat": lambda lead: str(lead.chat) if lead.chat else None,
    },
    noted={"text": lambda lead: f"{lead.id}\n{lead.prospect.name}\n{lead.words}".casefold()},
)
CONVERSATIONS = Kind[Conversation](table="conversations", type=Conversation, key="lead")
LEDGERS = Kind[Ledger](table="ledgers", type=Ledger, key="team")
ABSENCES = Kind[Absence](table="absences", type=Absence, key="rep")
CONFIGURATIONS = Kind[Configuration](table="configurations", type=Configuration, key="id")
DRAFTS = Kind[Draft](table="drafts", type=Draft, key="id")
PENDING = Kind[Pending](table="pending", type=Pending, key="id")
EDITIONS = Kind[Edition](table="editions", type=Edition, key="number")
CHANGES = Kind[Change](table="changes", type=Change, key="number")
LISTINGS = Kind[Listing](table="listings", type=Listing, key="user")
TALLIES = Kind[Tally](table="tallies", type=Tally, key="rule")
EXPECTATIONS = Kind[Expectation](table="expectations", type=Expectation, key="lead")
SENT = Kind[Sent](
    table="sent",
    type=Sent,
    key="key",
    indexed={"place": lambda sent: f"{sent.channel}/{sent.ts}", "lead": attrgetter("lead")},
)
OUTBOX = Kind[Outgoing](
    table="outbox",
    type=Outgoing,
    key="key",
    indexed={"lane": attrgetter("lane")},
    noted={
        "not_before": lambda message: moment(message.not_before) if message.not_before else None,
        "created_at": lambda message: moment(message.created_at),
    },
)
TIMERS = Kind[Timer](
    table="timers",
    type=Timer,
    key="key",
    indexed={"lead": attrgetter("lead")},
    noted={"due": lambda timer: moment(timer.due)},
)
FACTS = Kind[Fact](table="facts", type=Fact, indexed={"lead": attrgetter("lead")})
TRANSCRIPT = Kind[Line](table="transcript", type=Line, indexed={"lead": attrgetter("lead")})
DECISIONS = Kind[Decided](table="decisions", type=Decided, indexed={"lead": attrgetter("lead")})
#: When each inbox key was claimed.
INBOX = Kind[datetime](table="inbox", type=datetime, noted={"at": moment})
#: Keys of messages that left the outbox without a place at Slack, and when those were queued.
OUTBOX_KEYS = Kind[datetime](table="outbox_keys", type=datetime, noted={"at": moment})
#: The last number given, for what is numbered.
COUNTERS = Kind[int](table="counters", type=int)

KINDS: dict[str, Kind[Any]] = {
    kind.table: kind
    for kind in (
        LEADS,
        CONVERSATIONS,
        LEDGERS,
        ABSENCES,
        CONFIGURATIONS,
        DRAFTS,
        PENDING,
        EDITIONS,
        CHANGES,
        LISTINGS,
        TALLIES,
        EXPECTATIONS,
        SENT,
        OUTBOX,
        TIMERS,
        FACTS,
        TRANSCRIPT,
        DECISIONS,
        INBOX,
        OUTBOX_KEYS,
        COUNTERS,
    )
}
