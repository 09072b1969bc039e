"""Trigger ids and response URLs: what an interaction lets an app do for a while."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.playground.exceptions import SlackError

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSE_USES = 5


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """Lets an app open one modal before the person who pressed something."""

    id: str
    app_id: str
    user: str
    given_at: datetime
    used: bool = False


@dataclass(frozen=True, kw_only=True)
class Response:
    """Lets an app answer an interaction by URL. `source` is the `ts` of the message it began in."""

    id: str
    app_id: str
    user: str
    channel: str
    given_at: datetime
    source: str | None = None
    thread: str | None = None
    uses: int = 0


class Tickets:
    """The trigger ids and response URLs given out."""

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, Response] = {}

    def trigger(self, trigger_id: str, *, app_id: str, user: str) -> str:
        """Give out that trigger id."""
        self._triggers[trigger_id] = Trigger(id=trigger_id, app_id=app_id, user=user, given_at=self._clock.now())
        return trigger_id

    def use_trigger(self, trigger_id: str, *, app_id: str) -> Trigger:
        """Use a trigger id up; raises `expired_trigger_id`, `exchanged_trigger_id` or `invalid_trigger_id`."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None or trigger.app_id != app_id:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self._clock.now() - trigger.given_at > TRIGGER_LIFE:
            raise SlackError("expired_trigger_id")
        self._triggers[trigger_id] = replace(trigger, used=True)
        return trigger

    def response(
        self, ticket: str, *, app_id: str, user: str, channel: str, source: str | None, thread: str | None
    ) -> str:
        """Give out the response URL that ends in that ticket."""
        self._responses[ticket] = Response(
            id=ticket,
            app_id=app_id,
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
