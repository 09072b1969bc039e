"""Durable commits: Baton's store beside SQLite and stock TinyDB, with few and with many leads, alone and 64 at once.

`python -m tests.benchmarks.store [FOLDER]`, on the disk of that folder. One commit loads a lead, changes it and stores
it. Everybody reads and writes the same documents with the same code. Rounds are interleaved; a figure is the median.
"""

import asyncio
import sys
import tempfile
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
ROUNDS, COMMITS = 15, 128

#: The same for stock TinyDB with many leads: one commit rewrites them all, which takes seconds.
SLOW_ROUNDS, SLOW_COMMITS = 3, 1


@dataclass(kw_only=True)
class Lane:
    """One contender at one size, and what a commit took in each round, in microseconds, by number of callers."""

    contender: Contender
    leads: int
    rounds: int = ROUNDS
    commits: int = COMMITS
    took: dict[int, list[float]] = field(default_factory=lambda: {callers: [] for callers in CALLERS})

    def figure(self, callers: int) -> float:
        return median(self.took[callers])


async def run(folder: Path) -> list[Lane]:
    lanes = [await opened(folder, contender, leads=leads) for leads in (FEW, MANY) for contender in contenders()]
    for number in range(ROUNDS):
        for lane in lanes:
            for callers in CALLERS if number < lane.rounds else ():
                lane.took[callers].append(await measure(lane, callers=callers))
    for lane in lanes:
        await lane.contender.close()
    return lanes


def contenders() -> tuple[Contender, ...]:
    return Baton(), SQLite(), SQLiteInThread(), StockTinyDB()


async def opened(folder: Path, contender: Contender, *, leads: int) -> Lane:
    lane = Lane(contender=await contender.open(folder / f"{contender.name} {leads}", leads=leads), leads=leads)
    if isinstance(contender, StockTinyDB) and leads == MANY:
        lane.rounds, lane.commits = SLOW_ROUNDS, SLOW_COMMITS
    return lane


async def measure(lane: Lane, *, callers: int) -> float:
    """Microseconds for one commit while that many callers commit at once."""
    at_once = min(callers, lane.commits)
    numbers = [index * 7919 % lane.leads for index in range(lane.commits)]
    started = perf_counter()
    for start in range(0, lane.commits, at_once):
        await asyncio.gather(*(lane.contender.commit(number) for number in numbers[start : start + at_once]))
    return (perf_counter() - started) / lane.commits * 1e6


def report(lanes: list[Lane]) -> Table:
    """The figures, each beside Baton's."""
    ours = {lane.leads: lane for lane in lanes if isinstance(lane.contender, Baton)}
    table = Table("store", "leads", "callers", "µs a commit", "Baton is faster by", "beside 100 leads")
    for lane in lanes:
        few = next(other for other in lanes if other.contender.name == lane.contender.name)
        for callers in CALLERS:
            took = lane.figure(callers)
            beside = f"{took / ours[lane.leads].figure(callers):,.2f} ×"
            flat = f"{took / few.figure(callers):,.2f} ×"
            table.add_row(lane.contender.name, f"{lane.leads:,}", str(callers), f"{took:,.0f}", beside, flat)
    return table


def main() -> None:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        lanes = asyncio.run(run(Path(folder)))
    Console().print(report(lanes))


if __name__ == "__main__":
    main()
