"""All leads that a rulebook can tell apart, as boxes: for every axis the atoms that are still possible."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from routing.conditions import Comparison, Leaf, Operator
from routing.fields import Catalogue, Fields, FieldSpec, FieldValue
from routing.index.clauses import Clause, Literal
from routing.rulecheck.axes import COUNTED, Axis, end_axes, held_axis, is_pattern, range_of, set_of
from routing.rulecheck.text_made import text_in
from routing.rulecheck.texts import TextAxes, impossible, text_axes

#: A set of atoms by the number of its axis; axes that are left out are not narrowed.
Box = Mapping[int, int]

#: What stands between two pieces of a text, the most natural first: of a domain, which has no “@”, and of words.
_IN_DOMAINS = ("", ".")
_IN_WORDS = (" ", ", ", " - ")

_LOW_END = frozenset({Operator.MORE, Operator.AT_LEAST})


@dataclass
class Space:
    """The axes of a book's fields, and where each field's stand; `ends` has the two axes of each range."""

    axes: list[Axis] = field(default_factory=list)
    held: dict[str, int] = field(default_factory=dict)
    ends: dict[str, tuple[int, int]] = field(default_factory=dict)
    #: Comparisons with an axis of their own, for whether they hold whatever else does.
    loose: dict[Leaf, int] = field(default_factory=dict)
    #: The axes of the fields in whose texts something is looked for.
    texts: dict[str, TextAxes] = field(default_factory=dict)

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """The box of all leads, a set for each axis."""
        return tuple(axis.every for axis in self.axes)

    @cached_property
    def impossible(self) -> tuple[Box, ...]:
        """Boxes in which no lead lies, besides ranges that end below where they begin: texts that there cannot be."""
        return tuple(box for each in self.texts.values() for box in impossible(each, self.axes) if all(box.values()))

    def box(self, clause: Clause) -> Box | None:
        """The leads for which all comparisons of a clause come out as wanted; None where there are none."""
        sets: dict[int, int] = {}
        for literal in clause:
            for place, atoms in self._sets(literal):
                sets[place] = sets.get(place, self.whole[place]) & atoms
        return sets if all(sets.values()) and self.is_possible(self.narrowed(self.whole, sets)) else None

    def narrowed(self, box: Sequence[int], sets: Box) -> tuple[int, ...]:
        """The part of a box that lies in these sets."""
        part = list(box)
        for place, atoms in sets.items():
            part[place] &= atoms
        return tuple(part)

    def is_possible(self, box: Sequence[int]) -> bool:
        """Whether a lead lies in a box: no set is empty, and no range ends below where it begins."""
        return all(box) and all(self._spans(box[low], box[high]) for low, high in self.ends.values())

    def lead(self, box: Sequence[int]) -> Fields:
        """A lead out of a possible box, with as little known as may be."""
        fields: dict[str, object] = {}
        for name in self.held:
            fields[name] = self._held(name, box)
        for name, (low, high) in self.ends.items():
            known = not box[low] & box[high] & 1
            first, last = (_lowest(box[low] & -2), (box[high] & -2).bit_length() - 1) if known else (0, 0)
            fields[name] = range_of(self.axes[low].atoms[first], self.axes[high].atoms[last])
        return {name: value for name, value in fields.items() if value is not None}  # type: ignore[misc]

    def _held(self, name: str, box: Sequence[int]) -> FieldValue | None:
        if name in self.texts:
            return text_in(self.texts[name], self.axes, box)
        place = self.held[name]
        return self.axes[place].atoms[_lowest(box[place])]

    def _sets(self, literal: Literal) -> Iterable[tuple[int, int]]:
        leaf = literal.leaf
        if leaf in self.loose:
            place = self.loose[leaf]
            yield place, 0b10 if literal.wanted else 0b01
        elif leaf.field in self.held:
            place = self._place(leaf)
            yield place, self._of(place, literal)
        else:
            for place in self._places(leaf):
                yield place, self._of(place, literal)

    def _place(self, leaf: Leaf) -> int:
        """The axis that a comparison of a field without ranges speaks of."""
        if is_pattern(leaf) and leaf.field in self.texts:
            return self.texts[leaf.field].place_of(leaf)
        return self.held[leaf.field]

    def _of(self, place: int, literal: Literal) -> int:
        atoms = set_of(literal.leaf, self.axes[place])
        return atoms if literal.wanted else self.whole[place] & ~atoms

    def _places(self, leaf: Leaf) -> Sequence[int]:
        """The axes of a range that a comparison speaks of: whether it is known is seen at either end."""
        low, high = self.ends[leaf.field]
        if isinstance(leaf, Comparison):
            return (low,) if leaf.operator in _LOW_END else (high,)
        return low, high

    @staticmethod
    def _spans(low: int, high: int) -> bool:
        if low & high & 1:
            return True
        # Both ends have an atom more than the other at their open side: the low end's stretches are one further up.
        return low >> 1 > 0 and high >> 1 > 0 and _lowest(low >> 1) <= (high >> 1).bit_length()


def space_of(clauses: Iterable[Clause], *, catalogue: Catalogue) -> Space:
    """The space of all fields that these clauses speak of."""
    leaves: defaultdict[str, dict[Leaf, None]] = defaultdict(dict)
    for clause in clauses:
        for literal in clause:
            leaves[literal.leaf.field][literal.leaf] = None
    space = Space()
    for name, each in leaves.items():
        _add(space, catalogue.fields[name], list(each))
    return space


def _add(space: Space, spec: FieldSpec, leaves: list[Leaf]) -> None:
    first = len(space.axes)
    if spec.numeric and spec.name not in COUNTED:
        space.ends[spec.name] = (first, first + 1)
        space.axes += end_axes(spec, leaves)
        return
    patterns = [leaf for leaf in leaves if is_pattern(leaf)]
    space.held[spec.name] = first
    space.axes.append(held_axis(spec, [leaf for leaf in leaves if not is_pattern(leaf)]))
    if patterns:
        space.texts[spec.name], more = text_axes(
            space.axes[first], patterns, first=first + 1, between=_IN_DOMAINS if spec.never else _IN_WORDS
        )
        space.axes += more


def _lowest(atoms: int) -> int:
    return (atoms & -atoms).bit_length() - 1
