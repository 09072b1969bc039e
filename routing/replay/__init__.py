"""Decisions made again, and made otherwise: from what was kept of them, nothing is changed by it."""

from routing.replay.again import Again, Difference, decide_again, remake
from routing.replay.trying import Pair, Trial, side_by_side, try_rules

__all__ = [
    "Again",
    "Difference",
    "Pair",
    "Trial",
    "decide_again",
    "remake",
    "side_by_side",
    "try_rules",
]
