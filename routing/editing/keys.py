"""Keys of a mapping in a YAML text, set or taken out."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from routing.document import Document, Path
from routing.editing.scalars import scalar


class Splice(NamedTuple):
    """A piece of a text, and what stands there instead."""

    start: int
    end: int
    new: str


def with_keys(document: Document, path: Path, changes: Mapping[str, str | None]) -> str | None:
    """The text with these values for keys of the mapping at `path`, and without the keys whose value is None.

    None where the layout is one that has to be written anew: a value over several lines, say.
    """
    mapping = document.nodes.get(path)
    if not isinstance(mapping, MappingNode) or not all(_is_short(node) for _, node in mapping.value):
        return None
    splices = list(_splices(document.text, mapping, changes))
    text = document.text
    for splice in sorted((each for each in splices if each), reverse=True):
        text = text[: splice.start] + splice.new + text[splice.end :]
    return None if None in splices else text


def _splices(text: str, mapping: MappingNode, changes: Mapping[str, str | None]) -> Iterator[Splice | None]:
    """What changes in the text; None for what cannot be done by a splice."""
    known = {str(name.value): (name, node) for name, node in mapping.value}
    flow = bool(mapping.flow_style)
    for key, value in changes.items():
        if key in known and value is None:
            yield _removal(text, mapping, key, flow=flow)
        elif key in known and value is not None:
            node = known[key][1]
            yield Splice(node.start_mark.index, node.end_mark.index, scalar(value, flow=flow))
    new = {key: value for key, value in changes.items() if key not in known and value is not None}
    if new:
        yield _addition(text, mapping, new, gone={key for key, value in changes.items() if value is None}, flow=flow)


def _addition(text: str, mapping: MappingNode, new: Mapping[str, str], *, gone: set[str], flow: bool) -> Splice | None:
    """More keys behind the last one that stays."""
    kept = [node for name, node in mapping.value if name.value not in gone]
    if not kept:
        return None
    pairs = [f"{key}: {scalar(value, flow=flow)}" for key, value in new.items()]
    end = kept[-1].end_mark.index
    if flow:
        return Splice(end, end, "".join(f", {pair}" for pair in pairs))
    margin = " " * mapping.value[0][0].start_mark.column
    line_end = _line_end(text, end)
    return Splice(line_end, line_end, "".join(f"\n{margin}{pair}" for pair in pairs))


def _removal(text: str, mapping: MappingNode, key: str, *, flow: bool) -> Splice | None:
    """A key gone; one that is first on its line of a list, or first between braces, is left for others to take out."""
    place = [name.value for name, _ in mapping.value].index(key)
    name, node = mapping.value[place]
    if flow:
        return Splice(mapping.value[place - 1][1].end_mark.index, node.end_mark.index, "") if place else None
    line_start = text.rfind("\n", 0, name.start_mark.index) + 1
    if text[line_start : name.start_mark.index].strip():
        return None
    return Splice(line_start, _line_end(text, node.end_mark.index) + 1, "")


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return end if end >= 0 else len(text)


def _is_short(node: Node) -> bool:
    """Whether a value is one text that ends where it says; a block of text ends where the next thing begins."""
    return isinstance(node, ScalarNode) and node.style not in ("|", ">") and not node.anchor
