"""Brings what the outbox holds to Slack: in the order of each lane, once, and as fast as Slack allows.

What `Outgoing.content` holds, by method:

post        `text` and `blocks`, or `card` with what to draw it from; `lead`, where there is one, is kept with the place
update      the same; the message is `of`, or `channel` and `ts` in the content
delete      nothing; the message as for update
ephemeral   as post, and `user` where `to` is a channel
react       `name`; the message as for update
upload      `url_private` and `name` of a file at Slack, and `otherwise`: what to post where it cannot come through
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Clock
from bot.delivery.aiming import NoReferenceError, Target, aim
from bot.delivery.finding import find_posted
from bot.delivery.pacing import Pacing
from bot.delivery.sending import send, sent
from bot.directory import Directory
from bot.metrics import Metrics
from bot.retrying import pause_after
from bot.rounds import Rounds
from bot.slack_errors import BrokenError, GoneError, RateLimitedError, RefusedError, SlackError, UnreachableError
from routing.exceptions import BatonError
from storage.exceptions import ConflictError, StoreError
from storage.ports import Store, UnitOfWork
from storage.records import Method, Outgoing, Sent

#: Turns content with a `card` into `text` and `blocks`; None where there is nothing to say any more.
Draw = Callable[[Mapping[str, Any], Outgoing], Awaitable[dict[str, Any] | None]]

#: Hears of a message that could not be brought to Slack.
Lost = Callable[[Outgoing], Awaitable[None]]

#: How long a message is tried while Slack is out of reach or out of order.
PATIENCE = timedelta(hours=24)
#: How long one waits for the message that it hangs on, which may be on its way in another lane.
REFERENCE_PATIENCE = timedelta(minutes=1)
#: How often one is tried that fails in a way nobody foresaw.
MAX_SURPRISES = 10
#: Messages on their way at a time.
AT_ONCE = 20

log = structlog.get_logger()


class _HeldError(BatonError):
    """Slack has asked to wait with calls of this kind."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"held until {until}")
        self.until = until


class _PointlessError(BatonError):
    """There is nothing to say any more."""


_FORESEEN = (SlackError, NoReferenceError, _HeldError, _PointlessError)


