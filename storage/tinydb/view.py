"""What one unit of work sees and changes."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from storage.exceptions import ConflictError, StoreError
from storage.kinds import Kind
from storage.tinydb.rows import Change, Row
from storage.tinydb.state import State

T = TypeVar("T")


class Staged(NamedTuple):
    """A change that waits for the commit; `version` is the one it was made of, None where any will do."""

    row: Row | None
    value: Any = None
    version: int | None = None


class View:
    """The state as it was when the view was opened, under what was changed through it.

    Rows that somebody else changes meanwhile are noted as they were; to write one of those is a conflict.
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self.staged: dict[tuple[str, str], Staged] = {}
        #: Rows somebody else has changed, as they were.
        self._was: dict[tuple[str, str], Row | None] = {}
        self._lost = False
        self._over = False
        state.onlookers.add(self)

    def close(self) -> None:
        """See the state as it goes on from here, and change nothing any more."""
        self._over = True
        self.staged.clear()
        self._was.clear()
        self.state.onlookers.discard(self)

    def overtaken(self, was: Iterable[Change]) -> None:
        for table, key, row in was:
            self._was.setdefault((table, key), row)

    def lose(self) -> None:
        """What was seen may have been undone: refuse to commit anything that builds on it."""
        self._lost = True

    def row(self, table: str, key: str) -> Row | None:
        """The row of that key, or None."""
        place = (table, key)
        if place in self.staged:
            return self.staged[place].row
        return self._was[place] if place in self._was else self.state.tables[table].by_key.get(key)

    def latest(self, table: str, key: str) -> Row | None:
        """The row of that key as it is by now, or None."""
        place = (table, key)
        return self.staged[place].row if place in self.staged else self.state.tables[table].by_key.get(key)

    def find(self, table: str, wanted: dict[str, str]) -> list[Row]:
        """The rows whose indexed columns equal these, in the order they were first put."""
        rows = self.state.tables[table]
        changed = self._changed(table)
        found = [row for row in rows.find(wanted) if row.key not in changed]
        found += [row for row in changed.values() if row and rows.equal(row, wanted)]
        return sorted(found, key=attrgetter("order"))

    def rows(self, table: str) -> Iterator[Row]:
        """All rows of a table, in no order."""
        changed = self._changed(table)
        yield from (row for row in self.state.tables[table].by_key.values() if row.key not in changed)
        yield from (row for row in changed.values() if row)

    def put(self, kind: Kind[T], key: str, value: T) -> None:
        """Write a value on commit, whatever version is there."""
        seen = self.row(kind.table, key)
        version = seen.version + 1 if seen else 1
        row = Row(key, version, self._order(seen), kind.column_values(value), kind.dump(value))
        self._stage(kind.table, Staged(row, value), key=key)

    def compare_and_put(self, kind: Kind[T], key: str, value: T, *, document: T, version: int) -> None:
        """Write `document` on commit if its row has that version then; until then `value` is what is seen."""
        seen = self.row(kind.table, key)
        removed = (kind.table, key) in self.staged and seen is None
        row = Row(key, version + 1, self._order(seen), kind.column_values(value), kind.dump(document))
        self._stage(kind.table, Staged(row, value, None if removed else version), key=key)

    def add(self, kind: Kind[T], value: T) -> None:
        """Write one more value on commit."""
        order = self.state.next_order()
        row = Row(str(order), 1, order, kind.column_values(value), kind.dump(value))
        self._stage(kind.table, Staged(row, value), key=row.key)

    def remove(self, table: str, key: str) -> None:
        """Remove a row on commit."""
        if self.row(table, key) is not None:
            self._stage(table, Staged(None), key=key)

    def check(self) -> None:
        """Raise ConflictError where somebody else has written what this would write."""
        if self._lost:
            raise ConflictError("What was read here could not be stored after all. Load again and decide again.")
        for place, staged in self.staged.items():
            table, key = place
            current = self.state.tables[table].by_key.get(key)
            version = current.version if current else 0
            if place in self._was or (staged.version is not None and staged.version != version):
                raise ConflictError(f"Somebody else changed {table}/{key} first. Load it again and decide again.")

    def changes(self) -> list[Change]:
        """What is to be written, new rows behind all that were committed before."""
        return [Change(table, key, self._placed(table, staged.row)) for (table, key), staged in self.staged.items()]

    def _stage(self, table: str, staged: Staged, *, key: str) -> None:
        if self._over:
            raise StoreError("This unit of work is over. Begin a new one to change anything.")
        self.staged[table, key] = staged

    def _placed(self, table: str, row: Row | None) -> Row | None:
        new = row is not None and row.key not in self.state.tables[table].by_key
        return row._replace(order=self.state.next_order()) if row and new else row

    def _changed(self, table: str) -> dict[str, Row | None]:
        """The rows that are others here than in the state, by key."""
        return {key: self.row(table, key) for name, key in (*self._was, *self.staged) if name == table}

    def _order(self, seen: Row | None) -> int:
        return seen.order if seen else self.state.next_order()
