"""Values by key or by number, and logs per lead."""

from collections.abc import Sequence
from heapq import nlargest
from operator import attrgetter, itemgetter
from typing import Generic, TypeVar

from routing.lead import Lead
from storage.kinds import LEADS, Kind
from storage.tinydb.rows import Row
from storage.tinydb.view import View

T = TypeVar("T")


class TinyRepository(Generic[T]):
    """The values of one kind, as one unit of work sees them."""

    def __init__(self, view: View, kind: Kind[T]) -> None:
        self._view = view
        self._kind = kind

    async def get(self, key: str) -> T | None:
        row = self._view.row(self._kind.table, key)
        return self._value(row) if row else None

    async def find(self, **equal: str) -> Sequence[T]:
        return [self._value(row) for row in self._view.find(self._kind.table, equal)]

    async def count(self, **equal: str) -> int:
        return len(self._view.find(self._kind.table, equal))

    async def put(self, value: T) -> None:
        key, version = self._kind.key_of(value), self._kind.version_of(value)
        document = self._kind.with_version(value, version + 1)
        self._view.compare_and_put(self._kind, key, value, document=document, version=version)

    async def remove(self, key: str) -> None:
        self._view.remove(self._kind.table, key)

    def _value(self, row: Row) -> T:
        staged = self._view.staged.get((self._kind.table, row.key))
        return staged.value if staged else self._kind.load(row.body)


class TinyLeads(TinyRepository[Lead]):
    """Leads, their numbers, and the search in them."""

    async def next_id(self) -> str:
        return f"L-{self._view.state.next_number(LEADS.table)}"

    async def search(self, text: str, *, limit: int) -> Sequence[Lead]:
        wanted, place = text.casefold(), LEADS.columns.index("text")
        found = (row for row in self._view.rows(LEADS.table) if wanted in (row.columns[place] or ""))
        return [self._value(row) for row in nlargest(limit, found, key=attrgetter("order"))]

    async def newest(self, *, limit: int, before: str | None = None) -> Sequence[Lead]:
        last = self._view.row(LEADS.table, before) if before else None
        rows = (row for row in self._view.rows(LEADS.table) if last is None or row.order < last.order)
        return [self._value(row) for row in nlargest(limit, rows, key=attrgetter("order"))]


class TinyLog(Generic[T]):
    """Values that are only added."""

    def __init__(self, view: View, kind: Kind[T]) -> None:
        self._view = view
        self._kind = kind

    async def add(self, value: T) -> None:
        self._view.add(self._kind, value)

    async def of(self, lead: str) -> Sequence[T]:
        return [self._kind.load(row.body) for row in self._view.find(self._kind.table, {"lead": lead})]


class TinyNumbered(Generic[T]):
    """Values by number, that are only added."""

    def __init__(self, view: View, kind: Kind[T]) -> None:
        self._view = view
        self._kind = kind

    async def get(self, number: int) -> T | None:
        row = self._view.row(self._kind.table, str(number))
        return self._kind.load(row.body) if row else None

    async def latest(self, *, limit: int, before: int | None = None) -> Sequence[T]:
        numbered = ((int(row.key), row) for row in self._view.rows(self._kind.table))
        found = nlargest(limit, (each for each in numbered if before is None or each[0] < before), key=itemgetter(0))
        return [self._kind.load(row.body) for _, row in found]

    async def add(self, value: T) -> None:
        self._view.compare_and_put(self._kind, self._kind.key_of(value), value, document=value, version=0)
