"""The documentation as tests read it: pages, their sections, tables, examples and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"

#: Every page, by its path from the top of the repository.
PAGES = {
    str(path.relative_to(ROOT)): path
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")))
}

_FENCE = re.compile(r"^( *)```([^\n]*)\n(.*?)^ *```\n", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, kw_only=True)
class Example:
    """What stands between fences: `info` is what stands behind the first, its language."""

    info: str
    text: str

    @property
    def lines(self) -> list[str]:
        return [line for line in self.text.splitlines() if line.strip()]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> list[str]:
        """The cells of one column."""
        return [row[self.columns.index(name)] for row in self.rows]

    def records(self) -> list[dict[str, str]]:
        """The rows, each cell by the name of its column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def examples(text: str) -> list[Example]:
    """Everything between fences, without the spaces it is indented by."""
    return [
        Example(info=info.strip(), text=re.sub(rf"^{indent}", "", body, flags=re.MULTILINE))
        for indent, info, body in _FENCE.findall(text)
    ]


def prose(text: str) -> str:
    """A page without its examples."""
    return _FENCE.sub("", text)


def section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next heading of any rank. Raises AssertionError where there is none."""
    text = prose(text)
    found = [match for match in _HEADING.finditer(text) if match[2] == heading]
    assert len(found) == 1, f"there are {len(found)} headings {heading!r}"
    following = _HEADING.search(text, found[0].end())
    return text[found[0].end() : following.start() if following else len(text)]


def headings(text: str) -> list[str]:
    return [match[2] for match in _HEADING.finditer(prose(text))]


def tables(text: str) -> list[Table]:
    """The tables of a piece of a page, in order."""
    blocks = re.findall(r"(?:^\|.*\|\n?)+", prose(text), re.MULTILINE)
    split = [[_cells(line) for line in block.strip().splitlines()] for block in blocks]
    return [Table(columns=rows[0], rows=tuple(rows[2:])) for rows in split]


def table(page: Path, heading: str, *, number: int = 0) -> Table:
    """One table below one heading of a page."""
    return tables(section(text_of(page), heading))[number]


def code(text: str) -> list[str]:
    """What stands between backticks."""
    return _CODE.findall(text)


def links(text: str) -> Iterator[str]:
    """Where the links and pictures of a page lead."""
    yield from _LINK.findall(prose(text))


def anchors(text: str) -> set[str]:
    """What a link to a part of a page may end in."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings(text)}


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip()[1:-1].split("|"))
