"""The one door for every Slack payload: who is it, was it handled before, one unit of work, in order."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import structlog

from bot.agreement import Agreements
from bot.authorization import Action, Principal, Refusal, authorize, principal_of
from bot.clock import Clock
from bot.desk import Desk
from bot.directory import PATIENCE, Directory, Person, directly
from bot.metrics import Metrics
from bot.model import Model
from bot.slack_errors import GoneError, RefusedError, SlackError
from bot.words import Words
from routing.lead import Lead
from storage.exceptions import ConflictError
from storage.ports import Store, UnitOfWork

T = TypeVar("T")

log = structlog.get_logger()

#: How often a unit of work is tried when others change the same things at the same time.
TRIES = 20


@dataclass(frozen=True, kw_only=True)
class Installed:
    """Where Baton is installed: the workspace, and Baton's own user there."""

    workspace: str
    bot_user: str


class Entrance:
    """Lets payloads in one by one for each person, and does the work of each exactly once."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        agreements: Agreements,
        words: Words,
        directory: Directory,
        metrics: Metrics,
        installed: Installed,
        new_id: Callable[[], str],
        people: MutableMapping[str, Person],
        model: Model | None = None,
    ) -> None:
        self.clock = clock
        self.agreements = agreements
        self.words = words
        self.directory = directory
        self.metrics = metrics
        self.installed = installed
        self.model = model
        self._store = store
        self._new_id = new_id
        self._people = people
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def in_order(self, person: str) -> AsyncIterator[None]:
        """Wait for what the same person sent before; first come, first served."""
        queue = self._queues.setdefault(person, _Queue())
        queue.waiting += 1
        try:
            async with queue.lock:
                yield
        finally:
            queue.waiting -= 1
            if not queue.waiting:
                self._queues.pop(person, None)

    async def once(self, *keys: str, work: Callable[[Desk], Awaitable[T]]) -> T | None:
        """Do the work in one unit of work and commit it; None where one of the keys was handled before.

        Raises what the work raises, and ConflictError where others were always faster.
        """

        async def unless_handled(desk: Desk) -> T | None:
            if await desk.uow.inbox.claim(*keys, at=desk.now):
                return await work(desk)
            self.metrics.duplicates.inc()
            return None

        return await self.commit(unless_handled)

    async def commit(self, work: Callable[[Desk], Awaitable[T]]) -> T:
        """Do the work in one unit of work and commit it, again from the start where others changed the same things.

        Raises what the work raises, and ConflictError where others were always faster.
        """
        for attempt in range(TRIES):
            async with self._store.unit_of_work() as uow:
                desk = self.desk(uow)
                result = await work(desk)
                try:
                    await uow.commit()
                except ConflictError:
                    log.info("work_repeated", attempt=attempt + 1)
                    await asyncio.sleep(0)
                    continue
                for fact in desk.noted:
                    self.metrics.observe(fact)
                return result
        raise ConflictError(f"others changed the same things {TRIES} times in a row")

    async def look(self, work: Callable[[Desk], Awaitable[T]]) -> T:
        """Read only."""
        async with self._store.unit_of_work() as uow:
            return await work(self.desk(uow))

    def desk(self, uow: UnitOfWork) -> Desk:
        """What a handler works with, for one unit of work."""
        return Desk(
            uow=uow,
            agreed=self.agreements(),
            words=self.words,
            now=self.clock.now(),
            people=self._people,
            new_id=self._new_id,
        )

    async def person(self, user: str) -> Person | None:
        """What Slack tells of somebody, within a second; None where it did not."""
        person = await self.directory.person(user)
        if person is not None:
            self._people[user] = person
        return person

    async def admins(self) -> None:
        """Learn who all admins are, whose language one needs to tell them something."""
        await asyncio.gather(*map(self.person, self.agreements().workspace.admins))

    async def dm(self, user: str) -> str | None:
        """Where to write to somebody directly; None where Slack allows none.

        While Slack cannot say, it is their own address: the direct message is opened once something is to go there.
        """
        try:
            return await asyncio.wait_for(self.directory.dm(user), PATIENCE)
        except (GoneError, RefusedError):
            return None
        except (SlackError, TimeoutError):
            return directly(user)

    def principal(self, user: str, *, home: str, person: Person | None) -> Principal:
        """Somebody at the door, by the lists of baton.yml and by Slack's own word."""
        return principal_of(
            user,
            workspace=self.installed.workspace,
            home=home_of(person, home, self.installed.workspace),
            agreed=self.agreements().workspace,
            known=person is not None,
            bot=person is not None and person.is_bot,
            deactivated=person is not None and person.deleted,
            stranger=person is not None and person.stranger,
        )

    def refusal(self, principal: Principal, action: Action, lead: Lead | None = None) -> Refusal | None:
        """None where they may; a refusal is counted."""
        refused = authorize(principal, action, lead)
        return self.refused(refused, action) if refused is not None else None

    def refused(self, reason: Refusal, action: Action) -> Refusal:
        """Count a refusal."""
        self.metrics.refused.labels(reason=reason).inc()
        log.warning("refused", action=action, reason=reason)
        return reason


def home_of(person: Person | None, said: str, installed: str) -> str:
    """The workspace somebody belongs to: another one where either Slack's word or the payload says so."""
    told = person.workspace if person else ""
    return next((home for home in (told, said) if home and home != installed), installed)


class _Queue:
    """Those who wait for one person's earlier payloads to be done."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
