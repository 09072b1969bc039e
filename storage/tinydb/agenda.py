"""The timers in memory, soonest first."""

from collections.abc import Iterator
from heapq import heappop, heappush

from storage.kinds import TIMERS
from storage.tinydb.rows import Row, Rows

DUE = TIMERS.columns.index("due")


class Agenda:
    """Follows the timers' rows. What was replaced or taken stays in the heap until it comes up."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._heap: list[tuple[str, int, str]] = []

    def changed(self, before: Row | None, after: Row | None) -> None:
        if after is not None and (before is None or before.columns[DUE] != after.columns[DUE]):
            heappush(self._heap, (after.columns[DUE] or "", after.order, after.key))

    def due(self, *, now: str, limit: int) -> list[Row]:
        """Up to `limit` rows that are due by then, soonest first."""
        found: dict[str, Row] = {}
        for row in self._by_due():
            if len(found) == limit or (row.columns[DUE] or "") > now:
                break
            found[row.key] = row
            heappop(self._heap)
        for row in found.values():
            self.changed(None, row)
        return list(found.values())

    def next(self) -> str | None:
        """When the next is due, as `storage.kinds.moment` writes it."""
        row = next(self._by_due(), None)
        return row.columns[DUE] if row else None

    def _by_due(self) -> Iterator[Row]:
        """The row at the top of the heap, and again whenever it has been popped."""
        while self._heap:
            due, _, key = self._heap[0]
            row = self._rows.by_key.get(key)
            if row is None or row.columns[DUE] != due:
                heappop(self._heap)
            else:
                yield row
