"""Wishes about what goes wrong, and about what Slack does that is off at first."""

import re
from typing import Any, Literal, Self

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from bot.playground.by_socket import Farewell
from bot.playground.control.wishes import Moment, Wish
from bot.playground.exceptions import FaultError
from bot.playground.faults import CallEffect, DeliveryEffect, Fault
from bot.playground.parcels import KINDS, TYPES
from bot.playground.people import Json
from bot.playground.slack import LocalSlack
from bot.playground.tickets import TriggerRefusal

_COMMAND = re.compile(r"/[^\s/]+")
_SCHEDULE = frozenset({"times", "after", "every", "since", "until", "probability", "seed"})


class Planned(Wish):
    """Something that goes wrong by a schedule."""

    times: PositiveInt | None = None
    after: NonNegativeInt | None = None
    every: PositiveInt | None = None
    since: Moment | None = None
    until: Moment | None = None
    probability: float | None = Field(default=None, gt=0, le=1)
    seed: int | None = None
    amount: float | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.since and self.until and self.until <= self.since:
            raise ValueError("until must be later than since, or nothing ever goes wrong")
        return self

    @property
    def when(self) -> dict[str, Any]:
        """The fields of the schedule that were given."""
        return self.model_dump(include=set(_SCHEDULE), exclude_none=True)


class AddFault(Planned):
    """Let a method (`*`: every one) go wrong by a schedule."""

    method: str
    effect: CallEffect
    code: str = ""
    messages: tuple[str, ...] = ()

    async def do(self, slack: LocalSlack) -> Json:
        more: dict[str, Any] = {"code": self.code, "messages": self.messages, **self.when}
        return _told(slack, slack.faults.plan(self.method, self.effect, amount=self.amount, **more))


class ChangeDelivery(Planned):
    """Let deliveries go wrong by a schedule; or events in one of the two plain ways, without one."""

    of: str = "*"
    effect: DeliveryEffect | None = None
    under_new_id: bool = False
    duplicates: NonNegativeInt | None = None
    hold: bool | None = None
    release: Literal["in_order", "reversed"] | None = None

    @model_validator(mode="after")
    def _has_an_effect(self) -> Self:
        planned = sorted(self.model_fields_set & (_SCHEDULE | {"of", "amount"}))
        if planned and self.effect is None:
            raise ValueError(f"{', '.join(planned)}: name the effect as well, duplicate, hold or lose_answer")
        return self

    async def do(self, slack: LocalSlack) -> Json:
        if self.duplicates is not None:
            slack.faults.duplicate_events(times=self.duplicates, new_id=self.under_new_id)
        if self.hold:
            slack.faults.hold_events()
        released = await slack.release_events(reverse=self.release == "reversed") if self.release else []
        return {"released": len(released), **self._plan(slack)}

    def _plan(self, slack: LocalSlack) -> Json:
        if self.effect is None:
            return {}
        _is_delivered(slack, self.of)
        more: dict[str, Any] = {"under_new_id": self.under_new_id, **self.when}
        return _told(slack, slack.faults.plan(self.of, self.effect, amount=self.amount, **more))


class ClearFaults(Wish):
    """Let everything go well again."""

    async def do(self, slack: LocalSlack) -> Json:
        slack.faults.clear()
        return {}


class ChangeSockets(Wish):
    """Send the app's sockets away with a reason, or let them fall silent."""

    silence: bool = False
    dismiss: Farewell | None = None
    count: PositiveInt | None = None

    async def do(self, slack: LocalSlack) -> Json:
        if self.silence:
            slack.silence_sockets(count=self.count)
        if self.dismiss:
            await slack.dismiss_sockets(reason=self.dismiss, count=self.count)
        return {"connections": slack.connections}


class ChangeHabits(Wish):
    """Turn on habits of Slack's that are off at first, or off again."""

    rate_limits: bool | None = None
    trigger_refusal: TriggerRefusal | None = None
    delayed_events: bool | None = None
    events_an_hour: PositiveInt | None = None

    async def do(self, slack: LocalSlack) -> Json:
        world = slack.world
        if self.rate_limits is not None:
            world.rates.on = self.rate_limits
        if self.trigger_refusal is not None:
            world.tickets.refusal = self.trigger_refusal
        if self.delayed_events is not None:
            world.deliveries.delayed_events = self.delayed_events
        if self.events_an_hour is not None:
            world.event_limit.most = self.events_an_hour
        return {
            "rate_limits": world.rates.on,
            "trigger_refusal": world.tickets.refusal,
            "delayed_events": world.deliveries.delayed_events,
            "events_an_hour": world.event_limit.most,
        }


def _is_delivered(slack: LocalSlack, of: str) -> None:
    """Raises FaultError for what nothing that an app is sent goes by; without a manifest it may have any command."""
    manifests = [app.manifest for app in slack.state.apps.values()]
    commands = {name for manifest in manifests if manifest for name in manifest.commands}
    if of in {"*", *KINDS, *TYPES, *commands} or (None in manifests and _COMMAND.fullmatch(of)):
        return
    there = ", ".join([*KINDS, *TYPES, *sorted(commands)])
    raise FaultError(f"of: nothing that is delivered is called {of}; there are {there}, and *.")


def _told(slack: LocalSlack, fault: Fault) -> Json:
    return {"planned": len(slack.faults.planned), "seed": fault.schedule.seed}
