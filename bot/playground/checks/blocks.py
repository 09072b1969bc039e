"""Limits of blocks."""

from collections.abc import Callable
from typing import Any

from bot.playground.checks.elements import IN_ACTIONS, IN_INPUT, IN_SECTION, check_element, check_image
from bot.playground.checks.objects import check_text
from bot.playground.checks.problems import Problems
from bot.playground.people import Json

#: Slack's other blocks: let through as they are.
_UNCHECKED = {"video", "file", "call", "table", "context_actions", "alert", "card", "carousel", "plan", "task_card"}
_RICH = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")


def check_blocks(blocks: Any, problems: Problems, *, most: int, inputs_allowed: bool = True) -> None:
    """A list of blocks with ids of their own."""
    if not isinstance(blocks, list):
        problems.add("must be a list")
        return
    problems.length(blocks, most=most)
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        _block(block, problems.inside(number))
        if isinstance(block, dict) and block.get("type") == "input" and not inputs_allowed:
            problems.inside(number, "type").add("input blocks are not allowed here")
        block_id = block.get("block_id") if isinstance(block, dict) else None
        if block_id in seen:
            problems.inside(number, "block_id").add("must not be used by another block")
        seen |= {block_id} if block_id else set()


def _block(block: Any, problems: Problems) -> None:
    if not problems.require(block, "type"):
        return
    check = _KINDS.get(block["type"])
    if block["type"] in _UNCHECKED:
        return
    if check is None:
        problems.inside("type").add(f"unsupported type: {block['type']}")
        return
    if block.get("block_id") is not None:
        problems.inside("block_id").length(block["block_id"], most=255, least=1)
    check(block, problems)
    _action_ids_differ(block, problems)


def _section(block: Json, problems: Problems) -> None:
    if block.get("text") is None and not block.get("fields"):
        problems.add("one of text and fields must be given")
    if block.get("text") is not None:
        check_text(block["text"], problems.inside("text"), most=3000)
    if block.get("fields") is not None:
        problems.inside("fields").length(block["fields"], most=10, least=1)
        for number, field in enumerate(block["fields"]):
            check_text(field, problems.inside("fields", number), most=2000)
    if block.get("accessory") is not None:
        check_element(block["accessory"], problems.inside("accessory"), allowed=IN_SECTION)


def _header(block: Json, problems: Problems) -> None:
    check_text(block.get("text"), problems.inside("text"), most=150, plain=True)


def _context(block: Json, problems: Problems) -> None:
    if not problems.require(block, "elements"):
        return
    problems.inside("elements").length(block["elements"], most=10, least=1)
    for number, element in enumerate(block["elements"]):
        place = problems.inside("elements", number)
        if isinstance(element, dict) and element.get("type") == "image":
            check_image(element, place)
        else:
            check_text(element, place, most=3000)


def _actions(block: Json, problems: Problems) -> None:
    if not problems.require(block, "elements"):
        return
    problems.inside("elements").length(block["elements"], most=25, least=1)
    for number, element in enumerate(block["elements"]):
        check_element(element, problems.inside("elements", number), allowed=IN_ACTIONS)


def _input(block: Json, problems: Problems) -> None:
    if not problems.require(block, "label", "element"):
        return
    check_text(block["label"], problems.inside("label"), most=2000, plain=True)
    check_element(block["element"], problems.inside("element"), allowed=IN_INPUT)
    if block.get("hint") is not None:
        check_text(block["hint"], problems.inside("hint"), most=2000, plain=True)


def _image(block: Json, problems: Problems) -> None:
    check_image(block, problems)
    if block.get("title") is not None:
        check_text(block["title"], problems.inside("title"), most=2000, plain=True)


def _rich_text(block: Json, problems: Problems) -> None:
    if not problems.require(block, "elements"):
        return
    for number, element in enumerate(block["elements"]):
        place = problems.inside("elements", number)
        if place.require(element, "type", "elements") and element["type"] not in _RICH:
            place.inside("type").add(f"unsupported type: {element['type']}")


def _markdown(block: Json, problems: Problems) -> None:
    problems.inside("text").length(block.get("text") or "", most=12_000, least=1)


def _action_ids_differ(block: Json, problems: Problems) -> None:
    elements = block.get("elements") if block["type"] == "actions" else None
    ids = [element.get("action_id") for element in elements or () if isinstance(element, dict)]
    for number, action_id in enumerate(ids):
        if action_id and action_id in ids[:number]:
            problems.inside("elements", number, "action_id").add("must not be used by another element of the block")


_KINDS: dict[str, Callable[[Json, Problems], None]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "image": _image,
    "divider": lambda _block, _problems: None,
    "rich_text": _rich_text,
    "markdown": _markdown,
}
