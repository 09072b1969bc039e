"""What Slack posts is handled, and answered once it is."""

import asyncio
import json
from urllib.parse import urlencode

import aiohttp
import structlog
from structlog.testing import capture_logs

from bot.web import serving
from tests.bot.web.posts import EVENT, JSON, Handled, click, signed


async def test_what_slack_signed_is_handled_and_answered(client: aiohttp.ClientSession, handled: Handled) -> None:
    async with client.post("/slack/events", **click()) as response:
        assert response.status == 200
        assert await response.text() == ""

    assert len(handled.contexts) == 1


async def test_an_event_and_a_command_are_handled_too(client: aiohttp.ClientSession, handled: Handled) -> None:
    command = urlencode({"command": "/leads", "text": "mine", "user_id": "U1", "team_id": "T1"}).encode()

    async with client.post("/slack/events", **signed(json.dumps(EVENT).encode(), JSON)) as event:
        assert event.status == 200
    async with client.post("/slack/events", **signed(command)) as typed:
        assert typed.status == 200

    assert len(handled.contexts) == 2


async def test_slacks_challenge_is_answered(client: aiohttp.ClientSession) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c1"}).encode()

    async with client.post("/slack/events", **signed(body, JSON)) as response:
        assert response.status == 200
        assert (await response.json())["challenge"] == "c1"


async def test_the_same_signed_click_has_the_same_id_and_another_does_not(
    client: aiohttp.ClientSession, handled: Handled
) -> None:
    for payload in (click(), click(), click(response_url="https://hooks.example")):
        async with client.post("/slack/events", **payload) as response:
            assert response.status == 200

    first, replayed, other = (context["delivery_id"] for context in handled.contexts)
    assert first == replayed
    assert first != other


async def test_a_failing_handler_is_a_500_that_tells_a_reference_and_nothing_else(
    client: aiohttp.ClientSession, handled: Handled
) -> None:
    handled.fails = True

    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        async with client.post("/slack/events", **click()) as response:
            assert response.status == 500
            told = await response.text()

    reference = response.headers["X-Baton-Reference"]
    assert reference in told
    assert "budget" not in told
    assert [line["reference"] for line in logs if line["event"] == "request_failed"] == [reference]
    assert handled.contexts[0]["reference"] == reference


async def test_a_request_in_hand_is_finished_before_the_server_stops(
    app: aiohttp.web.Application, handled: Handled
) -> None:
    handled.may_go_on.clear()
    async with aiohttp.ClientSession() as session:
        async with serving(app, host="127.0.0.1", port=0) as url:
            posting = asyncio.create_task(session.post(f"{url}/slack/events", **click()))
            await handled.begun.wait()
            asyncio.get_running_loop().call_later(0.01, handled.may_go_on.set)

        response = await posting

    assert response.status == 200
