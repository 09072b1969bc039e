"""Wishes about the stage itself: who is there, what time it is, and what goes wrong."""

from datetime import timedelta
from typing import Literal

from pydantic import AwareDatetime, Field, NonNegativeInt, PositiveInt

from bot.clock import MovableClock
from bot.playground.by_socket import Farewell
from bot.playground.control.wishes import Wish
from bot.playground.exceptions import GestureError
from bot.playground.faults import Effect
from bot.playground.people import Json, Team
from bot.playground.slack import LocalSlack
from bot.playground.tickets import TriggerRefusal


class AddPerson(Wish):
    """Somebody new; `workspace` names another one they come from."""

    name: str
    id: str | None = None
    email: str | None = None
    title: str = ""
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    admin: bool = False
    restricted: bool = False
    ultra_restricted: bool = False
    deleted: bool = False
    curls_quotes: bool = False
    workspace: str | None = None

    async def do(self, slack: LocalSlack) -> Json:
        fields = self.model_dump(exclude={"workspace"}, exclude_none=True)
        team = workspace_named(slack, self.workspace) if self.workspace else None
        return {"user": slack.add_person(**fields, workspace=team).id}


class Install(Wish):
    """The app in another workspace as well."""

    workspace: str

    async def do(self, slack: LocalSlack) -> Json:
        app = slack.install_in(workspace_named(slack, self.workspace))
        return {"team": app.team_id, "bot_user": app.user, "bot_token": app.bot_token}


class AddChannel(Wish):
    """A new channel with these people and, unless it is to stay outside, the app."""

    name: str
    id: str | None = None
    members: list[str] = Field(default_factory=list)
    private: bool = False
    bot_member: bool = True
    archived: bool = False
    workspace: str | None = None

    async def do(self, slack: LocalSlack) -> Json:
        team = workspace_named(slack, self.workspace) if self.workspace else None
        return {"channel": slack.add_channel(**self.model_dump(exclude={"workspace"}), workspace=team).id}


class MoveClock(Wish):
    """Move, stop, run or set the clock; several at once are done in this order."""

    move_seconds: float = 0
    run: bool | None = None
    to: AwareDatetime | None = None

    async def do(self, slack: LocalSlack) -> Json:
        clock = slack.world.clock
        if not isinstance(clock, MovableClock):
            raise GestureError("This local Slack runs on the machine's clock, which cannot be moved.")
        if self.move_seconds:
            clock.move(timedelta(seconds=self.move_seconds))
        if self.run is not None and self.run != clock.running:
            clock.run() if self.run else clock.stop()
        if self.to is not None:
            clock.set(self.to)
        slack.world.changes.tell("clock")
        return {"now": clock.now().isoformat(), "running": clock.running}


class AddFault(Wish):
    """Let a method (`*`: every one) go wrong by a schedule."""

    method: str
    effect: Effect
    times: PositiveInt | None = None
    after: NonNegativeInt | None = None
    every: PositiveInt | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    probability: float | None = Field(default=None, gt=0, le=1)
    seed: int | None = None
    amount: float = 0
    code: str = ""
    messages: tuple[str, ...] = ()

    async def do(self, slack: LocalSlack) -> Json:
        fault = slack.faults.plan(**self.model_dump(exclude_none=True))
        return {"planned": len(slack.faults.planned), "seed": fault.schedule.seed}


class ChangeDelivery(Wish):
    """Let the delivery of events go wrong: some twice, or all held back until they are released."""

    duplicates: int | None = None
    under_new_id: bool = False
    hold: bool | None = None
    release: Literal["in_order", "reversed"] | None = None

    async def do(self, slack: LocalSlack) -> Json:
        if self.duplicates is not None:
            slack.faults.duplicate_events(times=self.duplicates, new_id=self.under_new_id)
        if self.hold:
            slack.faults.hold_events()
        released = await slack.release_events(reverse=self.release == "reversed") if self.release else []
        return {"released": len(released)}


class ClearFaults(Wish):
    """Let everything go well again."""

    async def do(self, slack: LocalSlack) -> Json:
        slack.faults.clear()
        return {}


class ChangeSockets(Wish):
    """Send the app's sockets away with a reason, or let them fall silent."""

    silence: bool = False
    dismiss: Farewell | None = None
    count: int | None = None

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

    async def do(self, slack: LocalSlack) -> Json:
        world = slack.world
        if self.rate_limits is not None:
            world.rates.on = self.rate_limits
        if self.trigger_refusal is not None:
            world.tickets.refusal = self.trigger_refusal
        if self.delayed_events is not None:
            world.post.delayed_events = self.delayed_events
        return {
            "rate_limits": world.rates.on,
            "trigger_refusal": world.tickets.refusal,
            "delayed_events": world.post.delayed_events,
        }


def workspace_named(slack: LocalSlack, name: str) -> Team:
    """The workspace of that name, a new one where there is none."""
    known = {team.name: team for team in slack.state.teams.values()}
    return known.get(name) or slack.add_workspace(name)
