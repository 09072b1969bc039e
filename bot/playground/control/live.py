"""What the page shows: everything at first, then each change over a WebSocket."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from bot.playground.control.shown import everything, history, shown, shown_exchange, snapshot, thread
from bot.playground.people import Json
from bot.playground.reading import read_json
from bot.playground.slack import LocalSlack


class Live:
    """Shows the local Slack to browsers, and knows who has a window open in one of them."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack
        self._open: dict[web.WebSocketResponse, frozenset[str]] = {}

    async def state(self, _request: web.Request) -> web.Response:
        """Everything, once."""
        return web.json_response(everything(self._slack) | {"online": self._online()}, dumps=_dumps)

    async def traffic(self, request: web.Request) -> web.Response:
        """The latest exchanges, oldest first; `?after=NUMBER` only newer ones, `?most=NUMBER` only so many."""
        after, most = _number(request, "after"), _number(request, "most")
        newer = [each for each in self._slack.traffic if each.number > after]
        shown = [shown_exchange(self._slack, each) for each in newer[-most:]]
        return web.json_response({"exchanges": shown}, dumps=_dumps)

    async def explanation(self, request: web.Request) -> web.Response:
        """Why the app did what that exchange is about: blocks, none where nobody explains it."""
        number = request.match_info["number"]
        blocks = self._slack.explanations.of(int(number)) if number.isdecimal() else None
        return web.json_response({"blocks": blocks}, dumps=_dumps)

    async def story(self, _request: web.Request) -> web.Response:
        """The story that the page offers to play, null where there is none or while it would not come out."""
        story = self._slack.story() if self._slack.story else None
        return web.json_response({"story": story.model_dump() if story else None}, dumps=_dumps)

    async def history(self, request: web.Request) -> web.Response:
        """A hundred messages of `?channel=ID`, the latest or those `&before=TS`; with `&thread=TS` a whole thread."""
        channel, first = request.query.get("channel", ""), request.query.get("thread")
        if channel not in self._slack.state.channels:
            raise web.HTTPNotFound(text="There is no such channel.")
        if first:
            return web.json_response(thread(self._slack, channel, first), dumps=_dumps)
        return web.json_response(history(self._slack, channel, before=request.query.get("before")), dumps=_dumps)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Everything as it is, then changes as they happen, each batch in the order it happened."""
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        queue: asyncio.Queue[Json] = asyncio.Queue()
        unwatch = self._slack.world.changes.watch(queue.put_nowait)
        sending = asyncio.create_task(self._send(socket, queue))
        try:
            async for message in socket:
                self._take(socket, message)
        finally:
            unwatch()
            sending.cancel()
            self._show(socket, frozenset())
        return socket

    async def _send(self, socket: web.WebSocketResponse, queue: asyncio.Queue[Json]) -> None:
        begun = snapshot(self._slack) | {"online": self._online()}
        await socket.send_str(_dumps(begun))
        while True:
            batch = [await queue.get()]
            while not queue.empty():
                batch.append(queue.get_nowait())
            changes = [each for change in batch if (each := shown(self._slack, change))]
            if changes:
                await socket.send_str(_dumps({"kind": "changes", "changes": changes}))

    def _take(self, socket: web.WebSocketResponse, message: WSMessage) -> None:
        """A page says whose windows it has open: `{"open": ["U…"]}`."""
        with suppress(ValueError, TypeError, KeyError):
            if message.type is WSMsgType.TEXT:
                self._show(socket, frozenset(map(str, read_json(message.data)["open"])))

    def _show(self, socket: web.WebSocketResponse, users: frozenset[str]) -> None:
        """Keep who is there with that page, and tell where it changed."""
        before = self._online()
        self._open.pop(socket, None)
        if users:
            self._open[socket] = users
        if self._online() != before:
            self._slack.world.changes.tell("presence", online=self._online())

    def _online(self) -> list[str]:
        return sorted({user for users in self._open.values() for user in users if user in self._slack.state.people})


def _number(request: web.Request, name: str) -> int:
    """A number in the address, 0 where it is not there."""
    given = request.query.get(name, "0")
    if not given.isdecimal():
        raise web.HTTPUnprocessableEntity(
            text=_dumps({"error": f"{name}: must be a whole number, not {given!r}"}), content_type="application/json"
        )
    return int(given)


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
