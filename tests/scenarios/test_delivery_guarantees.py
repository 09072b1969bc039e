"""Nothing acknowledged is lost and nothing happens twice when Baton ends and starts again at any moment."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.playground.parcels import Parcel
from storage.tinydb.store import open_folder
from tests.scenarios.relay import Relay, Town, baton_in, texts, town

OPENING = "Hi, our reps lose leads and we need a better hand-over"


@asynccontextmanager
async def kept_in(place: Town, folder: Path) -> AsyncIterator[Relay]:
    """A Baton on a store folder; leaving it ends it, and a later one finds what it kept."""
    store = await open_folder(folder / "store")
    try:
        async with baton_in(place, store=store, folder=folder) as on:
            yield on
    finally:
        await store.close()


async def test_after_a_restart_everything_goes_on_where_it_was(tmp_path: Path) -> None:
    async with town() as place:
        async with kept_in(place, tmp_path) as on:
            await on.say("pia", OPENING)
            await on.say("pia", "yes please")
        async with kept_in(place, tmp_path) as on:
            await on.qualify("pia")
            offered = on.offers("ana")
        async with kept_in(place, tmp_path) as on:
            await on.move(minutes=16)
            passed_on = on.offers("bo")
            await on.press("bo", passed_on[0], "Accept")
        async with kept_in(place, tmp_path) as on:
            card = on.heard("bo")[0]
            await on.say("bo", "Hello Pia", channel=card.channel, thread=card.ts)
            await on.say("pia", "Hello Bo")

            assert (len(offered), len(passed_on)) == (1, 1)
            assert len(set(texts(on, "pia"))) == len(texts(on, "pia"))
            assert texts(on, "pia")[-1] == "Hello Pia"
            assert "Hello Bo" in on.below(card)[-1].words


async def test_what_was_said_twice_across_a_restart_counts_once(tmp_path: Path) -> None:
    async with town() as place:
        async with kept_in(place, tmp_path) as on:
            await on.say("pia", OPENING)
            event = on.slack.traffic.of("message")[0]
        async with kept_in(place, tmp_path) as on:
            parcel = Parcel(type="events_api", name="message", payload=event.payload, attempt=2, reason="http_timeout")
            await on.slack.world.post.send(on.slack.app, parcel)
            await on.settle()

            assert len(on.heard("pia")) == 1


async def test_what_waited_to_be_sent_is_sent_after_a_restart_and_once(tmp_path: Path) -> None:
    async with town() as place:
        async with kept_in(place, tmp_path) as on:
            on.slack.faults.lose_response("chat.postMessage")
            await on.say("pia", OPENING)
            await on.slack.say(on.ids["lin"], "你好，我们需要一个分配线索的工具")
        async with kept_in(place, tmp_path) as on:
            await on.move(minutes=1)

            assert len(on.heard("pia")) == 1
            assert len(on.heard("lin")) == 1
