"""The values of a lead cut into as many as a rulebook can tell apart, so that all leads can be gone through.

An axis is one thing that varies: what a field holds or, of a field with numbers, where its low end lies and where its
high end. Its atoms are values, one for each stretch that no comparison of the book divides further. What a comparison
lets through is a set of atoms, as the bits of a number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import chain, pairwise
from math import inf
from operator import or_
from typing import TypeGuard

from routing.answers import Range
from routing.conditions import Comparison, In, Leaf, Operator, folded
from routing.conditions.evaluating import leaf_holds
from routing.fields import FieldSpec, FieldType, FieldValue

#: Fields that hold one whole number and never a range of them.
COUNTED = frozenset({"score", "bant"})

#: How a piece is looked for in a text.
_FINDING: Mapping[Operator, Callable[[str, str], bool]] = {
    Operator.CONTAINS: str.__contains__,
    Operator.STARTS_WITH: str.startswith,
    Operator.ENDS_WITH: str.endswith,
}

PATTERNS = frozenset(_FINDING)

#: Letters for a text in which nothing is found that a rulebook looks for, the plainest first.
_LETTERS = ("xqzjkvwyåøπжλ", *map(chr, range(0x4E00, 0x9FA6)))

_ON_A_LIST = frozenset({Operator.EQUAL, Operator.UNEQUAL})

#: How to find the first number behind a threshold, and whether those from there on are let through or the others.
_FIRST_BEHIND = {
    Operator.MORE: (bisect_right, True),
    Operator.AT_LEAST: (bisect_left, True),
    Operator.LESS: (bisect_left, False),
    Operator.AT_MOST: (bisect_right, False),
}

#: More texts made of two pieces than this are not tried.
_MOST_JOINED = 400


@dataclass(frozen=True)
class Axis:
    """One thing that varies: the values it can have, None for unknown."""

    name: str
    atoms: tuple[FieldValue | None, ...]

    @property
    def every(self) -> int:
        """The set of all atoms."""
        return (1 << len(self.atoms)) - 1

    @cached_property
    def texts(self) -> dict[str, int]:
        """The set of the atoms that are one text, by the text as comparisons see it."""
        found: dict[str, int] = {}
        for place, value in enumerate(self.atoms):
            if isinstance(value, str):
                found[folded(value)] = found.get(folded(value), 0) | 1 << place
        return found

    @cached_property
    def places(self) -> dict[str, int]:
        """The first atom that is one text, by the text as comparisons see it."""
        return {text: (atoms & -atoms).bit_length() - 1 for text, atoms in self.texts.items()}

    @cached_property
    def numbers(self) -> list[float]:
        """The atoms that are numbers, which stand in their order behind all others."""
        return [value for value in self.atoms if isinstance(value, float) and not isinstance(value, bool)]

    def where(self, holds: Callable[[FieldValue | None], bool]) -> int:
        """The set of the atoms for which this is true."""
        return sum(1 << place for place, value in enumerate(self.atoms) if holds(value))

    def from_number(self, place: int) -> int:
        """The set of the numbers from that one on."""
        return self.every >> (skipped := len(self.atoms) - len(self.numbers) + place) << skipped


def held_axis(spec: FieldSpec, leaves: Sequence[Leaf]) -> Axis:
    """What a field without ranges holds: every value that the book names, others, and unknown."""
    if spec.type is FieldType.FLAG:
        return Axis(spec.name, (None, False, True))
    if spec.numeric:
        return Axis(spec.name, (None, *_counted(spec, _thresholds(leaves))))
    named = dict.fromkeys(_named(leaves))
    if spec.values:
        others = [value for value in spec.values if value not in named][:1]
        return Axis(spec.name, (None, *others, *named))
    return Axis(spec.name, (None, *dict.fromkeys((*_made(spec, leaves), *named))))


def end_axes(spec: FieldSpec, leaves: Sequence[Leaf]) -> tuple[Axis, Axis]:
    """Where the low end and the high end of a field's range can lie; -inf and inf are open ends."""
    stretches = _stretches(spec, _thresholds(leaves))
    return Axis(f"{spec.name} from", (None, -inf, *stretches)), Axis(f"{spec.name} to", (None, *stretches, inf))


