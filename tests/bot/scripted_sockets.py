"""The Socket Mode side of Slack, doing what a test tells it: sending, refreshing, falling silent, refusing."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from secrets import token_hex
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer


class ScriptedSockets:
    """Gives out addresses for sockets and holds those that are opened."""

    def __init__(self) -> None:
        self.url = ""
        self.open: list[web.WebSocketResponse] = []
        self.opened = 0
        #: The fewest sockets there were since the last time this was set.
        self.fewest = 0
        self.acknowledged: dict[str, Any] = {}
        self.refusal: str | None = None
        self.refused = 0
        #: Whether the addresses given out now lead nowhere, then and later.
        self.dead_ends = False
        self._dead: set[str] = set()
        self._silent: set[web.WebSocketResponse] = set()
        self._changed = asyncio.Condition()

    async def send(self, envelope_id: str, payload: Any, *, on: int = 0, **more: Any) -> None:
        """Send an envelope over one of the open sockets."""
        kind = "events_api" if payload.get("type") == "event_callback" else "interactive"
        envelope = {"type": kind, "envelope_id": envelope_id, "payload": payload, "accepts_response_payload": True}
        await self.open[on].send_json(envelope | more)

    async def refresh(self) -> None:
        """Ask every socket to be opened anew."""
        for socket in list(self.open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    def silence(self, on: int) -> None:
        """Leave a socket open, and answer nothing on it any more."""
        self._silent.add(self.open[on])

    async def until(self, reached: Any) -> None:
        """Return once a condition holds that a socket opened, closed or an acknowledgement may bring about."""
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(reached)

    async def give_out(self, _request: web.Request) -> web.Response:
        if self.refusal is not None:
            self.refused += 1
            await self._tell()
            return web.json_response({"ok": False, "error": self.refusal})
        ticket = token_hex(4)
        if self.dead_ends:
            self._dead.add(ticket)
        link = self.url.replace("http", "ws").replace("/api/", f"/link?ticket={ticket}")
        return web.json_response({"ok": True, "url": link})

    async def hold(self, request: web.Request) -> web.StreamResponse:
        if request.query["ticket"] in self._dead:
            self.refused += 1
            await self._tell()
            raise web.HTTPForbidden
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self.open.append(socket)
        self.opened += 1
        await self._tell()
        try:
            async for message in socket:
                await self._hear(socket, message.type, message.data)
        finally:
            self.open.remove(socket)
            self.fewest = min(self.fewest, len(self.open))
            await self._tell()
        return socket

    async def _hear(self, socket: web.WebSocketResponse, kind: WSMsgType, data: Any) -> None:
        if socket in self._silent:
            return
        if kind is WSMsgType.PING:
            await socket.pong(data)
        elif kind is WSMsgType.TEXT:
            said = json.loads(data)
            self.acknowledged[said["envelope_id"]] = said.get("payload")
            await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@asynccontextmanager
async def scripted_sockets() -> AsyncIterator[ScriptedSockets]:
    """Scripted sockets on a port of their own."""
    sockets = ScriptedSockets()
    app = web.Application()
    app.router.add_post("/api/apps.connections.open", sockets.give_out)
    app.router.add_get("/link", sockets.hold)
    async with TestServer(app, host="127.0.0.1") as server:
        sockets.url = str(server.make_url("/api/"))
        yield sockets
