"""A folder belongs to one process; others may read; what was queued when it is opened may have been sent."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from storage.exceptions import StoreError, StoreLockedError
from storage.tinydb.store import open_folder, open_folder_to_read
from tests.storage.samples import LATER, NOON, lead, message
from tests.storage.tinydb.numbered import commit, kept


def files(folder: Path) -> dict[str, int]:
    """What is in a folder, and who may do what with it."""
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


async def test_a_second_store_in_the_folder_is_refused_with_the_process_that_has_it(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)

    with pytest.raises(StoreLockedError, match=rf"process {os.getpid()}\) has the store in {tmp_path}"):
        await open_folder(tmp_path)
    await store.close()


async def test_a_second_process_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    command = [sys.executable, "-m", "tests.storage.tinydb.worker", str(tmp_path), "0", "20000"]
    second = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: ASYNC221
    await commit(store, 7)

    assert second.stdout == ""
    assert f"StoreLockedError: Another Baton (process {os.getpid()}) has the store" in second.stderr
    assert await kept(store, up_to=10) == {7}
    await store.close()


async def test_a_closed_store_can_be_opened_again(tmp_path: Path) -> None:
    for number in range(3):
        store = await open_folder(tmp_path)
        await commit(store, number)
        await store.close()

    store = await open_folder(tmp_path)
    assert await kept(store, up_to=4) == {0, 1, 2}
    await store.close()


async def test_a_reader_sees_what_is_stored_while_another_process_writes(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    await commit(store, 0)
    reader = await open_folder_to_read(tmp_path)
    await commit(store, 1)

    async with reader.unit_of_work() as work:
        assert await work.transcript.of("L-0")
        assert await work.transcript.of("L-1") == []
    await reader.ping()
    await reader.close()
    await store.close()


async def test_a_reader_changes_nothing(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    await commit(store, 0)
    reader = await open_folder_to_read(tmp_path)

    with pytest.raises(StoreError, match="opened for reading only"):
        await commit(reader, 1)

    assert await kept(store, up_to=2) == {0}
    await store.close()


async def test_a_reader_needs_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store in"):
        await open_folder_to_read(tmp_path / "nowhere")

    assert files(tmp_path) == {}


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened: Not a directory"):
        await open_folder(Path("/dev/null/store"))


async def test_what_was_queued_at_opening_is_uncertain_until_it_is_settled(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    async with store.unit_of_work() as work:
        await work.outbox.add(message("old"))
        await work.commit()
    await store.claim_outgoing(now=NOON)
    await store.close()

    store = await open_folder(tmp_path)
    async with store.unit_of_work() as work:
        await work.outbox.add(message("new", lane="other"))
        await work.commit()

    [old, new] = await store.claim_outgoing(now=NOON)
    assert old == replace(message("old"), uncertain=True)
    assert new == message("new", lane="other")
    async with store.unit_of_work() as work:
        await work.outbox.postpone(replace(old, uncertain=False), until=LATER)
        await work.commit()
    [later] = await store.claim_outgoing(now=LATER)
    assert not later.uncertain
    await store.close()


async def test_ids_go_on_where_they_were(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    async with store.unit_of_work() as work:
        await work.leads.put(lead(await work.leads.next_id()))
        await work.commit()
    async with store.unit_of_work() as work:
        await work.leads.next_id()
    await store.close()

    store = await open_folder(tmp_path)
    async with store.unit_of_work() as work:
        assert await work.leads.next_id() == "L-3"
    await store.close()


async def test_the_order_of_first_puts_outlives_the_process(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    for id_, version in (("L-2", 0), ("L-1", 0), ("L-2", 1)):
        async with store.unit_of_work() as work:
            await work.leads.put(lead(id_, version=version))
            await work.commit()
    await store.close()

    store = await open_folder(tmp_path)
    async with store.unit_of_work() as work:
        assert [found.id for found in await work.leads.find()] == ["L-2", "L-1"]
    await store.close()


async def test_nobody_else_can_read_the_files(tmp_path: Path) -> None:
    store = await open_folder(tmp_path / "store")
    await store.close()

    assert files(tmp_path / "store") == {"lock": 0o600, "journal.0": 0o600}
