"""Rules in order: which leads each is for, and where it sends them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from routing.conditions import Condition
from routing.durations import Duration
from routing.index import RuleIndex, index_of


class TargetKind(StrEnum):
    """Where a rule can send a lead."""

    TEAM = "team"
    REP = "rep"
    OWNER = "owner"
    NURTURE = "nurture"
    CUSTOMER_SUCCESS = "customer_success"
    EXCLUDE = "exclude"


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where a rule sends a lead; `name` is the team's or rep's."""

    kind: TargetKind
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule; without a condition it holds for every lead."""

    name: str
    condition: Condition | None
    target: Target
    accept_within: Duration | None = None
    #: It keeps its place and takes no lead.
    paused: bool = False


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """The rules in force at one version, in the order they are tried."""

    version: int
    rules: tuple[Rule, ...]

    @cached_property
    def index(self) -> RuleIndex:
        """The rules compiled, so that those for a lead are found without trying each; made when first asked for."""
        paused = {place for place, rule in enumerate(self.rules) if rule.paused}
        return index_of([rule.condition for rule in self.rules], without=paused)


def active(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that are not paused, in order."""
    return tuple(rule for rule in rules if not rule.paused)
