"""Wishes about the stage itself: who is there and what time it is."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from bot.clock import MovableClock
from bot.playground.control.wishes import Moment, Name, Wish, like
from bot.playground.exceptions import GestureError
from bot.playground.people import Json, Team
from bot.playground.slack import LocalSlack

#: When this Slack's time ends.
_END = datetime(2100, 1, 1, tzinfo=UTC)


@cache
def _zones() -> set[str]:
    return available_timezones()


def _is_zone(name: str) -> str:
    if name not in _zones():
        raise ValueError("must be the name of a time zone, such as Europe/London")
    return name


Zone = Annotated[str, AfterValidator(_is_zone)]
Locale = Annotated[str, like(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "must be the name of a language, such as en-GB")]
PersonId = Annotated[str, like(r"[UW][A-Z0-9]{1,20}", "must be U or W and capital letters or digits, such as U0SAM")]
ChannelId = Annotated[str, like(r"[CG][A-Z0-9]{1,20}", "must be C or G and capital letters or digits, such as C0SALES")]
ChannelName = Annotated[
    str,
    like(
        r"#?(?:[^\WA-Z]|-){1,80}",
        "must have 1 to 80 characters: small letters, digits, hyphens and underscores, no spaces",
    ),
]


class AddPerson(Wish):
    """Somebody new; `workspace` names another one they come from."""

    name: Name
    id: PersonId | None = None
    email: str | None = None
    title: str = ""
    tz: Zone = "Etc/UTC"
    locale: Locale = "en-US"
    admin: bool = False
    restricted: bool = False
    ultra_restricted: bool = False
    deleted: bool = False
    curls_quotes: bool = False
    workspace: Name | None = None

    async def do(self, slack: LocalSlack) -> Json:
        taken = slack.state.people.get(self.id or "")
        if taken:
            raise GestureError(f"id: {self.id} is {taken.name} already; leave it out, or take another.")
        fields = self.model_dump(exclude={"workspace"}, exclude_none=True)
        team = workspace_named(slack, self.workspace) if self.workspace else None
        return {"user": slack.add_person(**fields, workspace=team).id}


class Install(Wish):
    """The app in another workspace as well."""

    workspace: Name

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

    name: ChannelName
    id: ChannelId | None = None
    members: list[str] = Field(default_factory=list)
    private: bool = False
    bot_member: bool = True
    archived: bool = False
    workspace: Name | None = None

    async def do(self, slack: LocalSlack) -> Json:
        members = [slack.person(member) for member in self.members]
        self._is_new(slack)
        team = workspace_named(slack, self.workspace) if self.workspace else None
        fields = self.model_dump(exclude={"workspace"}) | {"members": [member.id for member in members]}
        return {"channel": slack.add_channel(**fields, workspace=team).id}

    def _is_new(self, slack: LocalSlack) -> None:
        if self.id in slack.state.channels:
            raise GestureError(f"id: there is a channel {self.id} already; leave it out, or take another.")
        team = next((team.id for team in slack.state.teams.values() if team.name == self.workspace), slack.team.id)
        name = self.name.removeprefix("#")
        if any((each.name, each.team_id) == (name, team) for each in slack.state.channels.values()):
            raise GestureError(f"name: there is a channel #{name} already; take another.")


class MoveClock(Wish):
    """Move, stop, run or set the clock; several at once are done in this order."""

    move_seconds: float = Field(default=0, ge=0, le=10 * 366 * 86_400)
    run: bool | None = None
    to: Moment | None = None

    async def do(self, slack: LocalSlack) -> Json:
        clock = slack.world.clock
        if not isinstance(clock, MovableClock):
            raise GestureError("This local Slack runs on the machine's clock, which cannot be moved.")
        self._goes_on(clock.now() + timedelta(seconds=self.move_seconds))
        if self.move_seconds:
            clock.move(timedelta(seconds=self.move_seconds))
        if self.run is not None and self.run != clock.running:
            clock.run() if self.run else clock.stop()
        if self.to is not None:
            clock.set(self.to)
        slack.world.changes.tell("clock")
        return {"now": clock.now().isoformat(), "running": clock.running}

    def _goes_on(self, now: datetime) -> None:
        """Slack's time goes on and never back, and what is too far off has no `ts`."""
        if now > _END:
            raise GestureError(f"move_seconds: the clock goes to {_END:%Y} and no further.")
        if self.to is not None and not now <= self.to <= _END:
            raise GestureError(f"to: the clock goes forward only, from {now:%Y-%m-%d %H:%M} UTC to {_END:%Y}.")


def workspace_named(slack: LocalSlack, name: str) -> Team:
    """The workspace of that name, a new one where there is none."""
    known = {team.name: team for team in slack.state.teams.values()}
    return known.get(name) or slack.add_workspace(name)
