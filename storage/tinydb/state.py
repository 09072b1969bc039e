"""Everything a store holds, in memory, and who is looking at it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from storage.kinds import COUNTERS, KINDS
from storage.tinydb.rows import Change, Row, Rows


class Onlooker(Protocol):
    """Who goes on seeing the state as it was."""

    def overtaken(self, was: Iterable[Change]) -> None:
        """Somebody else changed rows; `was` holds them as they were."""
        ...

    def lose(self) -> None:
        """Changes that may have been seen were undone."""
        ...


class State:
    """The tables by name."""

    def __init__(self) -> None:
        #: By name; one that is asked for first is new and empty.
        self.tables: defaultdict[str, Rows] = defaultdict(Rows)
        for name, kind in KINDS.items():
            self.tables[name] = Rows(columns=kind.columns, indexed=len(kind.indexed))
        self.onlookers: set[Onlooker] = set()
        self._order = 0
        self._numbers: dict[str, int] = {}

    def apply(self, changes: Iterable[Change]) -> list[Change]:
        """Write the changes; returns what undoes them."""
        undo = []
        for table, key, row in changes:
            undo.append(Change(table, key, self.tables[table].write(key, row)))
            if row is not None and row.order > self._order:
                self._order = row.order
        undo.reverse()
        for onlooker in self.onlookers:
            onlooker.overtaken(undo)
        return undo

    def next_order(self) -> int:
        """The place of a new row, behind all there ever were."""
        self._order += 1
        return self._order

    def next_number(self, counter: str) -> int:
        """1, 2, …: never given twice."""
        number = max(self._numbers.get(counter, 0), self._kept(counter)) + 1
        self._numbers[counter] = number
        return number

    def unkept_numbers(self) -> list[Change]:
        """What keeps the numbers given since the last such change."""
        return [
            Change(COUNTERS.table, counter, Row(counter, number, 0, (), COUNTERS.dump(number)))
            for counter, number in self._numbers.items()
            if number > self._kept(counter)
        ]

    def _kept(self, counter: str) -> int:
        row = self.tables[COUNTERS.table].by_key.get(counter)
        return COUNTERS.load(row.body) if row else 0
