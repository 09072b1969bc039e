"""What is kept besides the domain's own values: messages on their way, timers, transcripts, configurations, lists."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from routing.decision import Decision


class Method(StrEnum):
    """What delivery does with an outgoing message."""

    POST = "post"
    UPDATE = "update"
    DELETE = "delete"
    EPHEMERAL = "ephemeral"
    REACT = "react"
    UNREACT = "unreact"
    UPLOAD = "upload"


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """One thing to do at Slack, in the order of its lane.

    `to` is a channel id, or `@` and a user id for their direct message with the bot. `of` names the earlier message (by
    key) that this one updates, deletes or reacts to; `thread_of` the one it is a thread reply to; `thread` is a bare
    `ts`.
    `content` is what to send, or which card to draw: see `bot.delivery`.
    """

    key: str
    lane: str
    method: Method
    to: str
    content: dict[str, Any] = field(default_factory=dict)
    thread: str | None = None
    thread_of: str | None = None
    of: str | None = None
    #: The key of a message that must have reached Slack, or this one is pointless.
    needs: str | None = None
    created_at: datetime
    not_before: datetime | None = None
    attempts: int = 0
    #: An earlier send may have reached Slack: look before sending again. Set by the store, not by callers.
    uncertain: bool = False


@dataclass(frozen=True, kw_only=True)
class Sent:
    """Where an outgoing message ended up at Slack, and the lead it was about. Stored, keyed by `key`."""

    key: str
    channel: str
    ts: str
    lead: str | None = None
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Timer:
    """Something to do at a moment: `kind` says what, `lead` and `data` for whom. Stored, keyed by `key`."""

    key: str
    due: datetime
    kind: str
    lead: str | None = None
    data: dict[str, str] = field(default_factory=dict)


class Speaker(StrEnum):
    """Who said a line of a transcript."""

    PROSPECT = "prospect"
    BATON = "baton"
    OWNER = "owner"


@dataclass(frozen=True, kw_only=True)
class SharedFile:
    """A file that somebody shared, and where Slack has it."""

    name: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a lead's transcript."""

    lead: str
    at: datetime
    speaker: Speaker
    text: str
    #: What the owner is called.
    name: str = ""
    #: Where it stands at Slack, for edits and deletions; None for what Baton said.
    channel: str | None = None
    ts: str | None = None
    files: tuple[SharedFile, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A decision on a lead that a later one took the place of. Only added, per `lead`."""

    lead: str
    decision: Decision


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """A baton.yml as imported: the store's truth. Stored, keyed by `id`, always `workspace`."""

    source: str
    imported_at: datetime
    #: SHA-256 of the file's bytes at import, in hex, to notice that the file says something else now.
    digest: str
    id: str = "workspace"
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A rule as somebody saw it in a list: its name, what its line says behind it, and whether it was paused."""

    name: str
    says: str
    paused: bool = False


@dataclass(frozen=True, kw_only=True)
class Listing:
    """The rules by number, the first of them 1, as an admin saw them last. Stored, keyed by `user`."""

    user: str
    rules: tuple[Seen, ...]
    #: The version of the draft that was shown.
    draft: int
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many leads a rule took on each day (`2026-12-01`). Stored, keyed by `rule`, its name."""

    rule: str
    days: dict[str, int]
    version: int = 0
