"""People come on the team and leave it while leads are under way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.agreement import configuration_of
from bot.editions import KEY
from storage.ports import Store
from storage.tinydb.store import memory_store
from tests.scenarios.relay import AGREED, Relay, Town, baton_in, relay, town
from tests.scenarios.test_rulebook_publishing import asked, press
from tests.scenarios.test_rulebook_writing import ADMINS, routing

WITHOUT_ANA = AGREED.replace("  ana: {{slack: {ana}, languages: [en, zh], weight: 2, capacity: 3}}\n", "").replace(
    "members: [ana, bo]", "members: [bo]"
)
WITH_PIA = AGREED.replace("  bo: {{slack", "  pia: {{slack: {pia}}}\n  bo: {{slack")


async def agree_anew(store: Store, place: Town, agreed: str, *, folder: Path) -> None:
    """What `baton config import` does while Baton is off."""
    file = folder / "new.yml"
    file.write_text(agreed.format(**place.ids), encoding="utf-8")
    async with store.unit_of_work() as uow:
        known = await uow.configurations.get(KEY)
        assert known is not None
        new = configuration_of(file, now=place.clock.now())
        await uow.configurations.put(replace(new, version=known.version))
        await uow.commit()


@asynccontextmanager
async def off_and_on(first: Relay, place: Town, store: Store, agreed: str, *, folder: Path) -> AsyncIterator[Relay]:
    """The same town with the same store, and another agreement."""
    await agree_anew(store, place, agreed, folder=folder)
    async with baton_in(place, store=store, folder=folder) as on:
        await on.settle()
        yield on


async def test_the_offer_of_somebody_who_has_left_goes_to_the_next_rep(tmp_path: Path) -> None:
    store = memory_store()
    async with town() as place:
        async with baton_in(place, store=store, folder=tmp_path) as on:
            await on.qualify("pia")
            assert on.offers("ana")
        async with off_and_on(on, place, store, WITHOUT_ANA, folder=tmp_path) as then:
            assert then.offers("bo")
            assert not then.offers("ana")


async def test_the_live_chat_of_somebody_who_has_left_ends_and_the_prospect_is_told(tmp_path: Path) -> None:
    store = memory_store()
    async with town() as place:
        async with baton_in(place, store=store, folder=tmp_path) as on:
            await on.qualify("pia")
            await on.press("ana", on.offers("ana")[0], "Accept")
        async with off_and_on(on, place, store, WITHOUT_ANA, folder=tmp_path) as then:
            told = [message.words for message in then.heard("pia")]
            card = then.heard("ana")[0]
            await then.say("ana", "Hello?", channel=card.channel, thread=card.ts)

            assert any("Ana Alvarez can't go on with this chat" in words for words in told)
            assert then.offers("bo")
            assert "Hello?" not in then.last("pia").words


async def test_who_writes_to_somebody_who_has_left_gets_somebody_else(tmp_path: Path) -> None:
    store = memory_store()
    async with town() as place:
        async with baton_in(place, store=store, folder=tmp_path) as on:
            await on.qualify("pia")
            await on.press("ana", on.offers("ana")[0], "Accept")
            await on.press("ana", on.heard("ana")[0], "End chat")
        async with off_and_on(on, place, store, WITHOUT_ANA, folder=tmp_path) as then:
            before = then.offers("bo")
            await then.say("pia", "One more thing: do you have an API?")

            assert not before
            assert then.offers("bo")
            assert "do you have an API" in " ".join(message.words for message in then.below(then.offers("bo")[0]))


async def test_a_prospect_who_is_made_a_rep_goes_on_talking_to_the_owner(tmp_path: Path) -> None:
    store = memory_store()
    async with town() as place:
        async with baton_in(place, store=store, folder=tmp_path) as on:
            await on.qualify("pia")
            await on.press("ana", on.offers("ana")[0], "Accept")
        async with off_and_on(on, place, store, WITH_PIA, folder=tmp_path) as then:
            await then.say("pia", "Are you still there?")
            heard = then.below(then.heard("ana")[0])[-1].words
            await then.press("ana", then.heard("ana")[0], "End chat")
            await then.say("pia", "and now?")

            assert "Are you still there?" in heard
            assert "You're on the team" in then.last("pia").words


async def test_what_becomes_of_the_leads_of_who_is_taken_out_is_said_before_and_done_once_it_is_in_force(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        on.meet("quinn")
        await on.press("ana", on.offers("ana")[0], "Accept")
        await on.slack.command(on.ids["bo"], "/reps", "away")
        await on.qualify("quinn")
        await on.slack.command(on.ids["bo"], "/reps", "back")
        left = (await routing(on, "admin", "team sales remove ana")).words
        taken_out = (await on.slack.command(on.ids["admin"], "/reps", "remove ana")).words
        question, chinese = await asked(on, "publish"), (await routing(on, "lin", "发布")).words
        before = len(on.offers("bo"))
        await press(on, "admin", question, "Publish all the same")

        assert "ana leaves the team sales with 2 open leads, which stay theirs." in left
        for words in (taken_out, question.words):
            assert "ana is taken out with an open offer: it goes to the next rep" in words
            assert "ana is taken out in the middle of a chat: its prospect is told" in words
        assert "移除 ana 时还有 1 条线索等其接受" in chinese
        assert before == 0
        assert len(on.offers("bo")) == 2
        assert any("can't go on with this chat" in message.words for message in on.heard("pia"))
