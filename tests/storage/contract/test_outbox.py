"""Messages leave in the order of their lane, each once, to one sender at a time."""

from dataclasses import replace
from datetime import datetime

import pytest

from storage.ports import Store
from storage.records import Outgoing, Sent
from tests.storage.samples import EARLIER, LATER, NOON, message


async def queue(store: Store, *messages: Outgoing) -> None:
    async with store.unit_of_work() as work:
        for value in messages:
            await work.outbox.add(value)
        await work.commit()


async def keys(store: Store, *, now: datetime = NOON, limit: int = 100) -> list[str]:
    return [claimed.key for claimed in await store.claim_outgoing(now=now, limit=limit)]


async def sent(store: Store, value: Outgoing, *, to: Sent | None = None) -> None:
    async with store.unit_of_work() as work:
        await work.outbox.sent(value, to=to)
        await work.commit()


async def postpone(store: Store, value: Outgoing, *, until: datetime) -> None:
    async with store.unit_of_work() as work:
        await work.outbox.postpone(value, until=until)
        await work.commit()


async def test_the_heads_of_all_lanes_may_go_out_at_once(store: Store) -> None:
    await queue(store, message("a1", lane="a"), message("a2", lane="a"), message("b1", lane="b"))

    assert await store.claim_outgoing(now=NOON) == [message("a1", lane="a"), message("b1", lane="b")]


async def test_a_claimed_message_is_claimed_by_nobody_else(store: Store) -> None:
    await queue(store, message("a1"), message("a2"))
    await keys(store)

    assert await keys(store) == []


async def test_the_next_of_a_lane_may_go_out_when_the_one_before_is_sent(store: Store) -> None:
    await queue(store, message("a1"), message("a2"))
    [first] = await store.claim_outgoing(now=NOON)
    await sent(store, first)

    assert await keys(store) == ["a2"]


async def test_a_claim_ends_only_with_the_commit(store: Store) -> None:
    await queue(store, message("a1"), message("a2"))
    [first] = await store.claim_outgoing(now=NOON)
    async with store.unit_of_work() as work:
        await work.outbox.sent(first, to=None)

    assert await keys(store) == []


async def test_no_more_than_the_limit_is_claimed_and_the_others_get_their_turn(store: Store) -> None:
    await queue(store, *(message(f"{lane}{number}", lane=lane) for lane in "abc" for number in (1, 2)))
    turns: list[str] = []
    while claimed := await store.claim_outgoing(now=NOON, limit=1):
        turns.append(claimed[0].key)
        await sent(store, claimed[0])

    assert turns == ["a1", "b1", "c1", "a2", "b2", "c2"]


async def test_a_message_that_is_not_committed_does_not_go_out(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.outbox.add(message("a1"))

        assert await keys(store) == []


async def test_a_message_for_later_waits_and_holds_its_lane(store: Store) -> None:
    await queue(store, replace(message("a1"), not_before=LATER), message("a2"))

    assert await keys(store, now=NOON) == []
    assert await store.next_outgoing() == LATER
    assert await keys(store, now=LATER) == ["a1"]


async def test_a_postponed_message_stays_the_head_of_its_lane_and_counts_an_attempt(store: Store) -> None:
    await queue(store, message("a1"), message("a2"))
    [first] = await store.claim_outgoing(now=NOON)
    await postpone(store, first, until=LATER)

    assert await store.next_outgoing() == LATER
    assert await keys(store, now=NOON) == []
    assert await store.claim_outgoing(now=LATER) == [replace(first, attempts=1, not_before=LATER)]


async def test_nothing_postponed_is_no_next(store: Store) -> None:
    await queue(store, message("a1"))

    assert await store.next_outgoing() is None


async def test_a_message_queued_twice_goes_out_once(store: Store) -> None:
    await queue(store, message("a1"), message("a1"))
    await queue(store, message("a1"))

    async with store.unit_of_work() as work:
        assert await work.outbox.depth() == (1, NOON)


@pytest.mark.parametrize(
    "to",
    [
        pytest.param(Sent(key="a1", channel="C1", ts="1.2", lead="L-1"), id="with a place"),
        pytest.param(None, id="without a place"),
    ],
)
async def test_a_message_that_was_sent_is_not_queued_again(store: Store, to: Sent | None) -> None:
    await queue(store, message("a1"))
    [first] = await store.claim_outgoing(now=NOON)
    await sent(store, first, to=to)
    await queue(store, message("a1"))

    assert await keys(store) == []


async def test_keys_of_messages_without_a_place_are_forgotten_when_told_so(store: Store) -> None:
    await queue(store, message("old", lane="a", created_at=EARLIER), message("new", lane="b"))
    for claimed in await store.claim_outgoing(now=NOON):
        await sent(store, claimed)
    async with store.unit_of_work() as work:
        await work.outbox.forget(before=NOON)
        await work.commit()
    await queue(store, message("old"), message("new"))

    assert await keys(store) == ["old"]


async def test_where_a_message_ended_up_is_kept(store: Store) -> None:
    await queue(store, message("a1"))
    [first] = await store.claim_outgoing(now=NOON)
    await sent(store, first, to=Sent(key="a1", channel="C1", ts="1.2", lead="L-1"))

    async with store.unit_of_work() as work:
        assert await work.sent.get("a1") == Sent(key="a1", channel="C1", ts="1.2", lead="L-1", version=1)
        assert await work.outbox.depth() == (0, None)


async def test_the_depth_counts_what_is_queued_and_tells_the_oldest(store: Store) -> None:
    await queue(store, message("a1", created_at=NOON), message("a2", created_at=EARLIER), message("b1", lane="b"))

    async with store.unit_of_work() as work:
        assert await work.outbox.depth() == (3, EARLIER)
