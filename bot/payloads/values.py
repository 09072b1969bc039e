"""What people did, as the handlers see it."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class File:
    """A file somebody shared."""

    name: str
    url: str
    size: int


class Change(StrEnum):
    """What happened to a message."""

    SAID = "said"
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A message said, edited or deleted; `text` as the person meant it, `ts` the message's own."""

    change: Change
    workspace: str
    user: str
    user_workspace: str
    channel: str
    #: `im`, `channel`, `group`, `mpim`; empty where Slack does not say.
    channel_type: str
    ts: str
    text: str = ""
    thread: str | None = None
    files: tuple[File, ...] = ()
    mention: bool = False
    event_id: str = ""
    #: Tells one edit of a message from the next.
    edit: str = ""

    @property
    def shared_channel(self) -> str | None:
        """The channel it stands in, where others see it too; None in a direct message."""
        return None if self.channel_type == "im" else self.channel

    @property
    def keys(self) -> tuple[str, str]:
        """What this is known by in the inbox: Slack sends one message under several event ids."""
        place = f"message:{self.workspace}:{self.channel}:{self.ts}:{self.change}{self.edit}"
        return f"event:{self.event_id or place}", place


@dataclass(frozen=True, kw_only=True)
class OpenView:
    """A modal or home tab that somebody pressed in."""

    id: str
    is_modal: bool
    about: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """A button pressed or a menu chosen from, on a message or in a view."""

    workspace: str
    user: str
    user_workspace: str
    action: str
    value: str
    #: What stands on the button.
    label: str = ""
    channel: str | None = None
    #: Whether the channel is the presser's direct message with the bot.
    direct: bool = False
    ts: str | None = None
    thread: str | None = None
    #: When it was pressed, as Slack tells it: a `ts` like a message's.
    pressed_at: str = ""
    #: The modal or home tab it stands in; None for a message.
    view: OpenView | None = None

    @property
    def shared_channel(self) -> str | None:
        """The channel it stands in, where others see it too; None in a direct message."""
        return None if self.direct else self.channel


@dataclass(frozen=True, kw_only=True)
class Opened:
    """The app's home opened on one of its tabs; `hash` tells the home tab that was there from a later one."""

    workspace: str
    user: str
    tab: str
    hash: str = ""


@dataclass(frozen=True, kw_only=True)
class Submitted:
    """A modal sent in: its callback, what it was about, and what was filled in, by block."""

    workspace: str
    user: str
    user_workspace: str
    callback: str
    about: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)
    #: Where a file that was handed in can be fetched; "" where there is none.
    file: str = ""


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A slash command: its name without the slash, and the words after it."""

    workspace: str
    user: str
    user_workspace: str
    command: str
    text: str
    channel: str
