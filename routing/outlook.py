"""What is certain of a lead whose questions are not all answered."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from routing.answers import Seniority
from routing.conditions import And, Condition, Leaf, Not, Or
from routing.conditions.evaluating import leaf_holds
from routing.fields import Fields, FieldValue
from routing.icp import fit_of, is_served
from routing.scoring import CRITERIA, TOLD_BY, score_lead
from routing.workspace import Scoring, Workspace

#: All that a field can still become, None for unknown.
Values = frozenset[FieldValue | None]


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """A lead, split into the fields that stay as they are and those that an open question may still change."""

    settled: Fields
    #: By field; None where it can become anything.
    open: Mapping[str, Values | None]


def outlook_of(fields: Fields, *, open_fields: Collection[str], workspace: Workspace) -> Outlook:
    """The outlook of a lead, as far as the lists that a workspace keeps narrow it.

    `fields` are without the score. Every open field may also stay or become unknown: each question can be skipped.
    """
    narrowed = _narrowed(workspace)
    return Outlook(
        settled={name: value for name, value in fields.items() if name not in open_fields},
        open={name: narrowed.get(name) for name in open_fields},
    )


def with_score_outlook(outlook: Outlook, *, workspace: Workspace) -> Outlook:
    """The outlook with the `score`, the `bant` and the `icp` that the lead can still have."""
    score = score_lead(outlook.settled, workspace=workspace)
    icp = verdict(workspace.icp.gates, outlook)
    still = sum(f"{criterion}_met" in outlook.open for criterion in CRITERIA)
    totals = _totals(score.total, _points_to_come(outlook, workspace.scoring))
    judged: Mapping[str, Values] = {
        "score": frozenset(map(float, totals)),
        "bant": frozenset(float(len(score.bant) + more) for more in range(still + 1)),
        "icp": frozenset((True, False) if icp is None else (icp,)),
    }
    return replace(outlook, open={**outlook.open, **judged})


def verdict(condition: Condition, outlook: Outlook) -> bool | None:
    """Whether a condition will hold, whatever is answered; None where an answer may change it.

    Never certain without reason, but sometimes open without need: two comparisons are judged as if the answer to one
    said nothing about the other.
    """
    if isinstance(condition, And):
        return all_of(verdict(part, outlook) for part in condition.parts)
    if isinstance(condition, Or):
        return _opposite(all_of(_opposite(verdict(part, outlook)) for part in condition.parts))
    if isinstance(condition, Not):
        return _opposite(verdict(condition.part, outlook))
    return _leaf_verdict(condition, outlook)


def open_leaves(condition: Condition, outlook: Outlook) -> Iterator[Leaf]:
    """The comparisons on which a condition still hangs; none where its verdict is certain."""
    if verdict(condition, outlook) is not None:
        return
    if isinstance(condition, And | Or):
        for part in condition.parts:
            yield from open_leaves(part, outlook)
    elif isinstance(condition, Not):
        yield from open_leaves(condition.part, outlook)
    else:
        yield condition


def all_of(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether all will hold; None where that is open."""
    certain = True
    for one in verdicts:
        if one is False:
            return False
        certain = certain and one is True
    return True if certain else None


def _opposite(one: bool | None) -> bool | None:
    return None if one is None else not one


def _leaf_verdict(leaf: Leaf, outlook: Outlook) -> bool | None:
    if leaf.field not in outlook.open:
        return leaf_holds(leaf, outlook.settled.get(leaf.field))
    values = outlook.open[leaf.field]
    if values is None:
        return None
    held = {leaf_holds(leaf, value) for value in values}
    return held.pop() if len(held) == 1 else None


def _narrowed(workspace: Workspace) -> Mapping[str, Values]:
    """All that some fields can become in a workspace: no customer without a list of customers, and so on."""
    icp, accounts = workspace.icp, workspace.accounts
    listed = [word for words in icp.industries.values() for word in words]
    return {
        "industry_fit": frozenset({None, *(fit_of(icp, word) for word in ("", *listed))}),
        "served": frozenset({is_served(icp, None), *((True, False) if icp.countries else ())}),
        "seniority": frozenset({None, *Seniority}),
        "has_owner": _flag(possible=any(account.owner for account in accounts)),
        "customer": _flag(possible=bool(workspace.customers)),
        "competitor": _flag(possible=bool(workspace.competitors)),
        "account_tier": frozenset({None, *(account.tier for account in accounts)}),
    }


def _flag(*, possible: bool) -> Values:
    return frozenset({None, False, possible})


def _points_to_come(outlook: Outlook, scoring: Scoring) -> Iterator[set[int]]:
    """For each thing that gives points and is open, all the points it can give."""
    if "employees" in outlook.open:
        yield {0, *(bracket.points for bracket in scoring.employees)}
    groups = {"seniority": scoring.seniority, "industry_fit": scoring.industry_fit}
    for group, points in groups.items():
        if group in outlook.open:
            yield {points.get(str(value), 0) for value in outlook.open[group] or points} | {0}
    by_field: dict[str, set[int]] = {}
    for answer in scoring.answers:
        by_field.setdefault(answer.field, {0}).add(answer.points)
    yield from (points for field, points in by_field.items() if field in outlook.open)
    for behaviour, worth in scoring.behaviours.items():
        if TOLD_BY.get(behaviour) in outlook.open:
            yield {0, worth}


def _totals(least: int, to_come: Iterable[set[int]]) -> set[int]:
    """Every total that some of the points to come make."""
    totals = {least}
    for several in to_come:
        totals = {total + points for total in totals for points in several}
    return totals
