"""Message events: what somebody said, edited or deleted."""

import hashlib
from collections.abc import Mapping
from typing import Any

from bot.decoding import decode_text
from bot.payloads.shape import PayloadError, Shape, Text, shaped
from bot.payloads.values import Change, File, Heard

#: Kinds of messages that somebody said; every other subtype is Slack's own news.
SPOKEN = frozenset({None, "file_share", "thread_broadcast", "me_message"})

#: What a deleted message becomes that others have replied to; and a file that its owner took away.
TOMBSTONE = "tombstone"


def read_message(body: Mapping[str, Any], *, bot_user: str) -> Heard | None:
    """A message event as a value; None where nobody said anything: a bot's, Slack's own news, an unfurl.

    Raises PayloadError.
    """
    envelope = shaped(_Envelope, body)
    event = envelope.event
    match event.subtype:
        case "message_changed":
            return _changed(envelope, bot_user=bot_user)
        case "message_deleted":
            return _gone(envelope, bot_user=bot_user)
        case subtype if subtype in SPOKEN:
            return _heard(Change.SAID, event, envelope=envelope, bot_user=bot_user)
    return None


class _Edited(Shape):
    ts: Text = ""


class _File(Shape):
    name: Text = ""
    mode: Text = ""
    url_private: Text = ""
    url_private_download: Text = ""
    size: int = 0

    def value(self) -> File:
        return File(name=self.name or "file", url=self.url_private_download or self.url_private, size=self.size)


class _Message(Shape):
    type: Text = ""
    subtype: str | None = None
    user: Text = ""
    bot_id: str | None = None
    text: Text = ""
    ts: Text = ""
    thread_ts: str | None = None
    team: str | None = None
    user_team: str | None = None
    channel: Text = ""
    channel_type: Text = ""
    files: tuple[_File, ...] | None = None
    edited: _Edited | None = None
    message: "_Message | None" = None
    previous_message: "_Message | None" = None


class _Envelope(Shape):
    team_id: Text = ""
    event_id: Text = ""
    event: _Message


def _changed(envelope: _Envelope, *, bot_user: str) -> Heard | None:
    """An edit; or a deletion, where others have replied; or nothing, where Slack only added to the message."""
    now, before = envelope.event.message, envelope.event.previous_message
    if now is None:
        raise PayloadError("a payload without the shape Slack documents: event.message")
    if now.subtype == TOMBSTONE:
        return _gone(envelope, bot_user=bot_user)
    if now.text == before.text if before else now.edited is None:
        return None
    return _heard(Change.EDITED, now, envelope=envelope, bot_user=bot_user)


def _gone(envelope: _Envelope, *, bot_user: str) -> Heard | None:
    before = envelope.event.previous_message
    return _heard(Change.DELETED, before, envelope=envelope, bot_user=bot_user) if before else None


def _heard(change: Change, message: _Message, *, envelope: _Envelope, bot_user: str) -> Heard | None:
    if message.bot_id or message.user in {"", bot_user}:
        return None
    outer = envelope.event
    if not (outer.channel and message.ts):
        raise PayloadError("a payload without the shape Slack documents: event.channel, event.ts")
    return Heard(
        change=change,
        workspace=envelope.team_id,
        user=message.user,
        user_workspace=message.user_team or message.team or envelope.team_id,
        channel=outer.channel,
        channel_type=outer.channel_type,
        ts=message.ts,
        text=decode_text(message.text, bot_user=bot_user),
        thread=message.thread_ts,
        files=tuple(file.value() for file in message.files or () if file.mode != TOMBSTONE),
        mention=outer.type == "app_mention",
        event_id=envelope.event_id,
        edit=_edit(message) if change is Change.EDITED else "",
    )


def _edit(message: _Message) -> str:
    """Slack's moment of an edit is a whole second, so the words count too."""
    moment = message.edited.ts if message.edited else ""
    return f":{moment}:{hashlib.sha256(message.text.encode(errors='replace')).hexdigest()}"
