"""Durable commits: Baton's store beside SQLite and stock TinyDB, with few and with many leads, alone and 64 at once.

`python -m tests.benchmarks.store [FOLDER]`, on the disk of that folder. One commit loads a lead, changes it and stores
it. Everybody reads and writes the same documents with the same code, and each caller begins its next commit as soon as
its last one is durable. Rounds are interleaved, each begun by another contender. A figure is the time of a round
divided by its commits, the median of all rounds. A ratio is the median of the ratios within each round: when the disk
or the machine is slow for a while, it is so for both sides.
"""

import asyncio
import sys
import tempfile
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table

from tests.benchmarks.contenders import Baton, Contender, SQLite, SQLiteInThread, StockTinyDB

FEW, MANY = 100, 100_000
CALLERS = (1, 64)

#: How often each contender has its turn, and how many commits it makes in one.
ROUNDS, COMMITS = 15, 256

#: The commits a turn begins with that do not count: the one before had the processor's caches.
WARM = 64

#: Rounds, commits and those that do not count for stock TinyDB: it rewrites all leads on each, many of them in seconds.
STOCK = {FEW: (ROUNDS, 64, 0), MANY: (3, 1, 0)}


@dataclass(kw_only=True)
class Lane:
    """One contender at one size, and what a commit took in each round, in microseconds, by number of callers."""

    contender: Contender
    leads: int
    rounds: int = ROUNDS
    commits: int = COMMITS
    warm: int = WARM
    took: dict[int, list[float]] = field(default_factory=lambda: {callers: [] for callers in CALLERS})

    def beside(self, other: "Lane", *, callers: int) -> float:
        """How many times as long as with the other a commit takes."""
        pairs = zip(self.took[callers], other.took[callers], strict=False)
        return median(mine / theirs for mine, theirs in pairs)


async def run(folder: Path) -> list[Lane]:
    lanes = [await opened(folder, contender, leads=leads) for leads in (FEW, MANY) for contender in contenders()]
    turns = deque(lanes)
    for number in range(ROUNDS):
        for lane in turns:
            for callers in CALLERS if number < lane.rounds else ():
                lane.took[callers].append(await measure(lane, callers=callers))
        turns.rotate()
    for lane in lanes:
        await lane.contender.close()
    return lanes


def contenders() -> tuple[Contender, ...]:
    return SQLite(), SQLiteInThread(), Baton(), StockTinyDB()


async def opened(folder: Path, contender: Contender, *, leads: int) -> Lane:
    lane = Lane(contender=await contender.open(folder / f"{contender.name} {leads}", leads=leads), leads=leads)
    if isinstance(contender, StockTinyDB):
        lane.rounds, lane.commits, lane.warm = STOCK[leads]
    return lane


async def measure(lane: Lane, *, callers: int) -> float:
    """Microseconds for one commit while that many callers commit at once."""
    numbers = [index * 7919 % lane.leads for index in range(lane.warm + lane.commits)]
    await commit_all(lane.contender, numbers[: lane.warm], callers=callers)
    started = perf_counter()
    await commit_all(lane.contender, numbers[lane.warm :], callers=callers)
    return (perf_counter() - started) / lane.commits * 1e6


async def commit_all(contender: Contender, numbers: Iterable[int], *, callers: int) -> None:
    """Commit these leads; every caller takes the next one as soon as it is done with its last."""
    left = iter(numbers)

    async def call() -> None:
        for number in left:
            await contender.commit(number)

    await asyncio.gather(*(call() for _ in range(callers)))


def report(lanes: list[Lane]) -> Table:
    """The figures, each beside SQLite's, and beside the same store's with few leads."""
    table = Table("store", "leads", "callers", "µs a commit, p50", "as fast as SQLite", "beside 100 leads")
    for lane in lanes:
        sqlite = next(other for other in lanes if other.contender.name == SQLite.name and other.leads == lane.leads)
        few = next(other for other in lanes if other.contender.name == lane.contender.name)
        for callers in CALLERS:
            sooner = f"{sqlite.beside(lane, callers=callers):.3g} ×"
            flat = f"{lane.beside(few, callers=callers):,.2f} ×"
            took = f"{median(lane.took[callers]):,.0f}"
            table.add_row(lane.contender.name, f"{lane.leads:,}", str(callers), took, sooner, flat)
    return table


def main() -> None:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        lanes = asyncio.run(run(Path(folder)))
    Console().print(report(lanes))


if __name__ == "__main__":
    main()
