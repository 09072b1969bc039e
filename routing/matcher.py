"""Which rules of a rulebook are for a lead, and why the others are not."""

from collections.abc import Iterator
from dataclasses import dataclass

from routing.conditions import Explanation, decisive, explain
from routing.fields import Fields
from routing.rulebook import Rule, Rulebook


@dataclass(frozen=True, kw_only=True)
class RuleTrace:
    """How one rule saw a lead; `explanation` is None for a rule without a condition, which matches every lead.

    A paused rule matches none; its explanation says what it would ask.
    """

    number: int
    rule: Rule
    matched: bool
    explanation: Explanation | None

    @property
    def reasons(self) -> tuple[Explanation, ...]:
        """The comparisons that made the rule match or not, with the values they saw."""
        return decisive(self.explanation) if self.explanation else ()


def matching_rules(rulebook: Rulebook, fields: Fields) -> Iterator[Rule]:
    """The rules that hold for a lead, in order."""
    return (rulebook.rules[place] for place in rulebook.index.matches(fields))


def trace(rulebook: Rulebook, fields: Fields) -> tuple[RuleTrace, ...]:
    """Every rule of the book as it saw the lead, in order, also those behind the first that matched; 1 is the first."""
    return tuple(_traced(rule, fields, number=number) for number, rule in enumerate(rulebook.rules, start=1))


def _traced(rule: Rule, fields: Fields, *, number: int) -> RuleTrace:
    explanation = explain(rule.condition, fields) if rule.condition else None
    matched = not rule.paused and (explanation is None or explanation.held)
    return RuleTrace(number=number, rule=rule, matched=matched, explanation=explanation)
