"""Wishes about the stage itself: who is there, what time it is, and what goes wrong."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from bot.clock import MovableClock
from bot.playground.by_socket import Farewell
from bot.playground.control.wishes import Wish
from bot.playground.exceptions import GestureError
from bot.playground.faults import Effect, Fault
from bot.playground.people import Json
from bot.playground.slack import LocalSlack


class AddPerson(Wish):
    """Somebody new; `team` names another workspace they come from."""

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
        known = {team.name: team for team in slack.state.teams.values()}
        team = known.get(self.workspace) or slack.add_workspace(self.workspace) if self.workspace else None
        return {"user": slack.add_person(**fields, workspace=team).id}


class AddChannel(Wish):
    """A new channel with these people and, unless it is to stay outside, the app."""

    name: str
    id: str | None = None
    members: list[str] = Field(default_factory=list)
    private: bool = False
    bot_member: bool = True
    archived: bool = False

    async def do(self, slack: LocalSlack) -> Json:
        return {"channel": slack.add_channel(**self.model_dump()).id}


class MoveClock(Wish):
    """Move, stop, run or set the clock; several at once are done in this order."""

    move_seconds: float = 0
    run: bool | None = None
    to: datetime | None = None

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
    """Let a method (`*`: every one) go wrong `times` times after `after` good calls."""

    method: str
    effect: Effect
    times: int = 1
    after: int = 0
    amount: float = 0
    code: str = ""
    messages: tuple[str, ...] = ()

    async def do(self, slack: LocalSlack) -> Json:
        slack.faults.planned.append(Fault(**self.model_dump()))
        return {"planned": len(slack.faults.planned)}


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
