"""Calling the local Slack's Web API, and standing in for an app that only listens."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

from bot.playground import LocalSlack

Heard = list[tuple[dict[str, str], bytes]]


async def call(slack: LocalSlack, method: str, *, token: str | None = None, **arguments: Any) -> dict[str, Any]:
    """The answer to one call with JSON arguments."""
    headers = {"Authorization": f"Bearer {slack.app.bot_token if token is None else token}"}
    url = f"{slack.api_url}{method}"
    async with ClientSession() as session, session.post(url, json=arguments, headers=headers) as response:
        answer: dict[str, Any] = await response.json()
        return answer


async def do(slack: LocalSlack, wish: str, **body: Any) -> tuple[int, dict[str, Any]]:
    """The status and the answer of one wish to the control API."""
    url = f"{slack.page_url}playground/do/{wish}"
    async with ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.json()


@asynccontextmanager
async def listening(
    slack: LocalSlack, answer: Callable[[web.Request], Awaitable[web.Response]] | None = None
) -> AsyncIterator[Heard]:
    """An app that keeps what it is sent (headers and body) and answers 200, or as told."""
    heard: Heard = []

    async def serve(request: web.Request) -> web.Response:
        heard.append((dict(request.headers), await request.read()))
        return await answer(request) if answer else web.Response()

    server = web.Application()
    server.router.add_post("/slack/events", serve)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.deliver_over_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    try:
        yield heard
    finally:
        await runner.cleanup()


def payloads(heard: Heard) -> list[dict[str, Any]]:
    """What came over HTTP: events as they are, interactions out of their form, commands as their fields."""
    return [_payload(headers, body) for headers, body in heard]


@asynccontextmanager
async def acknowledging(slack: LocalSlack) -> AsyncIterator[list[dict[str, Any]]]:
    """An app on one socket that keeps the envelopes it is sent and acknowledges each."""
    envelopes: list[dict[str, Any]] = []
    url = (await call(slack, "apps.connections.open", token=slack.app.app_token))["url"]
    async with ClientSession() as session, session.ws_connect(url) as socket:
        taking = asyncio.create_task(_acknowledge(socket, envelopes))
        await slack.until(lambda: slack.connections == 1)
        yield envelopes
        taking.cancel()


async def _acknowledge(socket: ClientWebSocketResponse, envelopes: list[dict[str, Any]]) -> None:
    async for message in socket:
        said = json.loads(message.data) if message.type is WSMsgType.TEXT else {}
        if "envelope_id" in said:
            envelopes.append(said)
            await socket.send_json({"envelope_id": said["envelope_id"]})


def _payload(headers: dict[str, str], body: bytes) -> dict[str, Any]:
    if "json" in headers["Content-Type"]:
        return dict(json.loads(body))
    form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
    return dict(json.loads(form["payload"])) if "payload" in form else dict(form)
