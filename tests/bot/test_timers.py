import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.metrics import Metrics
from bot.timers import TimerLoop
from storage.exceptions import StoreClosedError
from storage.ports import Store
from storage.records import Timer
from storage.tinydb.store import memory_store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Alarms:
    """A store with timers, a clock that stands, and what was fired."""

    def __init__(self) -> None:
        self.store: Store = memory_store()
        self.clock = MovableClock(NOON)
        self.fired: list[str] = []
        self.failing: set[str] = set()
        self.metrics = Metrics()
        self.loop = TimerLoop(store=self.store, clock=self.clock, fire=self.fire, metrics=self.metrics)
        self.running = asyncio.create_task(self.loop.run())

    async def set(self, **timers: timedelta) -> None:
        """Set timers by key, due that long from now."""
        async with self.store.unit_of_work() as uow:
            for key, wait in timers.items():
                await uow.timers.set(Timer(key=key, due=self.clock.now() + wait, kind="remind"))
            await uow.commit()

    async def fire(self, timer: Timer) -> None:
        self.fired.append(timer.key)
        if timer.key in self.failing:
            raise RuntimeError("not today")
        async with self.store.unit_of_work() as uow:
            await uow.timers.take(timer.key, now=self.clock.now())
            await uow.commit()

    async def wait(self, by: timedelta) -> list[str]:
        """Let time pass; what was fired then."""
        self.fired.clear()
        self.clock.move(by)
        await self.loop.idle()
        return self.fired[:]


@pytest.fixture
async def alarms() -> AsyncIterator[Alarms]:
    alarms = Alarms()
    yield alarms
    alarms.loop.stop()
    await asyncio.gather(alarms.running, return_exceptions=True)


async def test_a_timer_fires_once_when_it_is_due_and_not_before(alarms: Alarms) -> None:
    await alarms.set(a=MINUTE)

    assert await alarms.wait(MINUTE - timedelta(microseconds=1)) == []
    assert await alarms.wait(timedelta(microseconds=1)) == ["a"]
    assert await alarms.wait(timedelta(days=1)) == []


async def test_of_timers_of_one_lead_that_are_due_together_an_earlier_one_may_put_off_a_later_one() -> None:
    store, clock, taken = memory_store(), MovableClock(NOON), []

    async def fire(timer: Timer) -> None:
        for _ in range(10 if timer.key == "nudge" else 0):
            await asyncio.sleep(0)
        async with store.unit_of_work() as uow:
            if await uow.timers.take(timer.key, now=clock.now()):
                taken.append(timer.key)
            if timer.key == "nudge":
                await uow.timers.set(replace(close, due=clock.now() + MINUTE))
            await uow.commit()

    close = Timer(key="close", due=NOON + 2 * MINUTE, kind="close", lead="L-1")
    async with store.unit_of_work() as uow:
        await uow.timers.set(close)
        await uow.timers.set(Timer(key="nudge", due=NOON + MINUTE, kind="nudge", lead="L-1"))
        await uow.commit()
    loop = TimerLoop(store=store, clock=clock, fire=fire, metrics=Metrics())
    running = asyncio.create_task(loop.run())
    clock.move(timedelta(hours=1))
    await loop.idle()
    at_once = list(taken)
    clock.move(MINUTE)
    await loop.idle()
    loop.stop()
    await running

    assert at_once == ["nudge"]
    assert taken == ["nudge", "close"]


async def test_a_timer_that_is_set_again_for_the_same_moment_fires_again(alarms: Alarms) -> None:
    await alarms.set(a=MINUTE)
    fired = await alarms.wait(MINUTE)
    await alarms.set(a=timedelta())

    assert fired == ["a"]
    assert await alarms.wait(timedelta()) == ["a"]


async def test_a_timer_fires_by_itself_when_its_moment_comes(alarms: Alarms) -> None:
    fired = asyncio.Event()

    async def fire(timer: Timer) -> None:
        await Alarms.fire(alarms, timer)
        fired.set()

    clock = MovableClock(NOON, running=True)
    loop = TimerLoop(store=alarms.store, clock=clock, fire=fire, metrics=alarms.metrics)
    running = asyncio.create_task(loop.run())
    await alarms.set(a=timedelta(milliseconds=20))

    async with asyncio.timeout(2):
        await fired.wait()
    loop.stop()
    await running

    assert clock.now() >= NOON + timedelta(milliseconds=20)


async def test_everything_that_is_due_fires_soonest_first(alarms: Alarms) -> None:
    await alarms.set(c=3 * MINUTE, a=MINUTE, b=2 * MINUTE, later=timedelta(days=2))

    assert await alarms.wait(timedelta(days=1)) == ["a", "b", "c"]


async def test_more_than_a_round_can_hold_fires_too(alarms: Alarms) -> None:
    await alarms.set(**{f"t{n}": MINUTE for n in range(250)})

    assert len(await alarms.wait(MINUTE)) == 250


async def test_a_timer_that_fails_fires_again_later_and_holds_up_no_other(alarms: Alarms) -> None:
    alarms.failing.add("a")
    await alarms.set(a=timedelta(0), b=timedelta(seconds=2))

    seen = [await alarms.wait(timedelta(seconds=1)) for _ in range(7)]
    alarms.failing.clear()
    mended = await alarms.wait(MINUTE)
    after = await alarms.wait(timedelta(hours=1))

    assert [keys.count("a") for keys in seen] == [1, 1, 0, 1, 0, 0, 0]
    assert [keys.count("b") for keys in seen] == [0, 1, 0, 0, 0, 0, 0]
    assert (mended, after) == (["a"], [])
    assert alarms.metrics.registry.get_sample_value("baton_errors_total", {"place": "timer"}) == 3


async def test_a_timer_set_again_fires_at_its_new_moment(alarms: Alarms) -> None:
    await alarms.set(a=MINUTE)
    await alarms.wait(MINUTE)

    await alarms.set(a=MINUTE)

    assert await alarms.wait(MINUTE) == ["a"]


async def test_stopping_fires_no_more(alarms: Alarms) -> None:
    alarms.loop.stop()
    await alarms.running
    await alarms.set(a=timedelta(0))

    assert await alarms.wait(MINUTE) == []


async def test_a_store_that_is_closed_ends_the_loop(alarms: Alarms) -> None:
    await alarms.loop.idle()
    await alarms.store.close()

    await alarms.loop.idle()

    with pytest.raises(StoreClosedError):
        await alarms.running
