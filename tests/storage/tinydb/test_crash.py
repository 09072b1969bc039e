"""A process that is killed at any moment loses nothing it has acknowledged and leaves nothing half done."""

import asyncio
import random
import subprocess
import sys
from pathlib import Path
from threading import Timer

from storage.tinydb.store import open_folder
from tests.storage.tinydb.numbered import kept

ROUNDS = 5


def killed(folder: Path, *, first: int, after: float) -> set[int]:
    """Run the worker, kill it that long after its first acknowledgement; the numbers it acknowledged."""
    command = [sys.executable, "-m", "tests.storage.tinydb.worker", str(folder), str(first), "20000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        acknowledged = [worker.stdout.readline()]
        death = Timer(after, worker.kill)
        death.start()
        acknowledged += worker.stdout.readlines()
        death.join()
    # The last line may be cut off in the middle of its number.
    return {int(number) for number in acknowledged if number.endswith("\n")}


def test_what_a_killed_process_acknowledged_is_there_and_nothing_is_half_there(tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    acknowledged: set[int] = set()
    for _ in range(ROUNDS):
        first = max(acknowledged, default=-1) + 100
        acknowledged |= killed(tmp_path, first=first, after=chance.uniform(0, 0.4))

        there = asyncio.run(kept_in(tmp_path, up_to=max(acknowledged) + 100))
        assert acknowledged <= there, f"seed {seed}"

    assert list(tmp_path.glob("snapshot.*")), "No snapshot was taken, so none was interrupted."


async def kept_in(folder: Path, *, up_to: int) -> set[int]:
    store = await open_folder(folder)
    there = await kept(store, up_to=up_to)
    await store.close()
    return there
