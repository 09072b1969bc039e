"""TinyDB's storage, over a state in memory and a journal."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import Any

from tinydb.storages import Storage

from storage.exceptions import StoreClosedError, StoreError
from storage.kinds import OUTBOX, TIMERS
from storage.tinydb.agenda import Agenda
from storage.tinydb.committer import Committer, Unit
from storage.tinydb.copies import Copies, put_document
from storage.tinydb.journal import Journal
from storage.tinydb.lanes import Lanes
from storage.tinydb.lines import to_lines
from storage.tinydb.news import News
from storage.tinydb.rows import Change, Row
from storage.tinydb.state import State
from storage.tinydb.view import View

CLOSED = "The store is closed. Open it again to use it."


class JournalStorage(Storage):
    """Everything in memory, changed by views alone, and each change brought to the journal."""

    def __init__(self, state: State, journal: Journal, *, read_only: bool = False) -> None:
        self.state = state
        self.committer = Committer(journal, kept=self._kept, lost=self._lost)
        self.lanes = Lanes()
        self.agenda = Agenda(state.tables[TIMERS.table])
        self.news = News()
        self.closed = False
        self._failed = asyncio.Event()
        self._read_only = read_only
        state.tables[OUTBOX.table].watch(self.lanes)
        state.tables[TIMERS.table].watch(self.agenda)
        self.lanes.uncertain.update(state.tables[OUTBOX.table].by_key)

    def ensure_open(self) -> None:
        """Raise StoreClosedError unless this can be used."""
        if self.committer.failure is not None:
            raise StoreClosedError(str(self.committer.failure))
        if self.closed:
            raise StoreClosedError(CLOSED)

    def open_view(self) -> View:
        """A new view of everything, for the caller to close. Raises StoreClosedError."""
        self.ensure_open()
        return View(self.state)

    def commit(self, view: View) -> Unit | None:
        """Bring what the view changed into memory, and queue it for the journal; None where it changed nothing.

        Raises ConflictError, and nothing has changed then.
        """
        self.ensure_open()
        view.check()
        if not view.staged:
            return None
        if self._read_only:
            raise StoreError("This store was opened for reading only. Make the change through the running Baton.")
        changes = [*self.state.unkept_numbers(), *view.changes()]
        view.close()
        return self._queue(changes)

    def commit_now(self, view: View) -> None:
        """Commit, and return once it is durable."""
        unit = self.commit(view)
        self.committer.flush()
        if unit is not None and unit.error is not None:
            raise unit.error

    async def probe(self) -> None:
        """Raise StoreError unless something can be written; what is written changes nothing."""
        self.ensure_open()
        if not self._read_only:
            await self.committer.wait(self._queue([]))

    async def failed(self) -> StoreError:
        """Why nothing can be written any more, as soon as that is so."""
        await self._failed.wait()
        return self.committer.failure or StoreClosedError(CLOSED)

    def rotate(self, make: Callable[[int], Journal]) -> dict[str, list[Row]]:
        """Go on in another journal, which `make` makes from the last number of this one.

        Returns all rows as they are between the two. Raises StoreClosedError.
        """
        self.committer.flush()
        self.ensure_open()
        old = self.committer.journal
        self.committer.journal = make(old.number)
        old.cut()
        old.close()
        return {name: list(rows.by_key.values()) for name, rows in self.state.tables.items()}

    def undurable(self, table: str) -> set[str]:
        """The keys of rows that are in memory but not on disk yet as they are."""
        return {change.key for unit in self.committer.waiting for change in unit.changes if change.table == table}

    def read(self) -> dict[str, Mapping[str, dict[str, Any]]]:  # type: ignore[override]  # Copies read like dicts.
        return {name: Copies(rows.by_key) for name, rows in self.state.tables.items() if rows.by_key}

    def write(self, data: Mapping[str, Mapping[str, dict[str, Any]]]) -> None:
        """Make the tables say this and nothing else."""
        with closing(self.open_view()) as view:
            for name, rows in self.state.tables.items():
                for key in rows.by_key.keys() - data.get(name, {}).keys():
                    view.remove(name, key)
            for name, documents in data.items():
                # What `read` gave out and nobody replaced says the same already.
                for key, document in () if isinstance(documents, Copies) else documents.items():
                    put_document(view, name, key, document)
            self.commit_now(view)

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            numbers = self.state.unkept_numbers()
            if numbers and not self._read_only:
                self._queue(numbers)
            self.news.ring(over=True)
            self.committer.close()

    def _queue(self, changes: Sequence[Change]) -> Unit:
        lines = to_lines(changes)
        unit = Unit(changes=changes, undo=self.state.apply(changes), lines=lines)
        self.committer.add(unit)
        return unit

    def _kept(self, units: Sequence[Unit]) -> None:
        """Claims end only now: before, the message could have come back."""
        changed = {(change.table, change.key) for unit in units for change in unit.changes}
        self.lanes.release({key for table, key in changed if table == OUTBOX.table})
        if any(table in {OUTBOX.table, TIMERS.table} for table, _ in changed):
            self.news.ring()

    def _lost(self, units: Sequence[Unit]) -> None:
        for unit in reversed(units):
            self.state.apply(unit.undo)
        for view in self.state.onlookers:
            view.lose()
        if self.committer.failure is not None:
            self._failed.set()
            self.news.ring(over=True)
