"""Why a lead did not go somewhere: the smallest change of it that would have sent it there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from routing.assignment import Standing, consider
from routing.conditions import Condition, Or, holds
from routing.decision import Decision
from routing.fields import Catalogue, Fields, FieldValue
from routing.replay.around import around
from routing.replay.course import Course
from routing.replay.smallest import GaveUpError
from routing.reps import Roster
from routing.rulebook import Rule, Rulebook, Target, TargetKind, active
from routing.rulecheck.book import WANTS_PERSON
from routing.staff import Staff, staff_in


class Outcome(StrEnum):
    """What there is to say."""

    #: It goes there as it is.
    THERE = "there"
    #: It would after the changes.
    CHANGED = "changed"
    #: No rule leads there.
    NO_RULE = "no-rule"
    #: Only paused rules lead there.
    PAUSED = "paused"
    #: Only rules lead there whose people could not take it at that moment.
    NOBODY = "nobody"
    #: Rules lead there, and no change of the lead would bring it to one.
    NEVER = "never"
    #: Whether any change would cannot be told.
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field as it is, and as it would have to be; None is unknown."""

    field: str
    was: FieldValue | None
    becomes: FieldValue | None


@dataclass(frozen=True, kw_only=True)
class WhyNot:
    """The answer. `rule` is the one that the lead would go by; `smallest` says that no smaller change is possible."""

    target: Target
    outcome: Outcome
    changes: tuple[FieldChange, ...] = ()
    rule: str | None = None
    smallest: bool = True


def why_not(
    decision: Decision,
    target: Target,
    *,
    rulebook: Rulebook,
    roster: Roster,
    qualified_when: Condition,
    catalogue: Catalogue,
) -> WhyNot | None:
    """The smallest change of a lead that would have sent it to a target by these rules, as everybody stood then.

    Fewest fields first, then the smallest change in them; each field is taken by itself, whatever usually follows from
    it. Exact over numbers, choices, countries and yes/no fields. What texts may hold is tried on those that the rules
    name: where another might do with less, `smallest` is False. None where the decision's circumstances were not kept.
    """
    if decision.circumstances is None:
        return None
    staff = staff_in(decision.circumstances, roster=roster, ledgers={})
    rules = active(rulebook.rules)
    course = Course(
        rules=rules,
        stops=[_has_somebody(rule, staff, decision) for rule in rules],
        for_sales=_for_sales(decision, qualified_when=qualified_when),
    )
    found = _answer(decision.fields, target, course=course, catalogue=catalogue)
    paused = found.outcome is Outcome.NO_RULE and any(rule.target == target for rule in rulebook.rules)
    return replace(found, outcome=Outcome.PAUSED) if paused else found


def _answer(fields: Fields, target: Target, *, course: Course, catalogue: Catalogue) -> WhyNot:
    said = partial(WhyNot, target=target)
    if course.target_of(fields) == target:
        return said(outcome=Outcome.THERE, rule=course.rule_of(fields))
    leading = course.leading_to(target)
    if not leading:
        named = any(rule.target == target for rule in course.rules)
        return said(outcome=Outcome.NOBODY if named else Outcome.NO_RULE)
    try:
        return _searched(fields, target, course=course, leading=leading, catalogue=catalogue)
    except GaveUpError:
        return said(outcome=Outcome.CANNOT_TELL)


def _searched(
    fields: Fields, target: Target, *, course: Course, leading: Sequence[int], catalogue: Catalogue
) -> WhyNot:
    """The cheapest change over the texts that the rules name; held to the least that any text could do with."""
    exact = around(fields, course.clauses, catalogue=catalogue)
    found = course.search(leading, around=exact)
    sure = course.is_written(leading)
    if course.looks_into_texts:
        loose = around(fields, course.clauses, catalogue=catalogue, loose=True)
        least = course.search(leading, around=loose)
        sure = sure and (least is None or (found is not None and least.cost >= found.cost))
    if found is None:
        return WhyNot(target=target, outcome=Outcome.NEVER if sure else Outcome.CANNOT_TELL)
    lead = exact.lead(found.place)
    if course.target_of(lead) != target:
        return WhyNot(target=target, outcome=Outcome.CANNOT_TELL)
    return WhyNot(
        target=target,
        outcome=Outcome.CHANGED,
        changes=tuple(_changes(fields, lead)),
        rule=course.rule_of(lead),
        smallest=sure,
    )


def _changes(fields: Fields, lead: Fields) -> Iterator[FieldChange]:
    for name in (*fields, *(name for name in lead if name not in fields)):
        if fields.get(name) != lead.get(name):
            yield FieldChange(field=name, was=fields.get(name), becomes=lead.get(name))


def _for_sales(decision: Decision, *, qualified_when: Condition) -> Condition | bool:
    """What brings the lead to sales; what was decided about that where something else has."""
    condition = Or(parts=(WANTS_PERSON, qualified_when))
    then = decision.circumstances.for_sales if decision.circumstances else False
    return condition if holds(condition, decision.fields) is then else then


def _has_somebody(rule: Rule, staff: Staff, decision: Decision) -> bool:
    """Whether a rule ends the way of a lead that it holds for: one that names a rep may have had nobody then."""
    match rule.target.kind:
        case TargetKind.REP:
            name = rule.target.name
        case TargetKind.OWNER:
            name = staff.account_owner
        case _:
            return True
    if name is None:
        return True  # Whose account it would be is not known, so that they can take it is supposed.
    state = staff.states.get(name)
    return state is not None and consider(state, now=decision.at).standing is Standing.AVAILABLE
