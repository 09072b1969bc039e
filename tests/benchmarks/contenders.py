"""Stores to measure: Baton's, SQLite, and TinyDB as it comes."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Protocol, Self

from tinydb import TinyDB

from routing.lead import Lead
from storage.kinds import LEADS
from storage.tinydb.store import TinyStore, open_folder
from tests.storage.samples import lead


class Contender(Protocol):
    """A store of so many leads, one of which is loaded, changed and stored at a time."""

    name: str

    async def open(self, folder: Path, *, leads: int) -> Self: ...

    async def commit(self, number: int) -> None: ...

    async def close(self) -> None: ...


class Baton:
    """The store of this repository."""

    name = "Baton"
    _store: TinyStore

    async def open(self, folder: Path, *, leads: int) -> Self:
        self._store = await open_folder(folder)
        for start in range(0, leads, 1000):
            async with self._store.unit_of_work() as work:
                for number in range(start, min(start + 1000, leads)):
                    await work.leads.put(sample(number))
                await work.commit()
        await self._store.close()
        self._store = await open_folder(folder)
        return self

    async def commit(self, number: int) -> None:
        async with self._store.unit_of_work() as work:
            value = await work.leads.get(f"L-{number}")
            assert value is not None
            await work.leads.put(changed(value))
            await work.commit()

    async def close(self) -> None:
        await self._store.close()


class SQLite:
    """SQLite with a write-ahead log and full durability; the loop stands still while it commits."""

    name = "SQLite"
    _connection: sqlite3.Connection
    _update: str

    async def open(self, folder: Path, *, leads: int) -> Self:
        self._connection = filled_sqlite(folder, leads=leads)
        assignments = ", ".join(f"{column} = ?" for column in LEADS.indexed)
        self._update = f"UPDATE leads SET document = ?, {assignments} WHERE id = ?"
        return self

    async def commit(self, number: int) -> None:
        self._commit(number)

    async def close(self) -> None:
        self._connection.close()

    def _commit(self, number: int) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        found = self._connection.execute("SELECT document FROM leads WHERE id = ?", (f"L-{number}",)).fetchone()
        id_, *values = row(changed(LEADS.load(found[0])))
        self._connection.execute(self._update, (*values, id_))
        self._connection.execute("COMMIT")


class SQLiteInThread(SQLite):
    """The same, one commit at a time in a thread, so that the loop goes on meanwhile."""

    name = "SQLite, in a thread"
    _turn: asyncio.Lock

    async def open(self, folder: Path, *, leads: int) -> Self:
        self._turn = asyncio.Lock()
        return await super().open(folder, leads=leads)

    async def commit(self, number: int) -> None:
        async with self._turn:
            await asyncio.to_thread(self._commit, number)


class StockTinyDB:
    """TinyDB with its own storage, which rewrites its file on every change and does not wait for the disk."""

    name = "stock TinyDB"
    _database: TinyDB

    async def open(self, folder: Path, *, leads: int) -> Self:
        self._database = filled_tinydb(folder, leads=leads)
        return self

    async def commit(self, number: int) -> None:
        leads = self._database.table("leads")
        found = leads.get(doc_id=number)
        assert found is not None
        value = changed(LEADS.load(json.dumps(found).encode()))
        leads.update(json.loads(LEADS.dump(value)), doc_ids=[number])

    async def close(self) -> None:
        self._database.close()


def sample(number: int) -> Lead:
    return lead(f"L-{number}", user=f"U{number}", name=f"Prospect {number}", words="Acme GmbH, operations, 51–200")


def changed(value: Lead) -> Lead:
    """The lead with another source, copied in the quickest way: what is measured is the store and not its caller."""
    other = object.__new__(Lead)
    vars(other).update(vars(value), source="benchmark" if value.source is None else None)
    return other


def row(value: Lead) -> tuple[str | bytes | None, ...]:
    """A lead as SQLite keeps it: its id, its document, and what it is looked up by."""
    return (value.id, LEADS.dump(value), *LEADS.column_values(value)[: len(LEADS.indexed)])


def filled_sqlite(folder: Path, *, leads: int) -> sqlite3.Connection:
    folder.mkdir()
    connection = sqlite3.connect(folder / "leads.db", isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"CREATE TABLE leads (id TEXT PRIMARY KEY, document BLOB, {', '.join(LEADS.indexed)})")
    for column in LEADS.indexed:
        connection.execute(f"CREATE INDEX by_{column} ON leads ({column})")
    marks = ", ".join("?" for _ in range(2 + len(LEADS.indexed)))
    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO leads VALUES ({marks})", (row(sample(number)) for number in range(leads)))
    connection.execute("COMMIT")
    return connection


def filled_tinydb(folder: Path, *, leads: int) -> TinyDB:
    folder.mkdir()
    path = folder / "leads.json"
    documents = {str(number): json.loads(LEADS.dump(sample(number))) for number in range(leads)}
    path.write_text(json.dumps({"leads": documents}))
    return TinyDB(path)
