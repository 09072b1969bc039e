"""The embedded store: TinyDB in memory, a journal on disk."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from storage.exceptions import StoreError, StoreFullError
from storage.kinds import OUTBOX, TIMERS, moment
from storage.records import Outgoing, Timer
from storage.tinydb.database import Database
from storage.tinydb.disk import Disk
from storage.tinydb.folder import generations, journal_path, remove_older, remove_unfinished
from storage.tinydb.journal import FULL, FileJournal, NoJournal, new_journal
from storage.tinydb.lock import Lock
from storage.tinydb.recovery import recover, recover_to_read
from storage.tinydb.state import State
from storage.tinydb.storage import JournalStorage
from storage.tinydb.unit_of_work import TinyUnitOfWork
from storage.tinydb.upkeep import Upkeep


class TinyStore:
    """A store over one TinyDB; see `storage.ports.Store`."""

    def __init__(self, database: Database, *, lock: Lock | None = None, upkeep: Upkeep | None = None) -> None:
        self.database = database
        self._storage = database.journal_storage
        self._lock = lock
        self._upkeep = upkeep

    def unit_of_work(self) -> TinyUnitOfWork:
        if self._upkeep is not None:
            self._upkeep.look()
        return TinyUnitOfWork(self._storage)

    async def claim_outgoing(self, *, now: datetime, limit: int = 100) -> Sequence[Outgoing]:
        self._storage.ensure_open()
        lanes = self._storage.lanes
        heads = lanes.ready(now=moment(now), besides=self._storage.undurable(OUTBOX.table))
        rows = [head for head, _ in zip(heads, range(limit), strict=False)]
        lanes.claimed.update(row.key for row in rows)
        messages = (OUTBOX.load(row.body) for row in rows)
        return [replace(message, uncertain=message.uncertain or message.key in lanes.uncertain) for message in messages]

    async def next_outgoing(self) -> datetime | None:
        self._storage.ensure_open()
        return _read(self._storage.lanes.next_postponed())

    async def due_timers(self, *, now: datetime, limit: int = 100) -> Sequence[Timer]:
        self._storage.ensure_open()
        return [TIMERS.load(row.body) for row in self._storage.agenda.due(now=moment(now), limit=limit)]

    async def next_timer(self) -> datetime | None:
        self._storage.ensure_open()
        return _read(self._storage.agenda.next())

    def changed(self) -> AsyncIterator[None]:
        self._storage.ensure_open()
        return self._storage.news.bell()

    async def ping(self) -> None:
        await self._storage.probe()

    async def failed(self) -> StoreError:
        return await self._storage.failed()

    async def close(self) -> None:
        if self._upkeep is not None:
            await self._upkeep.stop()
        try:
            self._storage.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def memory_store() -> TinyStore:
    """A store that forgets everything when it is closed."""
    return TinyStore(Database(storage=partial(JournalStorage, State(), NoJournal())))


async def open_folder(folder: Path, *, disk: Disk | None = None) -> TinyStore:
    """The store in a folder, which is made where there is none.

    Raises StoreLockedError, StoreDamagedError, StoreTooNewError, StoreFullError.
    """
    return await asyncio.to_thread(_open, folder, disk=disk or Disk())


async def open_folder_to_read(folder: Path) -> TinyStore:
    """The store in a folder as it is on disk at this moment, while a process may be writing to it.

    Raises StoreError where there is none, StoreDamagedError, StoreTooNewError.
    """
    recovered = await asyncio.to_thread(recover_to_read, folder)
    return TinyStore(Database(storage=partial(JournalStorage, recovered.state, NoJournal(), read_only=True)))


def _open(folder: Path, *, disk: Disk) -> TinyStore:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = Lock(folder)
        try:
            return _locked(folder, lock=lock, disk=disk)
        except BaseException:
            lock.release()
            raise
    except OSError as exc:
        error = StoreFullError if exc.errno in FULL else StoreError
        raise error(
            f"The store in {folder} cannot be opened: {exc.strerror}. Make room there, or make the folder writable."
        ) from exc


def _locked(folder: Path, *, lock: Lock, disk: Disk) -> TinyStore:
    recovered = recover(folder)
    generation = recovered.generation
    remove_older(folder, than=max(generations(folder, "snapshot"), default=0))
    remove_unfinished(folder)
    path = journal_path(folder, generation)
    if not path.exists():
        new_journal(path, disk=disk)
    journal = FileJournal(path, end=recovered.end, number=recovered.number, disk=disk)
    if recovered.half_written:
        journal.cut()
    database = Database(storage=partial(JournalStorage, recovered.state, journal))
    upkeep = Upkeep(database.journal_storage, folder, generation=generation, disk=disk)
    return TinyStore(database, lock=lock, upkeep=upkeep)


def _read(at: str | None) -> datetime | None:
    return datetime.fromisoformat(at) if at else None
