"""Where rules put a lead."""

from dataclasses import dataclass

from routing.decision import Decision
from routing.reps import Roster
from routing.rulebook import Rulebook, Target, TargetKind

#: Where a lead goes by no rule.
NURTURE = Target(kind=TargetKind.NURTURE)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Rules, and the people whom they name."""

    rulebook: Rulebook
    roster: Roster


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Where a lead goes: by which rule (None: by none, and so to nurture), to which target, to whom."""

    rule: str | None
    target: Target | None
    rep: str | None

    @property
    def goal(self) -> Target:
        """The target, with that of a lead which goes by no rule."""
        return self.target or NURTURE


def placed(decision: Decision) -> Placed:
    """Where a decision puts its lead."""
    return Placed(rule=decision.rule, target=decision.target, rep=decision.choice.rep if decision.choice else None)
