"""What Slack delivers, read at the door into values the handlers can trust."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.decoding import decode_text
from routing.exceptions import BatonError


class PayloadError(BatonError):
    """Slack delivered something that does not have the shape it documents."""


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
    #: `im`, `channel`, `group`, `mpim`.
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

    @property
    def shared_channel(self) -> str | None:
        """The channel it stands in, where others see it too; None in a direct message."""
        return None if self.direct else self.channel


@dataclass(frozen=True, kw_only=True)
class Submitted:
    """A modal sent in: its callback, what it was about, and what was filled in, by block."""

    workspace: str
    user: str
    user_workspace: str
    callback: str
    about: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A slash command: its name without the slash, and the words after it."""

    workspace: str
    user: str
    user_workspace: str
    command: str
    text: str
    channel: str


Model = TypeVar("Model", bound=BaseModel)

Payload = Heard | Pressed | Submitted | Typed


class _Model(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _File(_Model):
    name: str = "file"
    url_private: str = ""
    url_private_download: str = ""
    size: int = 0

    def value(self) -> File:
        return File(name=self.name, url=self.url_private_download or self.url_private, size=self.size)


class _Message(_Model):
    type: str = "message"
    subtype: str | None = None
    user: str = ""
    bot_id: str | None = None
    text: str | None = ""
    ts: str = ""
    thread_ts: str | None = None
    team: str | None = None
    user_team: str | None = None
    channel: str = ""
    channel_type: str = ""
    files: tuple[_File, ...] = ()
    edited: dict[str, Any] | None = None
    message: "_Message | None" = None
    previous_message: "_Message | None" = None
    deleted_ts: str | None = None


class _Envelope(_Model):
    team_id: str = ""
    event_id: str = ""
    event: _Message


class _User(_Model):
    id: str
    team_id: str = ""


class _Team(_Model):
    id: str


class _Option(_Model):
    value: str = ""


class _Label(_Model):
    text: str = ""


class _Action(_Model):
    action_id: str
    text: _Label | None = None
    action_ts: str = ""
    value: str = ""
    selected_option: _Option | None = None
    selected_date: str | None = None


class _Place(_Model):
    id: str = ""
    name: str = ""


class _Container(_Model):
    channel_id: str | None = None
    message_ts: str | None = None
    thread_ts: str | None = None


class _Click(_Model):
    user: _User
    team: _Team | None = None
    channel: _Place | None = None
    container: _Container = Field(default_factory=_Container)
    actions: tuple[_Action, ...] = Field(min_length=1)


class _View(_Model):
    callback_id: str
    private_metadata: str = ""
    state: dict[str, Any] = Field(default_factory=dict)


class _Submission(_Model):
    user: _User
    team: _Team | None = None
    view: _View


class _Command(_Model):
    team_id: str
    user_id: str
    command: str
    text: str = ""
    channel_id: str = ""


#: Kinds of messages that somebody said; every other subtype is Slack's own news.
_SPOKEN = frozenset({None, "file_share", "thread_broadcast", "me_message"})


def read_message(body: Mapping[str, Any], *, bot_user: str) -> Heard | None:
    """A message event as a value; None where nobody said anything: a bot's, Slack's own news, an unfurl."""
    envelope = _validated(_Envelope, body)
    event = envelope.event
    match event.subtype:
        case "message_changed":
            return _changed(envelope, bot_user=bot_user)
        case "message_deleted":
            return _deleted(envelope)
        case subtype if subtype in _SPOKEN:
            return _heard(Change.SAID, event, envelope=envelope, bot_user=bot_user)
    return None


def _changed(envelope: _Envelope, *, bot_user: str) -> Heard | None:
    event = envelope.event
    if event.message is None:
        return None
    before = event.previous_message
    if before is not None and before.text == event.message.text:
        return None
    return _heard(Change.EDITED, event.message, envelope=envelope, bot_user=bot_user)


def _deleted(envelope: _Envelope) -> Heard | None:
    event = envelope.event
    if event.previous_message is None:
        return None
    gone = event.previous_message.model_copy(update={"ts": event.deleted_ts or event.previous_message.ts})
    return _heard(Change.DELETED, gone, envelope=envelope, bot_user="")


def _heard(change: Change, message: _Message, *, envelope: _Envelope, bot_user: str) -> Heard | None:
    if message.bot_id or not message.user or message.user == bot_user:
        return None
    outer = envelope.event
    return Heard(
        change=change,
        workspace=envelope.team_id,
        user=message.user,
        user_workspace=message.user_team or message.team or envelope.team_id,
        channel=outer.channel,
        channel_type=outer.channel_type,
        ts=message.ts,
        text=decode_text(message.text or "", bot_user=bot_user),
        thread=message.thread_ts,
        files=tuple(file.value() for file in message.files),
        mention=outer.type == "app_mention",
        event_id=envelope.event_id,
        edit=_edit(message) if change is Change.EDITED else "",
    )


def _edit(message: _Message) -> str:
    return str((message.edited or {}).get("ts") or hashlib.sha256((message.text or "").encode()).hexdigest())


def read_click(body: Mapping[str, Any]) -> Pressed:
    """The first action of a `block_actions` payload: Slack sends one at a time."""
    click = _validated(_Click, body)
    action = click.actions[0]
    chosen = action.selected_option.value if action.selected_option else action.selected_date
    workspace = click.team.id if click.team else click.user.team_id
    place = click.channel or _Place(id=click.container.channel_id or "")
    return Pressed(
        workspace=workspace,
        user=click.user.id,
        user_workspace=click.user.team_id or workspace,
        action=action.action_id,
        value=action.value or chosen or "",
        label=action.text.text if action.text else "",
        channel=place.id or None,
        direct=place.name == "directmessage" or place.id.startswith("D"),
        ts=click.container.message_ts,
        thread=click.container.thread_ts,
        pressed_at=action.action_ts,
    )


def read_submission(body: Mapping[str, Any]) -> Submitted:
    """A `view_submission`: one value per block, whatever the element is."""
    sent = _validated(_Submission, body)
    workspace = sent.team.id if sent.team else sent.user.team_id
    return Submitted(
        workspace=workspace,
        user=sent.user.id,
        user_workspace=sent.user.team_id or workspace,
        callback=sent.view.callback_id,
        about=_metadata(sent.view.private_metadata),
        values=_filled_in(sent.view.state.get("values")),
    )


def read_command(body: Mapping[str, Any]) -> Typed:
    """A slash command."""
    typed = _validated(_Command, body)
    return Typed(
        workspace=typed.team_id,
        user=typed.user_id,
        user_workspace=typed.team_id,
        command=typed.command.removeprefix("/"),
        text=decode_text(typed.text).strip(),
        channel=typed.channel_id,
    )


def _validated(model: type[Model], body: Mapping[str, Any]) -> Model:
    try:
        return model.model_validate(body)
    except ValidationError as exc:
        places = ", ".join(".".join(map(str, error["loc"])) for error in exc.errors()[:3])
        raise PayloadError(f"a payload without the shape Slack documents: {places}") from None


def _metadata(text: str) -> dict[str, str]:
    try:
        data = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _filled_in(values: Any) -> dict[str, str]:
    """Block id to what was filled in; a block left empty is missing."""
    if not isinstance(values, Mapping):
        return {}
    filled: dict[str, str] = {}
    for block, elements in values.items():
        for element in elements.values():
            chosen = element.get("selected_option") or {}
            value = element.get("value") or chosen.get("value") or element.get("selected_date")
            if value:
                filled[str(block)] = str(value)
    return filled
