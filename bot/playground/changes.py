"""Everything that changes in the local Slack, told to whoever watches."""

import asyncio
from collections.abc import Callable

from bot.playground.people import Json

Watcher = Callable[[Json], None]


class Changes:
    """Tells watchers of each change, in order, and wakes who waits for any."""

    def __init__(self) -> None:
        self._watchers: list[Watcher] = []
        self._changed = asyncio.Event()

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher` with each change from now on, until what is returned is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def tell(self, kind: str, **what: object) -> None:
        """Something of that kind changed."""
        for watcher in list(self._watchers):
            watcher({"kind": kind, **what})
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, holds: Callable[[], bool], *, seconds: float) -> None:
        """Return once it holds, looking again after every change; raises TimeoutError when it does not in time."""
        async with asyncio.timeout(seconds):
            while not holds():
                await self._changed.wait()
