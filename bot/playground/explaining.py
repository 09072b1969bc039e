"""What an app says about its own requests: why it did what they are about."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from bot.playground.changes import Changes
from bot.playground.people import Json
from bot.playground.traffic import Exchange

Blocks = Sequence[Json]


class Explainer(Protocol):
    """Explains exchanges as soon as they have ended, while what they came from is still so."""

    async def __call__(self, exchange: Exchange) -> Blocks | None:
        """Blocks that say why, or None where there is nothing to explain."""
        ...


class Explanations:
    """Keeps what an app says about its exchanges; `explain` is asked of each that ends from then on."""

    def __init__(self, changes: Changes) -> None:
        self.explain: Explainer | None = None
        self._changes = changes
        self._kept: dict[int, Blocks] = {}
        self._running: set[asyncio.Task[None]] = set()
        changes.watch(self._changed)

    def of(self, number: int) -> Blocks | None:
        """What was said about that exchange."""
        return self._kept.get(number)

    async def stop(self) -> None:
        """Ask no more."""
        self.explain = None
        for task in list(self._running):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def _changed(self, change: Json) -> None:
        if self.explain is not None and change["kind"] == "traffic":
            task = asyncio.get_running_loop().create_task(self._keep(self.explain, change["exchange"]))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _keep(self, explain: Explainer, exchange: Exchange) -> None:
        blocks = await explain(exchange)
        if blocks is not None:
            self._kept[exchange.number] = blocks
            self._changes.tell("explained", number=exchange.number)
