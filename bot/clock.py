"""What time it is: the machine's clock, or one that can be stopped, set and moved."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A source of time, aware and in UTC."""

    def now(self) -> datetime:
        """The moment it is."""
        ...

    async def sleep_until(self, moment: datetime) -> None:
        """Return when it is `moment` or later, at once where it is already."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))


class MovableClock:
    """A clock that runs beside the machine's, or stands, and can be moved; who sleeps on it is woken by a move."""

    def __init__(self, start: datetime | None = None, *, running: bool = False) -> None:
        self._running = running
        self._standing_at = start or datetime.now(UTC)
        self._offset = self._standing_at - datetime.now(UTC)
        self._moved = asyncio.Event()

    @property
    def running(self) -> bool:
        return self._running

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset if self._running else self._standing_at

    def set(self, moment: datetime) -> None:
        """Make it `moment`."""
        self._standing_at = moment
        self._offset = moment - datetime.now(UTC)
        self._wake()

    def move(self, by: timedelta) -> None:
        """Move on by that much."""
        self.set(self.now() + by)

    def stop(self) -> None:
        """Stand still from now on."""
        self._standing_at = self.now()
        self._running = False
        self._wake()

    def run(self) -> None:
        """Run on from the moment it stands at."""
        self._offset = self._standing_at - datetime.now(UTC)
        self._running = True
        self._wake()

    async def sleep_until(self, moment: datetime) -> None:
        while self.now() < moment:
            left = (moment - self.now()).total_seconds() if self._running else None
            try:
                await asyncio.wait_for(self._moved.wait(), left)
            except TimeoutError:
                continue

    def _wake(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()
