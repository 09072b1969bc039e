"""One unit of work."""

from typing import Self

from routing.assignment import Ledger
from routing.conversation import Conversation
from routing.facts import Fact
from routing.replay.expectations import Expectation
from routing.reps import Absence
from storage.changes import Change
from storage.editions import Draft, Edition
from storage.exceptions import ConflictError, StoreFullError
from storage.kinds import (
    ABSENCES,
    CHANGES,
    CONFIGURATIONS,
    CONVERSATIONS,
    DECISIONS,
    DRAFTS,
    EDITIONS,
    EXPECTATIONS,
    FACTS,
    LEADS,
    LEDGERS,
    LISTINGS,
    PENDING,
    SENT,
    TALLIES,
    TRANSCRIPT,
)
from storage.proposals import Pending
from storage.records import Configuration, Decided, Line, Listing, Sent, Tally
from storage.tinydb.inbox import TinyInbox
from storage.tinydb.outbox import TinyOutbox
from storage.tinydb.repositories import TinyLeads, TinyLog, TinyNumbered, TinyRepository
from storage.tinydb.storage import JournalStorage
from storage.tinydb.timers import TinyTimers


class TinyUnitOfWork:
    """Repositories over one view, and the commit of it."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage

    async def __aenter__(self) -> Self:
        self._view = self._storage.open_view()
        #: What was in memory but not on disk when this began.
        self._seen = self._storage.committer.last
        return self

    async def __aexit__(self, _type: object, error: BaseException | None, _trace: object) -> None:
        self._view.close()
        if error is None:
            await self._settle()

    @property
    def leads(self) -> TinyLeads:
        return TinyLeads(self._view, LEADS)

    @property
    def conversations(self) -> TinyRepository[Conversation]:
        return TinyRepository(self._view, CONVERSATIONS)

    @property
    def ledgers(self) -> TinyRepository[Ledger]:
        return TinyRepository(self._view, LEDGERS)

    @property
    def absences(self) -> TinyRepository[Absence]:
        return TinyRepository(self._view, ABSENCES)

    @property
    def configurations(self) -> TinyRepository[Configuration]:
        return TinyRepository(self._view, CONFIGURATIONS)

    @property
    def drafts(self) -> TinyRepository[Draft]:
        return TinyRepository(self._view, DRAFTS)

    @property
    def pending(self) -> TinyRepository[Pending]:
        return TinyRepository(self._view, PENDING)

    @property
    def editions(self) -> TinyNumbered[Edition]:
        return TinyNumbered(self._view, EDITIONS)

    @property
    def changes(self) -> TinyNumbered[Change]:
        return TinyNumbered(self._view, CHANGES)

    @property
    def listings(self) -> TinyRepository[Listing]:
        return TinyRepository(self._view, LISTINGS)

    @property
    def tallies(self) -> TinyRepository[Tally]:
        return TinyRepository(self._view, TALLIES)

    @property
    def expectations(self) -> TinyRepository[Expectation]:
        return TinyRepository(self._view, EXPECTATIONS)

    @property
    def sent(self) -> TinyRepository[Sent]:
        return TinyRepository(self._view, SENT)

    @property
    def inbox(self) -> TinyInbox:
        return TinyInbox(self._view)

    @property
    def outbox(self) -> TinyOutbox:
        return TinyOutbox(self._view)

    @property
    def timers(self) -> TinyTimers:
        return TinyTimers(self._view)

    @property
    def facts(self) -> TinyLog[Fact]:
        return TinyLog(self._view, FACTS)

    @property
    def transcript(self) -> TinyLog[Line]:
        return TinyLog(self._view, TRANSCRIPT)

    @property
    def decisions(self) -> TinyLog[Decided]:
        return TinyLog(self._view, DECISIONS)

    async def commit(self) -> None:
        unit = self._storage.commit(self._view)
        if unit is not None:
            await self._storage.committer.wait(unit)
            self._seen = None
        else:
            await self._settle()

    async def _settle(self) -> None:
        """Return once everything this has seen is durable; ConflictError where some of it never will be."""
        if self._seen is None:
            return
        try:
            await self._storage.committer.wait(self._seen)
        except StoreFullError as exc:
            raise ConflictError("What was read here could not be stored after all. Load it again.") from exc
