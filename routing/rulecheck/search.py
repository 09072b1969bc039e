"""A lead that lies in one box and in none of others, or the certainty that there is none."""

from collections.abc import Sequence
from enum import Enum, auto

from routing.rulecheck.space import Box, Space

#: So many steps, and the search gives up.
PATIENCE = 3_000

Place = tuple[int, ...]


class Search(Enum):
    """How a search ended that found nothing."""

    NONE = auto()
    GAVE_UP = auto()


def outside(space: Space, box: Box, obstacles: Sequence[Box]) -> Place | Search:
    """A part of the box that meets no obstacle, NONE where they cover it, GAVE_UP where that took too long to tell.

    A lead lies outside an obstacle by one axis at least: the obstacle with the fewest such ways is tried first, way
    by way, as a solver of clauses does.
    """
    start = space.narrowed(space.whole, box)
    waiting: list[tuple[Place, Sequence[Box]]] = [(start, obstacles)] if space.is_possible(start) else []
    for _ in range(PATIENCE):
        if not waiting:
            return Search.NONE
        place, ahead = waiting.pop()
        met = [each for each in ahead if all(place[axis] & atoms for axis, atoms in each.items())]
        if not met:
            return place
        nearest = min(met, key=lambda each: _ways_out(each, place))
        waiting += [(way, met) for way in _ways(space, place, nearest)]
    return Search.GAVE_UP


def _ways_out(obstacle: Box, place: Place) -> int:
    """By how many axes a lead of the place may lie outside an obstacle."""
    return sum(1 for axis, atoms in obstacle.items() if place[axis] & ~atoms)


def _ways(space: Space, place: Place, obstacle: Box) -> list[Place]:
    """The parts of a place that lie outside an obstacle, the largest last; none has a lead of another."""
    ways: list[Place] = []
    inside = list(place)
    for axis, atoms in obstacle.items():
        beside = [*inside]
        beside[axis] &= ~atoms
        inside[axis] &= atoms
        if space.is_possible(beside):
            ways.append(tuple(beside))
    return sorted(ways, key=lambda way: sum(atoms.bit_count() for atoms in way))
