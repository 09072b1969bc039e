"""The values of a lead and those around it that a rulebook can tell apart, with how large each change is.

The space is that of `routing.rulecheck`, cut anew so that the lead's own value is an atom of every axis, and every
other atom is the value of its stretch that is nearest to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor, inf
from operator import itemgetter

from routing.conditions import Comparison, Leaf, folded
from routing.conditions.evaluating import leaf_holds
from routing.fields import Catalogue, Fields, FieldSpec, FieldValue
from routing.index.clauses import Clause
from routing.replay.stretches import WIDENED, cells, ends_of, nearest_in, size_of
from routing.rulecheck.axes import COUNTED, PATTERNS, Axis, held_axis, range_of
from routing.rulecheck.space import Space

#: How many fields are changed, and how much: a number by its share of the larger of both, anything else by one.
Cost = tuple[int, float]


@dataclass(frozen=True)
class Ways:
    """One field: its axes, and for each how far its atoms are from the lead's own, which is not far at all."""

    name: str
    axes: tuple[int, ...]
    sizes: tuple[tuple[float, ...], ...]

    def nearest(self, box: Sequence[int]) -> tuple[tuple[int, ...], float]:
        """The atom on each axis that is nearest to the lead in a possible box, and how far it is."""
        chosen = tuple(next(self._inside(number, box)) for number in range(len(self.axes)))
        return chosen, max(sizes[atom] for sizes, atom in zip(self.sizes, chosen, strict=True))

    def value(self, atoms: Sequence[FieldValue | None]) -> FieldValue | None:
        """What the field holds at these values of its axes."""
        return atoms[0]

    def _inside(self, number: int, box: Sequence[int]) -> Iterator[int]:
        """The atoms of a box on one of the axes, the nearest first."""
        held = box[self.axes[number]]
        return (atom for atom in self._by_size[number] if held >> atom & 1)

    @cached_property
    def _by_size(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(sorted(range(len(sizes)), key=sizes.__getitem__)) for sizes in self.sizes)


