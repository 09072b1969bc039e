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
    return _Searching(space).outside(start, obstacles) if space.is_possible(start) else Search.NONE


class _Searching:
    def __init__(self, space: Space) -> None:
        self._space = space
        self._left = PATIENCE

    def outside(self, place: Place, obstacles: Sequence[Box]) -> Place | Search:
        met = [each for each in obstacles if all(place[axis] & atoms for axis, atoms in each.items())]
        if not met:
            return place
        self._left -= 1
        if self._left < 0:
            return Search.GAVE_UP
        nearest = min(met, key=lambda each: sum(1 for axis, atoms in each.items() if place[axis] & ~atoms))
        for way in self._ways(place, nearest):
            found = self.outside(way, met)
            if found is not Search.NONE:
                return found
        return Search.NONE

    def _ways(self, place: Place, obstacle: Box) -> Sequence[Place]:
        """The parts of a place that lie outside an obstacle, each by one axis more, so that none is tried twice."""
        ways: list[Place] = []
        inside = list(place)
        for axis, atoms in obstacle.items():
            beside = [*inside]
            beside[axis] &= ~atoms
            inside[axis] &= atoms
            if self._space.is_possible(beside):
                ways.append(tuple(beside))
        return sorted(ways, key=lambda way: -sum(atoms.bit_count() for atoms in way))
