"""The score of a lead with the points behind it, and the gates it must pass."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Points:
    """Points given for one thing: the group (`employees`, `demo_booked` …), what was seen, how many."""

    group: str
    seen: str
    points: int


@dataclass(frozen=True, kw_only=True)
class Score:
    """A total, the points it is the sum of, the BANT criteria met, and whether gates and lead qualify."""

    total: int
    points: tuple[Points, ...]
    #: Those of `budget`, `authority`, `need`, `timing` that are met.
    bant: tuple[str, ...]
    icp: bool
    qualified: bool
