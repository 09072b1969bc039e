"""A list of a YAML text cut into the lines of its items, so that these can be put, taken and moved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from ruamel.yaml.nodes import Node, SequenceNode

from routing.document import Document, Path


@dataclass(frozen=True, kw_only=True)
class Items:
    """The lines before a list, those of each item with the comments above it, and those behind."""

    before: tuple[str, ...]
    items: tuple[tuple[str, ...], ...]
    behind: tuple[str, ...]
    #: How far the dashes are indented.
    indent: int

    @property
    def text(self) -> str:
        return "".join((*self.before, *(line for item in self.items for line in item), *self.behind))

    def with_item(self, pairs: Sequence[tuple[str, str]], *, place: int) -> Self:
        """With one more item there, a mapping with these keys and values as they are written."""
        margin = " " * self.indent
        lines = tuple(
            f"{margin}{'- ' if number == 0 else '  '}{key}: {value}\n" for number, (key, value) in enumerate(pairs)
        )
        return self._with((*self.items[:place], lines, *self.items[place:]))

    def without(self, place: int) -> Self:
        """Without an item."""
        return self._with((*self.items[:place], *self.items[place + 1 :]))

    def moved(self, place: int, *, to: int) -> Self:
        """With an item at another place; `to` is where it then is."""
        rest = (*self.items[:place], *self.items[place + 1 :])
        return self._with((*rest[:to], self.items[place], *rest[to:]))

    def _with(self, items: tuple[tuple[str, ...], ...]) -> Self:
        return replace(self, items=items)


def items_of(document: Document, path: Path) -> Items | None:
    """The items of the list at `path`; None where they do not stand below each other on lines of their own."""
    node = document.nodes.get(path)
    if not isinstance(node, SequenceNode) or node.flow_style or not node.value:
        return None
    lines = document.text.splitlines(keepends=True)
    if len(lines) != document.text.count("\n") + (not document.text.endswith("\n")):
        return None  # Signs that end a line for Python and not for YAML, or the other way round.
    lines[-1] = lines[-1].removesuffix("\n") + "\n"
    starts = [item.start_mark.line for item in node.value]
    ends = [_last_line(item, lines) for item in node.value]
    if not _in_order(starts, ends) or not all(_has_dash(lines[start]) for start in starts):
        return None
    cuts = [starts[0], *(end + 1 for end in ends)]
    return Items(
        before=tuple(lines[: cuts[0]]),
        items=tuple(tuple(lines[cut:end]) for cut, end in pairwise(cuts)),
        behind=tuple(lines[cuts[-1] :]),
        indent=len(lines[starts[0]]) - len(lines[starts[0]].lstrip()),
    )


def _last_line(node: Node, lines: Sequence[str]) -> int:
    """The last line on which something of a node stands; YAML has it end where the next thing begins."""
    first, last = int(node.start_mark.line), int(node.end_mark.line)
    if last > first and not "".join(lines[last : last + 1])[: node.end_mark.column].strip():
        last -= 1
    while last > first and _is_empty(lines[last]):
        last -= 1
    return last


def _is_empty(line: str) -> bool:
    stripped = line.strip()
    return not stripped or stripped.startswith("#")


def _has_dash(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _in_order(starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether each item ends before the next begins; an alias stands where its anchor does."""
    return all(end < start for end, start in zip(ends, starts[1:], strict=False))
