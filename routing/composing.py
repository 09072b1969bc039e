"""A YAML text composed into nodes, the items of its long lists one by one; those read before are not read again.

Composing is what takes long about a baton.yml, and between two edits of one nearly all of its rules stay as they are;
the companies it names are thousands, and plainly written.
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

from routing.plain_items import plain_item

#: So many items are kept composed.
KEPT = 4_096

#: The line of a key whose list is composed item by item.
_KEY = re.compile(r"^(?:rules|accounts|customers|competitors):[ \t]*(?:#[^\n]*)?\n", re.MULTILINE)
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


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A list below its key: from the line of its first item to the line that it does not reach over."""

    #: Where the line of the key begins, and how far the dashes are indented.
    key: int
    margin: int
    begin: int
    end: int


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


def long_lists(text: str) -> Iterator[Stretch]:
    """The long lists of a text that stand below their keys, item by item, in their order."""
    reached = 0
    for key in _KEY.finditer(text):
        first = _FIRST.match(text, key.end())
        if key.start() >= reached and first is not None:
            behind = _BEHIND.search(text, key.end())
            reached = behind.start() if behind else len(text)
            begin = text.rfind("\n", 0, first.end()) + 1
            yield Stretch(key=key.start(), margin=len(first["margin"]), begin=begin, end=reached)


def has_anchors(text: str) -> bool:
    """Whether something in a text may reach from one piece of it to another."""
    return _WHOLE.search(text) is not None


def _in_pieces(text: str) -> Node:
    """The text without the items of its long lists, with the items put in."""
    stretches = [] if has_anchors(text) else list(long_lists(text))
    if not stretches:
        raise _NotSoError
    items = [list(_items(text, stretch)) for stretch in stretches]
    root = _whole(_without(text, stretches))
    if not isinstance(root, MappingNode):
        raise _NotSoError
    for stretch in stretches:
        lines = text.count("\n", stretch.begin, stretch.end)
        root = _shifted(root, Shift(lines=0, index=stretch.end - stretch.begin - lines), behind=stretch.begin)
    for stretch, within in zip(stretches, items, strict=True):
        _put(root, within, start=_start(text, stretch, root), line=text.count("\n", 0, stretch.key))
    return root


def _without(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with empty lines in the place of the items."""
    for stretch in reversed(stretches):
        lines = text.count("\n", stretch.begin, stretch.end)
        text = text[: stretch.begin] + "\n" * lines + text[stretch.end :]
    return text


def _start(text: str, stretch: Stretch, root: Node) -> StreamMark:
    line = text.count("\n", 0, stretch.begin)
    return StreamMark(root.start_mark.name, stretch.begin + stretch.margin, line, stretch.margin)


def _items(text: str, stretch: Stretch) -> Iterator[Node]:
    """The items of a list. Raises YAMLError and _NotSoError where it cannot be cut into them."""
    dash = re.compile(rf"^ {{{stretch.margin}}}- ", re.MULTILINE)
    cuts = [*(found.start() for found in dash.finditer(text, stretch.begin, stretch.end)), stretch.end]
    line = text.count("\n", 0, stretch.begin)
    for start, stop in pairwise(cuts):
        piece = text[start:stop]
        plain = plain_item(piece, line=line, index=start)
        yield plain or _shifted(_item(piece), Shift(lines=line, index=start))
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
