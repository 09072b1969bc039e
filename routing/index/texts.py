"""The rows of a field that hold a text: looked up by the whole text, its beginnings, its endings and what is in it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from routing.conditions import Comparison, In, Operator, folded
from routing.index.bits import bits_of
from routing.index.clauses import Literal

#: The pieces of that length which an operator looks at in a text.
_PIECES: Mapping[Operator, Callable[[str, int], Iterable[str]]] = {
    Operator.STARTS_WITH: lambda text, length: (text[:length],),
    Operator.ENDS_WITH: lambda text, length: (text[max(0, len(text) - length) :],),
    Operator.CONTAINS: lambda text, length: (text[start : start + length] for start in range(len(text) - length + 1)),
}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a row asks of a text: how to look, for which texts (one is enough), and whether it wants one there."""

    operator: Operator
    words: tuple[str, ...]
    wanted: bool


@dataclass(frozen=True)
class Patterns:
    """The rows that ask for a text, by what they ask for; `otherwise` has those that are let through without."""

    otherwise: int
    #: By whole text, together with `otherwise`.
    wholes: dict[str, int]
    #: By piece, for each way of looking at a text and each length of the pieces.
    pieces: tuple[tuple[Operator, int, dict[str, int]], ...]

    def rows(self, text: str) -> int:
        """The rows that find what they ask for in a text, and those let through."""
        rows = self.wholes.get(text, self.otherwise)
        for operator, length, table in self.pieces:
            for piece in _PIECES[operator](text, length):
                rows |= table.get(piece, 0)
        return rows


@dataclass(frozen=True)
class TextIndex:
    """The rows that hold for a text: what each asks for first stands in the first of `slots`, the next in the next.

    `denied` has what rows ask not to be there, None where none does.
    """

    slots: tuple[Patterns, ...]
    denied: Patterns | None

    def rows(self, text: str) -> int:
        """The rows that hold for this text, as `folded` gives it."""
        rows = ~self.denied.rows(text) if self.denied else -1
        for slot in self.slots:
            rows &= slot.rows(text)
        return rows


def text_index(literals: Mapping[int, Iterable[Literal]], *, rows: int, size: int) -> TextIndex:
    """The index of comparisons with texts by their row, of `size` that there are, over those in the set `rows`."""
    slots: list[dict[int, Asked]] = [{}]
    denied: list[tuple[int, Asked]] = []
    for row, each in literals.items():
        asked = [found for literal in each for found in _asked(literal)]
        wanted = [found for found in asked if found.wanted]
        slots += [{} for _ in range(len(wanted) - len(slots))]
        for slot, found in zip(slots, wanted, strict=False):
            slot[row] = found
        denied += [(row, found) for found in asked if not found.wanted]
    return TextIndex(
        tuple(_patterns(slot.items(), free=rows & ~bits_of(slot, size=size), size=size) for slot in slots),
        _patterns(denied, free=0, size=size) if denied else None,
    )


def _patterns(asked: Iterable[tuple[int, Asked]], *, free: int, size: int) -> Patterns:
    tables: defaultdict[tuple[Operator, int], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, found in asked:
        for word in found.words:
            length = 0 if found.operator is Operator.EQUAL else len(word)
            tables[found.operator, length][word].append(row)
    wholes = {word: free | bits_of(rows, size=size) for word, rows in tables.pop((Operator.EQUAL, 0), {}).items()}
    pieces = (
        (operator, length, {word: bits_of(rows, size=size) for word, rows in table.items()})
        for (operator, length), table in tables.items()
    )
    return Patterns(free, wholes, tuple(pieces))


def _asked(literal: Literal) -> Iterator[Asked]:
    leaf = literal.leaf
    if isinstance(leaf, In):
        words = tuple(folded(value) for value in leaf.values if isinstance(value, str))
        yield Asked(operator=Operator.EQUAL, words=words, wanted=literal.wanted is not leaf.negated)
    elif isinstance(leaf, Comparison) and isinstance(leaf.value, str):
        opposite = leaf.operator is Operator.UNEQUAL
        operator = Operator.EQUAL if opposite else leaf.operator
        yield Asked(operator=operator, words=(folded(leaf.value),), wanted=literal.wanted is not opposite)
