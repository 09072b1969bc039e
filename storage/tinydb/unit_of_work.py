"""One unit of work."""

from routing.assignment import Ledger
from routing.conversation import Conversation
from routing.facts import Fact
from routing.reps import Absence
from storage.exceptions import ConflictError, StoreFullError
from storage.kinds import ABSENCES, CONFIGURATIONS, CONVERSATIONS, FACTS, LEDGERS, SENT, TRANSCRIPT
from storage.records import Configuration, Line, Sent
from storage.tinydb.inbox import TinyInbox
from storage.tinydb.outbox import TinyOutbox
from storage.tinydb.repositories import TinyLeads, TinyLog, TinyRepository
from storage.tinydb.storage import JournalStorage
from storage.tinydb.timers import TinyTimers
from storage.tinydb.view import View


class TinyUnitOfWork:
    """Repositories over one view, and the commit of it."""

    def __init__(self, storage: JournalStorage, view: View) -> None:
        self._storage = storage
        self._view = view
        #: What was in memory but not on disk when this began.
        self._seen = storage.committer.last
        self.leads = TinyLeads(view)
        self.conversations: TinyRepository[Conversation] = TinyRepository(view, CONVERSATIONS)
        self.ledgers: TinyRepository[Ledger] = TinyRepository(view, LEDGERS)
        self.absences: TinyRepository[Absence] = TinyRepository(view, ABSENCES)
        self.configurations: TinyRepository[Configuration] = TinyRepository(view, CONFIGURATIONS)
        self.sent: TinyRepository[Sent] = TinyRepository(view, SENT)
        self.inbox = TinyInbox(view)
        self.outbox = TinyOutbox(view, storage.lanes)
        self.timers = TinyTimers(view)
        self.facts: TinyLog[Fact] = TinyLog(view, FACTS)
        self.transcript: TinyLog[Line] = TinyLog(view, TRANSCRIPT)

    async def commit(self) -> None:
        unit = self._storage.commit(self._view)
        if unit is not None:
            await self._storage.committer.wait(unit)
        else:
            await self.settle()

    async def settle(self) -> None:
        """Return once everything this has seen is durable; ConflictError where some of it never will be."""
        if self._seen is None:
            return
        try:
            await self._storage.committer.wait(self._seen)
        except StoreFullError as exc:
            raise ConflictError("What was read here could not be stored after all. Load it again.") from exc
