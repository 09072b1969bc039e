"""What somebody typed, as Slack's composer sends it: text with marks, and a `rich_text` block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.playground.people import Json
from bot.playground.styling import Run, styled
from bot.playground.text import escape

_FENCE = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
_BULLET = re.compile(r"(?P<space>\s*)[-*•◦▪]\s+(?P<said>\S.*)")
_NUMBERED = re.compile(r"(?P<space>\s*)(?P<number>\d{1,3})\.\s+(?P<said>\S.*)")
_QUOTE = re.compile(r"> (?P<said>.*)")
_REST_IS_QUOTED = re.compile(r"^>>> ?", re.MULTILINE)

#: Spaces that stand for one step further in.
_STEP = 4
_DEEPEST = 8

_SIGNS = ("•", "◦", "▪︎")


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A typed message: its `text`, encoded, and the elements of its `rich_text`."""

    text: str
    elements: tuple[Json, ...]

    @property
    def block(self) -> Json:
        return {"type": "rich_text", "block_id": "typed", "elements": list(self.elements)}


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One line: of a `section`, a `quote`, or a list (`bullet`, `ordered`) with how far in it stands."""

    kind: str
    said: str
    indent: int = 0
    number: int = 1

    @property
    def together(self) -> tuple[str, int]:
        """What lines have in common that stand in one element."""
        return self.kind, self.indent


def composed(typed: str) -> Composed:
    """What the composer makes of typed text, in which `<@U…>` and `<#C…>` are mentions already."""
    parts = list(_parts(typed))
    elements = [element for _, element in parts]
    for place, element in enumerate(elements[:-1]):
        _end_line(element, before=elements[place + 1])
    return Composed(text="\n".join(text for text, _ in parts), elements=tuple(elements))


def _parts(typed: str) -> Iterator[tuple[str, Json]]:
    """The text and the element of each part that stands by itself."""
    for place, part in enumerate(_FENCE.split(typed)):
        if place % 2:
            yield f"```{escape(part)}```", _element("rich_text_preformatted", [_plain(part)], border=0)
        elif part.strip("\n"):
            yield from _outside_code(part.strip("\n"))


def _outside_code(typed: str) -> Iterator[tuple[str, Json]]:
    said, *quoted = _REST_IS_QUOTED.split(typed, maxsplit=1)
    lines = [_line(each) for each in said.rstrip("\n").split("\n")] if said.strip("\n") else []
    lines += [_Line(kind="quote", said=each) for rest in quoted for each in rest.split("\n")]
    for (kind, indent), group in groupby(_from_one(lines), key=lambda line: line.together):
        yield _drawn(kind, indent, list(group))


def _line(typed: str) -> _Line:
    if found := _BULLET.fullmatch(typed):
        return _Line(kind="bullet", said=found["said"], indent=_indent(found["space"]))
    if found := _NUMBERED.fullmatch(typed):
        number, indent = int(found["number"]), _indent(found["space"])
        return _Line(kind="ordered", said=found["said"], indent=indent, number=number)
    if found := _QUOTE.fullmatch(typed):
        return _Line(kind="quote", said=found["said"])
    return _Line(kind="section", said=typed)


def _from_one(lines: list[_Line]) -> Iterator[_Line]:
    """The lines, where a number that counts on from nothing is no item of a list: `50. Or more`."""
    counted = {0: 0}
    for line in lines:
        if line.kind not in ("bullet", "ordered"):
            counted = {0: 0}
        elif line.kind == "ordered" and line.number != counted.get(line.indent, 0) + 1:
            yield _Line(kind="section", said=f"{line.number}. {line.said}")
            continue
        elif line.kind == "ordered":
            counted[line.indent] = line.number
        yield line


def _drawn(kind: str, indent: int, lines: list[_Line]) -> tuple[str, Json]:
    runs = [styled(line.said) for line in lines]
    match kind:
        case "bullet" | "ordered":
            items = [_element("rich_text_section", list(run.elements)) for run in runs]
            about = {"style": kind, "indent": indent, "border": 0}
            about |= {"offset": lines[0].number - 1} if lines[0].number > 1 else {}
            text = "\n".join(_item(line, run) for line, run in zip(lines, runs, strict=True))
            return text, _element("rich_text_list", items, **about)
        case "quote":
            text = "\n".join(f"&gt; {run.text}".rstrip() for run in runs)
            return text, _element("rich_text_quote", _joined(runs))
    return "\n".join(run.text for run in runs), _element("rich_text_section", _joined(runs))


def _item(line: _Line, run: Run) -> str:
    sign = f"{line.number}." if line.kind == "ordered" else _SIGNS[line.indent % len(_SIGNS)]
    return f"{' ' * _STEP * line.indent}{sign} {run.text}"


def _joined(runs: list[Run]) -> list[Json]:
    """The elements of several lines in one."""
    elements: list[Json] = []
    for place, run in enumerate(runs):
        if place:
            _append_text(elements, "\n")
        for element in run.elements:
            if element.keys() == {"type", "text"}:
                _append_text(elements, element["text"])
            else:
                elements.append(element)
    return elements


def _append_text(elements: list[Json], text: str) -> None:
    if elements and elements[-1].keys() == {"type", "text"}:
        elements[-1] = _plain(elements[-1]["text"] + text)
    else:
        elements.append(_plain(text))


def _end_line(element: Json, *, before: Json) -> None:
    """A section ends its last line where something else than a section follows."""
    if element["type"] == "rich_text_section" and before["type"] != "rich_text_section":
        _append_text(element["elements"], "\n")


def _indent(space: str) -> int:
    return min((len(space.expandtabs(_STEP)) + _STEP // 2) // _STEP, _DEEPEST)


def _plain(text: str) -> Json:
    return {"type": "text", "text": text}


def _element(kind: str, elements: list[Json], **more: object) -> Json:
    return {"type": kind, "elements": elements, **more}
