"""What takes longer than Slack waits for an answer: followed behind it, and shown as it comes."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.cards.blocks import Message
from bot.directory import directly
from bot.entrance import Entrance
from bot.handlers.rulebook.errand import Running
from bot.slack_errors import SlackError
from storage.records import Method

#: Puts a message in the place of the one that was shown before; raises SlackError.
Show = Callable[[Message], Awaitable[None]]

log = structlog.get_logger()


class Runs:
    """Everything that still runs. It only reads: what is not finished when Baton ends is asked for again."""

    def __init__(self, door: Entrance) -> None:
        self._door = door
        #: By the task, who may answer its question before it is done; None where it asks nothing.
        self._tasks: dict[asyncio.Task[None], str | None] = {}

    def follow(self, running: Running, show: Show, *, user: str) -> None:
        """Show what comes of it to whoever asked, each in place of the one before where Slack can do that.

        The result comes as a direct message where Slack does not take it there, unless it is a question: whoever was
        asked has closed it.
        """
        task = asyncio.create_task(self._show(running, show, user=user))
        self._tasks[task] = user if running.asks else None
        task.add_done_callback(self._ended)

    def answered(self, user: str) -> None:
        """Show no more of somebody's questions: what came of their answer stands there."""
        for task in [task for task, asked in self._tasks.items() if asked == user]:
            task.cancel()

    async def _show(self, running: Running, show: Show, *, user: str) -> None:
        unseen: Message | None = None
        async for message in running.then(self._door.look):
            unseen = None if await _shown(message, show) else message
        if unseen is not None and not running.asks:
            await self._door.commit(lambda desk: desk.send(Method.POST, directly(user), unseen))

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.pop(task, None)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._door.metrics.errors.labels(place="listener").inc()
            log.error("run_failed", exc_info=error)


async def _shown(message: Message, show: Show) -> bool:
    try:
        await show(message)
    except SlackError as exc:
        log.warning("answer_lost", error=type(exc).__name__)
        return False
    return True
