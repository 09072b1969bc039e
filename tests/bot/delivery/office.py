"""Delivery at work, for the tests of all its parts."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import MovableClock
from bot.delivery import Delivery
from bot.directory import Directory
from bot.metrics import Metrics
from bot.slack_client import slack_client
from storage.ports import Store
from storage.records import Method, Outgoing, Sent
from tests.bot.scripted_slack import ScriptedSlack

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
POST = "chat.postMessage"


class Office:
    """Delivery at work: a store to queue in, a Slack that it sends to, a clock that stands."""

    def __init__(self, *, store: Store, slack: ScriptedSlack, clock: MovableClock, delivery: Delivery) -> None:
        self.running = asyncio.create_task(delivery.run())
        self.store = store
        self.slack = slack
        self.clock = clock
        self.delivery = delivery

    async def queue(self, *messages: Outgoing) -> None:
        async with self.store.unit_of_work() as uow:
            for message in messages:
                await uow.outbox.add(message)
            await uow.commit()

    async def deliver(self, *messages: Outgoing) -> None:
        """Queue messages, and let everything go out that may."""
        await self.queue(*messages)
        await self.delivery.idle()

    async def wait(self, by: timedelta) -> None:
        """Let time pass, and what may go out then go out."""
        self.clock.move(by)
        await self.delivery.idle()

    async def place_of(self, key: str) -> Sent | None:
        async with self.store.unit_of_work() as uow:
            return await uow.sent.get(key)

    async def waiting(self) -> int:
        async with self.store.unit_of_work() as uow:
            return (await uow.outbox.depth())[0]

    def said(self) -> list[str]:
        return [post["text"] for post in self.slack.of(POST)]


class Painter:
    """Draws every card as its kind in capitals."""

    def __init__(self) -> None:
        self.broken = False

    async def __call__(self, content: Mapping[str, Any], message: Outgoing) -> dict[str, Any] | None:
        if self.broken:
            raise KeyError("blocks")
        text = content["card"].upper()
        return {"text": text, "blocks": [{"type": "divider"}]} if text != "GONE" else None


@asynccontextmanager
async def opened(
    slack: ScriptedSlack, store: Store, *, painter: Painter, metrics: Metrics | None = None
) -> AsyncIterator[Office]:
    """An office at work, until it is closed."""
    clock = MovableClock(NOON)
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        delivery = Delivery(
            store=store,
            client=client,
            directory=Directory(client, clock=clock),
            clock=clock,
            draw=painter,
            metrics=metrics or Metrics(),
        )
        office = Office(store=store, slack=slack, clock=clock, delivery=delivery)
        yield office
        delivery.stop()
        await asyncio.gather(office.running, return_exceptions=True)


def post(key: str, text: str = "hello", *, to: str = "C1", lane: str = "C1", **more: Any) -> Outgoing:
    return message(Method.POST, key, to=to, lane=lane, content={"text": text}, **more)


def message(method: Method, key: str, *, to: str = "C1", lane: str = "C1", **more: Any) -> Outgoing:
    return Outgoing(key=key, lane=lane, method=method, to=to, created_at=NOON, **more)
