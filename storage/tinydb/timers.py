"""The timers, as one unit of work sees them."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from storage.kinds import TIMERS
from storage.records import Timer
from storage.tinydb.view import View


class TinyTimers:
    """Timers by key. To take or replace one that somebody else took or replaced meanwhile is a conflict."""

    def __init__(self, view: View) -> None:
        self._view = view

    async def set(self, timer: Timer) -> None:
        self._view.put(TIMERS, timer.key, timer)

    async def cancel(self, key: str) -> None:
        self._view.remove(TIMERS.table, key)

    async def of(self, lead: str) -> Sequence[Timer]:
        timers = (TIMERS.load(row.body) for row in self._view.find(TIMERS.table, {"lead": lead}))
        return sorted(timers, key=attrgetter("due"))

    async def take(self, key: str, *, now: datetime) -> Timer | None:
        row = self._view.row(TIMERS.table, key)
        timer = TIMERS.load(row.body) if row else None
        if timer is None or timer.due > now or self._view.latest(TIMERS.table, key) is None:
            return None
        self._view.remove(TIMERS.table, key)
        return timer
