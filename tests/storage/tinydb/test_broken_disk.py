"""When nobody can know what a disk has kept, the store closes itself, says so, and is opened again as it was."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.exceptions import StoreClosedError
from storage.tinydb.store import open_folder
from tests.storage.samples import NOON
from tests.storage.tinydb.disks import BrokenDisk
from tests.storage.tinydb.numbered import commit, kept


def writes(disk: BrokenDisk) -> None:
    disk.writes_fail = True


def syncs(disk: BrokenDisk) -> None:
    disk.syncs_fail = True


pytestmark = pytest.mark.usefixtures("any_speed")

FAILURES = pytest.mark.parametrize("breaks", [writes, syncs])


@FAILURES
async def test_a_commit_on_a_broken_disk_closes_the_store(tmp_path: Path, breaks: Callable[[BrokenDisk], None]) -> None:
    disk = BrokenDisk()
    store = await open_folder(tmp_path, disk=disk)
    news = aiter(store.changed())
    await commit(store, 0)
    await anext(news)
    breaks(disk)

    with pytest.raises(StoreClosedError, match=r"journal\.0 failed .*The store is closed"):
        await commit(store, 1)

    with pytest.raises(StoreClosedError):
        await commit(store, 2)
    with pytest.raises(StoreClosedError):
        await store.claim_outgoing(now=NOON)
    with pytest.raises(StopAsyncIteration):
        await anext(news)


@FAILURES
async def test_the_process_is_told_to_stop(tmp_path: Path, breaks: Callable[[BrokenDisk], None]) -> None:
    disk = BrokenDisk()
    store = await open_folder(tmp_path, disk=disk)
    failed = asyncio.create_task(store.failed())
    await commit(store, 0)
    assert not failed.done()
    breaks(disk)
    with pytest.raises(StoreClosedError):
        await store.ping()

    assert isinstance(await asyncio.wait_for(failed, 1), StoreClosedError)


@FAILURES
async def test_what_was_acknowledged_before_is_there_afterwards(
    tmp_path: Path, breaks: Callable[[BrokenDisk], None]
) -> None:
    disk = BrokenDisk()
    store = await open_folder(tmp_path, disk=disk)
    await commit(store, 0)
    breaks(disk)
    outcomes = await asyncio.gather(*(commit(store, number) for number in range(1, 9)), return_exceptions=True)
    assert all(isinstance(outcome, StoreClosedError) for outcome in outcomes)
    await store.close()

    again = await open_folder(tmp_path)

    assert 0 in await kept(again, up_to=9)
    await again.close()
