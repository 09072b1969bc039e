"""Which of many boxes a box meets, found for all of them at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_

from routing.index.bits import bits_of
from routing.rulecheck.space import Box

#: A box that holds no more atoms of an axis is noted at each of them.
FEW = 64

#: Boxes by what they hold of one axis: sets of boxes by sets of atoms.
Groups = Mapping[int, int]


class Neighbours:
    """Boxes in their order. Sets of them are the bits of a number, so that each question takes one step an axis.

    What was asked once is kept: a search asks for the same few sets of atoms again and again.
    """

    def __init__(self, boxes: Sequence[Box], *, whole: Sequence[int]) -> None:
        self.boxes = boxes
        self.every = (1 << len(boxes)) - 1
        holding: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, box in enumerate(boxes):
            for axis, atoms in box.items():
                holding[axis][atoms].append(number)
        self._axes = {
            axis: _Meetings(_sets(groups, size=len(boxes)), whole=whole[axis]) for axis, groups in holding.items()
        }
        self._meeting: dict[tuple[int, int], int] = {}

    def narrowing(self, axis: int) -> int:
        """The set of the boxes that do not reach over the whole of an axis."""
        return self._axes[axis].every if axis in self._axes else 0

    def meeting(self, axis: int, atoms: int) -> int:
        """The set of the boxes that hold any of these atoms of an axis."""
        if axis not in self._axes:
            return self.every
        found = self._meeting.get((axis, atoms))
        if found is None:
            narrow = self._axes[axis]
            found = self._meeting[axis, atoms] = self.every & ~narrow.every | narrow.meeting(atoms)
        return found

    def met_by(self, box: Box) -> int:
        """The set of the boxes that share atoms with this one on every axis."""
        met = self.every
        for axis, atoms in box.items():
            met &= self.meeting(axis, atoms)
        return met

    def among(self, numbers: int) -> Iterator[tuple[int, Box]]:
        """The boxes of a set with their numbers, in order."""
        return ((number, self.boxes[number]) for number in _members(numbers))


class _Meetings:
    """The boxes that narrow one axis, looked up by any set of its atoms.

    Those that hold one stretch of atoms are found by where it begins and ends, those that hold a few atoms by each of
    them, and those that hold nearly all share some with every set that is larger than what they leave out.
    """

    def __init__(self, groups: Groups, *, whole: int) -> None:
        self.every = reduce(or_, groups.values())
        stretches, few, many = _sorted(groups)
        size = whole.bit_length()
        begun, over, self._by_atom = [0] * size, [0] * (size + 1), [0] * size
        for atoms, boxes in stretches.items():
            first, last = _ends(atoms)
            begun[first] |= boxes
            over[last + 1] |= boxes
        #: By atom, the boxes whose stretch has begun there, and those whose stretch is over before it.
        self._begun, self._over = list(accumulate(begun, or_)), list(accumulate(over, or_))
        for atoms, boxes in few.items():
            for atom in _members(atoms):
                self._by_atom[atom] |= boxes
        self._few = bool(few)
        self._left_out = {whole & ~atoms: boxes for atoms, boxes in many.items()}
        self._most = max((atoms.bit_count() for atoms in self._left_out), default=0)
        self._many = reduce(or_, many.values(), 0)

    def meeting(self, atoms: int) -> int:
        """The boxes that hold any of these atoms."""
        met = self._many
        for first, last in _stretches(atoms):
            met |= self._begun[last] & ~self._over[first]
        for atom in _members(atoms) if self._few else ():
            met |= self._by_atom[atom]
        if atoms.bit_count() <= self._most:
            for left_out, boxes in self._left_out.items():
                met &= ~boxes if not atoms & ~left_out else -1
        return met


def _sorted(groups: Groups) -> tuple[Groups, Groups, Groups]:
    """The groups of one stretch, and of the others those that hold a few atoms, and many."""
    stretches = {atoms: boxes for atoms, boxes in groups.items() if _is_stretch(atoms)}
    few = {atoms: boxes for atoms, boxes in groups.items() if atoms not in stretches and atoms.bit_count() <= FEW}
    return stretches, few, {atoms: groups[atoms] for atoms in groups if atoms not in stretches and atoms not in few}


def _sets(groups: Mapping[int, Sequence[int]], *, size: int) -> Groups:
    return {atoms: bits_of(numbers, size=size) for atoms, numbers in groups.items()}


def _ends(atoms: int) -> tuple[int, int]:
    """The first atom of a set and the last."""
    return (atoms & -atoms).bit_length() - 1, atoms.bit_length() - 1


def _is_stretch(atoms: int) -> bool:
    """Whether a set of atoms has no gap."""
    lowest = atoms & -atoms
    return atoms + lowest & atoms == 0


def _stretches(atoms: int) -> Iterator[tuple[int, int]]:
    """The first and the last atom of each stretch of a set."""
    while atoms:
        behind = atoms + (atoms & -atoms)
        stretch = atoms & ~behind
        yield _ends(stretch)
        atoms &= behind


def _members(numbers: int) -> Iterator[int]:
    # A step through a text costs what lies between two members, one through a number all of its size.
    text = bin(numbers)[:1:-1]
    place = text.find("1")
    while place >= 0:
        yield place
        place = text.find("1", place + 1)
