"""The cheapest change that brings a lead into one of some boxes and past those in its way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import count

from routing.index.bits import bits_of
from routing.replay.around import Around, Cost
from routing.rulecheck.space import Box

#: So many steps, and the search gives up.
PATIENCE = 3_000

#: A set of atoms for every axis.
Place = tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A box to be in, by its sets, and which of the obstacles not to be in, as a set of their numbers."""

    sets: Sequence[Box]
    obstacles: int


@dataclass(frozen=True, kw_only=True)
class Found:
    """The place of the cheapest change, what it costs, and the number of the goal it leads to."""

    place: Place
    cost: Cost
    goal: int


class Obstacles:
    """Boxes by their numbers, and which of them a place lies in."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        #: By axis and atom, the numbers of the boxes that hold it; found when first asked for.
        self._holding: dict[tuple[int, int], int] = {}

    def first_with(self, place: Place, *, among: int) -> Box | None:
        """The first of some boxes in which a place of one atom for each axis lies, None where it lies in none."""
        for axis, atom in enumerate(place):
            if not among:
                return None
            among &= self._that_hold(axis, atom)
        return self._boxes[(among & -among).bit_length() - 1] if among else None

    def _that_hold(self, axis: int, atom: int) -> int:
        held = self._holding.get((axis, atom))
        if held is None:
            numbers = (number for number, box in enumerate(self._boxes) if box.get(axis, -1) & atom)
            held = self._holding[axis, atom] = bits_of(numbers, size=len(self._boxes))
        return held


class GaveUpError(Exception):
    """The search took too many steps."""


def smallest(around: Around, goals: Sequence[Goal], *, obstacles: Obstacles) -> Found | None:
    """The cheapest change that leads to a goal, None where none does; raises GaveUpError where that takes too long.

    Parts of the space are taken in the order of what it costs to get there. Where the nearest place of a part lies in
    an obstacle, the part is divided into those beside it, none of which can cost less: so the first place that lies in
    no obstacle is the cheapest of all.
    """
    space, order = around.space, count()
    waiting: list[tuple[Cost, int, int, Place]] = []
    for number, goal in enumerate(goals):
        place = space.whole
        for sets in goal.sets:
            place = space.narrowed(place, sets)
        if space.is_possible(place):
            waiting.append((around.cost(place), next(order), number, place))
    heapify(waiting)
    for _ in range(PATIENCE):
        if not waiting:
            return None
        cost, _first, number, part = heappop(waiting)
        nearest = around.nearest(part)
        hit = obstacles.first_with(nearest, among=goals[number].obstacles)
        if hit is None:
            return Found(place=nearest, cost=cost, goal=number)
        for beside in _beside(around, part, hit):
            heappush(waiting, (around.cost(beside), next(order), number, beside))
    raise GaveUpError


def _beside(around: Around, part: Place, obstacle: Box) -> Iterator[Place]:
    """The parts of a part that lie outside an obstacle; none has a lead of another."""
    inside = list(part)
    for axis, atoms in obstacle.items():
        outside = [*inside]
        outside[axis] &= ~atoms
        inside[axis] &= atoms
        if around.space.is_possible(outside):
            yield tuple(outside)
