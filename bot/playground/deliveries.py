"""What becomes of a parcel on its way to an app: taken at once, sent again, held, doubled, or dropped."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.event_limit import EventLimit
from bot.playground.faults import BEGINNINGS, ENDS, Fault, Faults
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Json
from bot.playground.post_office import PostOffice

#: An event that is not taken is sent again at once, after a minute and after five.
RETRIES = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))

#: With *Delayed Events* on it is sent every hour for a day more.
DELAYED = (timedelta(hours=1),) * 24

#: Gives a parcel an id of its own, for a second copy of it.
Renew = Callable[[App, Parcel], Parcel]

_Work = Coroutine[Any, Any, Receipt]


@dataclass(frozen=True, kw_only=True)
class Held:
    """A parcel that is kept back, and for whom."""

    app: App
    parcel: Parcel


class Deliveries:
    """Brings parcels to apps as the faults and Slack's own limits let it; events again until they are taken."""

    def __init__(
        self,
        *,
        clock: Clock,
        apps: Mapping[str, App],
        post: PostOffice,
        faults: Faults,
        limit: EventLimit,
        renew: Renew,
    ) -> None:
        """`apps` are the installed apps as they are at any time, by their key."""
        #: Whether the app has *Delayed Events* on.
        self.delayed_events = False
        self._clock = clock
        self._apps = apps
        self._post = post
        self._faults = faults
        self._limit = limit
        self._renew = renew
        self._held: list[Held] = []
        self._running: set[asyncio.Task[Any]] = set()

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def hand_over(self, app: App, parcel: Parcel) -> Receipt:
        """Deliver an interaction or a command; what is returned tells how the app took it."""
        return await self._begin(app, parcel)

    def send_event(self, app: App, payload: Json) -> asyncio.Task[Receipt]:
        """Deliver an event, again until it is taken; what is returned ends with the first attempt."""
        if self._limit.is_over(app):
            return self._spawn(self._too_many(app))
        return self._spawn(self._begin(app, Parcel(type="events_api", name=payload["event"]["type"], payload=payload)))

    async def release(self, *, reverse: bool = False) -> list[Receipt]:
        """Deliver what is held, one after the other, the last first where `reverse`; nothing is held any more."""
        self._faults.end("hold")
        held, self._held = self._held, []
        return [await self._attempt(each.app, each.parcel) for each in (reversed(held) if reverse else held)]

    def _begin(self, app: App, parcel: Parcel) -> _Work:
        """What comes of a parcel, which is decided now and done as soon as it is awaited."""
        match self._faults.strike(*parcel.names, effects=BEGINNINGS):
            case Fault(effect="hold", amount=seconds):
                return self._hold(Held(app=app, parcel=parcel), seconds=seconds)
            case Fault(effect="duplicate") as fault:
                more = range(int(fault.amount) - 1)
                twins = [self._renew(app, parcel) if fault.under_new_id else parcel for _ in more]
                return self._several(app, [parcel, *twins])
        return self._attempt(app, parcel)

    def _hold(self, held: Held, *, seconds: float) -> _Work:
        self._held.append(held)
        if seconds:
            self._spawn(self._release_one(held, after=timedelta(seconds=seconds)))
        return _kept_back()

    async def _release_one(self, held: Held, *, after: timedelta) -> Receipt:
        await self._clock.sleep_until(self._clock.now() + after)
        if not any(each is held for each in self._held):
            return await _kept_back()
        self._held = [each for each in self._held if each is not held]
        return await self._attempt(held.app, held.parcel)

    async def _several(self, app: App, parcels: list[Parcel]) -> Receipt:
        receipts = await asyncio.gather(*(self._attempt(app, parcel) for parcel in parcels))
        return receipts[0]

    async def _attempt(self, app: App, parcel: Parcel) -> Receipt:
        """Deliver for the first time; an event that is not taken comes again."""
        receipt = await self._delivered(app, parcel)
        if parcel.type == "events_api" and not receipt.ok and not receipt.final:
            self._spawn(self._again(app, parcel, receipt))
        return receipt

    async def _again(self, app: App, parcel: Parcel, receipt: Receipt) -> Receipt:
        """Deliver by the schedule from the first attempt on: a clock moved past several retries brings them all."""
        due = self._clock.now()
        for attempt, wait in enumerate(RETRIES + (DELAYED if self.delayed_events else ()), start=1):
            due += wait
            await self._clock.sleep_until(due)
            receipt = await self._delivered(app, replace(parcel, attempt=attempt, reason=str(receipt.trouble)))
            if receipt.ok or receipt.final:
                break
        return receipt

    async def _delivered(self, app: App, parcel: Parcel) -> Receipt:
        """Deliver once, to the app with the secret that it has by then; the answer may be lost."""
        lost = self._faults.strike(*parcel.names, effects=ENDS)
        return await self._post.send(self._apps[app.key], parcel, answer_is_lost=lost is not None)

    async def _too_many(self, app: App) -> Receipt:
        """Drop an event; once in each minute the app is told that it is too many."""
        minute = self._limit.new_minute(app)
        if minute is not None:
            payload: Json = {"token": app.verification_token, "type": "app_rate_limited", "team_id": app.team_id}
            payload |= {"minute_rate_limited": minute, "api_app_id": app.id}
            await self._attempt(app, Parcel(type="events_api", name="app_rate_limited", payload=payload))
        return Receipt(status=None, body={}, seconds=0.0, trouble="rate_limited")

    def _spawn(self, work: _Work) -> asyncio.Task[Receipt]:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task


async def _kept_back() -> Receipt:
    return Receipt(status=None, body={}, seconds=0.0, trouble="held")
