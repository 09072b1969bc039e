"""On a full disk a commit is refused, what was acknowledged stays, and all goes on once there is room."""

import asyncio
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from storage.exceptions import ConflictError, StoreFullError
from storage.tinydb.store import TinyStore, open_folder
from tests.storage.samples import NOON, line
from tests.storage.tinydb.disks import FullDisk
from tests.storage.tinydb.numbered import commit, kept

pytestmark = pytest.mark.usefixtures("any_speed")

PLENTY = 1 << 30

#: More than the room a journal is given at a time.
LONG = "x" * (2 << 20)


async def opened(folder: Path) -> tuple[TinyStore, FullDisk]:
    """A store with one commit, on a disk that is then full."""
    disk = FullDisk(room=PLENTY)
    store = await open_folder(folder, disk=disk)
    await commit(store, 0)
    disk.room = 1000
    return store, disk


async def kept_after_closing(store: TinyStore, folder: Path, *, up_to: int = 20) -> set[int]:
    """What is there when the store is opened again."""
    await store.close()
    again = await open_folder(folder)
    there = await kept(again, up_to=up_to)
    await again.close()
    return there


async def test_a_commit_without_room_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    store, _ = await opened(tmp_path)

    with pytest.raises(StoreFullError, match=r"no room to write to .*journal\.0.*Make room"):
        await commit(store, 1, text=LONG)

    assert await kept(store, up_to=3) == {0}
    assert await kept_after_closing(store, tmp_path) == {0}


async def test_a_small_commit_still_fits_and_all_goes_on_once_there_is_room(tmp_path: Path) -> None:
    store, disk = await opened(tmp_path)
    with pytest.raises(StoreFullError):
        await commit(store, 1, text=LONG)
    disk.room = PLENTY
    await commit(store, 2, text=LONG)
    await commit(store, 1)

    assert await kept_after_closing(store, tmp_path) == {0, 1, 2}


async def test_of_many_at_once_those_acknowledged_are_kept_and_no_others(tmp_path: Path) -> None:
    store, _ = await opened(tmp_path)

    async def try_to(number: int) -> bool:
        try:
            await commit(store, number, text=LONG if number == 5 else "")
        except StoreFullError:
            return False
        return True

    outcomes = await asyncio.gather(*(try_to(number) for number in range(1, 20)))

    acknowledged = {0} | {number for number, outcome in enumerate(outcomes, start=1) if outcome}
    assert 5 not in acknowledged
    assert await kept_after_closing(store, tmp_path) == acknowledged


async def test_who_read_what_was_taken_back_cannot_build_on_it(tmp_path: Path) -> None:
    store, disk = await opened(tmp_path)
    too_long = asyncio.create_task(commit(store, 1, text=LONG))
    await asyncio.sleep(0)

    async def build_on_it() -> None:
        async with store.unit_of_work() as reader:
            assert await reader.transcript.of("L-1")
            with pytest.raises(StoreFullError):
                await too_long
            disk.room = PLENTY
            await reader.inbox.claim("builds on it", at=NOON)
            await reader.commit()

    with pytest.raises(ConflictError, match="could not be stored after all"):
        await build_on_it()

    async with store.unit_of_work() as work:
        assert await work.inbox.claim("builds on it", at=NOON)


async def test_who_only_read_what_was_taken_back_is_told(tmp_path: Path) -> None:
    store, _ = await opened(tmp_path)
    too_long = asyncio.create_task(commit(store, 1, text=LONG))
    await asyncio.sleep(0)

    async def read() -> None:
        async with store.unit_of_work() as reader:
            assert await reader.transcript.of("L-1")

    with pytest.raises(ConflictError, match="could not be stored after all"):
        await read()
    with pytest.raises(StoreFullError):
        await too_long


async def test_a_message_whose_sending_could_not_be_noted_is_not_sent_again(tmp_path: Path) -> None:
    store, _ = await opened(tmp_path)
    [message] = await store.claim_outgoing(now=NOON)
    async with store.unit_of_work() as work:
        await work.outbox.sent(message, to=None)
        await work.transcript.add(line(LONG))
        with pytest.raises(StoreFullError):
            await work.commit()

    assert await store.claim_outgoing(now=NOON) == []


async def test_a_store_without_room_says_so_when_it_is_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreFullError, match="cannot be opened"):
        await open_folder(tmp_path, disk=FullDisk(room=1000))

    store = await open_folder(tmp_path)
    await commit(store, 0)
    await store.close()


async def test_a_real_limit_of_the_system_is_met_the_same_way(tmp_path: Path) -> None:
    """The worker may not make files longer than this; it acknowledges until there, and then says why it stops."""
    limit = 3 << 19

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    worker = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "tests.storage.tinydb.worker", str(tmp_path), "0", str(limit)],
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )

    acknowledged = {int(number) for number in worker.stdout.split()}
    assert "StoreFullError: There is no room to write" in worker.stderr
    store = await open_folder(tmp_path)
    assert await kept_after_closing(store, tmp_path, up_to=max(acknowledged) + 100) >= acknowledged
