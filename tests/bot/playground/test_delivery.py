"""Delivery over HTTP: signatures, retries on Slack's schedule, and what is never sent twice."""

import asyncio
import json
from datetime import timedelta
from functools import partial
from urllib.parse import parse_qs

from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.callers import listening


async def _fail(_request: web.Request) -> web.Response:
    return web.Response(status=500)


def _sent(slack: LocalSlack, count: int) -> bool:
    return len(slack.traffic) == count


async def test_every_request_carries_a_signature_that_an_app_can_verify(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack) as heard:
        await slack.say(ada.id, "你好")
        await slack.command(ada.id, "/anything", patience=0.0)

    verifier = SignatureVerifier(slack.app.signing_secret)
    assert len(heard) == 2
    assert all(verifier.is_valid_request(body.decode(), headers) for headers, body in heard)


async def test_an_event_that_is_not_taken_comes_again_at_once_then_after_one_and_five_minutes(
    slack: LocalSlack, clock: MovableClock
) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack, _fail) as heard:
        await slack.say(ada.id, "Hello")
        await slack.until(lambda: len(slack.traffic) == 2)
        for minutes, expected in ((1, 3), (5, 4), (60, 4)):
            clock.move(timedelta(minutes=minutes))
            await slack.until(partial(_sent, slack, expected))

    attempts = slack.traffic.of("message")
    assert [each.at.minute for each in attempts] == [0, 0, 1, 6]
    assert [headers.get("X-Slack-Retry-Num") for headers, _ in heard] == [None, "1", "2", "3"]
    assert {headers.get("X-Slack-Retry-Reason") for headers, _ in heard[1:]} == {"http_error"}
    assert len({json.loads(body)["event_id"] for _, body in heard}) == 1


async def test_a_clock_moved_past_several_retries_brings_them_all(slack: LocalSlack, clock: MovableClock) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack, _fail) as heard:
        await slack.say(ada.id, "Hello")
        await slack.until(lambda: len(slack.traffic) == 2)
        clock.move(timedelta(hours=1))
        await slack.until(partial(_sent, slack, 4))

    assert [headers.get("X-Slack-Retry-Num") for headers, _ in heard] == [None, "1", "2", "3"]


async def test_an_app_may_decline_retries(slack: LocalSlack, clock: MovableClock) -> None:
    async def decline(_request: web.Request) -> web.Response:
        return web.Response(status=500, headers={"X-Slack-No-Retry": "1"})

    ada = slack.add_person(name="Ada")
    async with listening(slack, decline):
        await slack.say(ada.id, "Hello")
        clock.move(timedelta(hours=1))
        await slack.say(ada.id, "Again")

    assert [each.attempt for each in slack.traffic] == [0, 0]


async def test_an_app_that_is_too_slow_counts_as_not_having_answered(clock: MovableClock) -> None:
    slack = LocalSlack(clock=clock, patience=0.05)
    await slack.start()
    released = asyncio.Event()

    async def wait(_request: web.Request) -> web.Response:
        await released.wait()
        return web.Response()

    try:
        async with listening(slack, wait):
            ada = slack.add_person(name="Ada")
            outcome = await slack.command(ada.id, "/slow")
            released.set()
    finally:
        await slack.stop()

    assert outcome.trouble == "http_timeout"
    assert outcome.words == "/slow failed with the error “operation_timeout”."
    assert len(slack.traffic) == 1


async def test_an_event_waits_for_an_app_that_comes_later(slack: LocalSlack, clock: MovableClock) -> None:
    ada = slack.add_person(name="Ada")
    await slack.say(ada.id, "Hello")
    await slack.until(lambda: len(slack.traffic) == 2)
    assert [each.trouble for each in slack.traffic] == ["nobody_listens", "nobody_listens"]

    async with listening(slack) as heard:
        clock.move(timedelta(minutes=1))
        await slack.until(lambda: heard)

    assert json.loads(heard[0][1])["event"]["text"] == "Hello"


async def test_a_command_arrives_as_a_form_with_its_text_encoded(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada Lovelace")
    async with listening(slack) as heard:
        await slack.command(ada.id, "/routing", "test employees > 50 & score < 3", patience=0.0)

    form = {key: values[0] for key, values in parse_qs(heard[0][1].decode()).items()}
    assert form["command"] == "/routing"
    assert form["text"] == "test employees &gt; 50 &amp; score &lt; 3"
    assert form["user_id"] == ada.id
    assert form["channel_name"] == "directmessage"
    assert form["response_url"].startswith(slack.page_url)


async def test_a_url_proves_itself_by_returning_the_challenge(slack: LocalSlack) -> None:
    async def echo(request: web.Request) -> web.Response:
        return web.json_response({"challenge": (await request.json())["challenge"]})

    async with listening(slack, echo):
        proven = await slack.verify_url()
    async with listening(slack):
        unproven = await slack.verify_url()

    assert proven.ok
    assert unproven.trouble == "challenge_failed"


async def test_an_event_can_come_twice_also_under_another_id(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack) as heard:
        slack.faults.duplicate_events()
        await slack.say(ada.id, "same")
        slack.faults.duplicate_events(new_id=True)
        await slack.say(ada.id, "other")

    ids = [json.loads(body)["event_id"] for _, body in heard]
    assert ids[0] == ids[1]
    assert len(set(ids[2:])) == 2
    texts = [json.loads(body)["event"]["text"] for _, body in heard]
    assert texts == ["same", "same", "other", "other"]


async def test_events_can_come_out_of_order(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack) as heard:
        slack.faults.hold_events()
        for text in ("first", "second", "third"):
            await slack.say(ada.id, text)
        assert heard == []

        await slack.release_events(reverse=True)

    assert [json.loads(body)["event"]["text"] for _, body in heard] == ["third", "second", "first"]
