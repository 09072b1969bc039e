"""Delivery over Socket Mode: WebSockets that the app opened."""

import asyncio
import time
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from aiohttp import WSMsgType, web

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.changes import Changes
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Json
from bot.playground.reading import read_json

MOST_CONNECTIONS = 10
_PING_EVERY = 10.0
_GRACE = timedelta(seconds=10)
#: How long a socket lives, by the clock.
LIFE = timedelta(hours=1)

Farewell = Literal["warning", "refresh_requested", "link_disabled", "too_many_websockets"]


class Connection:
    """One open socket of an app."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.silent = False
        self.leaving = False
        self.waiting: dict[str, asyncio.Future[Json]] = {}

    async def say(self, message: Json) -> None:
        """Send a message, unless the socket has fallen silent: then it is lost, as on a dead line."""
        if not self.silent:
            await self.socket.send_json(message)

    async def heard(self, text: str) -> None:
        """Take what the app said: the acknowledgement of an envelope. What is no JSON is answered with an error."""
        try:
            said = read_json(text)
        except ValueError as wrong:
            await self.say({"type": "error", "error": {"code": 1, "msg": str(wrong)}})
            return
        waiting = self.waiting.get(str(said.get("envelope_id"))) if isinstance(said, dict) else None
        if waiting and not waiting.done():
            waiting.set_result(said.get("payload") or {})

    def lost(self) -> None:
        """The socket closed: what was not acknowledged went nowhere."""
        for waiting in self.waiting.values():
            if not waiting.done():
                waiting.set_exception(ConnectionResetError("The app closed the socket."))


class Sockets:
    """The open sockets of every app. An envelope goes to exactly one of them, in turn."""

    def __init__(self, changes: Changes, *, clock: Clock) -> None:
        self._changes = changes
        self._clock = clock
        self._closing: set[asyncio.Task[bool]] = set()
        self._tickets: dict[str, str] = {}
        self._open: dict[str, list[Connection]] = {}

    def new_ticket(self, app: App) -> str:
        """What lets the app open one socket."""
        ticket = uuid4().hex
        self._tickets[ticket] = app.id
        return ticket

    def of(self, app: App) -> list[Connection]:
        """The app's open sockets, the one whose turn is next first."""
        return self._open.setdefault(app.id, [])

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Hold a socket open that an app came to with its ticket."""
        app_id = self._tickets.pop(request.query.get("ticket", ""), None)
        if app_id is None:
            raise web.HTTPForbidden(text="This ticket is unknown or used: ask apps.connections.open for a new one.")
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        connections = self._open.setdefault(app_id, [])
        if len(connections) >= MOST_CONNECTIONS:
            await socket.send_json(_farewell("too_many_websockets"))
            await socket.close()
            return socket
        await self._hold(Connection(socket), app_id, connections)
        return socket

    async def deliver(self, app: App, parcel: Parcel, *, patience: float) -> Receipt:
        """Send a parcel once, to the socket whose turn it is, and wait for its acknowledgement."""
        connection = self._next(app)
        if connection is None:
            return Receipt(status=None, body={}, seconds=0.0, trouble="nobody_listens")
        envelope = _envelope(parcel)
        receipt = await _acknowledged(connection, envelope, patience=patience)
        return replace(receipt, envelope=envelope["envelope_id"])

    async def dismiss(self, app: App, *, reason: Farewell = "refresh_requested", count: int | None = None) -> None:
        """Tell the app's sockets (the first `count`) to go. After a `warning` a socket still gets envelopes.

        Who has not gone ten seconds later, by the clock, is closed.
        """
        for connection in self.of(app)[:count]:
            connection.leaving = reason != "warning"
            await connection.say(_farewell(reason))
            self._spawn_close(connection, at=self._clock.now() + _GRACE)

    def silence(self, app: App, *, count: int | None = None) -> None:
        """Let the app's sockets (the first `count`) stay open and say nothing any more, not even to a ping."""
        for connection in self.of(app)[:count]:
            connection.silent = True

    async def close(self) -> None:
        """Close every socket."""
        for task in list(self._closing):
            task.cancel()
        for connection in [each for connections in self._open.values() for each in connections]:
            connection.leaving = True
            with suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await connection.socket.close()

    def _next(self, app: App) -> Connection | None:
        connections = self.of(app)
        for connection in list(connections):
            connections.remove(connection)
            connections.append(connection)
            if not connection.leaving and not connection.socket.closed:
                return connection
        return None

    def _spawn_close(self, connection: Connection, *, at: datetime) -> None:
        task = asyncio.get_running_loop().create_task(self._close_later(connection, at))
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    async def _close_later(self, connection: Connection, at: datetime) -> bool:
        await self._clock.sleep_until(at)
        return await connection.socket.close()

    async def _age(self, connection: Connection) -> None:
        """Warn a socket before its end, then send it away and close it."""
        await self._clock.sleep_until(self._clock.now() + LIFE - _GRACE)
        await connection.say(_farewell("warning"))
        await self._clock.sleep_until(self._clock.now() + _GRACE)
        connection.leaving = True
        await connection.say(_farewell("refresh_requested"))
        self._spawn_close(connection, at=self._clock.now())

    async def _hold(self, connection: Connection, app_id: str, connections: list[Connection]) -> None:
        connections.append(connection)
        self._changes.tell("sockets", count=len(connections))
        pinging, aging = asyncio.create_task(_ping(connection)), asyncio.create_task(self._age(connection))
        try:
            await connection.say(_hello(app_id, len(connections)))
            async for message in connection.socket:
                if message.type is WSMsgType.PING and not connection.silent:
                    await connection.socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    await connection.heard(message.data)
        finally:
            pinging.cancel()
            aging.cancel()
            connections.remove(connection)
            connection.lost()
            self._changes.tell("sockets", count=len(connections))


async def _acknowledged(connection: Connection, envelope: Json, *, patience: float) -> Receipt:
    """Send an envelope down one socket and say how it was taken."""
    began = time.monotonic()
    acknowledged = connection.waiting[envelope["envelope_id"]] = asyncio.get_running_loop().create_future()
    try:
        async with asyncio.timeout(patience):
            await connection.say(envelope)
            body = await acknowledged
        return Receipt(status=200, body=body, seconds=time.monotonic() - began)
    except TimeoutError:
        return Receipt(status=None, body={}, seconds=time.monotonic() - began, trouble="timeout")
    except ConnectionError:
        return Receipt(status=None, body={}, seconds=time.monotonic() - began, trouble="connection_failed")
    finally:
        del connection.waiting[envelope["envelope_id"]]


async def _ping(connection: Connection) -> None:
    while not connection.socket.closed:
        await asyncio.sleep(_PING_EVERY)
        if not connection.silent:
            await connection.socket.ping(b"Ping from the local Slack")


def _hello(app_id: str, count: int) -> Json:
    debug = {"host": "local", "build_number": 1, "approximate_connection_time": int(LIFE.total_seconds())}
    return {"type": "hello", "num_connections": count, "debug_info": debug, "connection_info": {"app_id": app_id}}


def _farewell(reason: Farewell) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}}


def _envelope(parcel: Parcel) -> Json:
    envelope: Json = {"envelope_id": str(uuid4()), "type": parcel.type, "payload": parcel.payload}
    if parcel.type == "events_api":
        return envelope | {
            "accepts_response_payload": False,
            "retry_attempt": parcel.attempt,
            "retry_reason": parcel.reason,
        }
    return envelope | {"accepts_response_payload": True}
