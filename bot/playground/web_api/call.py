"""One call of a Web API method: who calls, and with which arguments."""

from dataclasses import dataclass
from typing import Any, Literal

from bot.playground.app import App
from bot.playground.channels import Channel, Message
from bot.playground.exceptions import SlackError
from bot.playground.people import Json, Person
from bot.playground.reading import read_json
from bot.playground.world import World

_SCOPES = {"im": "im", "channel": "channels", "group": "groups", "mpim": "mpim"}


@dataclass(frozen=True, kw_only=True)
class Call:
    """The arguments as they came: JSON values, or text where the call was form-encoded."""

    app: App
    world: World
    arguments: Json

    def has(self, name: str) -> bool:
        """Whether that argument is there and not empty."""
        return self.arguments.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """An argument as text; raises `invalid_arguments` where it is a list or an object."""
        if isinstance(self.arguments.get(name), list | dict):
            raise SlackError("invalid_arguments", response_metadata=_malformed(name, "string"))
        return str(self.arguments[name]) if self.has(name) else default

    def needed(self, name: str) -> str:
        """An argument that must be there; raises `invalid_arguments` naming it."""
        if not self.has(name):
            raise SlackError("invalid_arguments", response_metadata=_missing(name))
        return self.text(name)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """An argument that is yes or no: true, `true` and `1` are yes."""
        return str(self.arguments[name]).lower() in ("true", "1") if self.has(name) else default

    def number(self, name: str, default: int) -> int:
        """An argument as a whole number; raises `invalid_arguments` where it is none."""
        try:
            return int(self.text(name, str(default)))
        except ValueError as exc:
            raise SlackError("invalid_arguments", response_metadata=_malformed(name, "integer")) from exc

    def value(self, name: str, *, refusal: str = "invalid_arguments") -> Any:
        """A structured argument, given as JSON or as text that is JSON; raises `refusal` where it is neither."""
        given = self.arguments.get(name)
        if not isinstance(given, str):
            return given
        try:
            return read_json(given) if given else None
        except ValueError as exc:
            raise SlackError(refusal) from exc

    @property
    def bot(self) -> Person:
        """The bot user of the calling app."""
        return self.world.state.people[self.app.user]

    def person(self, name: str = "user") -> Person:
        """The user an argument names; raises `user_not_found`."""
        person = self.known(self.text(name))
        if person is None:
            raise SlackError("user_not_found")
        return person

    def known(self, user: str) -> Person | None:
        """The person with that id, where the bot may know of them; None otherwise.

        Of other workspaces it knows those who share a channel or direct message with somebody of its own.
        """
        people = self.world.state.people
        person = people.get(user)
        if person is None or person.team_id == self.app.team_id:
            return person
        shared = (channel.members for channel in self.world.state.channels.values() if user in channel.members)
        near = any(people[other].team_id == self.app.team_id for members in shared for other in members)
        return person if near else None

    def channel(self, name: str = "channel") -> Channel:
        """The channel an argument names by id, where the bot may know of it; raises `channel_not_found`."""
        channel = self.world.state.channels.get(self.text(name))
        if channel is None or not self.knows_of(channel):
            raise SlackError("channel_not_found")
        return channel

    def knows_of(self, channel: Channel) -> bool:
        """Whether the bot is in that channel, or it is a public one of its workspace."""
        public = channel.kind == "channel" and channel.team_id == self.app.team_id
        return public or self.app.user in channel.members

    def channel_to(self, doing: Literal["read", "history"], name: str = "channel") -> Channel:
        """The channel, where the app has the scope for its kind (`im:history`); raises `missing_scope` too."""
        channel = self.channel(name)
        self.needs_scope(f"{_SCOPES[channel.kind]}:{doing}")
        return channel

    def needs_scope(self, scope: str) -> None:
        """Raises `missing_scope` where the app was not given it."""
        if not self.app.may(scope):
            raise SlackError("missing_scope", needed=scope, provided=self.app.provided)

    def message(self, channel: Channel, name: str = "ts", *, refusal: str = "message_not_found") -> Message:
        """The message of that channel an argument names by `ts`; raises `refusal`."""
        message = self.world.state.messages[channel.id].get(self.text(name))
        if message is None:
            raise SlackError(refusal)
        return message


def _missing(name: str) -> Json:
    return {"messages": [f"[ERROR] missing required field: {name}"]}


def _malformed(name: str, kind: str) -> Json:
    return {"messages": [f"[ERROR] must be a valid {kind} [json-pointer:/{name}]"]}
