"""Snapshots now and then, so that opening stays quick and the folder small."""

import asyncio
from pathlib import Path

import structlog

from storage.exceptions import StoreClosedError
from storage.tinydb.disk import Disk
from storage.tinydb.folder import journal_path, remove_older, snapshot_path
from storage.tinydb.journal import FileJournal, new_journal
from storage.tinydb.snapshot import save_snapshot
from storage.tinydb.storage import JournalStorage

log = structlog.get_logger(__name__)

#: A journal smaller than this is not worth a snapshot; one smaller than the last snapshot is not either.
LEAST = 16 << 20


class Upkeep:
    """Follows one store's folder: when its journal has grown, a new one is begun and the old become a snapshot."""

    def __init__(self, storage: JournalStorage, folder: Path, *, generation: int, disk: Disk) -> None:
        self._storage = storage
        self._folder = folder
        self._generation = generation
        self._disk = disk
        self._task: asyncio.Task[None] | None = None
        self._stopped = False
        self._enough = max(LEAST, self._snapshot_size())

    def look(self) -> None:
        """Begin a snapshot where it is time for one."""
        due = self._storage.committer.journal.size > self._enough
        if due and self._task is None and not self._stopped:
            self._task = asyncio.create_task(self.take_snapshot())
            self._task.add_done_callback(self._done)

    async def take_snapshot(self) -> None:
        """Go on in a new journal, and put everything before it into a snapshot.

        Without room for it the old journals stay, and it is tried again when the new one has grown twice as far.
        """
        generation = self._generation + 1
        path = journal_path(self._folder, generation)
        try:
            await asyncio.to_thread(new_journal, path, disk=self._disk)
            self._generation = generation
            tables = self._storage.rotate(lambda number: FileJournal(path, number=number, disk=self._disk))
            after = self._storage.committer.journal.number
            target = snapshot_path(self._folder, generation)
            saved = await save_snapshot(target, tables, after=after, disk=self._disk, stopped=lambda: self._stopped)
        except (OSError, StoreClosedError) as exc:
            log.warning("snapshot_failed", folder=str(self._folder), reason=str(exc))
            self._enough = 2 * max(self._enough, self._storage.committer.journal.size)
            return
        if saved:
            await asyncio.to_thread(remove_older, self._folder, than=generation)
            self._enough = max(LEAST, self._snapshot_size())

    async def stop(self) -> None:
        """Begin none any more, and return once one that is being written is given up.

        It is not cancelled: a thread that goes on for it could meet the next process in the folder.
        """
        self._stopped = True
        if self._task is not None:
            await self._task

    def _done(self, _: asyncio.Task[None]) -> None:
        self._task = None

    def _snapshot_size(self) -> int:
        path = snapshot_path(self._folder, self._generation)
        return path.stat().st_size if path.exists() else 0
