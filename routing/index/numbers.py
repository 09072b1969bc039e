"""The rows of a field that hold a number: one bit set for every stretch between two thresholds.

A row's comparisons of a field with numbers leave one stretch for the low end of what a lead has, and one for the high
end: `> 50` bounds the low end, `<= 200` the high end.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from routing.conditions import Comparison, Operator
from routing.index.bits import bits_of
from routing.index.clauses import Literal

#: Which operators bound the low end of a range; the others bound the high end.
_OF_THE_LOW_END = frozenset({Operator.MORE, Operator.AT_LEAST})
#: Operators whose threshold itself is within; the opposite of each is without it.
_WITHIN = frozenset({Operator.AT_LEAST, Operator.AT_MOST})

#: A place in the order of thresholds and what lies between them: 0 is the threshold itself, 1 right behind it.
Place = tuple[float, int]

_LOWEST, _HIGHEST = (-inf, 0), (inf, 1)


@dataclass(frozen=True)
class Ends:
    """For one end of a range, the rows that hold wherever it may lie.

    `sets` has a bit set for below the first threshold, the first itself, between it and the second, and so on.
    """

    thresholds: tuple[float, ...]
    sets: tuple[int, ...]

    def rows(self, end: float) -> int:
        """The rows that hold where the range ends there."""
        place = bisect_left(self.thresholds, end)
        at = place < len(self.thresholds) and self.thresholds[place] == end
        return self.sets[2 * place + at]


@dataclass(frozen=True)
class NumberIndex:
    """The rows that hold for a number or a range of numbers."""

    low: Ends
    high: Ends

    def rows(self, low: float, high: float) -> int:
        """The rows that hold for every number from `low` to `high`."""
        return self.low.rows(low) & self.high.rows(high)


def number_index(literals: Mapping[int, Iterable[Literal]], *, rows: int, size: int) -> NumberIndex:
    """The index of comparisons with numbers by their row, of `size` that there are, over those in the set `rows`."""
    low: dict[int, tuple[Place, Place]] = {}
    high: dict[int, tuple[Place, Place]] = {}
    for row, each in literals.items():
        for literal in each:
            if isinstance(literal.leaf, Comparison) and not isinstance(literal.leaf.value, str):
                side = low if literal.leaf.operator in _OF_THE_LOW_END else high
                side[row] = _narrowed(side.get(row, (_LOWEST, _HIGHEST)), literal.leaf, wanted=literal.wanted)
    return NumberIndex(_ends(low, rows=rows, size=size), _ends(high, rows=rows, size=size))


def _narrowed(stretch: tuple[Place, Place], leaf: Comparison, *, wanted: bool) -> tuple[Place, Place]:
    """What a comparison leaves of a stretch, from its first place to the one behind its last."""
    first, behind = stretch
    upward = (leaf.operator in _OF_THE_LOW_END) is wanted
    within = (leaf.operator in _WITHIN) is wanted
    place = (float(leaf.value), 0 if within is upward else 1)
    return (max(first, place), behind) if upward else (first, min(behind, place))


def _ends(stretches: Mapping[int, tuple[Place, Place]], *, rows: int, size: int) -> Ends:
    """A bit set of rows for each stretch, from the lowest to the highest."""
    changes: defaultdict[Place, list[int]] = defaultdict(list)
    for row, (first, behind) in stretches.items():
        for place in (first, behind) if first < behind else ():
            changes[place].append(row)
    thresholds = sorted({threshold for threshold, _ in changes} - {-inf, inf})
    rows &= ~bits_of(stretches, size=size)
    rows |= bits_of(changes.get(_LOWEST, ()), size=size)
    sets = [rows]
    for threshold in thresholds:
        for place in ((threshold, 0), (threshold, 1)):
            changed = changes.get(place)
            sets.append(sets[-1] ^ bits_of(changed, size=size) if changed else sets[-1])
    return Ends(tuple(thresholds), tuple(sets))
