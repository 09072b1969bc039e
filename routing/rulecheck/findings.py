"""What is questionable about a rulebook, each finding with the rules it is about and a lead that shows it."""

from dataclasses import dataclass
from enum import StrEnum

from routing.fields import Fields


class Severity(StrEnum):
    """How bad it is: an error is never meant, a warning may be."""

    ERROR = "error"
    WARNING = "warning"


class Problem(StrEnum):
    """What a finding says of its first rule; of NOBODY and LANGUAGE the others send leads to the same place."""

    #: Its condition holds for no lead at all.
    CONTRADICTION = "contradiction"
    #: Every lead it holds for goes by an earlier one of the others.
    UNREACHABLE = "unreachable"
    #: It sends leads to sales, and holds only for those that are not for sales.
    NOT_FOR_SALES = "not_for_sales"
    #: Nobody can ever take the leads that it sends somewhere.
    NOBODY = "nobody"
    #: Nobody there speaks the language of the lead.
    LANGUAGE = "language"
    #: A lead of both goes by the first; neither is for all the leads of the other, and they send to different places.
    OVERLAP = "overlap"
    #: The lead is taken by the last rule alone.
    ONLY_THE_LAST = "only_the_last"
    #: The lead goes by no rule, and so to nurture; or only by these for a rep or an owner, while they are free.
    NO_RULE = "no_rule"
    #: Whether a lead reaches it could not be told.
    UNDECIDED = "undecided"
    #: There was too much to look for more overlaps, or for a lead that no rule was written for.
    UNFINISHED = "unfinished"


ERRORS = frozenset({Problem.CONTRADICTION, Problem.UNREACHABLE, Problem.NOT_FOR_SALES, Problem.NOBODY})


class Lack(StrEnum):
    """Why a rule's target has nobody to take a lead."""

    NO_MEMBERS = "no_members"
    NO_CAPACITY = "no_capacity"
    NEVER_ON = "never_on"
    NO_OWNERS = "no_owners"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One finding; rules are numbered as they are listed, from 1.

    The lead of an OVERLAP goes by the first of both, that of UNREACHABLE would go by its rule were it not for an
    earlier one. `lack` says of NOBODY why, `language` of LANGUAGE which.
    """

    problem: Problem
    rules: tuple[int, ...]
    lead: Fields | None = None
    lack: Lack | None = None
    language: str | None = None

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.problem in ERRORS else Severity.WARNING
