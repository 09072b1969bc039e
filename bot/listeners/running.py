"""What takes longer than Slack waits for an answer: followed behind it, and shown as it comes."""

import asyncio

import structlog

from bot.entrance import Entrance
from bot.handlers.rulebook.errand import Running
from bot.listeners.screen import Screen

log = structlog.get_logger()


class Runs:
    """Everything that still runs. It only reads: what is not finished when Baton ends is asked for again."""

    def __init__(self, door: Entrance) -> None:
        self._door = door
        self._tasks: set[asyncio.Task[None]] = set()

    def follow(self, running: Running, screen: Screen) -> None:
        """Show what comes of it to whoever asked, each in place of the one before where Slack can do that."""
        task = asyncio.create_task(self._show(running, screen))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def _show(self, running: Running, screen: Screen) -> None:
        async for message in running.then(self._door.look):
            await screen.replace_message(message)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._door.metrics.errors.labels(place="listener").inc()
            log.error("run_failed", exc_info=error)
