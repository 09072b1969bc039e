"""Slack's own rate limits: so many calls of a method a minute, and one message a second into a channel."""

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta

from bot.clock import Clock

A_MINUTE = timedelta(minutes=1)
A_SECOND = timedelta(seconds=1)


class Rates:
    """Counts calls on the clock. Nothing is limited until `on`."""

    def __init__(self, *, clock: Clock) -> None:
        self.on = False
        self._clock = clock
        self._calls: dict[tuple[str, ...], deque[datetime]] = defaultdict(deque)

    def wait(self, *what: str, most: int, within: timedelta) -> int:
        """How many whole seconds to wait with one more call of that kind; 0 where it may go now, which counts it."""
        if not self.on:
            return 0
        now, calls = self._clock.now(), self._calls[what]
        while calls and calls[0] <= now - within:
            calls.popleft()
        if len(calls) >= most:
            return math.ceil((calls[0] + within - now).total_seconds())
        calls.append(now)
        return 0
