"""What the local Slack hands to an app, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.playground.people import Json

Kind = Literal["event", "interaction", "command"]

KINDS: tuple[Kind, ...] = ("event", "interaction", "command")

#: The events and interactions there are, by Slack's names.
TYPES = (
    *("message", "app_mention", "app_home_opened", "reaction_added", "reaction_removed"),
    *("member_joined_channel", "member_left_channel", "app_rate_limited"),
    *("block_actions", "block_suggestion", "view_submission", "view_closed"),
)

_KINDS: dict[str, Kind] = {"events_api": "event", "interactive": "interaction", "slash_commands": "command"}


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """One payload for an app: an event, an interaction or a slash command."""

    type: Literal["events_api", "interactive", "slash_commands"]
    name: str
    payload: Json
    attempt: int = 0
    #: Why it is sent again: `http_timeout`, `http_error`, `connection_failed`, or `timeout` over a socket.
    reason: str = ""

    @property
    def kind(self) -> Kind:
        """What sort of thing happened."""
        return _KINDS[self.type]

    @property
    def names(self) -> tuple[str, str]:
        """What a fault may call it by: its type or command, and its kind."""
        return self.name, self.kind


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """How an app took a parcel. `body` is the JSON it answered with, or {}."""

    status: int | None
    body: Any
    seconds: float
    #: None when it was taken; else why not, as in `Parcel.reason`, or `nobody_listens`, or `held` by a fault.
    trouble: str | None = None
    #: Whether the app asked not to be sent it again (`X-Slack-No-Retry`).
    final: bool = False
    #: What it was sent with: its signature and why it came again, over HTTP.
    headers: Mapping[str, str] = field(default_factory=dict)
    #: By what it was acknowledged over a socket.
    envelope: str | None = None

    @property
    def ok(self) -> bool:
        return self.trouble is None
