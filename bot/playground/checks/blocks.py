"""Limits of blocks."""

from collections.abc import Callable
from typing import Any

from bot.playground.checks.block_shapes import BLOCK
from bot.playground.checks.elements import check_element
from bot.playground.checks.objects import check_alt_text, check_text
from bot.playground.checks.problems import Problems
from bot.playground.people import Json

_MOST_ROWS, _MOST_CELLS = 100, 20
#: With the one that has the names of the columns.
_MOST_DATA_ROWS = 201
#: Letters of what stands above a chart.
_MOST_TITLE = 50


def check_blocks(blocks: Any, problems: Problems, *, most: int) -> None:
    """A list of blocks with ids of their own. What has not the shape of a block is not looked at any further."""
    if not isinstance(blocks, list):
        problems.add("must be a list")
        return
    problems.length(blocks, most=most)
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        place = problems.inside(number)
        if place.fits(block, BLOCK):
            _block(block, place)
            _named_once(block, place, seen)


def _block(block: Json, problems: Problems) -> None:
    if block.get("block_id") is not None:
        problems.inside("block_id").length(block["block_id"], most=255, least=1)
    if block["type"] in _KINDS:
        _KINDS[block["type"]](block, problems)


def _named_once(block: Json, problems: Problems, seen: set[str]) -> None:
    block_id = block.get("block_id")
    if block_id in seen:
        problems.inside("block_id").add("must not be used by another block")
    seen |= {block_id} if block_id else set()


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
        check_element(block["accessory"], problems.inside("accessory"))


def _header(block: Json, problems: Problems) -> None:
    check_text(block["text"], problems.inside("text"), most=150, plain=True)


def _context(block: Json, problems: Problems) -> None:
    problems.inside("elements").length(block["elements"], most=10, least=1)
    for number, element in enumerate(block["elements"]):
        place = problems.inside("elements", number)
        if element["type"] == "image":
            check_alt_text(element, place)
        else:
            check_text(element, place, most=3000)


def _actions(block: Json, problems: Problems) -> None:
    problems.inside("elements").length(block["elements"], most=25, least=1)
    for number, element in enumerate(block["elements"]):
        check_element(element, problems.inside("elements", number))
    ids = [element.get("action_id") for element in block["elements"]]
    for number, action_id in enumerate(ids):
        if action_id and action_id in ids[:number]:
            problems.inside("elements", number, "action_id").add("must not be used by another element of the block")


def _input(block: Json, problems: Problems) -> None:
    check_text(block["label"], problems.inside("label"), most=2000, plain=True)
    check_element(block["element"], problems.inside("element"))
    if block.get("hint") is not None:
        check_text(block["hint"], problems.inside("hint"), most=2000, plain=True)


def _image(block: Json, problems: Problems) -> None:
    check_alt_text(block, problems)
    if block.get("title") is not None:
        check_text(block["title"], problems.inside("title"), most=2000, plain=True)


def _markdown(block: Json, problems: Problems) -> None:
    problems.inside("text").length(block["text"], most=12_000, least=1)


def _table(block: Json, problems: Problems) -> None:
    problems.inside("rows").length(block["rows"], most=_MOST_ROWS, least=1)
    for number, row in enumerate(block["rows"]):
        problems.inside("rows", number).length(row, most=_MOST_CELLS, least=1)
    problems.inside("column_settings").length(block.get("column_settings") or [], most=_MOST_CELLS)


def _data_table(block: Json, problems: Problems) -> None:
    rows = block["rows"]
    problems.inside("rows").length(rows, most=_MOST_DATA_ROWS, least=2)
    for number, row in enumerate(rows):
        problems.inside("rows", number).length(row, most=_MOST_CELLS, least=1)


def _data_visualization(block: Json, problems: Problems) -> None:
    problems.inside("title").length(block["title"], most=_MOST_TITLE, least=1)


def _context_actions(block: Json, problems: Problems) -> None:
    problems.inside("elements").length(block["elements"], most=5, least=1)


_KINDS: dict[str, Callable[[Json, Problems], None]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "image": _image,
    "markdown": _markdown,
    "table": _table,
    "data_table": _data_table,
    "data_visualization": _data_visualization,
    "context_actions": _context_actions,
}
