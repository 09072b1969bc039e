"""A unit of work sees one moment, changes nothing until the commit, and then all of it or nothing."""

from dataclasses import replace

import pytest

from routing.facts import Happened
from storage.exceptions import ConflictError, StoreError
from storage.ports import Store
from tests.storage.samples import NOON, conversation, fact, lead, message, timer


async def test_what_was_committed_is_there_afterwards(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.facts.add(fact(Happened.CONVERSATION_STARTED))
        await work.timers.set(timer())
        await work.outbox.add(message("m1"))
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(version=1)
        assert await work.facts.of("L-1") == [fact(Happened.CONVERSATION_STARTED)]
        assert await work.timers.of("L-1") == [timer()]
        assert await work.outbox.depth() == (1, NOON)


async def test_leaving_without_a_commit_changes_nothing(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.facts.add(fact(Happened.CONVERSATION_STARTED))
        await work.timers.set(timer())
        await work.inbox.claim("e1", at=NOON)
        await work.outbox.add(message("m1"))

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") is None
        assert await work.facts.of("L-1") == []
        assert await work.timers.of("L-1") == []
        assert await work.inbox.claim("e1", at=NOON)
        assert await work.outbox.depth() == (0, None)


async def test_an_error_inside_changes_nothing_and_goes_on_outside(store: Store) -> None:
    async def fails() -> None:
        async with store.unit_of_work() as work:
            await work.leads.put(lead())
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        await fails()

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") is None


async def test_nobody_else_sees_what_is_not_committed(store: Store) -> None:
    async with store.unit_of_work() as work, store.unit_of_work() as other:
        await work.leads.put(lead())

        assert await other.leads.get("L-1") is None
        assert await other.leads.find(prospect="T1/U1") == []


async def test_a_unit_of_work_sees_its_own_changes(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.leads.put(lead("L-2"))
        await work.leads.remove("L-1")
        await work.facts.add(fact(Happened.LEAD_SCORED))

        assert await work.leads.get("L-1") is None
        assert await work.leads.find(prospect="T1/U1") == [lead("L-2")]
        assert await work.facts.of("L-1") == [fact(Happened.LEAD_SCORED)]


async def test_a_unit_of_work_goes_on_seeing_the_moment_it_began_in(store: Store) -> None:
    async with store.unit_of_work() as setup:
        await setup.leads.put(lead())
        await setup.commit()

    async with store.unit_of_work() as work:
        assert await work.conversations.get("L-1") is None
        async with store.unit_of_work() as other:
            await other.leads.put(replace(lead(user="U2"), version=1))
            await other.conversations.put(conversation())
            await other.commit()

        assert await work.conversations.get("L-1") is None
        assert await work.leads.get("L-1") == lead(version=1)
        assert await work.leads.find(prospect="T1/U1") == [lead(version=1)]
        assert await work.leads.find(prospect="T1/U2") == []


async def test_of_a_conflicting_unit_of_work_nothing_is_kept(store: Store) -> None:
    async with store.unit_of_work() as slower:
        await slower.leads.put(lead(user="slower"))
        await slower.facts.add(fact(Happened.LEAD_SCORED))
        await slower.outbox.add(message("m1"))
        async with store.unit_of_work() as faster:
            await faster.leads.put(lead(user="faster"))
            await faster.commit()
        with pytest.raises(ConflictError, match="leads/L-1"):
            await slower.commit()

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(user="faster", version=1)
        assert await work.facts.of("L-1") == []
        assert await work.outbox.depth() == (0, None)


async def test_after_its_commit_a_unit_of_work_takes_no_more_changes(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.commit()

        with pytest.raises(StoreError, match="Begin a new one"):
            await work.leads.put(lead("L-2"))


async def test_committing_nothing_is_fine(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.find()
        await work.commit()
        await work.commit()

        assert await work.leads.count() == 0
