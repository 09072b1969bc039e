"""A snapshot replaces the journals before it while everybody goes on, and changes nothing that is seen."""

import asyncio
import os
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from storage.exceptions import StoreDamagedError
from storage.tinydb import upkeep
from storage.tinydb.recovery import recover
from storage.tinydb.store import TinyStore, open_folder
from tests.storage.samples import NOON
from tests.storage.tinydb.disks import FullDisk
from tests.storage.tinydb.numbered import commit, kept


async def snapshot(store: TinyStore) -> None:
    assert store._upkeep is not None
    await store._upkeep.take_snapshot()


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"lock"}


async def test_all_is_there_after_a_snapshot_and_what_it_replaces_is_gone(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    for number in range(5):
        await commit(store, number)
    await snapshot(store)
    await commit(store, 5)
    await store.close()

    assert files(tmp_path) == {"snapshot.1", "journal.1"}
    again = await open_folder(tmp_path)
    assert await kept(again, up_to=10) == set(range(6))
    await again.close()


async def test_a_snapshot_is_the_state_to_the_last_row(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    for number in range(5):
        await commit(store, number)
    [message, *_] = await store.claim_outgoing(now=NOON)
    async with store.unit_of_work() as work:
        await work.outbox.sent(message, to=None)
        await work.leads.next_id()
        await work.commit()
    before = {name: rows.by_key for name, rows in store.database.journal_storage.state.tables.items()}
    await snapshot(store)
    await store.close()

    after = recover(tmp_path).state

    assert {name: rows.by_key for name, rows in after.tables.items()} == before


async def test_commits_go_on_while_a_snapshot_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.tinydb.snapshot.SLICE", 1)
    store = await open_folder(tmp_path)
    for number in range(20):
        await commit(store, number)

    writing = asyncio.create_task(snapshot(store))
    number = 20
    while not writing.done():
        await commit(store, number)
        number += 1
    await store.close()

    assert number > 25
    again = await open_folder(tmp_path)
    assert await kept(again, up_to=number + 1) == set(range(number))
    await again.close()


async def test_a_journal_that_has_grown_makes_a_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "LEAST", 2000)
    store = await open_folder(tmp_path)
    number = 0
    while number < 10_000 and "journal.0" in files(tmp_path):
        await commit(store, number)
        number += 1
    await store.close()

    assert "snapshot.1" in files(tmp_path)
    again = await open_folder(tmp_path)
    assert await kept(again, up_to=number + 1) == set(range(number))
    await again.close()


async def test_a_snapshot_cut_short_by_closing_leaves_the_journals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.tinydb.snapshot.SLICE", 1)
    store = await open_folder(tmp_path)
    for number in range(20):
        await commit(store, number)
    assert store._upkeep is not None
    store._upkeep._enough = 0
    store._upkeep.look()
    for _ in range(100_000):
        if "snapshot.1.new" in files(tmp_path):
            break
        await asyncio.sleep(0)
    await store.close()
    assert files(tmp_path) == {"journal.0", "journal.1"}

    again = await open_folder(tmp_path)
    assert await kept(again, up_to=21) == set(range(20))
    await again.close()
    assert not any(name.endswith(".new") for name in files(tmp_path))


async def test_without_room_for_a_snapshot_the_store_goes_on(tmp_path: Path) -> None:
    disk = FullDisk(room=1 << 30)
    store = await open_folder(tmp_path, disk=disk)
    await commit(store, 0)
    disk.room = 0
    with capture_logs() as logs:
        await snapshot(store)
    await commit(store, 1)
    disk.room = 1 << 30
    await snapshot(store)
    await commit(store, 2)
    await store.close()

    assert [(log["event"], log["log_level"]) for log in logs] == [("snapshot_failed", "warning")]
    assert files(tmp_path) == {"snapshot.1", "journal.1"}
    again = await open_folder(tmp_path)
    assert await kept(again, up_to=4) == {0, 1, 2}
    await again.close()


async def test_a_closed_store_begins_no_snapshot(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    await commit(store, 0)
    assert store._upkeep is not None
    store._upkeep._enough = 0
    await store.close()
    store._upkeep.look()
    await asyncio.sleep(0)

    assert files(tmp_path) == {"journal.0"}


async def with_snapshot(folder: Path) -> None:
    store = await open_folder(folder)
    await commit(store, 0)
    await snapshot(store)
    await commit(store, 1)
    await store.close()


async def test_a_flipped_bit_anywhere_in_a_snapshot_is_refused(tmp_path: Path) -> None:
    await with_snapshot(tmp_path)
    damage_everywhere(tmp_path / "snapshot.1")


def damage_everywhere(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        with pytest.raises(Exception, match=r"(?i)restore a backup"):
            recover(path.parent)


@pytest.mark.parametrize("name", ["snapshot.1", "journal.1"])
async def test_a_missing_file_is_damage(tmp_path: Path, name: str) -> None:
    await with_snapshot(tmp_path)
    os.unlink(tmp_path / name)  # noqa: PTH108  # Not by pathlib, which blocks as much but is refused here.

    with pytest.raises(StoreDamagedError, match="Restore a backup"):
        await open_folder(tmp_path)