class Delivery:
    """Sends what is queued until it is stopped."""

    def __init__(
        self,
        *,
        store: Store,
        client: AsyncWebClient,
        directory: Directory,
        clock: Clock,
        draw: Draw,
        metrics: Metrics,
        lost: Lost | None = None,
    ) -> None:
        """`lost` hears of every message that is given up."""
        self._store = store
        self._client = client
        self._directory = directory
        self._clock = clock
        self._draw = draw
        self._metrics = metrics
        self._lost = lost
        self._pacing = Pacing()
        self._in_hand: set[asyncio.Task[None]] = set()
        #: Keys of posts whose last try may have reached Slack.
        self._doubtful: set[str] = set()
        self._failure: BaseException | None = None
        self._rounds = Rounds(store=store, clock=clock, work=self._begin, next_moment=self._next_moment)

    async def run(self) -> None:
        """Send until `stop`, and finish what is in hand; raises StoreError once nothing can be recorded any more."""
        try:
            await self._rounds.run()
        finally:
            await asyncio.gather(*self._in_hand, return_exceptions=True)
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Begin nothing more."""
        self._rounds.stop()

    async def idle(self) -> None:
        """Return once everything that may go out now has gone out."""
        await self._rounds.idle()

    async def _begin(self) -> bool:
        """Begin what may go out; True where there is nothing, and nothing is on its way."""
        if self._failure is not None:
            raise self._failure
        free = AT_ONCE - len(self._in_hand)
        claimed = await self._store.claim_outgoing(now=self._clock.now(), limit=free) if free else ()
        for message in claimed:
            task = asyncio.create_task(self._deliver(message))
            self._in_hand.add(task)
            task.add_done_callback(self._over)
        return not self._in_hand

    def _over(self, task: asyncio.Task[None]) -> None:
        self._in_hand.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self._failure = task.exception()
        self._rounds.knock()

    async def _next_moment(self) -> datetime | None:
        return await self._store.next_outgoing() if len(self._in_hand) < AT_ONCE else None

    async def _deliver(self, message: Outgoing) -> None:
        """Send one message, and record what became of it."""
        try:
            place = await self._send(message)
        except StoreError:
            raise
        except _FORESEEN as exc:
            await self._failed(message, exc)
        except Exception as exc:
            log.exception("delivery_surprised", key=message.key, method=message.method, attempts=message.attempts)
            self._metrics.errors.labels(place="delivery").inc()
            await self._failed(message, exc)
        else:
            await self._record(message, place)

    async def _send(self, message: Outgoing) -> Sent | None:
        if message.needs is not None and not await self._is_at_slack(message.needs):
            raise _PointlessError
        target = await aim(message, store=self._store, directory=self._directory)
        held_until = self._pacing.take_turn(_kind(message, target), now=self._clock.now())
        if held_until is not None:
            raise _HeldError(held_until)
        body = await self._body(message)
        try:
            return await self._found(message, target) or await send(self._client, message, target, body)
        except RateLimitedError as exc:
            until = self._clock.now() + timedelta(seconds=exc.retry_after)
            self._pacing.slow_down(_kind(message, target), until=until)
            raise _HeldError(until) from exc

    async def _is_at_slack(self, key: str) -> bool:
        async with self._store.unit_of_work() as uow:
            return await uow.sent.get(key) is not None

    async def _body(self, message: Outgoing) -> Mapping[str, Any]:
        if "card" not in message.content:
            return message.content
        drawn = await self._draw(message.content, message)
        if drawn is None:
            raise _PointlessError
        return drawn

    async def _found(self, message: Outgoing, target: Target) -> Sent | None:
        """Where an uncertain post is at Slack already, or None where it is not, or nobody can say."""
        if message.method is not Method.POST or not (message.uncertain or message.key in self._doubtful):
            return None
        try:
            ts = await find_posted(self._client, target, key=message.key, since=message.created_at)
        except RefusedError as exc:
            log.warning("cannot_look_up", key=message.key, code=exc.code)
            return None
        return sent(message, channel=target.channel, ts=ts) if ts else None

    async def _failed(self, message: Outgoing, error: Exception) -> None:
        """Put it back in its lane for later, or give it up."""
        now = self._clock.now()
        if message.uncertain or isinstance(error, UnreachableError | BrokenError):
            self._doubtful.add(message.key)
        if isinstance(error, _HeldError):
            await self._commit(lambda uow: uow.outbox.postpone(message, until=error.until))
        elif _is_final(message, error, now=now):
            await self._give_up(message, error)
        else:
            log.warning(
                "delivery_postponed", key=message.key, error=type(error).__name__, attempts=message.attempts + 1
            )
            until = now + pause_after(message.attempts + 1)
            await self._commit(lambda uow: uow.outbox.postpone(message, until=until))

    async def _give_up(self, message: Outgoing, error: Exception) -> None:
        reason = getattr(error, "code", type(error).__name__.strip("_"))
        report = log.error if isinstance(error, RefusedError) else log.warning
        report("delivery_given_up", key=message.key, method=message.method, to=message.to, reason=reason)
        self._metrics.given_up.labels(reason=reason).inc()
        await self._take_off(message, None)
        if self._lost is not None:
            await self._lost(message)

    async def _record(self, message: Outgoing, place: Sent | None) -> None:
        await self._take_off(message, place)
        self._metrics.sent.labels(method=message.method.value).inc()
        self._metrics.outbox_lag.observe(max(0.0, (self._clock.now() - message.created_at).total_seconds()))

    async def _take_off(self, message: Outgoing, place: Sent | None) -> None:
        self._doubtful.discard(message.key)
        await self._commit(lambda uow: uow.outbox.sent(message, to=place))

    async def _commit(self, change: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        while True:
            async with self._store.unit_of_work() as uow:
                await change(uow)
                try:
                    await uow.commit()
                except ConflictError:
                    continue
                return


def _kind(message: Outgoing, target: Target) -> str:
    """What Slack counts together: posts by channel, everything else by method."""
    by_channel = message.method in {Method.POST, Method.EPHEMERAL, Method.UPLOAD}
    return f"{message.method} {target.channel}" if by_channel else message.method


def _is_final(message: Outgoing, error: Exception, *, now: datetime) -> bool:
    """Whether trying again cannot help, or has not for too long."""
    age = now - message.created_at
    if isinstance(error, GoneError | RefusedError | _PointlessError):
        return True
    if isinstance(error, NoReferenceError):
        return age >= REFERENCE_PATIENCE
    if isinstance(error, SlackError):
        return age >= PATIENCE
    return message.attempts + 1 >= MAX_SURPRISES
