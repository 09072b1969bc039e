"""What Slack sends, and how: signed, again, twice, late, in any order, over sockets that come and go.

Whatever it is, a prospect is answered once and nothing that was said is lost.
"""

import asyncio
import json
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession

from bot.playground.by_socket import Farewell
from bot.playground.faults import FOREVER
from bot.playground.parcels import Parcel
from bot.playground.signing import signed_headers
from tests.scenarios.relay import Relay, asked, baton_in, heard_by, relay, texts, town

OPENING = "Hi, our reps lose leads and we need a better hand-over"

both_transports = pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])


async def test_what_another_secret_signed_is_refused_and_what_slack_signs_is_heard(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        event = on.slack.traffic.of("message")[0].payload
        forged = event | {"event_id": "EvFORGED", "event": event["event"] | {"ts": "9.1", "text": "yes please"}}
        parcel = Parcel(type="events_api", name="message", payload=forged)
        receipt = await on.slack.world.post.send(replace(on.slack.app, signing_secret="another"), parcel)
        await on.settle()

        assert receipt.status == 401
        assert len(on.heard("pia")) == 1


async def test_a_url_is_verified_by_its_challenge(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        assert (await on.slack.verify_url()).ok


async def test_what_was_said_while_baton_was_off_is_answered_once_when_slack_tries_again(tmp_path: Path) -> None:
    async with town() as place:
        await place.slack.say(place.ids["pia"], OPENING)
        await place.slack.until(lambda: len(place.slack.traffic) == 2)
        async with baton_in(place, folder=tmp_path) as on:
            before = len(on.heard("pia"))
            await on.move(minutes=1)
            await on.slack.until(partial(heard_by, on, "pia"))
            await on.move(minutes=5)

            assert [event.attempt for event in on.slack.traffic.of("message") if event.status] == [2, 0]
            assert (before, len(on.heard("pia"))) == (0, 1)


@both_transports
async def test_an_event_that_took_longer_than_slack_waits_is_answered_once(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        on.slack.world.post.patience = 0.2
        on.slack.faults.delay("users.info", seconds=0.5, times=1)
        await on.slack.say(on.ids["pia"], OPENING)
        await on.slack.until(partial(heard_by, on, "pia"))
        await on.settle()
        await on.move(minutes=6)

        assert on.slack.traffic.of("message")[0].trouble in ("http_timeout", "timeout")
        assert len(on.heard("pia")) == 1


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
        await on.slack.until(partial(heard_by, on, "pia"))
        await on.settle()

        attempts = [
            event.attempt for event in on.slack.traffic.of("message") if event.payload["event"]["user"] == on.ids["pia"]
        ]
        assert attempts == [0, 1]
        assert len(on.heard("pia")) == 1
        assert on.counted("errors", place="listener") == 1


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


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "link_disabled", "too_many_websockets"])
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


async def test_an_envelope_that_is_given_to_one_of_two_sockets_is_heard_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, socket=True) as on:
        await on.say("pia", OPENING)
        envelopes = [event for event in on.slack.traffic.of("message") if event.payload["event"]["text"] == OPENING]

        assert on.slack.connections == 2
        assert len(envelopes) == 1
        assert len(on.heard("pia")) == 1


async def test_a_mention_and_its_twin_begin_one_conversation(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", f"@{on.slack.app.name} {OPENING}", channel="inbound")
        thread = on.in_channel("inbound", thread=ts)

        assert len(on.slack.traffic.of("app_mention")) == 1
        assert [message.user for message in thread] == [on.slack.app.user]


async def test_what_arrives_encoded_is_read_as_it_was_typed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.change_person(on.ids["pia"], curls_quotes=True)
        await on.qualify("pia", **{"e-mail": 'it\'s "jo@initech.com" <R&D>', "industry": "software & 'apps'"})
        said = [event.payload["event"]["text"] for event in on.slack.traffic.of("message")]

        assert any("<mailto:jo@initech.com|jo@initech.com>” &lt;R&amp;D&gt;" in text for text in said)
        assert "jo@initech.com" in on.heard("ana")[0].words
        assert "mailto" not in on.heard("ana")[0].words


async def test_a_preview_that_slack_puts_below_a_link_is_no_new_answer(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", f"{OPENING}, see https://initech.com")
        told = len(on.heard("pia"))
        await on.slack.unfurl(on.slack.dm(on.ids["pia"]), ts, url="https://initech.com")
        await on.settle()

        assert len(on.heard("pia")) == told


async def test_what_comes_from_another_workspace_with_the_app_leaves_this_one_alone(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        branch = on.slack.add_workspace("Branch")
        there = on.slack.install_in(branch)
        eve = on.slack.add_person(name="Eve Elsewhere", workspace=branch)
        await on.slack.say(eve.id, OPENING)
        await on.slack.command(eve.id, "/leads", patience=0.1)
        await on.qualify("pia")

        assert {message.user for message in on.slack.messages(on.slack.dm(eve.id))} == {eve.id}
        assert not on.slack.ephemerals(eve.id) or "L-" not in on.slack.ephemerals(eve.id)[-1].words
        assert len(on.offers("ana")) == 1
        assert there.user != on.slack.app.user


async def test_after_many_duplicates_delays_and_swaps_at_once_everybody_got_everything_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.duplicate_events(times=FOREVER, new_id=True)
        on.slack.faults.http_error("chat.postMessage", status=503, every=3, times=20)
        on.slack.faults.lose_response("chat.postMessage", probability=0.3, seed=4, times=20)
        await on.say("pia", OPENING)
        for _ in range(12):
            await on.move(seconds=40)
            answer = on.answer_of("pia")
            if answer is None:
                break
            await on.say("pia", answer)
        for _ in range(4):
            await on.move(minutes=1)

        assert len(on.offers("ana")) == 1
        assert len(set(texts(on, "pia"))) == len(texts(on, "pia"))
