"""What Baton needs of a store. Every adapter passes the contract suite in `tests/storage/`.

A unit of work sees a consistent state, changes nothing until `commit`, and commits all or nothing. Values handed out
are immutable. Every stored value with a `version` is compared and set: `put` takes the value as it was loaded and
changed, still with the version it was loaded with (0 for a new one); the store writes it with that version plus one,
and `commit` raises ConflictError when somebody else has written it since.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from routing.assignment import Ledger
from routing.conversation import Conversation
from routing.facts import Fact
from routing.lead import Lead
from routing.replay.expectations import Expectation
from routing.reps import Absence
from storage.changes import Change
from storage.editions import Draft, Edition
from storage.proposals import Pending
from storage.records import Configuration, Decided, Line, Listing, Outgoing, Sent, Tally, Timer

T = TypeVar("T")


class Repository(Protocol[T]):
    """Values of one type by their key."""

    async def get(self, key: str) -> T | None:
        """The value of that key, or None."""
        ...

    async def find(self, **equal: str) -> Sequence[T]:
        """All values whose indexed fields equal these, in the order they were first put.

        Raises KeyError for a field that is not indexed.
        """
        ...

    async def count(self, **equal: str) -> int:
        """How many values `find` would find, without reading them."""
        ...

    async def put(self, value: T) -> None:
        """Keep a value: new, or changed since it was loaded in this unit of work."""
        ...

    async def remove(self, key: str) -> None:
        """Forget a value; nothing happens where there is none."""
        ...


class Leads(Repository[Lead], Protocol):
    """Leads by id. Indexed: `prospect` (`workspace/user`), `status`, `stage`, `owner` (Slack user id), `offered_to` (a
    rep's name while the offer is open), `chatting_with` (the owner's Slack user id while the chat is live or paused).
    """

    async def next_id(self) -> str:
        """`L-1`, `L-2`, …: never given twice, even when the unit of work is not committed."""
        ...

    async def search(self, text: str, *, limit: int) -> Sequence[Lead]:
        """Leads with `text` (case ignored) in their id, the prospect's name or their `words`, newest first."""
        ...

    async def newest(self, *, limit: int, before: str | None = None) -> Sequence[Lead]:
        """The leads that came last, newest first; with `before`, an id, only those that came before that one."""
        ...


class Inbox(Protocol):
    """Which payloads were handled already."""

    async def claim(self, *keys: str, at: datetime) -> bool:
        """True, and all of them claimed, where none was; False where any was claimed before."""
        ...

    async def forget(self, *, before: datetime) -> None:
        """Drop keys claimed before that moment."""
        ...


class Outbox(Protocol):
    """What is to be sent, in order within each lane."""

    async def add(self, message: Outgoing) -> None:
        """Queue a message; one whose key was queued before, sent or not, is left alone."""
        ...

    async def sent(self, message: Outgoing, *, to: Sent | None) -> None:
        """Take it off the queue, and keep where it ended up (None for what has no place, or was given up)."""
        ...

    async def postpone(self, message: Outgoing, *, until: datetime) -> None:
        """Leave it at the head of its lane, count an attempt, and try again then."""
        ...

    async def forget(self, *, before: datetime) -> None:
        """Drop what is remembered of messages without a place at Slack that were queued before that moment.

        Until then their keys are known, and `add` leaves them alone; 26 h is the least that Slack's retries ask for.
        """
        ...

    async def depth(self) -> tuple[int, datetime | None]:
        """How many are queued, and when the oldest was."""
        ...


class Timers(Protocol):
    """What is to be done at a moment."""

    async def set(self, timer: Timer) -> None:
        """Set a timer; one of the same key is replaced."""
        ...

    async def cancel(self, key: str) -> None:
        """Drop it; nothing happens where there is none."""
        ...

    async def of(self, lead: str) -> Sequence[Timer]:
        """The timers set for a lead, soonest first."""
        ...

    async def take(self, key: str, *, now: datetime) -> Timer | None:
        """The timer, now gone, if it is there and due; None otherwise. Two units of work never both take it."""
        ...


class Log(Protocol[T]):
    """Values that are only added, per lead."""

    async def add(self, value: T) -> None: ...

    async def of(self, lead: str) -> Sequence[T]:
        """What was added for a lead, oldest first."""
        ...


class Numbered(Protocol[T]):
    """Values by a number of their own, that are only added and never change."""

    async def get(self, number: int) -> T | None:
        """The value of that number, or None."""
        ...

    async def latest(self, *, limit: int, before: int | None = None) -> Sequence[T]:
        """Those of the highest numbers, the highest first; with `before` only those whose number is below that one."""
        ...

    async def add(self, value: T) -> None:
        """Keep a new value; `commit` raises ConflictError where its number is taken."""
        ...


class UnitOfWork(Protocol):
    """Everything that changes together."""

    @property
    def leads(self) -> Leads: ...
    @property
    def conversations(self) -> Repository[Conversation]: ...
    @property
    def ledgers(self) -> Repository[Ledger]: ...
    @property
    def absences(self) -> Repository[Absence]: ...
    @property
    def configurations(self) -> Repository[Configuration]: ...
    @property
    def drafts(self) -> Repository[Draft]: ...
    @property
    def pending(self) -> Repository[Pending]: ...
    @property
    def editions(self) -> Numbered[Edition]: ...
    @property
    def changes(self) -> Numbered[Change]: ...
    @property
    def listings(self) -> Repository[Listing]: ...
    @property
    def tallies(self) -> Repository[Tally]: ...
    @property
    def expectations(self) -> Repository[Expectation]: ...
    @property
    def sent(self) -> Repository[Sent]:
        """Indexed: `place` (`channel/ts`), `lead`."""
        ...

    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def timers(self) -> Timers: ...
    @property
    def facts(self) -> Log[Fact]: ...
    @property
    def transcript(self) -> Log[Line]: ...
    @property
    def decisions(self) -> Log[Decided]:
        """The decisions on a lead before its latest, which the lead has itself."""
        ...

    async def commit(self) -> None:
        """Make everything durable, or raise and change nothing.

        Raises ConflictError, StoreFullError, StoreClosedError.
        """
        ...


class Store(Protocol):
    """A place that keeps everything. Safe for any number of tasks of one loop."""

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A new unit of work; leaving it without `commit` changes nothing."""
        ...

    async def claim_outgoing(self, *, now: datetime, limit: int = 100) -> Sequence[Outgoing]:
        """The heads of lanes that may go out now and that nobody else is sending; each is claimed by the caller
        until it is `sent` or `postpone`d. What was queued when the store was opened comes back `uncertain`.
        """
        ...

    async def next_outgoing(self) -> datetime | None:
        """When the next postponed head of a lane may go out; None where nothing is postponed."""
        ...

    async def due_timers(self, *, now: datetime, limit: int = 100) -> Sequence[Timer]:
        """Timers that are due, soonest first."""
        ...

    async def next_timer(self) -> datetime | None:
        """When the next timer is due; None where none is set."""
        ...

    def changed(self) -> AsyncIterator[None]:
        """Yields after commits that queued messages or set timers; several commits may share one."""
        ...

    async def ping(self) -> None:
        """Raise StoreError unless the store can be read and written."""
        ...

    async def failed(self) -> Exception:
        """Return once nothing can be written any more, with the reason: the process is to stop then."""
        ...

    async def close(self) -> None:
        """Make everything durable and let go of it; closing twice does nothing."""
        ...
