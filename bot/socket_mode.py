"""Socket Mode: Slack's payloads over WebSockets that Baton opens, so that nothing has to be reachable from outside."""

import asyncio
import json
import secrets as dice
import time
from collections.abc import Callable
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.metrics import Metrics
from bot.outline import is_left
from bot.settings import SettingsError
from bot.slack_errors import SlackError, UnreachableError, answer_to

#: Connections at a time: while Slack has one of them opened anew, the other is there.
CONNECTIONS = 2
#: Seconds between two signs of life on a connection.
PING_INTERVAL = 5.0
#: Pings that may go unanswered before a connection is taken for dead.
SILENT_PINGS = 4
#: Times in a row that a dead connection is built anew without success before the process had better end.
REBUILDS = 10
#: Seconds that payloads in hand may take when the process ends.
GRACE = 10.0

_OK = 200

log = structlog.get_logger()


class SocketMode:
    """Receives Slack's payloads until it is stopped; each is acknowledged once it has been handled, and only then.

    `on_failure` is called when no connection can be had any more: a new process may fare better.
    """

    def __init__(
        self,
        *,
        bolt: AsyncApp,
        client: AsyncWebClient,
        app_token: str,
        metrics: Metrics,
        on_failure: Callable[[], None],
        ping_interval: float = PING_INTERVAL,
    ) -> None:
        self._bolt = bolt
        self._client = client
        self._app_token = app_token
        self._errors = metrics.errors.labels(place="socket")
        self._on_failure = on_failure
        self._ping_interval = ping_interval
        self._connections: list[_Connection] = []
        self._turn = asyncio.Lock()
        self._watching: asyncio.Task[None] | None = None
        self._in_hand: set[asyncio.Task[Any]] = set()
        self._stopping = False

    async def start(self) -> None:
        """Return once every connection stands; raises SettingsError where one cannot be had."""
        for _ in range(CONNECTIONS):
            connection = self._new_connection()
            self._connections.append(connection)
            try:
                await connection.open()
            except SlackError as exc:
                await self.stop()
                raise SettingsError(
                    f"SLACK_APP_TOKEN: Slack opens no connection for it. {exc} Check that the token has the scope "
                    "connections:write, and that Socket Mode is on for the app."
                ) from exc
        self._watching = asyncio.create_task(self._watch())
        self._watching.add_done_callback(self._watch_over)

    async def stop(self) -> None:
        """Take nothing new, finish and acknowledge what is in hand, and hang up."""
        self._stopping = True
        if self._watching is not None:
            self._watching.cancel()
        if self._in_hand:
            await asyncio.wait(self._in_hand, timeout=GRACE)
        for connection in self._connections:
            await connection.close()  # type: ignore[no-untyped-call]

    def _new_connection(self) -> "_Connection":
        connection = _Connection(
            self._app_token,
            web_client=self._client,
            ping_interval=self._ping_interval,
            turn=self._turn,
        )
        connection.socket_mode_request_listeners.append(self._receive)  # type: ignore[arg-type]
        return connection

    async def _receive(self, connection: SocketModeClient, request: SocketModeRequest) -> None:
        """Take an envelope in hand, unless there is no time left for it: Slack sends it again elsewhere."""
        if self._stopping:
            return
        task = asyncio.create_task(self._handle(connection, request))
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)
        await task

    async def _handle(self, connection: SocketModeClient, request: SocketModeRequest) -> None:
        """Handle one envelope; where that fails it is not acknowledged, and Slack sends it again."""
        reference = dice.token_hex(4)
        with structlog.contextvars.bound_contextvars(reference=reference):
            try:
                answer = await self._dispatch(request, reference)
            except Exception:
                self._errors.inc()
                log.exception("request_failed")
                return
            if answer.status != _OK:
                log.error("request_failed", status=answer.status)
                return
            await _acknowledge(connection, request, answer)

    async def _dispatch(self, request: SocketModeRequest, reference: str) -> BoltResponse:
        if is_left(request.payload):
            return BoltResponse(status=_OK)
        return await self._bolt.async_dispatch(
            AsyncBoltRequest(
                mode="socket_mode",
                body=request.payload,
                headers=build_headers(request),
                context={"delivery_id": request.envelope_id, "reference": reference},
            )
        )

    async def _watch(self) -> None:
        """Build dead connections anew, each time in less of a hurry; where that keeps failing, give up."""
        failures = 0
        while failures < REBUILDS:
            await asyncio.sleep(self._ping_interval * (failures + 1))
            for place, connection in enumerate(self._connections):
                if connection.is_dead():
                    failures = 0 if await self._rebuild(place) else failures + 1
        log.critical("socket_mode_lost", rebuilds=failures)
        self._on_failure()

    def _watch_over(self, watching: asyncio.Task[None]) -> None:
        """A connection that dies while nobody watches stays dead: end rather than fall silent."""
        error = None if watching.cancelled() else watching.exception()
        if error is not None:
            self._errors.inc()
            log.critical("socket_mode_lost", exc_info=error)
            self._on_failure()

    async def _rebuild(self, place: int) -> bool:
        """Whether there is a living connection in the place of a dead one; raises SlackError where none can be had."""
        log.warning("socket_rebuilt", connection=place)
        await self._connections[place].close()  # type: ignore[no-untyped-call]
        self._connections[place] = self._new_connection()
        try:
            await self._connections[place].open()
        except SlackError as exc:
            log.warning("socket_not_opened", connection=place, exc_info=exc)
            if exc.locked_out:
                raise
            return False
        return True


class _Connection(SocketModeClient):
    """One connection; of several that share a turn, only one at a time is opened anew."""

    def __init__(self, app_token: str, *, web_client: AsyncWebClient, ping_interval: float, turn: asyncio.Lock) -> None:
        super().__init__(app_token, web_client=web_client, ping_interval=ping_interval)
        self.proxy = web_client.proxy
        self._turn = turn
        self._lost_at: float | None = None

    async def open(self) -> None:
        """Return once it stands; raises SlackError where that takes longer than a few pings, or cannot be."""
        answer = await answer_to(self.web_client.apps_connections_open(app_token=self.app_token))
        self.wss_uri = answer["url"]
        try:
            async with asyncio.timeout(self._patience):
                await self.connect()  # type: ignore[no-untyped-call]
        except TimeoutError as exc:
            raise UnreachableError(uncertain=False) from exc

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        async with self._turn:
            await super().connect_to_new_endpoint(force=force)

    def is_dead(self) -> bool:
        """Whether it has been down, or silent, for longer than it takes to mend itself."""
        now = time.time()
        session = self.current_session
        silent = self.last_ping_pong_time is not None and now - self.last_ping_pong_time > self._patience
        if not silent and session is not None and not session.closed:
            self._lost_at = None
            return False
        self._lost_at = self._lost_at or now
        return now - self._lost_at > self._patience

    @property
    def _patience(self) -> float:
        return SILENT_PINGS * self.ping_interval


async def _acknowledge(connection: SocketModeClient, request: SocketModeRequest, answer: BoltResponse) -> None:
    body: dict[str, Any] | None = None
    if answer.body:
        is_json = answer.headers.get("content-type", [""])[0].startswith("application/json")
        body = json.loads(answer.body) if is_json else {"text": answer.body}
    try:
        await connection.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id, payload=body))
    except (OSError, AttributeError, RuntimeError) as exc:
        # The connection went away meanwhile: Slack sends it again, and the inbox knows it.
        log.warning("acknowledgement_lost", exc_info=exc)
