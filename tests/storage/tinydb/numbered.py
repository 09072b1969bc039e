"""Numbered units of work, each of two halves, so that half of one, or a missing one, can be told."""

from storage.ports import Store
from tests.storage.samples import line, message, timer


async def commit(store: Store, number: int, *, text: str = "") -> None:
    """Commit that unit of work: a line in a transcript and a timer, and a message to see it leave."""
    async with store.unit_of_work() as work:
        await work.transcript.add(line(f"{number} {text}", lead_id=f"L-{number}"))
        await work.timers.set(timer(f"t{number}", lead_id=f"L-{number}"))
        await work.outbox.add(message(f"m{number}", lane=f"lane {number}"))
        await work.commit()


async def halves(store: Store, number: int) -> int:
    """How many halves of that unit of work there are: 2, 0, or what must never be."""
    async with store.unit_of_work() as work:
        lines = await work.transcript.of(f"L-{number}")
        timers = await work.timers.of(f"L-{number}")
    return len(lines) + len(timers)


async def kept(store: Store, *, up_to: int) -> set[int]:
    """The numbers below that whose unit of work is there; fails where there is half of one."""
    found = {number: await halves(store, number) for number in range(up_to)}
    assert set(found.values()) <= {0, 2}
    return {number for number, count in found.items() if count}
