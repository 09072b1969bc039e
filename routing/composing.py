"""A YAML text composed into nodes; the items of its long list one by one, so that those read before are not read again.

Composing is what takes long about a baton.yml, and between two edits of one nearly all of its rules stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import StreamMark, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

#: So many items are kept composed.
KEPT = 4_096

#: The line of the key whose list is composed item by item.
_KEY = re.compile(r"^rules:[ \t]*(?:#[^\n]*)?\n", re.MULTILINE)
#: A line that the list does not reach over: one that begins at the margin, and is neither an item nor a comment.
_BEHIND = re.compile(r"^(?!- )[^\s#]", re.MULTILINE)
#: What may reach from one piece to another: an anchor, and signs that end a line for YAML and not for everybody.
_WHOLE = re.compile(r"(?:^|[\s\[{,])&[^\s,\[\]{}]|[\r\x85\u2028\u2029]")
_FIRST = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?P<margin> *)- ")


@dataclass(frozen=True, kw_only=True)
class Shift:
    """How far a piece stands from where it was read: in lines, and in characters."""

    lines: int
    index: int


class _NotSoError(Exception):
    """A text is none that can be composed piece by piece."""


def compose(text: str) -> Node | None:
    """The root node of a text, as ruamel composes it, with all marks but where a list ends; None for nothing.

    Raises YAMLError.
    """
    try:
        return _in_pieces(text)
    except (YAMLError, _NotSoError):
        return _whole(text)


def _whole(text: str) -> Node | None:
    root: Node | None = YAML(typ="safe", pure=True).compose(text)
    return root


def _in_pieces(text: str) -> Node:
    """The text without its items, with the items put in."""
    key = None if _WHOLE.search(text) else _KEY.search(text)
    first = _FIRST.match(text, key.end()) if key else None
    if key is None or first is None:
        raise _NotSoError
    behind = _BEHIND.search(text, key.end())
    begin, end = text.rfind("\n", 0, first.end()) + 1, behind.start() if behind else len(text)
    items = list(_items(text, begin, end, margin=len(first["margin"])))
    lines = text.count("\n", begin, end)
    root = _whole(text[:begin] + "\n" * lines + text[end:])
    if not isinstance(root, MappingNode):
        raise _NotSoError
    shifted: MappingNode = _shifted(root, Shift(lines=0, index=end - begin - lines), behind=begin)
    margin, line = len(first["margin"]), text.count("\n", 0, begin)
    start = StreamMark(root.start_mark.name, begin + margin, line, margin)
    _put(shifted, items, start=start, line=text.count("\n", 0, key.start()))
    return shifted


def _items(text: str, begin: int, end: int, *, margin: int) -> Iterator[Node]:
    """The items of the list between two places. Raises YAMLError and _NotSoError where it cannot be cut into them."""
    dash = re.compile(rf"^ {{{margin}}}- ", re.MULTILINE)
    cuts = [*(found.start() for found in dash.finditer(text, begin, end)), end]
    line = text.count("\n", 0, begin)
    for start, stop in pairwise(cuts):
        yield _shifted(_item(text[start:stop]), Shift(lines=line, index=start))
        line += text.count("\n", start, stop)


@lru_cache(maxsize=KEPT)
def _item(text: str) -> Node:
    """The one item of a list that a piece of a text is."""
    root = _whole(text)
    if not isinstance(root, SequenceNode) or len(root.value) != 1:
        raise _NotSoError
    item: Node = root.value[0]
    return item


def _put(root: MappingNode, items: Sequence[Node], *, start: StreamMark, line: int) -> None:
    """Put the items, a list that starts there, in the place of the nothing that stands at the key in that line."""
    for place, (key, value) in enumerate(root.value):
        if key.start_mark.line == line and isinstance(value, ScalarNode) and value.value == "":
            rules = SequenceNode("tag:yaml.org,2002:seq", list(items), start, items[-1].end_mark, flow_style=False)
            root.value[place] = (key, rules)
            return
    raise _NotSoError


def _shifted(node: Any, shift: Shift, *, behind: int = 0) -> Any:
    """A copy of a node and of all inside it, with the marks from a place on moved."""
    value = node.value
    if isinstance(node, MappingNode):
        value = [tuple(_shifted(each, shift, behind=behind) for each in pair) for pair in value]
    elif isinstance(node, SequenceNode):
        value = [_shifted(each, shift, behind=behind) for each in value]
    start, end = (_moved(mark, shift, behind=behind) for mark in (node.start_mark, node.end_mark))
    if isinstance(node, ScalarNode):
        return ScalarNode(node.ctag, value, start, end, style=node.style, anchor=node.anchor)
    return type(node)(node.ctag, value, start, end, flow_style=node.flow_style, anchor=node.anchor)


def _moved(mark: StreamMark, shift: Shift, *, behind: int) -> StreamMark:
    if mark.index < behind:
        return mark
    return StreamMark(mark.name, mark.index + shift.index, mark.line + shift.lines, mark.column)
