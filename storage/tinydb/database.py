"""TinyDB over a journal: `database.table("leads").search(where("status") == "held")` and all the rest of it."""

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from storage.tinydb.copies import Copies, Document, Draft, put_document
from storage.tinydb.storage import JournalStorage


class DocumentTable(Table):
    """A table whose changes cost what they change, not what it holds; ids are the domain's own."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB allows it, its annotation does not.

    # Units of work change rows behind TinyDB's back, so no answer may be remembered.
    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size, persist_empty)

    def _read_table(self) -> Mapping[str, Document]:  # type: ignore[override]
        storage = journal_storage(self)
        return Copies(storage.state.tables[self.name].by_key)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        storage = journal_storage(self)
        draft = Draft(storage.state.tables[self.name].by_key)
        updater(draft)
        with closing(storage.open_view()) as view:
            for key, document in draft.changed().items():
                if document is None:
                    view.remove(self.name, key)
                else:
                    put_document(view, self.name, key, document)
            storage.commit_now(view)

    def _get_next_id(self) -> NoReturn:
        raise ValueError("A document needs an id of its own here: insert a tinydb.table.Document.")


class Database(TinyDB):
    """TinyDB with these tables; `storage` is what makes its JournalStorage."""

    table_class = DocumentTable

    @property
    def journal_storage(self) -> JournalStorage:
        return journal_storage(self)


def journal_storage(of: TinyDB | Table) -> JournalStorage:
    """The storage below a database or table of this module."""
    if not isinstance(of.storage, JournalStorage):
        raise TypeError("A DocumentTable stands on a JournalStorage.")
    return of.storage
