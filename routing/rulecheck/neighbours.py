"""Which of many boxes a box meets, found for all of them at once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from routing.index.bits import bits_of
from routing.rulecheck.space import Box


class Neighbours:
    """Boxes in their order; for each axis and atom the set of those that hold it."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self.boxes = boxes
        holding: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        narrow: defaultdict[int, list[int]] = defaultdict(list)
        for number, box in enumerate(boxes):
            for axis, atoms in box.items():
                narrow[axis].append(number)
                for atom in _bits(atoms):
                    holding[axis][atom].append(number)
        size = len(boxes)
        self._every = (1 << size) - 1
        self._wide = {axis: self._every & ~bits_of(numbers, size=size) for axis, numbers in narrow.items()}
        self._holding = {
            axis: {atom: bits_of(numbers, size=size) for atom, numbers in by_atom.items()}
            for axis, by_atom in holding.items()
        }

    def met_by(self, box: Box) -> int:
        """The set of the boxes that share atoms with this one on every axis."""
        met = self._every
        for axis, atoms in box.items():
            if axis in self._wide:
                holding = self._holding[axis]
                met &= reduce(or_, (holding.get(atom, 0) for atom in _bits(atoms)), self._wide[axis])
        return met

    def among(self, numbers: int) -> Iterator[tuple[int, Box]]:
        """The boxes of a set with their numbers, in order."""
        return ((number, self.boxes[number]) for number in _bits(numbers))


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
