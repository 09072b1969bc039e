"""Delivery to apps, once: over HTTP or a socket, noted in the traffic."""

from dataclasses import replace
from uuid import uuid4

from aiohttp import ClientSession

from bot.clock import Clock
from bot.playground import by_http
from bot.playground.app import App
from bot.playground.by_socket import Sockets
from bot.playground.parcels import Parcel, Receipt
from bot.playground.traffic import Traffic

PATIENCE = 3.0


class PostOffice:
    """Takes parcels to apps: to an app's URL where it has one, else to its sockets."""

    def __init__(self, *, clock: Clock, signing_clock: Clock, traffic: Traffic, sockets: Sockets) -> None:
        self.urls: dict[str, str] = {}
        self.sockets = sockets
        #: How many seconds an app may take to answer, in real time.
        self.patience = PATIENCE
        self._clock = clock
        self._signing_clock = signing_clock
        self._traffic = traffic
        self._session: ClientSession | None = None

    async def start(self) -> None:
        """Be ready to deliver."""
        self._session = ClientSession()

    async def stop(self) -> None:
        """Deliver no more over HTTP."""
        if self._session:
            await self._session.close()

    async def send(self, app: App, parcel: Parcel, *, answer_is_lost: bool = False) -> Receipt:
        """Deliver once and note it in the traffic; a lost answer counts as none in time."""
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
        if answer_is_lost and receipt.ok:
            receipt = replace(receipt, status=None, body={}, trouble="http_timeout" if url else "timeout")
        self._traffic.note(
            at=self._clock.now(),
            kind=parcel.kind,
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
