"""Nothing acknowledged is lost and nothing happens twice, whatever goes wrong between Slack and Baton."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession

from bot.playground.by_socket import Farewell
from bot.playground.faults import FOREVER
from bot.playground.parcels import Parcel
from bot.playground.signing import signed_headers
from storage.tinydb.store import open_folder
from tests.scenarios.relay import Relay, Town, asked, baton_in, relay, town

OPENING = "Hi, our reps lose leads and we need a better hand-over"

both_transports = pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])


@asynccontextmanager
async def kept_in(place: Town, folder: Path) -> AsyncIterator[Relay]:
    """A Baton on a store folder; leaving it ends it, and a later one finds what it kept."""
    store = await open_folder(folder / "store")
    try:
        async with baton_in(place, store=store, folder=folder) as on:
            yield on
    finally:
        await store.close()


def texts(on: Relay, who: str) -> list[str]:
    """What Baton told somebody, oldest first."""
    return [message.text for message in on.heard(who)]


@both_transports
async def test_one_message_under_eleven_event_ids_is_heard_once(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        event = next(one for one in on.slack.traffic.of("message") if one.payload["event"]["text"] == OPENING)
        again = [event.payload | {"event_id": f"Ev{number}"} for number in range(10)]
        parcels = [Parcel(type="events_api", name="message", payload=payload) for payload in again]
        receipts = await asyncio.gather(*(on.slack.world.post.send(on.slack.app, parcel) for parcel in parcels))
        await on.settle()

        assert all(receipt.ok for receipt in receipts)
        assert len(on.heard("pia")) == 1
        assert on.counted("duplicates") == 10


@both_transports
async def test_a_whole_relay_with_every_event_delivered_twice(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        on.slack.faults.duplicate_events(times=FOREVER, new_id=True)
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        card = on.heard("ana")[0]
        await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)

        assert len(on.heard("ana")) == 1
        assert len(set(texts(on, "pia"))) == len(texts(on, "pia"))
        assert texts(on, "pia")[-1] == "Hello Pia"


async def replay(on: Relay, name: str) -> list[int]:
    """Send the latest interaction again, the very bytes and signature, three times; what was answered."""
    sent = on.slack.traffic.of(name)[-1].payload
    body = urlencode({"payload": json.dumps(sent | {"replayed": True})}).encode()
    headers = signed_headers(body, secret=on.slack.app.signing_secret, timestamp=int(time.time()))
    headers |= {"Content-Type": "application/x-www-form-urlencoded"}
    url = on.slack.world.post.urls[on.slack.app.id]
    async with ClientSession() as session:
        answers = [await session.post(url, data=body, headers=headers) for _ in range(3)]
    await on.settle()
    return [answer.status for answer in answers]


async def test_a_signed_click_that_is_replayed_counts_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        await on.press("pia", on.last("pia"), "Skip")
        told = len(on.heard("pia"))
        await on.say("pia", "back")
        statuses = await replay(on, "block_actions")

        assert statuses == [200, 200, 200]
        assert len(on.heard("pia")) == told + 2


async def test_a_signed_return_that_is_replayed_opens_one_modal(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Return")
        told = len(on.heard("ana"))
        statuses = await replay(on, "block_actions")

        assert statuses == [200, 200, 200]
        assert len(on.slack.open_views(on.ids["ana"])) == 1
        assert len(on.heard("ana")) == told + 1
        assert "press the button again" in on.last("ana").words


@both_transports
async def test_events_in_the_wrong_order_leave_the_later_answer_standing(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        on.slack.faults.hold_events()
        await on.say("pia", "yes please. We are 300 people")
        await on.say("pia", "sorry, we are 3000 people")
        await on.slack.release_events(reverse=True)
        await on.settle()
        await on.qualify("pia")

        assert "3,000 people" in on.heard("ana")[0].words


@both_transports
async def test_what_failed_is_done_when_slack_sends_it_again(
    tmp_path: Path, socket: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        on.slack.world.post.patience = 0.5
        failures = iter([RuntimeError("not today")])
        new_id = on.baton.entrance._new_id

        def fails_once() -> str:
            for failure in failures:
                raise failure
            return new_id()

        monkeypatch.setattr(on.baton.entrance, "_new_id", fails_once)
        await on.slack.say(on.ids["pia"], OPENING)
        await on.slack.until(lambda: on.heard("pia"))
        await on.settle()

        attempts = [
            event.attempt for event in on.slack.traffic.of("message") if event.payload["event"]["user"] == on.ids["pia"]
        ]
        assert attempts == [0, 1]
        assert len(on.heard("pia")) == 1
        assert on.counted("errors", place="listener") == 1


async def test_a_post_whose_answer_was_lost_stands_there_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.lose_response("chat.postMessage", times=2)
        await on.say("pia", OPENING)
        for _ in range(5):
            await on.move(seconds=5)

        assert len(on.heard("pia")) == 1


async def test_a_card_whose_answer_was_lost_can_still_be_accepted(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        on.slack.faults.lose_response("chat.postMessage", times=4, after=1)
        await on.say("pia", "talk to a person")
        for _ in range(8):
            await on.move(seconds=10)
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert len(on.heard("ana")) == 1
        assert "Ana Alvarez" in on.last("pia").words
        assert len(on.below(on.heard("ana")[0])) == 1


async def test_slacks_retry_after_is_kept_and_the_order_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        on.slack.faults.rate_limit("chat.postMessage", retry_after=30)
        await on.say("pia", "yes please")
        await on.say("pia", "jo@initech.com")
        await on.move(seconds=29)
        early = len(on.heard("pia"))
        for _ in range(4):
            await on.move(seconds=2)

        assert early == 1
        assert ["e-mail" in asked(on.heard("pia")[1]), "people" in asked(on.heard("pia")[2])] == [True, True]
        assert len(on.heard("pia")) == 3


@both_transports
async def test_while_slack_is_down_everything_is_kept_and_comes_once_it_is_back(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        on.slack.faults.http_error("*", status=503, times=FOREVER)
        await on.say("pia", "yes please")
        await on.say("pia", "jo@initech.com")
        await on.move(minutes=7)
        down = len(on.heard("pia"))
        on.slack.faults.clear()
        for _ in range(4):
            await on.move(minutes=5)

        assert down == 1
        assert "e-mail" in asked(on.heard("pia")[1])
        assert "people" in asked(on.heard("pia")[2])


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_sockets_that_slack_renews_lose_nothing(tmp_path: Path, reason: Farewell) -> None:
    async with relay(folder=tmp_path, socket=True) as on:
        await on.say("pia", OPENING)
        await on.slack.dismiss_sockets(reason=reason, count=1)
        await on.say("pia", "yes please")
        await on.slack.until(lambda: on.slack.connections == 2)
        await on.slack.dismiss_sockets(reason=reason, count=1)
        await on.say("pia", "jo@initech.com")

        assert len(on.heard("pia")) == 3
        assert "people" in asked(on.last("pia"))


async def test_what_a_silent_socket_swallowed_comes_again_over_the_other(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, socket=True) as on:
        on.slack.world.post.patience = 0.2
        on.slack.silence_sockets(count=1)
        await on.slack.say(on.ids["pia"], OPENING)
        await on.slack.until(lambda: on.heard("pia"))
        await on.slack.say(on.ids["pia"], "yes please")
        await on.slack.until(lambda: len(on.heard("pia")) > 1)
        await on.settle()

        assert len(on.heard("pia")) == 2


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
