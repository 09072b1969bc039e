import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock, MovableClock, SystemClock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def settle() -> None:
    """Let every task that can go on go on."""
    for _ in range(10):
        await asyncio.sleep(0)


def test_the_systems_clock_tells_the_time_in_utc() -> None:
    before = datetime.now(UTC)

    assert before <= SystemClock().now() <= datetime.now(UTC)


@pytest.mark.parametrize("clock", [SystemClock(), MovableClock(NOON)], ids=["system", "movable"])
async def test_a_moment_that_has_passed_is_not_waited_for(clock: Clock) -> None:
    async with asyncio.timeout(1):
        await clock.sleep_until(clock.now() - HOUR)


async def test_the_systems_clock_wakes_at_the_moment_and_not_before() -> None:
    clock = SystemClock()
    moment = clock.now() + timedelta(milliseconds=5)

    await clock.sleep_until(moment)

    assert clock.now() >= moment


def test_a_standing_clock_stands_until_it_is_moved() -> None:
    clock = MovableClock(NOON)

    clock.move(HOUR)

    assert clock.now() == NOON + HOUR
    assert not clock.running


async def test_who_sleeps_wakes_when_the_clock_is_moved_there_and_not_before() -> None:
    clock = MovableClock(NOON)
    sleeper = asyncio.create_task(clock.sleep_until(NOON + HOUR))

    await settle()
    clock.move(HOUR - timedelta(seconds=1))
    await settle()
    early = sleeper.done()
    clock.move(timedelta(seconds=1))
    await settle()

    assert not early
    assert sleeper.done()


async def test_a_running_clock_goes_on_from_where_it_was_set() -> None:
    clock = MovableClock(NOON, running=True)

    await clock.sleep_until(NOON + timedelta(milliseconds=5))

    assert NOON + timedelta(milliseconds=5) <= clock.now() < NOON + HOUR


async def test_setting_a_stopped_clock_running_wakes_those_whose_time_comes() -> None:
    clock = MovableClock(NOON)
    sleeper = asyncio.create_task(clock.sleep_until(NOON + timedelta(milliseconds=5)))
    await settle()

    clock.run()

    async with asyncio.timeout(1):
        await sleeper
    assert clock.running


async def test_a_stopped_clock_keeps_its_moment() -> None:
    clock = MovableClock(NOON, running=True)

    clock.stop()
    moment = clock.now()
    await asyncio.sleep(0)

    assert clock.now() == moment
