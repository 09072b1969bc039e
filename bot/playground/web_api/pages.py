"""Long lists in pages with a cursor."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.web_api.call import Call

T = TypeVar("T")


def page_of(call: Call, items: Sequence[T], *, default: int = 100, most: int = 1000) -> tuple[Sequence[T], Json]:
    """The page that `limit` and `cursor` ask for, and `response_metadata` with the next cursor ("" after the last).

    Raises `invalid_limit` and `invalid_cursor`.
    """
    limit = call.number("limit", default)
    if limit < 0 or limit > most:
        raise SlackError("invalid_limit")
    start = _position(call.text("cursor"))
    end = start + (limit or default)
    cursor = base64.b64encode(b"next:%d" % end).decode() if end < len(items) else ""
    return items[start:end], {"next_cursor": cursor}


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).removeprefix(b"next:"))
    except (binascii.Error, ValueError) as exc:
        raise SlackError("invalid_cursor") from exc
