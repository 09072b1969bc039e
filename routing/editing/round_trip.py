"""A text changed by reading it whole and writing it out again: right for every layout, and it may change the layout."""

import re
from collections.abc import Callable
from io import StringIO
from typing import Any

from ruamel.yaml import YAML

#: Wide enough that no line is folded which the author did not fold.
WIDTH = 4_096

#: The first entry of a list under a key that stands at the margin.
_FIRST_ENTRY = re.compile(r"^\w+:[^\n]*\n(?:\s*#[^\n]*\n)*(?P<margin> *)- ", re.MULTILINE)


def round_trip(source: str, change: Callable[[Any], None]) -> str:
    """The text after `change` has changed what it says; comments are kept."""
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