def set_of(leaf: Leaf, axis: Axis) -> int:
    """The atoms of an axis that a comparison lets through; looked up where there may be very many of both."""
    if isinstance(leaf, Comparison) and axis.numbers and leaf.operator in _FIRST_BEHIND:
        return _above_or_below(leaf, axis)
    if is_pattern(leaf):
        finds, piece = _FINDING[leaf.operator], folded(str(leaf.value))
        return bits_together(atoms for text, atoms in axis.texts.items() if finds(text, piece))
    listed = isinstance(leaf, In) or (isinstance(leaf, Comparison) and leaf.operator in _ON_A_LIST)
    if listed and axis.texts and not axis.numbers:
        found = bits_together(axis.texts.get(folded(str(value)), 0) for value in _values(leaf))
        negated = leaf.negated if isinstance(leaf, In) else leaf.operator is Operator.UNEQUAL  # type: ignore[union-attr]
        return bits_together(axis.texts.values()) & ~found if negated else found
    return axis.where(lambda value: leaf_holds(leaf, value))


def _above_or_below(leaf: Comparison, axis: Axis) -> int:
    bisect, above = _FIRST_BEHIND[leaf.operator]
    behind = axis.from_number(bisect(axis.numbers, float(leaf.value)))
    return behind if above else axis.from_number(0) & ~behind


def bits_together(sets: Iterable[int]) -> int:
    """What is in any of these sets."""
    return reduce(or_, sets, 0)


def is_pattern(leaf: Leaf) -> TypeGuard[Comparison]:
    """Whether a comparison looks for something at or in a text."""
    return isinstance(leaf, Comparison) and leaf.operator in PATTERNS


def unused_letter(texts: Iterable[str]) -> str:
    """A letter that stands in none of these texts."""
    used = set(chain.from_iterable(map(folded, texts)))
    return next(letter for letter in chain.from_iterable(_LETTERS) if letter not in used)


def range_of(low: FieldValue | None, high: FieldValue | None) -> FieldValue | None:
    """The range between two ends, as a lead has it."""
    if not isinstance(low, float) or not isinstance(high, float):
        return None
    return low if low == high else Range(low=None if low == -inf else low, high=None if high == inf else high)


def _thresholds(leaves: Sequence[Leaf]) -> list[float]:
    return sorted({float(value) for leaf in leaves for value in _values(leaf) if not isinstance(value, str)})


def _values(leaf: Leaf) -> Sequence[float | str]:
    if isinstance(leaf, In):
        return leaf.values
    return (leaf.value,) if isinstance(leaf, Comparison) else ()


def _stretches(spec: FieldSpec, thresholds: Sequence[float]) -> list[float]:
    """Each threshold, and one number of every stretch between, before and behind them, as far as the field goes."""
    if not thresholds:
        return [spec.low if spec.low is not None else 0.0]
    between = [_between(low, high) for low, high in pairwise(thresholds)]
    inner = [number for pair in zip(thresholds, between, strict=False) for number in pair]
    below = thresholds[0] - 1 if spec.low is None else _between(spec.low, thresholds[0])
    above = thresholds[-1] + 1 if spec.high is None else _between(thresholds[-1], spec.high)
    low, high = (-inf if spec.low is None else spec.low), (inf if spec.high is None else spec.high)
    every = dict.fromkeys((below, *inner, thresholds[-1], above))
    return sorted(number for number in every if low <= number <= high)


def _between(low: float, high: float) -> float:
    """The number in the middle of two; a whole one, as people are counted, where one lies between them."""
    middle = (low + high) / 2
    whole = float(middle // 1)
    return whole if low < whole < high else middle


def _counted(spec: FieldSpec, thresholds: Sequence[float]) -> list[float]:
    """A whole number of every stretch that has one."""
    near = {number for threshold in thresholds for number in (threshold // 1 - 1, threshold // 1, threshold // 1 + 1)}
    low, high = (-inf if spec.low is None else spec.low), (inf if spec.high is None else spec.high)
    return sorted(float(number) for number in near | {0.0} if low <= number <= high)


def _named(leaves: Sequence[Leaf]) -> list[str]:
    return [value for leaf in leaves if not is_pattern(leaf) for value in _values(leaf) if isinstance(value, str)]


def _made(spec: FieldSpec, leaves: Sequence[Leaf]) -> list[str]:
    """Texts that hold what comparisons look for in a text, alone and two together, and one that holds nothing of it."""
    pieces = list(dict.fromkeys(piece for piece in map(_piece, leaves) if piece))
    joined = [f"{one} {other}" for one in pieces for other in pieces if one != other]
    made = [unused_letter((*pieces, *_named(leaves))) * 3, *pieces, *joined[:_MOST_JOINED]]
    return [text for text in made if not spec.never or spec.never not in text]


def _piece(leaf: Leaf) -> str | None:
    return str(leaf.value) if is_pattern(leaf) else None
