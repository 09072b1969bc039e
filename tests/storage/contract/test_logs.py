"""Facts and transcripts are only added to."""

import asyncio

from routing.facts import Happened
from storage.ports import Store
from tests.storage.samples import decided, fact, line


async def test_facts_of_a_lead_come_oldest_first(store: Store) -> None:
    happened = [Happened.CONVERSATION_STARTED, Happened.LEAD_SCORED, Happened.LEAD_SCORED]
    for what in happened:
        async with store.unit_of_work() as work:
            await work.facts.add(fact(what))
            await work.facts.add(fact(Happened.LEAD_NURTURED, lead_id="L-2"))
            await work.commit()

    async with store.unit_of_work() as work:
        assert await work.facts.of("L-1") == [fact(what) for what in happened]


async def test_a_transcript_comes_in_the_order_it_was_said(store: Store) -> None:
    async with store.unit_of_work() as work:
        for text in ("hello", "你好", "hello"):
            await work.transcript.add(line(text))
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.transcript.of("L-1") == [line("hello"), line("你好"), line("hello")]
        assert await work.transcript.of("L-2") == []


async def test_decisions_of_a_lead_come_oldest_first(store: Store) -> None:
    made = [decided(version=version) for version in (1, 2)]
    async with store.unit_of_work() as work:
        for each in (*made, decided(version=1, lead_id="L-2")):
            await work.decisions.add(each)
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.decisions.of("L-1") == made


async def test_many_can_add_at_once_without_a_conflict(store: Store) -> None:
    async def add(text: str) -> None:
        async with store.unit_of_work() as work:
            await work.transcript.add(line(text))
            await asyncio.sleep(0)
            await work.commit()

    await asyncio.gather(*(add(str(number)) for number in range(20)))

    async with store.unit_of_work() as work:
        assert {said.text for said in await work.transcript.of("L-1")} == {str(number) for number in range(20)}
