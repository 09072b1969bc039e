"""Socket Mode: one envelope to one connection, resending, farewells and silence."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.callers import call

Json = dict[str, Any]


@pytest.fixture
async def slack(clock: MovableClock) -> AsyncIterator[LocalSlack]:
    local = LocalSlack(clock=clock, patience=0.1)
    await local.start()
    yield local
    await local.stop()


async def _ticket(slack: LocalSlack) -> str:
    return str((await call(slack, "apps.connections.open", token=slack.app.app_token))["url"])


@asynccontextmanager
async def _socket(slack: LocalSlack) -> AsyncIterator[ClientWebSocketResponse]:
    async with ClientSession() as session, session.ws_connect(await _ticket(slack)) as socket:
        assert (await socket.receive_json())["type"] == "hello"
        yield socket


async def _take(socket: ClientWebSocketResponse, payload: Json | None = None) -> Json:
    envelope: Json = await socket.receive_json(timeout=2)
    answer = {"envelope_id": envelope["envelope_id"]} | ({"payload": payload} if payload else {})
    await socket.send_json(answer)
    return envelope


async def _release(slack: LocalSlack, *sockets: ClientWebSocketResponse) -> list[str]:
    """The texts of held events, each taken from the socket it is expected at."""
    releasing = asyncio.create_task(slack.release_events())
    taken = [await _take(socket) for socket in sockets]
    await releasing
    return [each["payload"]["event"]["text"] for each in taken]


async def test_each_envelope_goes_to_exactly_one_connection(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack) as one, _socket(slack) as other:
        slack.faults.hold_events()
        await slack.say(ada.id, "first")
        await slack.say(ada.id, "second")
        slack.world.post.patience = 2
        texts = await _release(slack, one, other)

    assert texts == ["first", "second"]
    assert len(slack.traffic.of("message")) == 2


async def test_an_event_that_is_not_acknowledged_is_sent_again(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack) as socket:
        await slack.say(ada.id, "Hello")
        unanswered = await socket.receive_json()
        again = await _take(socket)

    assert unanswered["retry_attempt"] == 0
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "timeout")
    assert again["payload"]["event_id"] == unanswered["payload"]["event_id"]
    assert again["envelope_id"] != unanswered["envelope_id"]


async def test_a_click_is_never_sent_again(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack):
        outcome = await slack.command(ada.id, "/echo")

    assert outcome.trouble == "timeout"
    assert len(slack.traffic.of("/echo")) == 1


async def test_a_ticket_opens_one_socket(slack: LocalSlack) -> None:
    url = await _ticket(slack)
    async with ClientSession() as session, session.ws_connect(url):
        with pytest.raises(WSServerHandshakeError):
            await session.ws_connect(url)


async def test_a_socket_that_is_to_be_refreshed_gets_no_more_envelopes(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack) as old, _socket(slack) as new:
        await slack.dismiss_sockets(count=1)
        farewell = await old.receive_json()
        for text in ("first", "second"):
            slack.faults.hold_events()
            await slack.say(ada.id, text)
        slack.world.post.patience = 2
        texts = await _release(slack, new, new)

    assert (farewell["type"], farewell["reason"]) == ("disconnect", "refresh_requested")
    assert texts == ["first", "second"]


async def test_a_silent_socket_stays_open_and_loses_what_it_is_given(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack) as dead, _socket(slack) as alive:
        slack.silence_sockets(count=1)
        await slack.say(ada.id, "Hello")
        envelope = await _take(alive)

        with pytest.raises(TimeoutError):
            await dead.receive(timeout=0.05)

    assert envelope["retry_attempt"] == 1


async def test_an_eleventh_socket_is_one_too_many(slack: LocalSlack) -> None:
    async with ClientSession() as session:
        sockets = [await session.ws_connect(await _ticket(slack)) for _ in range(11)]
        said = [await socket.receive_json() for socket in sockets]

    assert [each["type"] for each in said] == ["hello"] * 10 + ["disconnect"]
    assert said[-1]["reason"] == "too_many_websockets"


async def test_what_a_closed_socket_did_not_acknowledge_goes_to_the_next(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    slack.world.post.patience = 5
    async with _socket(slack) as quitting, _socket(slack) as staying:
        saying = asyncio.create_task(slack.say(ada.id, "Hello"))
        await quitting.receive_json()
        await quitting.close()
        await saying
        envelope = await _take(staying)

    assert envelope["retry_reason"] == "connection_failed"


async def test_a_socket_is_warned_and_sent_away_when_the_hour_is_over_that_it_was_promised(
    slack: LocalSlack, clock: MovableClock
) -> None:
    async with ClientSession() as session, session.ws_connect(await _ticket(slack)) as socket:
        promised = (await socket.receive_json())["debug_info"]["approximate_connection_time"]
        clock.move(timedelta(seconds=promised - 10))
        warning = await socket.receive_json()
        clock.move(timedelta(seconds=10))
        farewell = await socket.receive_json()
        closed = await socket.receive()

    assert (promised, warning["reason"], farewell["reason"]) == (3600, "warning", "refresh_requested")
    assert closed.type is WSMsgType.CLOSE


async def test_what_is_no_json_is_answered_and_the_socket_stays(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    slack.world.post.patience = 5
    async with _socket(slack) as socket:
        await socket.send_str("nonsense")
        answer = await socket.receive_json()
        saying = asyncio.create_task(slack.say(ada.id, "Hello"))
        await _take(socket)
        await saying

    assert answer["type"] == "error"
    assert slack.traffic.of("message")[0].trouble is None


async def test_a_socket_that_does_not_go_is_closed_ten_seconds_after_the_warning(
    slack: LocalSlack, clock: MovableClock
) -> None:
    ada = slack.add_person(name="Ada")
    async with _socket(slack) as staying:
        await slack.dismiss_sockets(reason="warning")
        warning = await staying.receive_json()
        saying = asyncio.create_task(slack.say(ada.id, "Hello"))
        still = await _take(staying)
        await saying
        clock.move(timedelta(seconds=10))
        end = await staying.receive(timeout=2)

    assert warning["reason"] == "warning"
    assert still["payload"]["event"]["text"] == "Hello"
    assert end.type in (WSMsgType.CLOSE, WSMsgType.CLOSING)


async def test_slacks_own_client_without_asyncio_is_heard_too(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    client = SocketModeClient(slack.app.app_token, web_client=WebClient(base_url=slack.api_url))
    client.socket_mode_request_listeners.append(
        lambda client, request: client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
    )
    slack.world.post.patience = 2
    await asyncio.to_thread(client.connect)
    await slack.until(lambda: slack.connections == 1)
    try:
        await slack.say(ada.id, "Hello")
    finally:
        await asyncio.to_thread(client.close)

    assert slack.traffic.of("message")[0].status == 200
