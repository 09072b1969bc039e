"""What the page shows: everything at first, then each change over a WebSocket."""

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground.control.shown import shown, shown_exchange, snapshot
from bot.playground.people import Json
from bot.playground.slack import LocalSlack


class Live:
    """Shows the local Slack to browsers."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack

    async def state(self, _request: web.Request) -> web.Response:
        """Everything, once."""
        return web.json_response(snapshot(self._slack))

    async def traffic(self, request: web.Request) -> web.Response:
        """The latest exchanges, oldest first; `?after=NUMBER` only newer ones, `?most=NUMBER` only so many."""
        after, most = (int(request.query.get(name, "0")) for name in ("after", "most"))
        newer = [each for each in self._slack.traffic if each.number > after]
        shown = [shown_exchange(self._slack, each) for each in newer[-most:]]
        return web.json_response({"exchanges": shown}, dumps=_dumps)

    async def explanation(self, request: web.Request) -> web.Response:
        """Why the app did what that exchange is about: blocks, none where nobody explains it."""
        number = request.match_info["number"]
        blocks = self._slack.explanations.of(int(number)) if number.isdecimal() else None
        return web.json_response({"blocks": blocks}, dumps=_dumps)

    async def story(self, _request: web.Request) -> web.Response:
        """The story that the page offers to play, null where there is none."""
        story = self._slack.story()
        return web.json_response({"story": story.model_dump() if story else None}, dumps=_dumps)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Everything as it is, then changes as they happen, each batch in the order it happened."""
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        queue: asyncio.Queue[Json] = asyncio.Queue()
        unwatch = self._slack.world.changes.watch(queue.put_nowait)
        sending = asyncio.create_task(self._send(socket, queue))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
        finally:
            unwatch()
            sending.cancel()
        return socket

    async def _send(self, socket: web.WebSocketResponse, queue: asyncio.Queue[Json]) -> None:
        await socket.send_str(_dumps(snapshot(self._slack)))
        while True:
            batch = [await queue.get()]
            while not queue.empty():
                batch.append(queue.get_nowait())
            changes = [each for change in batch if (each := shown(self._slack, change))]
            if changes:
                await socket.send_str(_dumps({"kind": "changes", "changes": changes}))


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
