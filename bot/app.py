"""The composition root: everything Baton is made of, put together once."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.agreement import Agreements, agree
from bot.clock import Clock, SystemClock
from bot.delivery import Delivery
from bot.delivery.losses import Losses
from bot.directory import Directory
from bot.drawing import Drawing
from bot.entrance import Entrance, Installed
from bot.firing import Firing
from bot.handlers.departing import pass_on_what_they_had
from bot.listeners import register
from bot.metrics import Metrics
from bot.model import Model, model_for
from bot.settings import Settings, SettingsError
from bot.slack_client import slack_client
from bot.slack_errors import SlackError, answer_to
from bot.socket_mode import SocketMode
from bot.timers import TimerLoop
from bot.waiting import FailedError, failed_by
from bot.web import make_web_app, serving
from bot.words import Words
from routing.lead import Stage
from storage.ports import Store
from storage.urls import open_store

log = structlog.get_logger()

#: How long the inbox remembers, and how often it forgets; Slack may send an event again for 24 h.
REMEMBERED = timedelta(hours=26)
FORGET_EVERY = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Baton:
    """A Baton that is put together, and not yet running."""

    settings: Settings
    clock: Clock
    store: Store
    client: AsyncWebClient
    agreements: Agreements
    entrance: Entrance
    bolt: AsyncApp
    delivery: Delivery
    timers: TimerLoop
    metrics: Metrics
    #: Done, with a FailedError, when something failed that no retry mends: the process must end.
    failure: asyncio.Future[None]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Run until left; yields where Baton is ready. What is in hand on leaving is finished first.

        A baton.yml is imported last, so that one of a start that failed can still be mended. Raises SettingsError.
        """
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._in_background(self.delivery.run(), stop=self.delivery.stop))
            await stack.enter_async_context(self._in_background(self.timers.run(), stop=self.timers.stop))
            await stack.enter_async_context(self._in_background(self._forget_now_and_then()))
            await stack.enter_async_context(self._in_background(self._watch_the_store()))
            where = await self._open_the_doors(stack)
            await self.agreements.keep(now=self.clock.now())
            await self.entrance.commit(pass_on_what_they_had)
            yield where

    async def idle(self) -> None:
        """Return once nothing is due and nothing waits to be sent."""
        await self.timers.idle()
        await self.delivery.idle()

    async def ready(self) -> None:
        """Raise BatonError unless the store and Slack can be reached."""
        await self.store.ping()
        await answer_to(self.client.auth_test())

    async def measure(self) -> None:
        """Bring the gauges up to date: leads by stage, messages waiting."""
        async with self.store.unit_of_work() as uow:
            for stage in Stage:
                self.metrics.leads.labels(stage=stage).set(await uow.leads.count(stage=stage))
            depth, _oldest = await uow.outbox.depth()
        self.metrics.outbox_depth.set(depth)

    async def _open_the_doors(self, stack: AsyncExitStack) -> str:
        """The HTTP side always, Slack's payloads over Socket Mode where there is an app token."""
        secrets = [secret.get_secret_value() for secret in self.settings.signing_secrets]
        web = make_web_app(
            bolt=self.bolt,
            secrets=secrets,
            clock=SystemClock(),
            ready=self.ready,
            measure=self.measure,
            metrics=self.metrics,
        )
        serve = serving(web, host=self.settings.host, port=self.settings.port)
        if self.settings.app_token is None:
            return await stack.enter_async_context(serve)
        await _unless_taken(stack, serve)
        return await self._open_sockets(stack, self.settings.app_token.get_secret_value())

    async def _open_sockets(self, stack: AsyncExitStack, app_token: str) -> str:
        sockets = SocketMode(
            bolt=self.bolt,
            client=self.client,
            app_token=app_token,
            metrics=self.metrics,
            on_failure=self._sockets_failed,
        )
        await sockets.start()
        stack.push_async_callback(sockets.stop)
        return "Socket Mode"

    def _sockets_failed(self) -> None:
        self._fail(
            FailedError(
                "Baton ended while it ran: Slack opens no connection for Socket Mode any more. Look after the network "
                "and SLACK_APP_TOKEN, and start Baton again."
            )
        )

    def _fail(self, error: FailedError) -> None:
        if not self.failure.done():
            self.failure.set_exception(error)

    @asynccontextmanager
    async def _in_background(
        self, loop: Coroutine[Any, Any, None], *, stop: Callable[[], None] | None = None
    ) -> AsyncIterator[None]:
        """Run a loop beside what is inside; on leaving it is told to stop and waited for, or cancelled."""
        task = asyncio.create_task(loop)
        task.add_done_callback(self._noticed)
        try:
            yield
        finally:
            if stop is not None:
                stop()
            else:
                task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _noticed(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            log.error("loop_failed", exc_info=error)
            self._fail(failed_by(error))

    async def _watch_the_store(self) -> None:
        self._fail(failed_by(await self.store.failed()))

    async def _forget_now_and_then(self) -> None:
        while True:
            await self.clock.sleep_until(self.clock.now() + FORGET_EVERY)
            async with self.store.unit_of_work() as uow:
                await uow.inbox.forget(before=self.clock.now() - REMEMBERED)
                await uow.outbox.forget(before=self.clock.now() - REMEMBERED)
                await uow.commit()


@asynccontextmanager
async def build(settings: Settings, *, clock: Clock | None = None, store: Store | None = None) -> AsyncIterator[Baton]:
    """Put Baton together; on leaving, what it opened is closed.

    Raises SettingsError where a setting cannot be used, StoreError where the store cannot.
    """
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(
            slack_client(token=settings.bot_token.get_secret_value(), api_url=settings.api_url)
        )
        installed = await _installed(client)
        if store is None:
            store = await open_store(settings.store)
            stack.push_async_callback(store.close)
        agreements = await agree(store, settings.config, now=clock.now())
        metrics = Metrics()
        model = await stack.enter_async_context(model_for(settings, clock=clock, metrics=metrics))
        yield _Parts(
            settings=settings,
            clock=clock,
            store=store,
            client=client,
            agreements=agreements,
            installed=installed,
            metrics=metrics,
            model=model,
        ).together()


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """What Baton is made from."""

    settings: Settings
    clock: Clock
    store: Store
    client: AsyncWebClient
    agreements: Agreements
    installed: Installed
    metrics: Metrics
    model: Model | None

    def together(self) -> Baton:
        """The parts put together."""
        words, directory = Words(), Directory(self.client, clock=self.clock)
        entrance = self._entrance(words, directory)
        return Baton(
            settings=self.settings,
            clock=self.clock,
            store=self.store,
            client=self.client,
            agreements=self.agreements,
            entrance=entrance,
            bolt=_bolt(entrance, client=self.client),
            delivery=self._delivery(entrance, words, directory),
            timers=TimerLoop(store=self.store, clock=self.clock, fire=Firing(entrance), metrics=self.metrics),
            metrics=self.metrics,
            failure=asyncio.get_running_loop().create_future(),
        )

    def _entrance(self, words: Words, directory: Directory) -> Entrance:
        return Entrance(
            store=self.store,
            clock=self.clock,
            agreements=self.agreements,
            words=words,
            directory=directory,
            metrics=self.metrics,
            installed=self.installed,
            new_id=lambda: uuid.uuid4().hex,
            people={},
            model=self.model,
        )

    def _delivery(self, entrance: Entrance, words: Words, directory: Directory) -> Delivery:
        drawing = Drawing(store=self.store, agreed=self.agreements, words=words, clock=self.clock, directory=directory)
        return Delivery(
            store=self.store,
            client=self.client,
            directory=directory,
            clock=self.clock,
            draw=drawing,
            metrics=self.metrics,
            lost=Losses(entrance),
        )


def _bolt(entrance: Entrance, *, client: AsyncWebClient) -> AsyncApp:
    """Bolt behind our own check of signatures, answering only once the work is durable."""
    bolt = AsyncApp(name="baton", client=client, process_before_response=True, request_verification_enabled=False)
    register(bolt, entrance, client=client)
    return bolt


async def _installed(client: AsyncWebClient) -> Installed:
    """As whom Baton is installed, by Slack's own word."""
    try:
        answer = await answer_to(client.auth_test())
    except SlackError as exc:
        raise _not_let_in(exc, client.base_url) from exc
    return Installed(workspace=answer.get("team_id") or "", bot_user=answer.get("user_id") or "")


def _not_let_in(error: SlackError, url: str) -> SettingsError:
    """Which setting keeps Baton out of Slack: the token where Slack says so, else the address."""
    code = getattr(error, "code", "")
    if not code or code == "no_json" or code.startswith("http_"):
        return SettingsError(f"SLACK_API_URL: Slack's Web API does not answer at {url}: check the address and the way.")
    return SettingsError(
        f"SLACK_BOT_TOKEN is not let in by Slack, which answers {code}: copy the bot token (xoxb-…) from the app's "
        "page at Slack, under OAuth & Permissions."
    )


async def _unless_taken(stack: AsyncExitStack, serve: AbstractAsyncContextManager[str]) -> None:
    """Serve what watches over the process, unless something else has the port: Slack's payloads need none here."""
    try:
        await stack.enter_async_context(serve)
    except SettingsError as exc:
        log.warning("no_health_checks", exc_info=exc)
