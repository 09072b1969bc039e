"""Calling the local Slack's Web API, and standing in for an app that only listens."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, web

from bot.playground import LocalSlack

Heard = list[tuple[dict[str, str], bytes]]


async def call(slack: LocalSlack, method: str, *, token: str | None = None, **arguments: Any) -> dict[str, Any]:
    """The answer to one call with JSON arguments."""
    headers = {"Authorization": f"Bearer {slack.app.bot_token if token is None else token}"}
    url = f"{slack.api_url}{method}"
    async with ClientSession() as session, session.post(url, json=arguments, headers=headers) as response:
        answer: dict[str, Any] = await response.json()
        return answer


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
