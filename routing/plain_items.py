"""Items of a YAML list that are written plainly, read without the parser: a list of companies has thousands of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ruamel.yaml.error import StreamMark
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode
from ruamel.yaml.tag import Tag

_TEXT, _MAPPING = (Tag(suffix=f"tag:yaml.org,2002:{kind}") for kind in ("str", "map"))
#: What a parser calls a text that comes from no file.
_NAME = "<unicode string>"

#: So many items are kept: between two edits nearly all stay where they are.
KEPT = 16_384

#: Words that are no text for YAML, in this version or in the one before.
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})

_BARE = r"[^\W\d_](?:[\w .@/+-]*[\w.@/+-])?"
_VALUE = rf"(?:{_BARE}|\"[^\"\\\n]*\"|'[^'\n]*')"
_PAIR = rf"[a-z][a-z_]{{0,30}}: {_VALUE}"
_END = r"(?: +#[^\n]*| *)\n"
_BEHIND = r"(?: *(?:#[^\n]*)?\n)*"

#: `- {domain: acme.com, owner: ana}`, `- acme.com`, and a mapping whose keys stand below each other.
_BRACED = re.compile(rf"(?P<margin> *)- (?P<braces>\{{(?P<pairs>{_PAIR}(?:, {_PAIR})*)\}}){_END}{_BEHIND}")
_SINGLE = re.compile(rf"(?P<margin> *)- (?P<value>{_VALUE}){_END}{_BEHIND}")
_LINES = re.compile(rf"(?P<margin> *)- (?P<pairs>{_PAIR}{_END}(?:(?P=margin)  {_PAIR}{_END})*){_BEHIND}")
_WORDS = re.compile(_BARE)
_ONE_PAIR = re.compile(rf"(?P<key>[a-z][a-z_]{{0,30}}): (?P<value>{_VALUE})")


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where a piece of a text begins in the whole."""

    text: str
    line: int
    index: int

    def mark(self, at: int) -> StreamMark:
        """The mark of a character of the piece."""
        line_start = self.text.rfind("\n", 0, at) + 1
        return StreamMark(_NAME, self.index + at, self.line + self.text.count("\n", 0, at), at - line_start)

    def scalar(self, span: tuple[int, int]) -> ScalarNode:
        """The text that stands there, without its quotes."""
        written = self.text[span[0] : span[1]]
        style = written[0] if written[0] in "\"'" else None
        value = written[1:-1] if style else written
        return ScalarNode(_TEXT, value, self.mark(span[0]), self.mark(span[1]), style=style, anchor=None)


def is_bare(text: str) -> bool:
    """Whether a text is read as itself where it stands without quotes, for certain."""
    return text.isprintable() and text.lower() not in _NO_TEXT and _WORDS.fullmatch(text) is not None


@lru_cache(maxsize=KEPT)
def plain_item(text: str, *, line: int, index: int) -> Node | None:
    """The item that these lines of a list are, as the parser has it; None for one that only the parser can read.

    `line` and `index` say where in the whole text the lines begin.
    """
    if not text.replace("\n", "").isprintable():
        return None
    place = _Place(text=text, line=line, index=index)
    if braced := _BRACED.fullmatch(text):
        return _mapping(place, braced.span("pairs"), around=braced.span("braces"), flow=True)
    if single := _SINGLE.fullmatch(text):
        node = place.scalar(single.span("value"))
        return node if _is_text(node) else None
    if lines := _LINES.fullmatch(text):
        return _mapping(place, lines.span("pairs"), around=(lines.start("pairs"), len(text)), flow=False)
    return None


def _mapping(place: _Place, pairs: tuple[int, int], *, around: tuple[int, int], flow: bool) -> Node | None:
    value = list(_pairs(place, *pairs))
    nodes = [node for pair in value for node in pair]
    if len({key.value for key, _ in value}) < len(value) or not all(map(_is_text, nodes)):
        return None
    start, end = map(place.mark, around)
    return MappingNode(_MAPPING, value, start, end, flow_style=flow, anchor=None)


def _pairs(place: _Place, start: int, end: int) -> Iterator[tuple[ScalarNode, ScalarNode]]:
    for pair in _ONE_PAIR.finditer(place.text, start, end):
        yield place.scalar(pair.span("key")), place.scalar(pair.span("value"))


def _is_text(node: ScalarNode) -> bool:
    return node.style is not None or node.value.lower() not in _NO_TEXT
