"""Requests as Slack signs them, and what takes them."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from bot.clock import MovableClock
from bot.signature import sign

SECRET = "hush"
CLOCK = MovableClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
CLICK = {
    "type": "block_actions",
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "actions": [{"action_id": "accept", "type": "button", "block_id": "b", "value": "L-1"}],
}
EVENT = {"type": "event_callback", "team_id": "T1", "event": {"type": "message", "channel_type": "im", "user": "U1"}}


class Handled:
    """What reached the handlers, and what they do."""

    def __init__(self) -> None:
        self.contexts: list[dict[str, Any]] = []
        self.fails = False
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.begun = asyncio.Event()

    async def handle(self, context: Any, ack: Any) -> None:
        self.contexts.append(dict(context))
        self.begun.set()
        await self.may_go_on.wait()
        if self.fails:
            raise RuntimeError("our budget is secret")
        await ack()


class Readiness:
    """Whether the store and Slack can be reached."""

    problem: Exception | None = None

    async def __call__(self) -> None:
        if self.problem:
            raise self.problem


def signed(body: bytes, content_type: str = FORM, *, age: timedelta = timedelta(0)) -> dict[str, Any]:
    """A post as Slack makes it."""
    stamp = str(int((CLOCK.now() - age).timestamp()))
    headers = {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": sign(body, secret=SECRET, timestamp=stamp),
    }
    return {"data": body, "headers": headers}


def click(**more: Any) -> dict[str, Any]:
    return signed(urlencode({"payload": json.dumps(CLICK | more)}).encode())
