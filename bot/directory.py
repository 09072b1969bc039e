"""Who people are, by Slack's own word, and where to write to them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Clock
from bot.slack_errors import SlackError, answer_to

#: How long Slack's word on a person holds.
KEPT = timedelta(seconds=60)
#: Seconds that a payload waits for Slack's word on the person behind it.
PATIENCE = 1.0
#: People remembered at a time.
MOST = 10_000

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Person:
    """What Slack tells of somebody. `workspace` is the team they belong to; `language` is `en`, `zh`, or None where
    their locale is neither or not told; `timezone` is an IANA name.
    """

    id: str
    workspace: str
    name: str
    email: str | None = None
    title: str = ""
    timezone: str | None = None
    language: str | None = None
    is_bot: bool = False
    deleted: bool = False
    #: Somebody of another workspace, seen in a shared channel.
    stranger: bool = False


class Directory:
    """Asks Slack once for what many want to know at the same time."""

    def __init__(self, client: AsyncWebClient, *, clock: Clock, patience: float = PATIENCE) -> None:
        self._client = client
        self._clock = clock
        self._patience = patience
        self._people: dict[str, tuple[datetime, Person | None]] = {}
        self._doors: dict[str, str] = {}
        self._asking: dict[str, asyncio.Task[Any]] = {}

    async def person(self, user: str) -> Person | None:
        """Who that is, as of a minute ago at most; None where Slack does not know them, or did not say in time."""
        known = self._people.get(user)
        if known is not None and self._clock.now() - known[0] < KEPT:
            return known[1]
        try:
            return await asyncio.wait_for(self._once(f"person {user}", lambda: self._look_up(user)), self._patience)
        except (SlackError, TimeoutError) as exc:
            log.warning("person_unknown", user=user, exc_info=exc)
            return None

    async def dm(self, user: str) -> str:
        """The channel of Baton's direct messages with somebody; raises SlackError."""
        if user not in self._doors:
            self._doors[user] = await self._once(f"dm {user}", lambda: self._open(user))
        return self._doors[user]

    async def _once(self, what: str, ask: Callable[[], Awaitable[Any]]) -> Any:
        """What asking gives; whoever wants to know the same meanwhile shares the answer, and nobody's impatience
        takes it from the others.
        """
        task = self._asking.get(what)
        if task is None:
            task = self._asking[what] = asyncio.ensure_future(ask())
            task.add_done_callback(lambda _task: self._asking.pop(what, None))
            task.add_done_callback(lambda task: task.cancelled() or task.exception())
        return await asyncio.shield(task)

    async def _look_up(self, user: str) -> Person | None:
        answer = await answer_to(self._client.users_info(user=user, include_locale=True))
        person = _person(answer["user"])
        self._people.pop(user, None)
        self._people[user] = (self._clock.now(), person)
        if len(self._people) > MOST:
            del self._people[next(iter(self._people))]
        return person

    async def _open(self, user: str) -> str:
        answer = await answer_to(self._client.conversations_open(users=user))
        return str(answer["channel"]["id"])


def directly(user: str) -> str:
    """Somebody's direct message with Baton, as the place an outgoing message goes to."""
    return f"@{user}"


def person_at(to: str) -> str | None:
    """Whose direct message a place is; None for a channel."""
    return to.removeprefix("@") if to.startswith("@") else None


def _person(user: Mapping[str, Any]) -> Person:
    profile = user.get("profile") or {}
    return Person(
        id=user["id"],
        workspace=user.get("team_id") or profile.get("team") or "",
        name=profile.get("real_name") or user.get("real_name") or profile.get("display_name") or user.get("name") or "",
        email=profile.get("email") or None,
        title=profile.get("title") or "",
        timezone=user.get("tz") or None,
        language=_language(user.get("locale") or ""),
        is_bot=bool(user.get("is_bot")) or user["id"] == "USLACKBOT",
        deleted=bool(user.get("deleted")),
        stranger=bool(user.get("is_stranger")),
    )


def _language(locale: str) -> str | None:
    spoken = locale[:2].lower()
    return spoken if spoken in {"en", "zh"} else None
