"""Work that is done in rounds: whenever the store changes, a moment comes, or somebody knocks."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.clock import Clock
from storage.ports import Store


class Rounds:
    """Runs rounds of work until it is stopped.

    `work` does, or begins, what can be done now and returns whether nothing at all was left to do; `next_moment` says
    when there may be something again without anybody's doing, None for never.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        work: Callable[[], Awaitable[bool]],
        next_moment: Callable[[], Awaitable[datetime | None]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._work = work
        self._next_moment = next_moment
        self._knocked = asyncio.Event()
        self._waiting: list[asyncio.Future[None]] = []
        self._stopping = False

    async def run(self) -> None:
        """Do rounds until `stop`; raises what the work raises."""
        listening = asyncio.create_task(self._listen())
        try:
            while not self._stopping:
                await self._round()
        finally:
            self._stopping = True
            listening.cancel()
            self._answer(self._waiting)

    def stop(self) -> None:
        """Begin no further round."""
        self._stopping = True
        self.knock()

    def knock(self) -> None:
        """Have another round as soon as this one is over."""
        self._knocked.set()

    async def idle(self) -> None:
        """Return once a round that began after this call has found nothing to do, or the rounds are over."""
        if self._stopping:
            return
        answer = asyncio.get_running_loop().create_future()
        self._waiting.append(answer)
        self.knock()
        await answer

    async def _round(self) -> None:
        self._knocked.clear()
        asking, self._waiting = self._waiting, []
        try:
            settled = await self._work()
        except BaseException:
            self._answer(asking)
            raise
        if settled:
            self._answer(asking)
        else:
            self._waiting = asking + self._waiting
        await self._wait_until(await self._next_moment())

    async def _wait_until(self, moment: datetime | None) -> None:
        waits: set[asyncio.Task[Any]] = {asyncio.create_task(self._knocked.wait())}
        if moment is not None:
            waits.add(asyncio.create_task(self._clock.sleep_until(moment)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _listen(self) -> None:
        async for _ in self._store.changed():
            self.knock()

    @staticmethod
    def _answer(asking: list[asyncio.Future[None]]) -> None:
        for answer in asking:
            if not answer.done():
                answer.set_result(None)
        asking.clear()
