"""Whether a message is at Slack already: looked up by the key that every post of ours carries in its metadata."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.aiming import Target
from bot.slack_errors import answer_to

#: The type of our metadata.
EVENT_TYPE = "baton"
#: How far Slack's clock may be behind ours.
SKEW = timedelta(minutes=5)
#: Messages a page, and pages looked through at most.
PAGE = 200
PAGES = 25


def metadata(key: str) -> dict[str, Any]:
    """What a post carries so that it can be found again."""
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


async def find_posted(client: AsyncWebClient, target: Target, *, key: str, since: datetime) -> str | None:
    """The `ts` of the post with that key at that place, or None where it is not there; raises SlackError."""
    cursor = ""
    for _ in range(PAGES):
        answer = await answer_to(_page(client, target, oldest=f"{(since - SKEW).timestamp():.6f}", cursor=cursor))
        for message in answer.get("messages") or ():
            if _key_of(message) == key:
                return str(message["ts"])
        cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            break
    return None


def _page(client: AsyncWebClient, target: Target, *, oldest: str, cursor: str) -> Any:
    where: dict[str, Any] = {"channel": target.channel, "oldest": oldest, "limit": PAGE, "include_all_metadata": True}
    if cursor:
        where["cursor"] = cursor
    if target.thread is not None:
        return client.conversations_replies(ts=target.thread, **where)
    return client.conversations_history(**where)


def _key_of(message: Mapping[str, Any]) -> str | None:
    found = message.get("metadata") or {}
    return (found.get("event_payload") or {}).get("key") if found.get("event_type") == EVENT_TYPE else None
