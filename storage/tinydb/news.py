"""Word of what changed, for whoever waits for it."""

import asyncio
from collections.abc import AsyncIterator
from weakref import WeakSet


class Bell(AsyncIterator[None]):
    """Yields once for everything since the last time; the first time, since it was made. Ends with the store."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._over = False

    async def __anext__(self) -> None:
        await self._rung.wait()
        if self._over:
            raise StopAsyncIteration
        self._rung.clear()

    def ring(self, *, over: bool = False) -> None:
        self._over = self._over or over
        self._rung.set()


class News:
    """All the bells there are."""

    def __init__(self) -> None:
        self._bells: WeakSet[Bell] = WeakSet()

    def bell(self) -> Bell:
        bell = Bell()
        self._bells.add(bell)
        return bell

    def ring(self, *, over: bool = False) -> None:
        for bell in self._bells:
            bell.ring(over=over)
