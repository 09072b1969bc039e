"""Examples pinned as tests of the rules: a lead as it stood once, and where the rules must send it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from routing.decision import Decision, decide
from routing.fields import Fields
from routing.replay.placing import Placed, Rules, placed
from routing.rulebook import Target
from routing.staff import Circumstances, staff_in


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One lead, as rules saw it at a moment and as everybody stood then, and its target. Stored, keyed by `lead`."""

    lead: str
    target: Target
    fields: Fields
    circumstances: Circumstances
    #: The moment at which the lead stood so.
    at: datetime
    #: When it was pinned, and by whom (Slack user id).
    pinned_at: datetime
    by: str
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Disappointed:
    """An example that does not hold, and where its lead would go instead."""

    expectation: Expectation
    goes: Placed


def expectation(
    lead: str, decision: Decision, target: Target, *, by: str, now: datetime, version: int = 0
) -> Expectation | None:
    """The lead of a decision as an example; None where what the decision hung on was not kept.

    `version` is that of the stored one that it takes the place of.
    """
    if decision.circumstances is None:
        return None
    return Expectation(
        lead=lead,
        target=target,
        fields=decision.fields,
        circumstances=decision.circumstances,
        at=decision.at,
        pinned_at=now,
        by=by,
        version=version,
    )


def disappointed(expectations: Iterable[Expectation], *, rules: Rules) -> tuple[Disappointed, ...]:
    """The examples that do not hold under some rules, in their order; none where all do."""
    going = ((each, where_it_goes(each, rules=rules)) for each in expectations)
    return tuple(Disappointed(expectation=each, goes=goes) for each, goes in going if goes.goal != each.target)


def where_it_goes(expectation: Expectation, *, rules: Rules) -> Placed:
    """Where these rules send an example's lead, as it and everybody stood."""
    then = expectation.circumstances
    decision = decide(
        expectation.fields,
        rulebook=rules.rulebook,
        staff=staff_in(then, roster=rules.roster, ledgers={}),
        for_sales=then.for_sales,
        language=then.language,
        now=expectation.at,
    )
    return placed(decision)
