"""Channels and direct messages, and what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot.playground.people import Json

Kind = Literal["im", "mpim", "channel", "group"]

#: People in a group direct message, whoever opens it included.
MOST_IN_GROUP = 9


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A public channel, a private one (`group`), a direct message (`im`) or one of several people (`mpim`)."""

    id: str
    team_id: str
    kind: Kind
    name: str = ""
    members: tuple[str, ...] = ()
    archived: bool = False

    def as_json(self, *, seen_by: str) -> Json:
        """The `channel` of `conversations.info`, as that user sees it."""
        common: Json = {"id": self.id, "created": 0, "is_archived": self.archived, "is_im": self.kind == "im"}
        common |= {"is_org_shared": False, "context_team_id": self.team_id, "is_mpim": self.kind == "mpim"}
        if self.kind == "im":
            others = [member for member in self.members if member != seen_by]
            return common | {"user": others[0] if others else seen_by, "is_open": True}
        about = "Group messaging" if self.kind == "mpim" else ""
        return common | {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind in ("group", "mpim"),
            "is_private": self.kind in ("group", "mpim"),
            "is_member": seen_by in self.members,
            "is_general": False,
            "num_members": len(self.members),
            "topic": {"value": about, "creator": "", "last_set": 0},
            "purpose": {"value": about, "creator": "", "last_set": 0},
        }


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """An emoji under a message and who put it there."""

    name: str
    users: tuple[str, ...]

    def as_json(self) -> Json:
        return {"name": self.name, "users": list(self.users), "count": len(self.users)}


@dataclass(frozen=True, kw_only=True)
class Button:
    """A button as it stands in a message or view."""

    label: str
    action_id: str
    block_id: str
    value: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(frozen=True, kw_only=True)
class Message:
    """What somebody wrote, or an app posted, into a channel.

    `text` is as Slack keeps it (`&amp;`, `<mailto:…>`); `words` is everything a person would read, in order, the
    labels of buttons and menus included.
    """

    channel: str
    ts: str
    user: str
    team_id: str
    text: str
    words: str
    blocks: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    files: tuple[Json, ...] = ()
    #: The `ts` of the thread's first message, for it as for its replies.
    thread: str | None = None
    broadcast: bool = False
    edited_at: str | None = None
    reactions: tuple[Reaction, ...] = ()
    metadata: Json | None = None
    bot_id: str | None = None
    app_id: str | None = None
    #: Who alone sees it, for an ephemeral message.
    only_for: str | None = None
    client_id: str | None = None
    #: Deleted, but still there as the head of its thread.
    deleted: bool = False

    @property
    def edited(self) -> bool:
        return self.edited_at is not None

    @property
    def is_reply(self) -> bool:
        return self.thread is not None and self.thread != self.ts

    @property
    def buttons(self) -> list[Button]:
        """The buttons in it, from top to bottom."""
        return [as_button(element, block) for block, element in elements_of(self.blocks) if element["type"] == "button"]

    def as_json(self) -> Json:
        """The message as events and `conversations.history` show it, without its thread's counts."""
        shown: Json = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts, "team": self.team_id}
        optional: list[tuple[str, Any]] = [
            ("client_msg_id", self.client_id),
            ("blocks", list(self.blocks)),
            ("attachments", list(self.attachments)),
            ("files", list(self.files)),
            ("thread_ts", self.thread),
            ("bot_id", self.bot_id),
            ("app_id", self.app_id),
            ("reactions", [reaction.as_json() for reaction in self.reactions]),
        ]
        shown |= {key: value for key, value in optional if value}
        if self.deleted:
            shown |= {"subtype": "tombstone", "hidden": True}
        elif self.broadcast and self.is_reply:
            shown["subtype"] = "thread_broadcast"
        elif self.files and not self.bot_id:
            shown |= {"subtype": "file_share", "upload": False}
        if self.edited_at:
            shown["edited"] = {"user": self.user, "ts": self.edited_at}
        return shown


def elements_of(blocks: tuple[Json, ...]) -> Iterator[tuple[Json, Json]]:
    """Each interactive or input element in the blocks, with the block it stands in."""
    for block in blocks:
        match block.get("type"):
            case "section" if "accessory" in block:
                yield block, block["accessory"]
            case "actions":
                yield from ((block, element) for element in block["elements"])
            case "input":
                yield block, block["element"]


def as_button(element: Json, block: Json) -> Button:
    """The button that element is."""
    return Button(
        label=element["text"]["text"],
        action_id=element["action_id"],
        block_id=block["block_id"],
        value=element.get("value"),
        url=element.get("url"),
        style=element.get("style"),
    )
