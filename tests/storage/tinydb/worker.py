"""A process that commits numbered units of work until it is killed, and prints the number of each once it is kept."""

import asyncio
import sys
from itertools import count
from pathlib import Path

from storage.tinydb import upkeep
from storage.tinydb.store import open_folder
from tests.storage.tinydb.numbered import commit

TASKS = 8


async def work(folder: Path, *, first: int, snapshot_after: int) -> None:
    upkeep.LEAST = snapshot_after
    store = await open_folder(folder)
    numbers = count(first)

    async def run() -> None:
        for number in numbers:
            await commit(store, number)
            print(number, flush=True)  # noqa: T201  # This is what the test reads.

    await asyncio.gather(*(run() for _ in range(TASKS)))


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), first=int(sys.argv[2]), snapshot_after=int(sys.argv[3])))
