"""Editions and changes are only added, each under a number of its own."""

from dataclasses import replace

import pytest

from storage.changes import chained
from storage.editions import Edition, Origin
from storage.exceptions import ConflictError
from storage.ports import Store
from tests.storage.samples import NOON


def edition(number: int, *, source: str = "workspace:\n") -> Edition:
    return Edition(number=number, source=source, at=NOON, origin=Origin.START)


async def keep(store: Store, *editions: Edition) -> None:
    async with store.unit_of_work() as work:
        for each in editions:
            await work.editions.add(each)
        await work.commit()


async def test_an_edition_is_found_by_its_number(store: Store) -> None:
    await keep(store, edition(3), edition(4))

    async with store.unit_of_work() as work:
        assert await work.editions.get(4) == edition(4)
        assert await work.editions.get(5) is None


async def test_the_latest_editions_come_first_and_a_page_of_those_below_a_number_where_asked(store: Store) -> None:
    await keep(store, *(edition(number) for number in range(1, 12)))

    async with store.unit_of_work() as work:
        pages = [
            await work.editions.latest(limit=2),
            await work.editions.latest(limit=2, before=10),
            await work.editions.latest(limit=5, before=3),
            await work.editions.latest(limit=5, before=1),
        ]

    assert [[each.number for each in page] for page in pages] == [[11, 10], [9, 8], [2, 1], []]


async def test_a_page_holds_what_was_added_in_this_unit_of_work_too(store: Store) -> None:
    await keep(store, edition(1), edition(2))

    async with store.unit_of_work() as work:
        await work.editions.add(edition(3))
        assert [each.number for each in await work.editions.latest(limit=2, before=4)] == [3, 2]


async def test_an_edition_is_never_written_over(store: Store) -> None:
    await keep(store, edition(1))

    with pytest.raises(ConflictError):
        await keep(store, edition(1, source="workspace: {}\n"))

    async with store.unit_of_work() as work:
        assert await work.editions.get(1) == edition(1)


async def test_of_two_who_add_the_same_number_the_slower_has_a_conflict(store: Store) -> None:
    first = chained(None, at=NOON, by="U1", what="add", before="", after="a rule")

    async with store.unit_of_work() as faster, store.unit_of_work() as slower:
        await faster.changes.add(first)
        await slower.changes.add(replace(first, by="U2"))
        await faster.commit()
        with pytest.raises(ConflictError):
            await slower.commit()


async def test_what_was_added_is_seen_before_the_commit_and_gone_without_it(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.editions.add(edition(1))
        assert [each.number for each in await work.editions.latest(limit=9)] == [1]

    async with store.unit_of_work() as work:
        assert await work.editions.latest(limit=9) == []
