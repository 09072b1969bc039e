"""A payload is claimed once, by one unit of work."""

import asyncio

import pytest

from storage.exceptions import ConflictError
from storage.ports import Store
from tests.storage.samples import EARLIER, LATER, NOON


async def claim(store: Store, *keys: str) -> bool:
    async with store.unit_of_work() as work:
        claimed = await work.inbox.claim(*keys, at=NOON)
        await work.commit()
    return claimed


async def test_a_key_is_claimed_once(store: Store) -> None:
    assert await claim(store, "event:1")
    assert not await claim(store, "event:1")


async def test_where_one_of_several_was_claimed_none_is(store: Store) -> None:
    await claim(store, "event:1")

    assert not await claim(store, "event:2", "event:1")
    assert await claim(store, "event:2")


async def test_a_key_is_claimed_once_within_one_unit_of_work(store: Store) -> None:
    async with store.unit_of_work() as work:
        assert await work.inbox.claim("event:1", at=NOON)
        assert not await work.inbox.claim("event:1", at=NOON)


async def test_of_two_who_claim_before_either_commits_the_slower_has_a_conflict(store: Store) -> None:
    async with store.unit_of_work() as faster, store.unit_of_work() as slower:
        assert await faster.inbox.claim("event:1", at=NOON)
        assert await slower.inbox.claim("event:1", at=NOON)
        await faster.commit()

        with pytest.raises(ConflictError):
            await slower.commit()


async def test_who_claims_after_another_committed_is_told_though_they_began_before(store: Store) -> None:
    async with store.unit_of_work() as slower:
        await slower.leads.find()
        await claim(store, "event:1")

        assert not await slower.inbox.claim("event:1", at=NOON)


async def test_of_many_at_once_one_claims(store: Store) -> None:
    claims = await asyncio.gather(*(claim(store, "event:1") for _ in range(20)), return_exceptions=True)

    assert claims.count(True) == 1
    assert all(claimed is False or isinstance(claimed, ConflictError) for claimed in claims if claimed is not True)


async def test_old_keys_are_forgotten_and_others_kept(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.inbox.claim("old", at=EARLIER)
        await work.inbox.claim("new", at=NOON)
        await work.commit()
    async with store.unit_of_work() as work:
        await work.inbox.forget(before=NOON)
        await work.commit()

    assert await claim(store, "old")
    assert not await claim(store, "new")


async def test_what_was_forgotten_without_a_commit_is_still_known(store: Store) -> None:
    await claim(store, "event:1")
    async with store.unit_of_work() as work:
        await work.inbox.forget(before=LATER)

    assert not await claim(store, "event:1")
