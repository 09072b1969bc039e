"""Wishes about the stage itself: who is there and what time it is."""

from datetime import timedelta

from pydantic import AwareDatetime, Field

from bot.clock import MovableClock
from bot.playground.control.wishes import Wish
from bot.playground.exceptions import GestureError
from bot.playground.people import Json, Team
from bot.playground.slack import LocalSlack


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


class RotateSecret(Wish):
    """Another signing secret for the app, one of its own choosing where none is given."""

    secret: str | None = Field(default=None, min_length=1)

    async def do(self, slack: LocalSlack) -> Json:
        return {"signing_secret": slack.rotate_secret(self.secret)}


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


def workspace_named(slack: LocalSlack, name: str) -> Team:
    """The workspace of that name, a new one where there is none."""
    known = {team.name: team for team in slack.state.teams.values()}
    return known.get(name) or slack.add_workspace(name)