@dataclass(frozen=True)
class Span(Ways):
    """A field with ranges: the axes of its two ends, of which the atoms of the low one stand one place further up."""

    #: Whether the lead has one number there, or none: that becomes no range without need.
    single: bool

    def nearest(self, box: Sequence[int]) -> tuple[tuple[int, ...], float]:
        nearest: tuple[tuple[int, ...], float] = ((), inf)
        for low in self._inside(0, box):
            if self.sizes[0][low] / 2 >= nearest[1]:
                break
            for span in self._spans_from(low, box):
                nearest = min(nearest, (span, self._size(*span)), key=itemgetter(1))
        return nearest

    def value(self, atoms: Sequence[FieldValue | None]) -> FieldValue | None:
        return range_of(*atoms)

    def _spans_from(self, low: int, box: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The spans from a low end of which one is the nearest; what is not known has neither end."""
        held = box[self.axes[1]]
        beyond = held & 1 if low == 0 else held >> low - 1 << low - 1 & ~1
        if beyond:
            yield low, self._nearest_high(beyond)
        if low > 1 and beyond >> low - 1 & 1:
            yield low, low - 1

    def _nearest_high(self, held: int) -> int:
        """The nearest of some high ends: these are further and further away at both sides of the lead's own."""
        own = self._by_size[1][0]
        above, below = held >> own << own, held & (1 << own) - 1
        sides = [*([_lowest(above)] if above else []), *([below.bit_length() - 1] if below else [])]
        return min(sides, key=self.sizes[1].__getitem__)

    def _size(self, low: int, high: int) -> float:
        size = (self.sizes[0][low] + self.sizes[1][high]) / 2
        return size + WIDENED if self.single and low and low - 1 != high else size


@dataclass(frozen=True, kw_only=True)
class Around:
    """A lead in the space of a rulebook."""

    fields: Fields
    space: Space
    ways: tuple[Ways, ...]

    def cost(self, box: Sequence[int]) -> Cost:
        """What the cheapest change costs that brings the lead into a possible box."""
        sizes = [size for each in self.ways if (size := each.nearest(box)[1])]
        return len(sizes), sum(sizes)

    def nearest(self, box: Sequence[int]) -> tuple[int, ...]:
        """The place of the box that this change leads to, a set of one atom for each axis."""
        place = [0] * len(box)
        for each in self.ways:
            for axis, atom in zip(each.axes, each.nearest(box)[0], strict=True):
                place[axis] = 1 << atom
        return tuple(place)

    def lead(self, box: Sequence[int]) -> Fields:
        """The lead after this change; fields that stay as they are keep their very value."""
        changed = dict(self.fields)
        for each in self.ways:
            atoms, size = each.nearest(box)
            if size:
                changed.pop(each.name, None)
                values = [self.space.axes[axis].atoms[atom] for axis, atom in zip(each.axes, atoms, strict=True)]
                value = each.value(values)
                changed |= {each.name: value} if value is not None else {}
        return changed


def around(fields: Fields, clauses: Iterable[Clause], *, catalogue: Catalogue, loose: bool = False) -> Around:
    """A lead in the space of all that these clauses compare.

    With `loose`, whatever they look for in a text may be there or not, as `rulecheck` has it: what is found then may be
    no lead, and never costs more than the cheapest change there is.
    """
    leaves: defaultdict[str, dict[Leaf, None]] = defaultdict(dict)
    for clause in clauses:
        for literal in clause:
            leaves[literal.leaf.field][literal.leaf] = None
    space = Space()
    ways = tuple(
        _ways(space, catalogue.fields[name], list(each), own=fields.get(name), loose=loose)
        for name, each in leaves.items()
    )
    return Around(fields=fields, space=space, ways=ways)


def looks_into_texts(clauses: Iterable[Clause]) -> bool:
    """Whether any of these comparisons looks for something inside a text."""
    return any(_looks_inside(literal.leaf) for clause in clauses for literal in clause)


def _ways(space: Space, spec: FieldSpec, leaves: Sequence[Leaf], *, own: FieldValue | None, loose: bool) -> Ways:
    if spec.numeric and spec.name not in COUNTED:
        return _range_ways(space, spec, leaves, own=own)
    if spec.numeric:
        return _held_ways(space, _counted_axis(spec, leaves, own=own), spec, own=own)
    patterns = [leaf for leaf in leaves if _looks_inside(leaf)] if loose else []
    held = held_axis(spec, [leaf for leaf in leaves if leaf not in patterns])
    ways = _held_ways(space, _with_own(held, own), spec, own=own)
    return _with_patterns(space, ways, patterns, own=own)


def _held_ways(space: Space, axis: Axis, spec: FieldSpec, *, own: FieldValue | None) -> Ways:
    sizes = tuple(size_of(own, value) for value in axis.atoms)
    space.held[spec.name] = len(space.axes)
    space.axes.append(axis)
    return Ways(spec.name, (space.held[spec.name],), (sizes,))


def _with_patterns(space: Space, ways: Ways, patterns: Sequence[Leaf], *, own: FieldValue | None) -> Ways:
    """A text with an axis more for each thing that is looked for in it."""
    first = len(space.axes)
    for leaf in patterns:
        space.loose[leaf] = len(space.axes)
        space.axes.append(Axis(f"{ways.name} {len(space.axes)}", (False, True)))
    held = [leaf_holds(leaf, own) for leaf in patterns]
    sizes = tuple((1.0, 0.0) if each else (0.0, 1.0) for each in held)
    return Ways(ways.name, (*ways.axes, *range(first, len(space.axes))), (*ways.sizes, *sizes))


def _range_ways(space: Space, spec: FieldSpec, leaves: Sequence[Leaf], *, own: FieldValue | None) -> Ways:
    low, high = ends_of(own)
    stretches = list(cells(spec, leaves))
    lows = (None, -inf, *(nearest_in(cell, low, spec=spec) for cell in stretches))
    highs = (None, *(nearest_in(cell, high, spec=spec) for cell in stretches), inf)
    first = len(space.axes)
    space.ends[spec.name] = (first, first + 1)
    space.axes += [Axis(f"{spec.name} from", lows), Axis(f"{spec.name} to", highs)]
    sizes = tuple(tuple(size_of(end, value) for value in axis) for end, axis in ((low, lows), (high, highs)))
    return Span(spec.name, (first, first + 1), sizes, single=low == high)


def _counted_axis(spec: FieldSpec, leaves: Sequence[Leaf], *, own: FieldValue | None) -> Axis:
    """Whole numbers, one of each stretch that has one."""
    end = ends_of(own)[0]
    nearest = (nearest_in(cell, end, spec=spec) for cell in cells(spec, leaves))
    return Axis(spec.name, (None, *(value for value in nearest if value == floor(value))))


def _with_own(axis: Axis, own: FieldValue | None) -> Axis:
    """The axis with the lead's own text on it."""
    if not isinstance(own, str) or folded(own) in axis.texts:
        return axis
    return Axis(axis.name, (*axis.atoms, own))


def _looks_inside(leaf: Leaf) -> bool:
    return isinstance(leaf, Comparison) and leaf.operator in PATTERNS


def _lowest(atoms: int) -> int:
    return (atoms & -atoms).bit_length() - 1
