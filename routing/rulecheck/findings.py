"""What is questionable about a rulebook, each finding with the rules it is about and a lead that shows it."""

from dataclasses import dataclass
from enum import StrEnum

from routing.fields import Fields


class Problem(StrEnum):
    """What a finding says of its first rule."""

    #: Its condition holds for no lead at all.
    CONTRADICTION = "contradiction"
    #: Every lead it holds for goes by an earlier one of the others.
    UNREACHABLE = "unreachable"
    #: A lead of both goes by the first; neither is for all the leads of the other, and they send to different places.
    OVERLAP = "overlap"
    #: The lead is taken by the last rule alone.
    ONLY_THE_LAST = "only_the_last"
    #: The lead goes by no rule, and so to nurture.
    NO_RULE = "no_rule"
    #: Whether a lead reaches it could not be told.
    UNDECIDED = "undecided"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One finding; rules are numbered as they are listed, from 1."""

    problem: Problem
    rules: tuple[int, ...]
    lead: Fields | None = None
