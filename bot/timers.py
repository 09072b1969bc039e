"""Fires what is due, never early; what fails is fired again a little later."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

import structlog

from bot.clock import Clock
from bot.metrics import Metrics
from bot.retrying import pause_after
from bot.rounds import Rounds
from storage.exceptions import StoreClosedError, StoreFullError
from storage.ports import Store
from storage.records import Timer

#: Timers fired in one round.
AT_ONCE = 100
#: While timers that failed stand first in line, those behind them are looked for this often.
LOOK_EVERY = timedelta(seconds=1)

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class _Try:
    """How often a timer was fired, and not before when it is fired again if it is still there."""

    attempts: int
    again_at: datetime


class TimerLoop:
    """Fires due timers through `fire`, which takes the timer in the unit of work that does what it is for."""

    def __init__(
        self, *, store: Store, clock: Clock, fire: Callable[[Timer], Awaitable[None]], metrics: Metrics
    ) -> None:
        self._store = store
        self._clock = clock
        self._fire = fire
        self._errors = metrics.errors.labels(place="timer")
        self._tries: dict[tuple[str, datetime], _Try] = {}
        self._rounds = Rounds(store=store, clock=clock, work=self._fire_due, next_moment=self._next_moment)

    async def run(self) -> None:
        """Fire timers until `stop`; raises StoreError once the store can no longer keep anything."""
        await self._rounds.run()

    def stop(self) -> None:
        """Fire no more; `run` returns when what is being done is done."""
        self._rounds.stop()

    async def idle(self) -> None:
        """Return once nothing is due."""
        await self._rounds.idle()

    async def _fire_due(self) -> bool:
        now = self._clock.now()
        due = await self._store.due_timers(now=now, limit=AT_ONCE + len(self._tries))
        there = {(timer.key, timer.due) for timer in due}
        self._tries = {known: tried for known, tried in self._tries.items() if known in there}
        ready = [timer for timer in due if self._may_fire(timer, now=now)]
        await asyncio.gather(*(self._fire_in_order(timers, now=now) for timers in _by_lead(ready)))
        if ready:
            self._rounds.knock()
        return not ready

    def _may_fire(self, timer: Timer, *, now: datetime) -> bool:
        tried = self._tries.get((timer.key, timer.due))
        return tried is None or tried.again_at <= now

    async def _fire_in_order(self, timers: Sequence[Timer], *, now: datetime) -> None:
        """Fire the timers of one lead, of which an earlier one may move or cancel those behind it."""
        for timer in timers:
            await self._fire_one(timer, now=now)

    async def _fire_one(self, timer: Timer, *, now: datetime) -> None:
        before = self._tries.get((timer.key, timer.due))
        attempts = before.attempts + 1 if before else 1
        self._tries[timer.key, timer.due] = _Try(attempts=attempts, again_at=now + pause_after(attempts))
        try:
            await self._fire(timer)
        except (StoreClosedError, StoreFullError):
            raise
        except Exception:
            self._errors.inc()
            log.exception("timer_failed", kind=timer.kind, lead=timer.lead, attempts=attempts)
        else:
            self._tries.pop((timer.key, timer.due), None)  # The same timer may be set again for the same moment.

    async def _next_moment(self) -> datetime | None:
        moment = await self._store.next_timer()
        if moment is None or not self._tries:
            return moment
        again = min(tried.again_at for tried in self._tries.values())
        return max(moment, min(again, self._clock.now() + LOOK_EVERY))


def _by_lead(timers: Iterable[Timer]) -> list[list[Timer]]:
    """Timers in groups that may fire side by side: those of one lead together, soonest first."""
    groups: dict[str, list[Timer]] = {}
    for timer in sorted(timers, key=attrgetter("due")):
        groups.setdefault(timer.lead or timer.key, []).append(timer)
    return list(groups.values())
