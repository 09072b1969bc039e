"""TinyDB's own interface works on the store: over the same documents, with the same guarantees."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from storage.exceptions import ConflictError, StoreDamagedError
from storage.tinydb.store import TinyStore, memory_store, open_folder, open_folder_to_read
from tests.storage.samples import lead


@pytest.fixture
async def store() -> TinyStore:
    """A store of two leads."""
    opened = memory_store()
    async with opened.unit_of_work() as work:
        await work.leads.put(lead("L-1", words="acme"))
        await work.leads.put(lead("L-2", words="initech"))
        await work.commit()
    return opened


def ids(documents: Iterable[Document]) -> list[str]:
    return [str(document.doc_id) for document in documents]


async def test_what_a_unit_of_work_stored_is_found_by_query(store: TinyStore) -> None:
    leads = store.database.table("leads")

    assert ids(leads.search(where("words") == "acme")) == ["L-1"]
    assert len(leads) == 2
    assert leads.get(doc_id="L-2")["words"] == "initech"  # type: ignore[call-overload]
    assert store.database.tables() == {"leads"}


async def test_an_update_is_seen_by_units_of_work_and_counts_the_version(store: TinyStore) -> None:
    store.database.table("leads").update({"words": "hooli"}, where("words") == "acme")

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead("L-1", words="hooli", version=2)
        assert await work.leads.get("L-2") == lead("L-2", words="initech", version=1)


async def test_an_answer_is_never_remembered_past_a_commit(store: TinyStore) -> None:
    leads, query = store.database.table("leads"), where("words") == "hooli"
    assert leads.search(query) == []
    async with store.unit_of_work() as work:
        await work.leads.put(lead("L-3", words="hooli"))
        await work.commit()

    assert ids(leads.search(query)) == ["L-3"]


async def test_a_document_that_is_handed_out_is_a_copy(store: TinyStore) -> None:
    leads = store.database.table("leads")
    leads.all()[0]["prospect"]["name"] = "somebody else"

    assert leads.all()[0]["prospect"]["name"] == ""


async def test_documents_are_inserted_removed_and_dropped(store: TinyStore) -> None:
    notes = store.database.table("notes")
    notes.insert(Document({"text": "one"}, doc_id="n1"))  # type: ignore[arg-type]
    notes.insert(Document({"text": "two"}, doc_id="n2"))  # type: ignore[arg-type]
    notes.remove(where("text") == "one")

    assert ids(notes) == ["n2"]
    store.database.drop_table("leads")
    assert store.database.tables() == {"notes"}
    store.database.drop_tables()
    assert store.database.tables() == set()


async def test_a_document_without_an_id_of_its_own_is_refused(store: TinyStore) -> None:
    with pytest.raises(ValueError, match="an id of its own"):
        store.database.table("notes").insert({"text": "one"})


async def test_a_document_that_is_no_value_of_its_table_is_refused_and_nothing_changes(store: TinyStore) -> None:
    leads = store.database.table("leads")
    with pytest.raises(StoreDamagedError):
        leads.update({"words": ["not", "a", "text"]})

    assert [found["words"] for found in leads] == ["acme", "initech"]


async def test_an_update_over_an_open_unit_of_work_is_a_conflict_for_that(store: TinyStore) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead("L-1", version=1))
        store.database.table("leads").update({"words": "hooli"}, where("words") == "acme")

        with pytest.raises(ConflictError):
            await work.commit()


async def test_an_update_is_on_disk_when_it_returns(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    store.database.table("notes").insert(Document({"text": "one"}, doc_id="n1"))  # type: ignore[arg-type]
    journal = await read_only_notes(tmp_path)
    await store.close()

    assert journal == [{"text": "one"}]


async def read_only_notes(folder: Path) -> list[Document]:
    reader = await open_folder_to_read(folder)
    return reader.database.table("notes").all()
