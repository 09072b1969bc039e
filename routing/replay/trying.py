"""One lead under one rulebook, and two rulebooks beside each other, rule by rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from routing.decision import Decision, decide
from routing.fields import Fields
from routing.rulebook import Rulebook
from routing.staff import Staff
from routing.verdicts import Judged, verdicts


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What a rulebook decides about a lead, and what becomes of each of its rules."""

    decision: Decision
    rules: tuple[Judged, ...]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One rule as it is published and as it is in the draft; None where it is not in one of them."""

    published: Judged | None
    draft: Judged | None

    @property
    def name(self) -> str:
        either = self.draft or self.published
        return either.seen.rule.name if either else ""


def try_rules(
    fields: Fields, *, rulebook: Rulebook, staff: Staff, for_sales: bool, language: str, now: datetime
) -> Trial:
    """What a rulebook would decide about a lead with these fields, among this staff."""
    decision = decide(fields, rulebook=rulebook, staff=staff, for_sales=for_sales, language=language, now=now)
    return tried(decision, rulebook=rulebook)


def tried(decision: Decision, *, rulebook: Rulebook) -> Trial:
    """A decision with what became of each rule of the book that made it."""
    return Trial(decision=decision, rules=verdicts(decision, rulebook=rulebook))


def side_by_side(published: Trial, draft: Trial) -> tuple[Pair, ...]:
    """The rules of both by their names, in the draft's order; one that is gone from it behind its former neighbour."""
    pairs = [Pair(published=_named(rule, published.rules), draft=rule) for rule in draft.rules]
    place = 0
    for rule in published.rules:
        at = next((number for number, pair in enumerate(pairs) if pair.published is rule), None)
        if at is None:
            pairs.insert(place, Pair(published=rule, draft=None))
            at = place
        place = at + 1
    return tuple(pairs)


def _named(rule: Judged, among: Sequence[Judged]) -> Judged | None:
    return next((each for each in among if each.seen.rule.name == rule.seen.rule.name), None)
