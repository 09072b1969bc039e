"""Whatever brings an agreement into force leaves an edition and an entry in the log."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.agreement import agree
from bot.editions import KEY, described, put_in_force
from storage.changes import Change, first_changed
from storage.editions import Edition, Origin
from storage.exceptions import ConflictError
from storage.ports import Store
from storage.records import Configuration
from storage.tinydb.store import memory_store
from tests.storage.samples import LATER, NOON

AGREED = "workspace: {name: Northwind}\n"


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = memory_store()
    yield store
    await store.close()


def configuration(source: str = AGREED) -> Configuration:
    return Configuration(source=source, imported_at=NOON, digest="00")


async def put(
    store: Store, configuration: Configuration, *, origin: Origin, now: datetime = NOON, by: str | None = None
) -> Edition:
    async with store.unit_of_work() as uow:
        edition = await put_in_force(uow, configuration, origin=origin, now=now, by=by)
        await uow.commit()
    return edition


async def kept(store: Store) -> tuple[list[Edition], list[Change]]:
    async with store.unit_of_work() as uow:
        editions, changes = await uow.editions.latest(limit=99), await uow.changes.latest(limit=99)
        return list(editions[::-1]), list(changes[::-1])


async def test_the_first_start_leaves_an_edition_of_the_file(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "baton.yml"
    file.write_text(AGREED, encoding="utf-8")
    agreements = await agree(store, file, now=NOON)
    await agreements.keep(now=NOON)

    editions, changes = await kept(store)
    assert editions == [Edition(number=1, source=AGREED, at=NOON, origin=Origin.START)]
    assert agreements().rulebook.version == 1
    assert [(each.what, each.before, each.after) for each in changes] == [("start", "", described(editions[0]))]


async def test_a_start_after_that_leaves_none(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "baton.yml"
    file.write_text(AGREED, encoding="utf-8")
    for _ in range(2):
        await (await agree(store, file, now=NOON)).keep(now=NOON)

    editions, changes = await kept(store)
    assert (len(editions), len(changes)) == (1, 1)


async def test_what_an_earlier_baton_put_in_force_gets_its_edition_at_the_next_start(store: Store) -> None:
    async with store.unit_of_work() as uow:
        await uow.configurations.put(configuration())
        await uow.commit()
    await (await agree(store, None, now=LATER)).keep(now=LATER)

    editions, changes = await kept(store)
    assert editions == [Edition(number=1, source=AGREED, at=NOON, origin=Origin.EARLIER)]
    assert [(each.what, each.at) for each in changes] == [("earlier", LATER)]


async def test_what_comes_into_force_says_what_it_takes_the_place_of(store: Store) -> None:
    other = "workspace: {name: Southwind}\n"
    await put(store, configuration(), origin=Origin.START)
    await put(store, configuration(other), origin=Origin.IMPORT, now=LATER, by="UADMIN")

    editions, changes = await kept(store)
    assert [(each.number, each.source, each.by) for each in editions] == [(1, AGREED, None), (2, other, "UADMIN")]
    assert (changes[1].before, changes[1].after) == (described(editions[0]), described(editions[1]))
    assert first_changed(changes) is None


async def test_who_agreed_to_an_edition_cannot_be_changed_unseen(store: Store) -> None:
    async with store.unit_of_work() as uow:
        edition = await put_in_force(
            uow, configuration(), origin=Origin.PUBLISH, now=NOON, by="UADMIN", second="UBOSS", note="1"
        )
        await uow.commit()

    editions, changes = await kept(store)
    assert (editions[0].by, editions[0].second) == ("UADMIN", "UBOSS")
    assert changes[0].after == described(edition) != described(replace(edition, second="UOTHER"))


async def test_the_edition_has_the_number_of_the_configuration(store: Store) -> None:
    for _ in range(3):
        edition = await put(store, configuration(), origin=Origin.IMPORT)

        async with store.unit_of_work() as uow:
            known = await uow.configurations.get(KEY)
        assert known is not None
        assert known.version == edition.number


async def test_of_two_who_put_something_in_force_at_once_the_slower_has_a_conflict(store: Store) -> None:
    async with store.unit_of_work() as faster, store.unit_of_work() as slower:
        await put_in_force(faster, configuration(), origin=Origin.IMPORT, now=NOON)
        await put_in_force(slower, configuration(), origin=Origin.IMPORT, now=NOON)
        await faster.commit()
        with pytest.raises(ConflictError):
            await slower.commit()

    editions, changes = await kept(store)
    assert (len(editions), len(changes)) == (1, 1)
