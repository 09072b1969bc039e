"""A timer is there until it is taken, by one unit of work and not before it is due."""

from datetime import timedelta

import pytest

from storage.exceptions import ConflictError
from storage.ports import Store
from storage.records import Timer
from tests.storage.samples import EARLIER, LATER, NOON, timer


async def set_timers(store: Store, *timers: Timer) -> None:
    async with store.unit_of_work() as work:
        for value in timers:
            await work.timers.set(value)
        await work.commit()


async def test_due_timers_come_soonest_first(store: Store) -> None:
    late, early, future = timer("late", due=NOON), timer("early", due=EARLIER), timer("future", due=LATER)
    await set_timers(store, late, early, future)

    assert await store.due_timers(now=NOON) == [early, late]
    assert await store.due_timers(now=NOON, limit=1) == [early]
    assert await store.due_timers(now=NOON) == [early, late]


async def test_the_next_timer_is_the_soonest(store: Store) -> None:
    assert await store.next_timer() is None

    await set_timers(store, timer("b", due=LATER), timer("a", due=NOON))

    assert await store.next_timer() == NOON


async def test_a_timer_set_again_is_replaced(store: Store) -> None:
    await set_timers(store, timer(due=NOON))
    await set_timers(store, timer(due=LATER))

    assert await store.due_timers(now=NOON) == []
    assert await store.due_timers(now=LATER) == [timer(due=LATER)]
    assert await store.next_timer() == LATER


async def test_a_timer_set_back_to_its_first_moment_is_due_once(store: Store) -> None:
    for due in (NOON, LATER, NOON):
        await set_timers(store, timer(due=due))

    assert await store.due_timers(now=LATER) == [timer(due=NOON)]


async def test_a_cancelled_timer_is_gone(store: Store) -> None:
    await set_timers(store, timer())
    async with store.unit_of_work() as work:
        await work.timers.cancel("nudge:L-1")
        await work.timers.cancel("nothing there")
        await work.commit()

    assert await store.due_timers(now=LATER) == []
    assert await store.next_timer() is None


async def test_the_timers_of_a_lead_come_soonest_first(store: Store) -> None:
    late, early = timer("late", due=LATER), timer("early", due=EARLIER)
    await set_timers(store, late, early, timer("other", lead_id="L-2"), timer("nobody's", lead_id=None))

    async with store.unit_of_work() as work:
        assert await work.timers.of("L-1") == [early, late]


async def test_a_due_timer_is_taken_once(store: Store) -> None:
    await set_timers(store, timer())

    async with store.unit_of_work() as work:
        assert await work.timers.take("nudge:L-1", now=NOON) == timer()
        assert await work.timers.take("nudge:L-1", now=NOON) is None
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.timers.take("nudge:L-1", now=NOON) is None


async def test_a_timer_is_not_taken_before_it_is_due(store: Store) -> None:
    await set_timers(store, timer(due=NOON))

    async with store.unit_of_work() as work:
        assert await work.timers.take("nudge:L-1", now=NOON - timedelta(microseconds=1)) is None


async def test_a_timer_taken_without_a_commit_is_still_there(store: Store) -> None:
    await set_timers(store, timer())
    async with store.unit_of_work() as work:
        await work.timers.take("nudge:L-1", now=NOON)

    assert await store.due_timers(now=NOON) == [timer()]


async def test_of_two_who_take_a_timer_the_slower_has_a_conflict(store: Store) -> None:
    await set_timers(store, timer())

    async with store.unit_of_work() as faster, store.unit_of_work() as slower:
        assert await faster.timers.take("nudge:L-1", now=NOON)
        assert await slower.timers.take("nudge:L-1", now=NOON)
        await faster.commit()
        with pytest.raises(ConflictError):
            await slower.commit()


async def test_who_comes_after_a_committed_take_gets_none_though_they_began_before(store: Store) -> None:
    await set_timers(store, timer())

    async with store.unit_of_work() as slower:
        await slower.leads.find()
        async with store.unit_of_work() as faster:
            await faster.timers.take("nudge:L-1", now=NOON)
            await faster.commit()

        assert await slower.timers.take("nudge:L-1", now=NOON) is None


async def test_to_take_a_timer_that_was_put_off_meanwhile_is_a_conflict(store: Store) -> None:
    await set_timers(store, timer(due=NOON))

    async with store.unit_of_work() as work:
        assert await work.timers.take("nudge:L-1", now=NOON)
        await set_timers(store, timer(due=LATER))
        with pytest.raises(ConflictError):
            await work.commit()

    assert await store.due_timers(now=LATER) == [timer(due=LATER)]
