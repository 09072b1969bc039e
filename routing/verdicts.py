"""What became of each rule of a book where a lead was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from routing.decision import FOR_EVERYONE, Decision
from routing.matcher import RuleTrace, trace
from routing.rulebook import Rulebook


class Verdict(StrEnum):
    """What became of one rule."""

    DECIDED = "decided"
    PAUSED = "paused"
    UNMATCHED = "unmatched"
    #: It matched, and had nobody to take the lead.
    VAIN = "vain"
    #: It matched, and stands behind the one that decided.
    LATER = "later"
    #: It matched and stands before the one that decided, which only rules that have changed since can show.
    EARLIER = "earlier"
    #: It matched, and is only for the qualified and for who asks for a person.
    UNQUALIFIED = "unqualified"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One rule as it saw a lead, and what became of it."""

    seen: RuleTrace
    verdict: Verdict


def verdicts(decision: Decision, *, rulebook: Rulebook) -> tuple[Judged, ...]:
    """Every rule of the book in order, with what became of it in this decision."""
    traces = trace(rulebook, decision.fields)
    return tuple(Judged(seen=each, verdict=_verdict(each, decision, traces=traces)) for each in traces)


def _verdict(seen: RuleTrace, decision: Decision, *, traces: Sequence[RuleTrace]) -> Verdict:
    if seen.rule.paused:
        return Verdict.PAUSED
    if not seen.matched:
        return Verdict.UNMATCHED
    if seen.rule.name == decision.rule:
        return Verdict.DECIDED
    if any(each.rule == seen.rule.name for each in decision.passed):
        return Verdict.VAIN
    decided = next((each.number for each in traces if each.rule.name == decision.rule), len(traces) + 1)
    if seen.number > decided:
        return Verdict.LATER
    return Verdict.EARLIER if seen.rule.target.kind in FOR_EVERYONE else Verdict.UNQUALIFIED
