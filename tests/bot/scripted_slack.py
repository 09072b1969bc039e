"""A Slack Web API that answers as a test has told it to, over real HTTP."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

#: What a method answers: a JSON body, a response, or the way to make one.
Answer = dict[str, Any] | Callable[[web.Request], web.StreamResponse]


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call as it came in."""

    method: str
    args: dict[str, Any]
    token: str


@dataclass(kw_only=True)
class ScriptedSlack:
    """Answers `{"ok": true}`, with a new `ts` for posts, unless told otherwise."""

    calls: list[Call] = field(default_factory=list)
    #: The next answers of a method, taken one by one.
    next_answers: dict[str, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    #: What a method answers once none is left.
    usual: dict[str, Answer] = field(default_factory=dict)
    #: Cleared to hold every call back until it is set.
    open: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""
    _arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    def of(self, method: str) -> list[dict[str, Any]]:
        """The arguments of every call of a method, in order."""
        return [call.args for call in self.calls if call.method == method]

    async def called(self, times: int = 1) -> None:
        """Return once that many calls have come in, answered or not."""
        async with asyncio.timeout(5), self._arrived:
            await self._arrived.wait_for(lambda: len(self.calls) >= times)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.calls.append(Call(method=method, args=await _arguments(request), token=token))
        async with self._arrived:
            self._arrived.notify_all()
        await self.open.wait()
        queue = self.next_answers[method]
        answer = queue.pop(0) if queue else self.usual.get(method, {"ok": True} | self._place(method))
        return answer(request) if callable(answer) else web.json_response(answer)

    def _place(self, method: str) -> dict[str, Any]:
        if method == "conversations.open":
            return {"channel": {"id": "D" + self.calls[-1].args["users"][1:]}}
        channel = self.calls[-1].args.get("channel")
        return {"channel": channel, "ts": f"{1_700_000_000 + len(self.calls)}.000100"} if channel else {}


def limited(seconds: int) -> Answer:
    """Slack's answer to a client that is too fast."""
    body = {"ok": False, "error": "ratelimited"}
    return lambda _request: web.json_response(body, status=429, headers={"Retry-After": str(seconds)})


def lost(request: web.Request) -> web.StreamResponse:
    """Slack has done it, and the connection breaks before the answer arrives."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


def down(_request: web.Request) -> web.StreamResponse:
    """A page that says that Slack is out of order."""
    return web.Response(status=503, text="<html>", content_type="text/html")


@asynccontextmanager
async def scripted_slack() -> AsyncIterator[ScriptedSlack]:
    """A scripted Slack on a port of its own."""
    slack = ScriptedSlack()
    slack.open.set()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", slack.answer)
    async with TestServer(app, host="127.0.0.1") as server:
        slack.url = str(server.make_url("/api/"))
        yield slack


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}
