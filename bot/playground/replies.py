"""How a request of an app ends: with its answer, or as a fault says."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.playground.faults import CALLS, Fault, Faults
from bot.playground.people import Json


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What comes of a request; without a `status` the connection is dropped in place of an answer."""

    #: JSON, a text, or the content of a file.
    body: Json | str | bytes
    status: int | None = 200
    retry_after: int = 0
    #: What the content of a file is.
    content_type: str = "application/octet-stream"

    def response(self, request: web.Request) -> web.Response:
        """The HTTP answer to that request; the connection is gone where there is none."""
        if self.status is None:
            return _hang_up(request)
        if isinstance(self.body, bytes):
            return web.Response(body=self.body, status=self.status, content_type=self.content_type)
        if isinstance(self.body, str):
            return web.Response(text=self.body, status=self.status)
        retry = {"Retry-After": str(self.retry_after)} if self.retry_after else {}
        return web.json_response(self.body, status=self.status, headers=retry)


async def with_faults(faults: Faults, name: str, answer: Callable[[], Awaitable[Reply]]) -> Reply:
    """Answer a request by that name, or let it fail where a fault strikes it."""
    fault = faults.strike(name, effects=CALLS)
    match fault:
        case Fault(effect="ratelimited"):
            return rate_limited(int(fault.amount))
        case Fault(effect="http_error"):
            return Reply(status=int(fault.amount), body={"ok": False, "error": "internal_error"})
        case Fault(effect="error"):
            metadata = {"response_metadata": {"messages": list(fault.messages)}} if fault.messages else {}
            return Reply(body={"ok": False, "error": fault.code, **metadata})
        case Fault(effect="drop_request"):
            return Reply(status=None, body={})
        case Fault(effect="delay"):
            await asyncio.sleep(fault.amount)
    reply = await answer()
    return Reply(status=None, body=reply.body) if fault and fault.effect == "lose_response" else reply


def rate_limited(seconds: int) -> Reply:
    """Too many requests: come again after so many seconds."""
    return Reply(status=429, body={"ok": False, "error": "ratelimited"}, retry_after=seconds)


def _hang_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
