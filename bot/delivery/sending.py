"""One outgoing message put into a call of Slack's Web API."""

from collections.abc import Mapping
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.aiming import Target
from bot.delivery.finding import metadata
from bot.delivery.uploads import share
from bot.directory import person_at
from bot.downloads import FileLostError
from bot.slack_errors import BrokenError, GoneError, RefusedError, UnreachableError, answer_to
from storage.records import Method, Outgoing, Sent

#: How often a file is tried that does not come through, a few seconds in all.
TRIES_OF_A_FILE = 3
#: Answers that say that it is as it should be already.
_DONE_BEFORE = frozenset({"already_reacted", "no_reaction", "message_not_found"})
_REACTIONS = {Method.REACT: "reactions.add", Method.UNREACT: "reactions.remove"}
#: Nothing of ours is unfurled, and no name or address in it becomes a mention or link by itself.
_AS_WRITTEN = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False}

log = structlog.get_logger()


async def send(client: AsyncWebClient, message: Outgoing, target: Target, body: Mapping[str, Any]) -> Sent | None:
    """Do at Slack what the message says, and return where a post ended up; raises SlackError."""
    match message.method:
        case Method.POST:
            return await _post(client, message, target, body)
        case Method.UPDATE:
            shown = {"text": body["text"], "blocks": body.get("blocks", []), "parse": "none", "link_names": False}
            await answer_to(client.api_call("chat.update", json=_at(target) | shown))
        case Method.DELETE:
            await _unless_done(client, "chat.delete", _at(target))
        case Method.REACT | Method.UNREACT:
            place = {"channel": target.channel, "timestamp": target.ts, "name": body["name"]}
            await _unless_done(client, _REACTIONS[message.method], place)
        case Method.EPHEMERAL:
            await answer_to(client.api_call("chat.postEphemeral", json=_whisper(message, target, body)))
        case Method.UPLOAD:
            return await _upload(client, message, target, body)
    return None


def sent(message: Outgoing, *, channel: str, ts: str) -> Sent:
    """Where a message ended up, and the lead it is about."""
    return Sent(key=message.key, channel=channel, ts=ts, lead=message.content.get("lead"))


async def _post(client: AsyncWebClient, message: Outgoing, target: Target, body: Mapping[str, Any]) -> Sent:
    whole = _words(body) | {"channel": target.channel, "metadata": metadata(message.key)} | _AS_WRITTEN
    if target.thread is not None:
        whole["thread_ts"] = target.thread
    answer = await answer_to(client.api_call("chat.postMessage", json=whole))
    return sent(message, channel=answer["channel"] or target.channel, ts=answer["ts"])


async def _upload(client: AsyncWebClient, message: Outgoing, target: Target, body: Mapping[str, Any]) -> Sent | None:
    """Share a file; where it does not come through, say so in its place: what was said after it does not wait for it.

    While Slack takes nothing at all, that is not said either, and the file is tried again.
    """
    try:
        await share(client, body, target=target)
    except (FileLostError, RefusedError, BrokenError, UnreachableError) as exc:
        if isinstance(exc, BrokenError | UnreachableError) and message.attempts + 1 < TRIES_OF_A_FILE:
            raise
        log.warning("file_lost", key=message.key, reason=str(exc))
        return await _post(client, message, target, body["otherwise"])
    return None


async def _unless_done(client: AsyncWebClient, method: str, args: dict[str, Any]) -> None:
    try:
        await answer_to(client.api_call(method, json=args))
    except (GoneError, RefusedError) as exc:
        if exc.code not in _DONE_BEFORE:
            raise


def _whisper(message: Outgoing, target: Target, body: Mapping[str, Any]) -> dict[str, Any]:
    user = person_at(message.to) or message.content["user"]
    place = {"channel": target.channel, "user": user, "parse": "none", "link_names": False}
    return _words(body) | place | ({"thread_ts": target.thread} if target.thread else {})


def _words(body: Mapping[str, Any]) -> dict[str, Any]:
    return {part: body[part] for part in ("text", "blocks") if part in body}


def _at(target: Target) -> dict[str, Any]:
    return {"channel": target.channel, "ts": target.ts}
