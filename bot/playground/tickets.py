"""Trigger ids and response URLs: what an interaction lets an app do for a while."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import Clock
from bot.playground.exceptions import SlackError

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSE_USES = 5

TriggerRefusal = Literal["code", "arguments"]


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """Lets an app open one modal before the person who pressed something."""

    id: str
    app: str
    user: str
    given_at: datetime
    used: bool = False


@dataclass(frozen=True, kw_only=True)
class Response:
    """Lets an app answer an interaction by URL. `source` is the `ts` of the message it began in."""

    id: str
    app: str
    user: str
    channel: str
    given_at: datetime
    source: str | None = None
    thread: str | None = None
    uses: int = 0


class Tickets:
    """The trigger ids and response URLs given out."""

    def __init__(self, *, clock: Clock, new_id: Callable[[str], str]) -> None:
        #: How a trigger id that is good for nothing is refused: by a code of its own, or as a wrong argument.
        self.refusal: TriggerRefusal = "code"
        self._clock = clock
        self._new_id = new_id
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, Response] = {}

    def trigger(self, *, app: str, user: str) -> str:
        """A new trigger id for what that person just did."""
        milliseconds = int(self._clock.now().timestamp() * 1000)
        trigger_id = f"{milliseconds}.{self._new_id('')}.{self._new_id('')}"
        self._triggers[trigger_id] = Trigger(id=trigger_id, app=app, user=user, given_at=self._clock.now())
        return trigger_id

    def use_trigger(self, trigger_id: str, *, app: str) -> Trigger:
        """Use a trigger id up; raises `expired_trigger_id`, `exchanged_trigger_id` or `invalid_trigger_id`.

        Where the `refusal` is to be a wrong argument, raises `invalid_arguments` with the code in `response_metadata`.
        """
        trigger = self._triggers.get(trigger_id)
        if trigger is None or trigger.app != app:
            raise self._refused("invalid_trigger_id")
        if trigger.used:
            raise self._refused("exchanged_trigger_id")
        if self._clock.now() - trigger.given_at > TRIGGER_LIFE:
            raise self._refused("expired_trigger_id")
        self._triggers[trigger_id] = replace(trigger, used=True)
        return trigger

    def _refused(self, code: str) -> SlackError:
        if self.refusal == "code":
            return SlackError(code)
        return SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {code}"]})

    def response(
        self, ticket: str, *, app: str, user: str, channel: str, source: str | None, thread: str | None
    ) -> str:
        """Give out the response URL that ends in that ticket."""
        self._responses[ticket] = Response(
            id=ticket,
            app=app,
            user=user,
            channel=channel,
            given_at=self._clock.now(),
            source=source,
            thread=thread,
        )
        return ticket

    def response_of(self, ticket: str) -> Response | None:
        """What a response URL that ends in that ticket answers, used up or not."""
        return self._responses.get(ticket)

    def use_response(self, ticket: str) -> Response:
        """Use a response URL once; raises `used_url` or `expired_url` when its uses or its time are over."""
        response = self.response_of(ticket)
        if response is None:
            raise SlackError("invalid_url")
        if response.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        if self._clock.now() - response.given_at > RESPONSE_LIFE:
            raise SlackError("expired_url")
        self._responses[ticket] = replace(response, uses=response.uses + 1)
        return response
