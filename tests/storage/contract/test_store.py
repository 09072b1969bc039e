"""A store tells what changed, says whether it works, and refuses everything once it is closed."""

import asyncio

import pytest

from storage.exceptions import StoreClosedError
from storage.ports import Store
from tests.storage.samples import NOON, lead, message, timer


async def test_a_message_and_a_timer_are_news_and_a_lead_is_none(store: Store) -> None:
    news = aiter(store.changed())
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.commit()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(news), 0.01)

    async with store.unit_of_work() as work:
        await work.outbox.add(message("a1"))
        await work.commit()
    await asyncio.wait_for(anext(news), 1)

    async with store.unit_of_work() as work:
        await work.timers.set(timer())
        await work.commit()
    await asyncio.wait_for(anext(news), 1)


async def test_everybody_who_waits_gets_the_news_even_if_it_comes_before_they_look(store: Store) -> None:
    listeners = [aiter(store.changed()) for _ in range(2)]
    async with store.unit_of_work() as work:
        await work.outbox.add(message("a1"))
        await work.commit()

    for listener in listeners:
        await asyncio.wait_for(anext(listener), 1)


async def test_a_store_that_works_answers_a_ping(store: Store) -> None:
    await store.ping()


async def test_a_closed_store_refuses_everything(store: Store) -> None:
    await store.close()

    with pytest.raises(StoreClosedError):
        await store.ping()
    with pytest.raises(StoreClosedError):
        await store.claim_outgoing(now=NOON)
    with pytest.raises(StoreClosedError):
        await store.due_timers(now=NOON)
    with pytest.raises(StoreClosedError):
        await store.unit_of_work().__aenter__()


async def test_a_commit_after_closing_is_refused(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await store.close()

        with pytest.raises(StoreClosedError):
            await work.commit()


async def test_news_end_when_the_store_is_closed(store: Store) -> None:
    news = aiter(store.changed())
    await store.close()

    with pytest.raises(StopAsyncIteration):
        await asyncio.wait_for(anext(news), 1)


async def test_closing_twice_does_nothing(store: Store) -> None:
    await store.close()
    await store.close()
