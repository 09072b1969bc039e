"""Limits of whole messages and views."""

import json
from typing import Any

from bot.playground.checks.attachment_shapes import ATTACHMENT
from bot.playground.checks.blocks import check_blocks
from bot.playground.checks.object_shapes import TEXT
from bot.playground.checks.objects import check_text
from bot.playground.checks.problems import Problems
from bot.playground.checks.shapes import anything, flag, record, several, word
from bot.playground.exceptions import SlackError
from bot.playground.people import Json

MOST_TEXT = 40_000
MOST_IN_BLOCKS = 13_200
MOST_VIEW_BYTES = 250_000
MOST_ATTACHMENTS = 100
MOST_METADATA_BYTES = 16_000

_ATTACHMENTS = several(ATTACHMENT)
_METADATA = record({"event_type": word, "event_payload": record({}, {}, closed=False)}, {}, closed=False)
_VIEW = record(
    {"type": word, "blocks": anything},
    {
        **dict.fromkeys(("title", "submit", "close"), TEXT),
        **dict.fromkeys(("private_metadata", "callback_id", "external_id"), word),
        **dict.fromkeys(("clear_on_close", "notify_on_close"), flag),
    },
)


def check_message(*, text: str, blocks: Any, attachments: Any, metadata: Any) -> None:
    """Raises `no_text`, `msg_too_long`, `invalid_blocks`, `msg_blocks_too_long`, `invalid_attachments` and such."""
    _check_attachments(attachments)
    if not text and not blocks and not attachments:
        raise SlackError("no_text")
    if len(text) > MOST_TEXT:
        raise SlackError("msg_too_long")
    problems = Problems(at="/blocks")
    check_blocks(blocks, problems, most=50)
    for number, attachment in enumerate(attachments):
        if attachment.get("blocks"):
            check_blocks(
                attachment["blocks"], Problems(at=f"/attachments/{number}/blocks", found=problems.found), most=50
            )
    _refuse(problems, "invalid_blocks", errors=problems.found)
    if sum(_characters(block) for block in blocks) > MOST_IN_BLOCKS:
        raise SlackError("msg_blocks_too_long")
    if metadata is not None:
        _check_metadata(metadata)


def _check_attachments(attachments: Any) -> None:
    if not Problems().fits(attachments, _ATTACHMENTS):
        raise SlackError("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise SlackError("too_many_attachments")


def check_view(view: Any, *, kind: str) -> None:
    """Raises `invalid_arguments`, with what is wrong in `response_metadata`, or `view_too_large`."""
    problems = Problems(at="/view")
    if problems.fits(view, _VIEW):
        if view["type"] != kind:
            problems.inside("type").add(f"must be {kind}")
        _fields(view, problems, kind)
        check_blocks(view["blocks"], problems.inside("blocks"), most=100)
    _refuse(problems, "invalid_arguments")
    if len(json.dumps(view)) > MOST_VIEW_BYTES:
        raise SlackError("view_too_large")


def _fields(view: Json, problems: Problems, kind: str) -> None:
    if kind == "modal":
        problems.require(view, "title")
    for name in ("title", "submit", "close"):
        if view.get(name) is not None:
            check_text(view[name], problems.inside(name), most=24, plain=True)
    for name, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        problems.inside(name).length(view.get(name) or "", most=most)
    blocks = view["blocks"] if isinstance(view["blocks"], list) else []
    inputs = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if sum(_is_focused(block) for block in blocks) > 1:
        problems.add("only one element can have focus_on_load")
    if kind == "modal" and inputs and not view.get("submit"):
        problems.add("submit is required when an input is in the blocks")


def _is_focused(block: Any) -> bool:
    inside = [block.get("element"), block.get("accessory")] if isinstance(block, dict) else []
    return any(isinstance(each, dict) and each.get("focus_on_load") is True for each in inside)


def _check_metadata(metadata: Any) -> None:
    if not Problems().fits(metadata, _METADATA) or not metadata["event_type"]:
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata)) > MOST_METADATA_BYTES:
        raise SlackError("metadata_too_large")


def _characters(value: Any) -> int:
    """The characters of every text in a block."""
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(_characters(inner) for inner in value.values() if not isinstance(inner, str))
    return sum(_characters(inner) for inner in value) if isinstance(value, list) else 0


def _refuse(problems: Problems, code: str, **more: object) -> None:
    if problems.found:
        messages = [f"[ERROR] {problem}" for problem in problems.found]
        raise SlackError(code, **more, response_metadata={"messages": messages})
