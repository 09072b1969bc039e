"""Values by key: found by what is indexed, written only over the version that was loaded."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from routing.assignment import Ledger, Share
from routing.lead import ChatState, Stage
from routing.reps import Absence
from storage.editions import Draft
from storage.exceptions import ConflictError
from storage.ports import Store
from storage.records import Configuration, Listing, Seen, Sent, Tally
from tests.storage.samples import LATER, NOON, chatting_with, conversation, lead, offered_to


async def put(store: Store, *leads: object) -> None:
    async with store.unit_of_work() as work:
        for value in leads:
            await work.leads.put(value)  # type: ignore[arg-type]
        await work.commit()


async def test_every_kind_of_value_is_kept_by_its_key(store: Store) -> None:
    ledger = Ledger(team="emea", shares={"ann": Share(due=Fraction(1, 3), got=1)})
    absence = Absence(rep="ann", until=LATER)
    configuration = Configuration(source="workspace:\n", imported_at=NOON, digest="00")
    sent = Sent(key="m1", channel="C1", ts="1.2", lead="L-1")
    draft = Draft(source="workspace:\n", based_on=3, changed_at=NOON, changed_by="U1")
    listing = Listing(user="U1", rules=(Seen(name="All", says="to nurture"),), draft=2)
    tally = Tally(rule="All", days={"2026-03-02": 4})

    async with store.unit_of_work() as work:
        await work.drafts.put(draft)
        await work.listings.put(listing)
        await work.tallies.put(tally)
        await work.conversations.put(conversation())
        await work.ledgers.put(ledger)
        await work.absences.put(absence)
        await work.configurations.put(configuration)
        await work.sent.put(sent)
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.conversations.get("L-1") == replace(conversation(), version=1)
        assert await work.ledgers.get("emea") == replace(ledger, version=1)
        assert await work.absences.get("ann") == replace(absence, version=1)
        assert await work.configurations.get("workspace") == replace(configuration, version=1)
        assert await work.sent.get("m1") == replace(sent, version=1)
        assert await work.drafts.get("draft") == replace(draft, version=1)
        assert await work.listings.get("U1") == replace(listing, version=1)
        assert await work.tallies.get("All") == replace(tally, version=1)


async def test_an_unknown_key_is_none(store: Store) -> None:
    async with store.unit_of_work() as work:
        assert await work.leads.get("L-404") is None


@pytest.mark.parametrize(
    ("changes", "equal"),
    [
        pytest.param({}, {"prospect": "T1/U1"}, id="prospect"),
        pytest.param({}, {"status": "chatting"}, id="status"),
        pytest.param({"stage": Stage.MQL}, {"stage": "mql"}, id="stage"),
        pytest.param(offered_to("ann"), {"offered_to": "ann"}, id="offered to"),
        pytest.param(chatting_with("U9"), {"owner": "U9"}, id="owner"),
        pytest.param(chatting_with("U9"), {"chatting_with": "U9"}, id="live chat"),
        pytest.param(chatting_with("U9", ChatState.PAUSED), {"chatting_with": "U9"}, id="paused chat"),
        pytest.param(chatting_with("U9"), {"owner": "U9", "status": "accepted"}, id="two at once"),
    ],
)
async def test_a_lead_is_found_by(store: Store, changes: dict[str, object], equal: dict[str, str]) -> None:
    found = replace(lead(), **changes)  # type: ignore[arg-type]
    other = replace(lead("L-2", user="U2"), **chatting_with("U8", ChatState.ENDED))  # type: ignore[arg-type]
    await put(store, found, other)

    async with store.unit_of_work() as work:
        assert await work.leads.find(**equal) == [replace(found, version=1)]
        assert await work.leads.count(**equal) == 1


async def test_an_ended_chat_keeps_nobody_busy(store: Store) -> None:
    await put(store, replace(lead(), **chatting_with("U9", ChatState.ENDED)))  # type: ignore[arg-type]

    async with store.unit_of_work() as work:
        assert await work.leads.find(chatting_with="U9") == []


async def test_a_changed_value_is_found_by_what_it_is_now(store: Store) -> None:
    await put(store, lead(user="U1"))
    await put(store, lead(user="U2", version=1))

    async with store.unit_of_work() as work:
        assert await work.leads.find(prospect="T1/U1") == []
        assert await work.leads.find(prospect="T1/U2") == [lead(user="U2", version=2)]


async def test_values_are_found_in_the_order_they_were_first_put(store: Store) -> None:
    ids = [f"L-{number}" for number in (3, 1, 2)]
    await put(store, *(lead(id_) for id_ in ids))
    await put(store, lead("L-3", version=1))

    async with store.unit_of_work() as work:
        assert [found.id for found in await work.leads.find(prospect="T1/U1")] == ids
        assert [found.id for found in await work.leads.find()] == ids


async def test_a_field_that_is_not_indexed_is_a_key_error(store: Store) -> None:
    async with store.unit_of_work() as work:
        with pytest.raises(KeyError, match="channel"):
            await work.leads.find(channel="dm")


async def test_a_sent_message_is_found_by_place_and_lead(store: Store) -> None:
    sent = Sent(key="m1", channel="C1", ts="1.2", lead="L-1")
    async with store.unit_of_work() as work:
        await work.sent.put(sent)
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.sent.find(place="C1/1.2") == [replace(sent, version=1)]
        assert await work.sent.find(lead="L-1") == [replace(sent, version=1)]


async def test_each_commit_counts_the_version_up(store: Store) -> None:
    await put(store, lead())
    await put(store, lead(version=1))

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(version=2)


@pytest.mark.parametrize(
    "stale",
    [
        pytest.param(lead(version=0), id="new, where there is one"),
        pytest.param(lead(version=1), id="changed from an older version"),
        pytest.param(lead("L-2", version=1), id="changed, where there is none"),
    ],
)
async def test_a_put_over_another_version_than_the_loaded_is_a_conflict(store: Store, stale: object) -> None:
    await put(store, lead())
    await put(store, lead(version=1))

    with pytest.raises(ConflictError):
        await put(store, stale)


async def test_of_two_who_change_one_value_the_slower_has_a_conflict(store: Store) -> None:
    await put(store, lead())

    async with store.unit_of_work() as faster, store.unit_of_work() as slower:
        await faster.leads.put(lead(version=1, words="faster"))
        await slower.leads.put(lead(version=1, words="slower"))
        await faster.commit()
        with pytest.raises(ConflictError):
            await slower.commit()


async def test_a_value_put_twice_in_one_unit_of_work_is_one_change(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        again = await work.leads.get("L-1")
        assert again is not None
        await work.leads.put(replace(again, words="acme"))
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(words="acme", version=1)


async def test_a_removed_value_is_gone_and_can_be_new_again(store: Store) -> None:
    await put(store, lead())
    async with store.unit_of_work() as work:
        await work.leads.remove("L-1")
        await work.leads.remove("L-404")
        await work.commit()
    await put(store, lead(words="again"))

    async with store.unit_of_work() as work:
        assert await work.leads.find(prospect="T1/U1") == [lead(words="again", version=1)]


async def test_a_value_removed_and_put_in_one_unit_of_work_is_new(store: Store) -> None:
    await put(store, lead())
    async with store.unit_of_work() as work:
        await work.leads.remove("L-1")
        await work.leads.put(lead(words="again"))
        await work.commit()

    async with store.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(words="again", version=1)


async def test_to_remove_what_somebody_changed_meanwhile_is_a_conflict(store: Store) -> None:
    await put(store, lead())

    async with store.unit_of_work() as work:
        await work.leads.remove("L-1")
        await put(store, lead(version=1))
        with pytest.raises(ConflictError):
            await work.commit()


async def test_what_is_handed_out_is_a_copy(store: Store) -> None:
    async with store.unit_of_work() as work:
        await work.ledgers.put(Ledger(team="emea", shares={"ann": Share(got=1)}))
        await work.commit()
    async with store.unit_of_work() as work:
        mine = await work.ledgers.get("emea")
        assert mine is not None
        mine.shares.clear()

    async with store.unit_of_work() as work:
        theirs = await work.ledgers.get("emea")

    assert theirs is not None
    assert theirs.shares == {"ann": Share(got=1)}


async def test_a_moment_in_any_time_zone_is_the_same_moment_afterwards(store: Store) -> None:
    shanghai = NOON.astimezone().replace(microsecond=1) + timedelta(hours=8)
    async with store.unit_of_work() as work:
        await work.absences.put(Absence(rep="ann", until=shanghai))
        await work.commit()

    async with store.unit_of_work() as work:
        absence = await work.absences.get("ann")

    assert absence is not None
    assert absence.until == shanghai
