"""A lead that lies in one box and in none of others, or the certainty that there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from routing.rulecheck.neighbours import Neighbours
from routing.rulecheck.space import Box, Space

#: So many steps, and one search gives up.
PATIENCE = 1_500

#: So many steps, and all searches of one check together give up.
PATIENCE_IN_ALL = 8_000

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
    return sum(
        (place[axis] & ~atoms).bit_count() / place[axis].bit_count()
        for axis, atoms in obstacle.items()
        if place[axis] & ~atoms
    )
