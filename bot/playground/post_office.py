"""Delivery to apps: over HTTP or a socket, events again on Slack's schedule until they are taken."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from aiohttp import ClientSession

from bot.clock import Clock
from bot.playground import by_http
from bot.playground.app import App
from bot.playground.by_socket import Sockets
from bot.playground.faults import Faults
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Json
from bot.playground.traffic import Traffic

#: An event that is not taken is sent again at once, after a minute and after five.
RETRIES = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))

#: With *Delayed Events* on it is sent every hour for a day more.
DELAYED = (timedelta(hours=1),) * 24

PATIENCE = 3.0

_KINDS = {"events_api": "event", "interactive": "interaction", "slash_commands": "command"}


class PostOffice:
    """Takes parcels to apps: to an app's URL where it has one, else to its sockets."""

    def __init__(
        self, *, clock: Clock, signing_clock: Clock, traffic: Traffic, faults: Faults, sockets: Sockets
    ) -> None:
        self.urls: dict[str, str] = {}
        self.sockets = sockets
        #: How many seconds an app may take to answer, in real time.
        self.patience = PATIENCE
        #: Whether the app has *Delayed Events* on.
        self.delayed_events = False
        self._clock = clock
        self._signing_clock = signing_clock
        self._traffic = traffic
        self._faults = faults
        self._held: list[tuple[App, Parcel]] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._session: ClientSession | None = None

    async def start(self) -> None:
        """Be ready to deliver."""
        self._session = ClientSession()

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def send(self, app: App, parcel: Parcel) -> Receipt:
        """Deliver once and note it in the traffic."""
        url = self.urls.get(app.id)
        if url and self._session:
            receipt = await by_http.post(
                self._session,
                url,
                app=app,
                parcel=parcel,
                signing_clock=self._signing_clock,
                patience=self.patience,
            )
        else:
            receipt = await self.sockets.deliver(app, parcel, patience=self.patience)
        self._traffic.note(
            at=self._clock.now(),
            kind=_KINDS[parcel.type],
            name=parcel.name,
            app=app.id,
            way="http" if url else "socket",
            payload=parcel.payload,
            answer=receipt.body,
            status=receipt.status,
            seconds=receipt.seconds,
            attempt=parcel.attempt,
            trouble=receipt.trouble,
            headers=receipt.headers,
            envelope=receipt.envelope,
        )
        return receipt

    async def verify_url(self, app: App) -> Receipt:
        """Ask the app's URL to prove that it is one, as Slack does before it sends events there."""
        challenge = {"type": "url_verification", "token": app.verification_token, "challenge": uuid4().hex}
        receipt = await self.send(app, Parcel(type="events_api", name="url_verification", payload=challenge))
        echoed = receipt.body.get("challenge", receipt.body.get("text")) if isinstance(receipt.body, dict) else None
        return receipt if echoed == challenge["challenge"] else replace(receipt, trouble="challenge_failed")

    def send_event(self, app: App, payload: Json, *, twin_id: str) -> asyncio.Task[Receipt]:
        """Deliver an event, again until it is taken; what is returned ends with the first attempt.

        `twin_id` is the event_id of the second copy where faults ask for one.
        """
        parcel = Parcel(type="events_api", name=payload["event"]["type"], payload=payload)
        if self._faults.holding:
            self._held.append((app, parcel))
            return self._spawn(_held())
        if self._faults.duplicates > 0:
            self._faults.duplicates -= 1
            again = payload | ({"event_id": twin_id} if self._faults.duplicates_under_new_id else {})
            return self._spawn(self._first_of_two(app, parcel, replace(parcel, payload=again)))
        return self._spawn(self._first_attempt(app, parcel))

    async def release(self, *, reverse: bool = False) -> list[Receipt]:
        """Deliver the held events, one after the other, the last first where `reverse`; nothing is held any more."""
        self._faults.holding = False
        held, self._held = self._held, []
        return [await self._first_attempt(app, parcel) for app, parcel in (reversed(held) if reverse else held)]

    async def _first_of_two(self, app: App, parcel: Parcel, twin: Parcel) -> Receipt:
        receipts = await asyncio.gather(self._first_attempt(app, parcel), self._first_attempt(app, twin))
        return receipts[0]

    async def _first_attempt(self, app: App, parcel: Parcel) -> Receipt:
        receipt = await self.send(app, parcel)
        if not receipt.ok and not receipt.final:
            self._spawn(self._again(app, parcel, receipt))
        return receipt

    async def _again(self, app: App, parcel: Parcel, receipt: Receipt) -> Receipt:
        for attempt, wait in enumerate(RETRIES + (DELAYED if self.delayed_events else ()), start=1):
            await self._clock.sleep_until(self._clock.now() + wait)
            receipt = await self.send(app, replace(parcel, attempt=attempt, reason=str(receipt.trouble)))
            if receipt.ok or receipt.final:
                break
        return receipt

    def _spawn(self, work: Coroutine[Any, Any, Receipt]) -> asyncio.Task[Receipt]:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task


async def _held() -> Receipt:
    return Receipt(status=None, body={}, seconds=0.0, trouble="held")
