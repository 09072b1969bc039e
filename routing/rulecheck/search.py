"""A lead that lies in one box and in none of others, or the certainty that there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from routing.rulecheck.neighbours import Neighbours
from routing.rulecheck.space import Box, Space

#: So many steps, and one search gives up.
PATIENCE = 1_500

#: So many steps, and all searches of one check for leads that get as far as a rule give up; those for overlaps have
#: steps of their own.
PATIENCE_IN_ALL = 6_000
FOR_OVERLAPS = 3_000

#: So many boxes, looked at before any search, cost as much as a step of one.
BOXES_A_STEP = 8

#: Of so many obstacles the one that leaves the least is looked for.
LOOKED_AT = 24

Place = tuple[int, ...]


class Search(Enum):
    """How a search ended that found nothing."""

    NONE = auto()
    GAVE_UP = auto()


@dataclass
class Patience:
    """The steps that are left to the searches of one check."""

    left: int = PATIENCE_IN_ALL

    def look_at(self, boxes: int) -> None:
        """Count boxes that are looked at before a search."""
        self.left = max(0, self.left - boxes // BOXES_A_STEP)

    def steps(self) -> Iterator[None]:
        """One search's steps, as many as it may take."""
        for _ in range(min(PATIENCE, self.left)):
            self.left -= 1
            yield


def outside(space: Space, box: Box, obstacles: Neighbours, *, among: int, patience: Patience) -> Place | Search:
    """A part of the box that meets none of a set of obstacles; NONE where they cover it, GAVE_UP where that took too
    long to tell.

    A lead lies outside an obstacle by one axis at least: an obstacle that leaves little is tried first, way by way, as
    a solver of clauses does; of its ways first the one that leads past the most of the others.
    """
    start = space.narrowed(space.whole, box)
    waiting = [(start, among & obstacles.met_by(box))] if space.is_possible(start) else []
    if not waiting:
        return Search.NONE
    for _ in patience.steps():
        place, ahead = waiting.pop()
        if not ahead:
            return place
        waiting += _ways(space, place, ahead, obstacles)
        if not waiting:
            return Search.NONE
    return Search.GAVE_UP


def _ways(space: Space, place: Place, ahead: int, obstacles: Neighbours) -> list[tuple[Place, int]]:
    """The parts of a place outside the nearest obstacle, each with what it meets of all; none has a lead of another."""
    ways: list[tuple[Place, int]] = []
    inside = list(place)
    for axis, atoms in _nearest(place, ahead, obstacles).items():
        beside = [*inside]
        beside[axis] &= ~atoms
        if space.is_possible(beside):
            ways.append((tuple(beside), ahead & obstacles.meeting(axis, beside[axis])))
        inside[axis] &= atoms
        ahead &= obstacles.meeting(axis, inside[axis])
    return sorted(ways, key=lambda way: -way[1].bit_count())


def _nearest(place: Place, ahead: int, obstacles: Neighbours) -> Box:
    """Of the first obstacles ahead the one that leaves the least of a place."""
    looked_at = (box for _, box in islice(obstacles.among(ahead), LOOKED_AT))
    return min(looked_at, key=lambda box: _left(place, box))


def _left(place: Place, obstacle: Box) -> float:
    """How much of a place lies outside an obstacle, as a sum of shares of its axes."""
    left = 0.0
    for axis, atoms in obstacle.items():
        held = place[axis]
        if beside := held & ~atoms:
            left += beside.bit_count() / held.bit_count()
    return left
