"""One table in memory: rows by key, and what they are looked up by.

A row holds its document as bytes. So a reader always gets a copy of their own, a snapshot needs no encoding, and a
hundred thousand documents are nothing to the garbage collector.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple, Protocol


class Row(NamedTuple):
    """A stored document; `order` counts first puts over all tables, `version` the changes since."""

    key: str
    version: int
    order: int
    columns: tuple[str | None, ...]
    body: bytes


class Change(NamedTuple):
    """A row as it is from now on; None where it is gone."""

    table: str
    key: str
    row: Row | None


class Watcher(Protocol):
    """What follows a table's rows."""

    def changed(self, before: Row | None, after: Row | None) -> None: ...


class HashIndex:
    """The keys of the rows by the value of one column."""

    def __init__(self, column: int) -> None:
        self._column = column
        self._keys: dict[str, set[str]] = {}

    def keys(self, value: str) -> Set[str]:
        return self._keys.get(value, frozenset())

    def changed(self, before: Row | None, after: Row | None) -> None:
        old = before.columns[self._column] if before else None
        new = after.columns[self._column] if after else None
        if old == new:
            return
        if before and old is not None:
            self._drop(old, before.key)
        if after and new is not None:
            self._keys.setdefault(new, set()).add(after.key)

    def _drop(self, value: str, key: str) -> None:
        keys = self._keys[value]
        keys.discard(key)
        if not keys:
            del self._keys[value]


class Rows:
    """One table's rows. `columns` names what every row has in `Row.columns`; the first `indexed` have an index."""

    def __init__(self, *, columns: Sequence[str] = (), indexed: int = 0) -> None:
        self.by_key: dict[str, Row] = {}
        self._places = {name: place for place, name in enumerate(columns)}
        self._indexes = {name: HashIndex(place) for place, name in enumerate(columns[:indexed])}
        self._watchers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> None:
        """Tell `watcher` of every change from now on, and of the rows there are as new."""
        for row in self.by_key.values():
            watcher.changed(None, row)
        self._watchers.append(watcher)

    def write(self, key: str, row: Row | None) -> Row | None:
        """Put a row, or remove it with None; returns what was there before."""
        before = self.by_key.get(key)
        if row is not None:
            self.by_key[key] = row
        elif before is not None:
            del self.by_key[key]
        if before is None or row is None or before.columns != row.columns:
            for index in self._indexes.values():
                index.changed(before, row)
        for watcher in self._watchers:
            watcher.changed(before, row)
        return before

    def equal(self, row: Row, wanted: dict[str, str]) -> bool:
        """Whether the row's columns equal these."""
        return all(row.columns[self._places[name]] == value for name, value in wanted.items())

    def find(self, wanted: dict[str, str]) -> list[Row]:
        """The rows whose columns equal these, all for none, in no order. Raises KeyError for one not indexed."""
        if not wanted:
            return list(self.by_key.values())
        keys = min((self._indexes[name].keys(value) for name, value in wanted.items()), key=len)
        rows = (self.by_key[key] for key in keys)
        return [row for row in rows if self.equal(row, wanted)]
