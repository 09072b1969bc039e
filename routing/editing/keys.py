"""One key of a mapping in a YAML text, set or taken out."""

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from routing.document import Document, Path
from routing.editing.scalars import scalar


def with_key(document: Document, path: Path, key: str, value: str | None) -> str | None:
    """The text with that value for a key of the mapping at `path`, or without the key where it is None.

    None where the layout is one that has to be written anew: a value over several lines, say.
    """
    mapping = document.nodes.get(path)
    if not isinstance(mapping, MappingNode) or not mapping.value:
        return None
    flow = bool(mapping.flow_style)
    known = next(((name, node) for name, node in mapping.value if name.value == key), None)
    if value is None:
        return document.text if known is None else _without(document.text, mapping, *known, flow=flow)
    written = scalar(value, flow=flow)
    if known is None:
        return _added(document.text, mapping, f"{key}: {written}", flow=flow)
    node = known[1]
    return _spliced(document.text, node.start_mark.index, node.end_mark.index, written) if _is_short(node) else None


def _added(text: str, mapping: MappingNode, pair: str, *, flow: bool) -> str | None:
    """With one more key behind the last."""
    first, (_, last) = mapping.value[0][0], mapping.value[-1]
    if not _is_short(last):
        return None
    end = last.end_mark.index
    if flow:
        return _spliced(text, end, end, f", {pair}")
    line_end = text.find("\n", end)
    margin = " " * first.start_mark.column
    return f"{text}\n{margin}{pair}\n" if line_end < 0 else _spliced(text, line_end, line_end, f"\n{margin}{pair}")


def _without(text: str, mapping: MappingNode, name: Node, node: Node, *, flow: bool) -> str | None:
    """Without a key; one that is first on its line of a list is left for others to take out."""
    if not _is_short(node):
        return None
    place = [each for each, _ in mapping.value].index(name)
    if flow and place:
        return _spliced(text, mapping.value[place - 1][1].end_mark.index, node.end_mark.index, "")
    line_start = text.rfind("\n", 0, name.start_mark.index) + 1
    if flow or text[line_start : name.start_mark.index].strip():
        return None
    line_end = text.find("\n", node.end_mark.index)
    return _spliced(text, line_start, len(text) if line_end < 0 else line_end + 1, "")


def _is_short(node: Node) -> bool:
    """Whether a value is one text that ends where it says; a block of text ends where the next thing begins."""
    return isinstance(node, ScalarNode) and node.style not in ("|", ">") and not node.anchor


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
