"""What takes longer than Slack waits for an answer: followed behind it, and shown as it comes."""

import asyncio

import structlog

from bot.cards.blocks import Message
from bot.directory import directly
from bot.entrance import Entrance
from bot.handlers.rulebook.errand import Running
from bot.listeners.screen import Screen
from bot.slack_errors import SlackError
from storage.records import Method

log = structlog.get_logger()


class Runs:
    """Everything that still runs. It only reads: what is not finished when Baton ends is asked for again."""

    def __init__(self, door: Entrance) -> None:
        self._door = door
        self._tasks: set[asyncio.Task[None]] = set()

    def follow(self, running: Running, screen: Screen, *, user: str) -> None:
        """Show what comes of it to whoever asked, each in place of the one before where Slack can do that.

        The result comes as a direct message where Slack does not take it there.
        """
        task = asyncio.create_task(self._show(running, screen, user=user))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def _show(self, running: Running, screen: Screen, *, user: str) -> None:
        unseen: Message | None = None
        async for message in running.then(self._door.look):
            unseen = None if await _shown(message, screen) else message
        if unseen is not None:
            await self._door.commit(lambda desk: desk.send(Method.POST, directly(user), unseen))

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._door.metrics.errors.labels(place="listener").inc()
            log.error("run_failed", exc_info=error)


async def _shown(message: Message, screen: Screen) -> bool:
    try:
        await screen.replace_message(message)
    except SlackError as exc:
        log.warning("answer_lost", error=type(exc).__name__)
        return False
    return True
