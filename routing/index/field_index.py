"""The rows whose comparisons of one field hold, by what a lead has in it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf

from routing.answers import Range
from routing.conditions import Comparison, Flag, In, Known, Leaf, folded
from routing.fields import FieldValue
from routing.index.bits import bits_of
from routing.index.clauses import Literal
from routing.index.numbers import NumberIndex, number_index
from routing.index.texts import TextIndex, text_index

Literals = Mapping[int, Iterable[Literal]]


@dataclass(frozen=True)
class FieldIndex:
    """The rows that hold for a number, a text, yes, no, and for what is unknown."""

    numbers: NumberIndex
    texts: TextIndex
    yes: int
    no: int
    unknown: int

    def rows(self, value: FieldValue | None) -> int:
        """The rows that hold for this value; None is unknown."""
        if isinstance(value, str):
            return self.texts.rows(folded(value))
        if value is None:
            return self.unknown
        if isinstance(value, bool):
            return self.yes if value else self.no
        if isinstance(value, Range):
            low = -inf if value.low is None else value.low
            return self.numbers.rows(low, inf if value.high is None else value.high)
        return self.numbers.rows(value, value)


def field_index(literals: Literals, *, size: int) -> FieldIndex:
    """The index of a field's comparisons by their row, of `size` that there are."""
    numbers, texts = (_left(literals, truth, size=size) for truth in (_of_number, _of_text))
    return FieldIndex(
        numbers=number_index(_among(literals, numbers), rows=numbers, size=size),
        texts=text_index(_among(literals, texts), rows=texts, size=size),
        yes=_left(literals, lambda leaf: isinstance(leaf, Known | Flag), size=size),
        no=_left(literals, lambda leaf: isinstance(leaf, Known), size=size),
        unknown=_left(literals, lambda _leaf: False, size=size),
    )


def _left(literals: Literals, truth: Callable[[Leaf], bool | None], *, size: int) -> int:
    """The rows without those that hold for no value of a kind; `truth` is None for a leaf that depends on the value."""

    def fails(each: Iterable[Literal]) -> bool:
        return any(truth(literal.leaf) is (not literal.wanted) for literal in each)

    return ~bits_of((row for row, each in literals.items() if fails(each)), size=size) & ((1 << size) - 1)


def _among(literals: Literals, rows: int) -> Literals:
    """The comparisons of the rows in a set."""
    return {row: each for row, each in literals.items() if rows >> row & 1}


def _of_number(leaf: Leaf) -> bool | None:
    if isinstance(leaf, Comparison) and not isinstance(leaf.value, str):
        return None
    return isinstance(leaf, Known)


def _of_text(leaf: Leaf) -> bool | None:
    if isinstance(leaf, In) or (isinstance(leaf, Comparison) and isinstance(leaf.value, str)):
        return None
    return isinstance(leaf, Known)
