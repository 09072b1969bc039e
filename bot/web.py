"""The HTTP side: what Slack posts, checked before Bolt sees it, and what watches over the process."""

import asyncio
import hashlib
import secrets as dice
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import generate_latest
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.clock import Clock
from bot.metrics import Metrics
from bot.outline import Outline, outline_of
from bot.settings import SettingsError
from bot.signature import verify
from routing.exceptions import BatonError

#: Bytes of a request's body; Slack's own stay far below.
MAX_BODY = 1024 * 1024
#: Seconds in which a request must have arrived: Slack waits no longer for its answer.
PATIENCE = 3.0
#: Seconds that requests in hand may take when the server stops.
GRACE = 10.0

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_UNAUTHORIZED = 401
_SERVER_ERROR = 500

_REFERENCE = web.RequestKey("reference", str)

log = structlog.get_logger()


def make_web_app(
    *,
    bolt: AsyncApp,
    secrets: Sequence[str],
    clock: Clock,
    ready: Callable[[], Awaitable[None]],
    measure: Callable[[], Awaitable[None]],
    metrics: Metrics,
) -> web.Application:
    """Everything Baton answers over HTTP.

    `ready` raises where the store or Slack cannot be reached; `measure` brings the gauges up to date. The context of
    every request that reaches Bolt has `delivery_id`, equal for two deliveries only where both are the same signed
    bytes, and `reference`, which the log lines of the request carry and which is told to the caller when it fails.
    """
    app = web.Application(client_max_size=MAX_BODY, middlewares=[_surprises_have_a_reference(metrics)])
    entrance = _Entrance(bolt=bolt, secrets=secrets, clock=clock, metrics=metrics)
    app.router.add_post("/slack/events", entrance.receive)
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _readiness(ready))
    app.router.add_get("/metrics", _figures(metrics, measure))
    app.on_response_prepare.append(_dress)
    return app


@asynccontextmanager
async def serving(app: web.Application, *, host: str, port: int) -> AsyncIterator[str]:
    """Serve the application, and say at which URL; on leaving, requests in hand are finished first.

    Raises SettingsError where the address cannot be had.
    """
    runner = web.AppRunner(app, access_log=None, auto_decompress=False, lingering_time=1.0, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as exc:
            raise SettingsError(
                f"BATON_HOST {host} and BATON_PORT {port} cannot be listened on: "
                "stop what uses that port, or choose another."
            ) from exc
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


class _Entrance:
    """Lets in what Slack signed, and only that."""

    def __init__(self, *, bolt: AsyncApp, secrets: Sequence[str], clock: Clock, metrics: Metrics) -> None:
        self._bolt = bolt
        self._secrets = tuple(secrets)
        self._clock = clock
        self._metrics = metrics

    async def receive(self, request: web.Request) -> web.Response:
        """Slack's answer to a signed request; 401, 400, 408 or 413 to anything else."""
        if (request.content_length or 0) > MAX_BODY:
            return self._refuse(413, "too_large")
        try:
            async with asyncio.timeout(PATIENCE):
                body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return self._refuse(413, "too_large")
        except (TimeoutError, ConnectionError):
            return self._refuse(408, "unfinished")
        if not verify(request.headers, body, secrets=self._secrets, now=self._clock.now()):
            return self._refuse(401, "signature")
        return await self._answer(request, body)

    async def _answer(self, request: web.Request, body: bytes) -> web.Response:
        """Slack's answer to what it signed: 400 to what it would never send."""
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return self._refuse(400, "malformed")
        match outline_of(text, content_type=request.content_type):
            case Outline.PASS_ON:
                return await self._pass_on(_read(request, body, text), request[_REFERENCE])
            case Outline.LEAVE:
                return web.Response()
            case Outline.MALFORMED:
                return self._refuse(400, "malformed")

    async def _pass_on(self, incoming: AsyncBoltRequest, reference: str) -> web.Response:
        incoming.context["reference"] = reference
        answer = await self._bolt.async_dispatch(incoming)
        if answer.status >= _SERVER_ERROR:
            log.error("request_failed", status=answer.status)
            return _failure(reference)
        return await to_aiohttp_response(answer)

    def _refuse(self, status: int, reason: str) -> web.Response:
        self._metrics.refused.labels(reason=reason).inc()
        log.warning("request_refused", reason=reason)
        response = web.Response(status=status)
        if status != _UNAUTHORIZED:
            response.force_close()  # What is left of the body need not be read.
        return response


def _read(request: web.Request, body: bytes, text: str) -> AsyncBoltRequest:
    """The request as Bolt takes it."""
    headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
    delivery = hashlib.sha256(request.headers["X-Slack-Request-Timestamp"].encode() + b":" + body).hexdigest()
    return AsyncBoltRequest(body=text, query=request.query_string, headers=headers, context={"delivery_id": delivery})


def _surprises_have_a_reference(metrics: Metrics) -> Middleware:
    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        reference = request[_REFERENCE] = dice.token_hex(4)
        with structlog.contextvars.bound_contextvars(reference=reference):
            try:
                return await handler(request)
            except web.HTTPException:
                raise
            except Exception:
                metrics.errors.labels(place="web").inc()
                log.exception("request_failed")
                return _failure(reference)

    return middleware


def _failure(reference: str) -> web.Response:
    return web.json_response(
        {"error": f"Something went wrong; the log says more under {reference}."},
        status=_SERVER_ERROR,
        headers={"X-Baton-Reference": reference},
    )


async def _alive(_request: web.Request) -> web.Response:
    return web.Response(text="alive\n")


def _readiness(ready: Callable[[], Awaitable[None]]) -> Handler:
    async def answer(_request: web.Request) -> web.Response:
        try:
            await ready()
        except BatonError as exc:
            log.warning("not_ready", exc_info=exc)
            return web.Response(status=503, text=f"{exc}\n")
        return web.Response(text="ready\n")

    return answer


def _figures(metrics: Metrics, measure: Callable[[], Awaitable[None]]) -> Handler:
    async def answer(_request: web.Request) -> web.Response:
        await measure()
        headers = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        return web.Response(body=generate_latest(metrics.registry), headers=headers)

    return answer


async def _dress(_request: web.Request, response: web.StreamResponse) -> None:
    """Every answer forbids browsers what they need not do, and does not say what serves it."""
    response.headers.update(_HEADERS)
    response.headers.pop("Server", None)
