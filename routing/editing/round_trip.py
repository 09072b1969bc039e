"""A text changed by reading it whole and writing it out again: right for every layout, and it may change the layout."""

import re
from collections.abc import Callable, Collection, Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from routing.composing import has_anchors, long_lists
from routing.document import read_document

#: Wide enough that no line is folded which the author did not fold.
WIDTH = 4_096

#: The first entry of a list under a key that stands at the margin.
_FIRST_ENTRY = re.compile(r"^\w+:[^\n]*\n(?:\s*#[^\n]*\n)*(?P<margin> *)- ", re.MULTILINE)


def round_trip(source: str, change: Callable[[Any], None], *, apart: Collection[str] = ()) -> str:
    """The text after `change` has changed what it says; comments are kept.

    Long lists under the keys `apart`, which `change` leaves alone, are not read for it: that takes long.
    """
    short, kept = _without(source, apart)
    if kept:
        text = _with(_changed(short, change), kept)
        if text is not None and _says_of(text, apart) == _says_of(source, apart):
            return text
    return _changed(source, change)


def _changed(source: str, change: Callable[[Any], None]) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    first = _FIRST_ENTRY.search(source)
    margin = len(first["margin"]) if first else 0
    yaml.indent(sequence=margin + 2, offset=margin)
    document = yaml.load(source) or {}
    change(document)
    text = StringIO()
    yaml.dump(document, text)
    return text.getvalue()


def _without(source: str, apart: Collection[str]) -> tuple[str, Mapping[str, str]]:
    """The text with one word in the place of each of these lists, and what stood there."""
    source = source.replace("\r\n", "\n").removesuffix("\n") + "\n"
    kept: dict[str, str] = {}
    if has_anchors(source):
        return source, kept
    for stretch in reversed(list(long_lists(source))):
        name = source[stretch.key :].partition(":")[0]
        word = f"list_of_{name}_{len(source)}"
        if name in apart and word not in source:
            kept[word] = source[stretch.begin : stretch.end]
            source = f"{source[: stretch.begin]}{' ' * stretch.margin}- {word}\n{source[stretch.end :]}"
    return source, kept


def _with(text: str, kept: Mapping[str, str]) -> str | None:
    """The text with the lists back in their places; None where one has lost its place."""
    for word, items in kept.items():
        before, found, behind = text.partition(f"- {word}\n")
        if not found:
            return None
        text = before.rstrip(" ") + items + behind
    return text


def _says_of(text: str, keys: Collection[str]) -> Mapping[str, Any]:
    data = read_document(text).data
    return {key: data.get(key) for key in keys}
