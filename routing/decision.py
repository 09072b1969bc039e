"""Where a lead goes and why, with everything needed to explain it and to decide it again."""

from dataclasses import dataclass
from datetime import datetime

from routing.assignment import Choice
from routing.fields import Fields
from routing.rulebook import Target


@dataclass(frozen=True, kw_only=True)
class Passed:
    """A rule that matched but had nobody to take the lead, and the choice that found nobody."""

    rule: str
    choice: Choice


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What was decided, on which rulebook, from which fields, at which moment.

    `rule` and `target` are None where no rule matched; `choice` is there for targets that name people.
    """

    at: datetime
    rulebook_version: int
    fields: Fields
    rule: str | None
    target: Target | None
    choice: Choice | None = None
    passed: tuple[Passed, ...] = ()
