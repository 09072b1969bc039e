"""Leads have numbers of their own, and are found by words."""

import pytest

from storage.ports import Store
from tests.storage.samples import lead


async def keep(store: Store, *names: str) -> None:
    async with store.unit_of_work() as work:
        for name in names:
            await work.leads.put(lead(await work.leads.next_id(), name=name, words="Acme GmbH ann@acme.test"))
        await work.commit()


async def test_ids_count_up_from_one(store: Store) -> None:
    async with store.unit_of_work() as work:
        assert [await work.leads.next_id() for _ in range(3)] == ["L-1", "L-2", "L-3"]


async def test_an_id_is_not_given_again_when_its_unit_of_work_is_not_committed(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.next_id()
    async with store.unit_of_work() as one, store.unit_of_work() as other:
        ids = {await one.leads.next_id(), await other.leads.next_id()}

    assert ids == {"L-2", "L-3"}


async def test_an_id_is_not_given_again_when_its_lead_is_removed(store: Store) -> None:
    await keep(store, "Ann")
    async with store.unit_of_work() as work:
        await work.leads.remove("L-1")
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.leads.next_id() == "L-2"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("l-2", ["L-2"], id="id"),
        pytest.param("BOB", ["L-2"], id="name, whatever case"),
        pytest.param("李", ["L-3"], id="Chinese"),
        pytest.param("acme", ["L-3", "L-2", "L-1"], id="words, newest first"),
        pytest.param("nobody", [], id="nothing"),
    ],
)
async def test_a_search_finds(store: Store, text: str, found: list[str]) -> None:
    await keep(store, "Ann", "Bob", "李雷")

    async with store.unit_of_work() as work:
        assert [hit.id for hit in await work.leads.search(text, limit=10)] == found


async def test_a_search_gives_the_newest_up_to_its_limit(store: Store) -> None:
    await keep(store, "Ann", "Bob", "Cid")

    async with store.unit_of_work() as work:
        assert [hit.id for hit in await work.leads.search("acme", limit=2)] == ["L-3", "L-2"]


async def test_a_search_does_not_find_what_was_not_asked_across_fields(store: Store) -> None:
    await keep(store, "Ann")

    async with store.unit_of_work() as work:
        assert await work.leads.search("annacme", limit=10) == []


async def test_the_newest_come_page_by_page(store: Store) -> None:
    await keep(store, "Ann", "Bob", "Cid", "Dan")

    async with store.unit_of_work() as work:
        first = await work.leads.newest(limit=3)
        rest = await work.leads.newest(limit=3, before=first[-1].id)

        assert [lead.id for lead in (*first, *rest)] == ["L-4", "L-3", "L-2", "L-1"]
        assert await work.leads.newest(limit=3, before="L-1") == []
