"""Commits that wait at the same time share one fsync, and nothing leaves before it."""

import asyncio
from pathlib import Path

import pytest

from storage.tinydb.store import TinyStore, open_folder
from tests.storage.samples import NOON
from tests.storage.tinydb.disks import CountingDisk, HeldDisk
from tests.storage.tinydb.numbered import commit, kept


@pytest.mark.usefixtures("any_speed")
async def test_many_commits_at_once_share_an_fsync(tmp_path: Path) -> None:
    disk = CountingDisk()
    store = await open_folder(tmp_path, disk=disk)
    disk.syncs.clear()

    await asyncio.gather(*(commit(store, number) for number in range(64)))

    assert len(disk.syncs) == 1
    assert await kept(store, up_to=64) == set(range(64))
    await store.close()


@pytest.mark.usefixtures("fast")
@pytest.mark.parametrize("callers", [1, 64])
async def test_a_fast_disk_needs_no_thread(tmp_path: Path, callers: int) -> None:
    disk = CountingDisk()
    store = await open_folder(tmp_path, disk=disk)
    disk.syncs.clear()

    await asyncio.gather(*(commit(store, number) for number in range(callers)))

    assert disk.syncs == ["MainThread"]
    await store.close()


@pytest.mark.usefixtures("slow")
async def test_the_loop_goes_on_while_a_slow_disk_writes(tmp_path: Path) -> None:
    store, disk, commits = await held(tmp_path)

    assert not any(task.done() for task in commits)
    await release(disk, commits)
    await store.close()


async def held(folder: Path) -> tuple[TinyStore, HeldDisk, list["asyncio.Task[None]"]]:
    """A store whose first two commits are in memory and on their way to a disk that is held."""
    disk = HeldDisk()
    store = await open_folder(folder, disk=disk)
    disk.free.clear()
    commits = [asyncio.create_task(commit(store, number)) for number in (0, 1)]
    await asyncio.sleep(0)
    return store, disk, commits


async def release(disk: HeldDisk, commits: list["asyncio.Task[None]"]) -> None:
    disk.free.set()
    await asyncio.gather(*commits)


@pytest.mark.usefixtures("slow")
async def test_what_is_not_on_disk_yet_can_be_read_but_does_not_go_out(tmp_path: Path) -> None:
    store, disk, commits = await held(tmp_path)

    async with store.unit_of_work() as work:
        assert await work.transcript.of("L-0")
        assert await store.claim_outgoing(now=NOON) == []
        await release(disk, commits)
        assert len(await store.claim_outgoing(now=NOON)) == 2
    await store.close()


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("commits_too", [True, False], ids=["commits", "only reads"])
async def test_who_read_what_is_not_on_disk_yet_is_held_until_it_is(tmp_path: Path, commits_too: bool) -> None:
    store, disk, commits = await held(tmp_path)

    async def read() -> None:
        async with store.unit_of_work() as work:
            assert await work.transcript.of("L-0")
            if commits_too:
                await work.commit()

    reading = asyncio.create_task(read())
    for _ in range(10):
        await asyncio.sleep(0)

    assert not reading.done()
    await release(disk, commits)
    await asyncio.wait_for(reading, 1)
    await store.close()


@pytest.mark.usefixtures("slow")
async def test_a_cancelled_commit_disturbs_no_other(tmp_path: Path) -> None:
    store, disk, commits = await held(tmp_path)
    commits[0].cancel()
    await release(disk, commits[1:])

    assert await kept(store, up_to=2) == {0, 1}
    await store.close()


async def test_closing_keeps_what_is_on_its_way(tmp_path: Path) -> None:
    store = await open_folder(tmp_path)
    commits = [asyncio.create_task(commit(store, number)) for number in range(5)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*commits)

    again = await open_folder(tmp_path)

    assert await kept(again, up_to=5) == set(range(5))
    await again.close()
