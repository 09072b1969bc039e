"""A decision made once more from what was kept of it, and whether the answer is the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from routing.assignment import Choice, Ledger
from routing.decision import Decision, decide
from routing.reps import Roster
from routing.rulebook import Rulebook
from routing.staff import staff_in


class Difference(StrEnum):
    """What can come out otherwise."""

    RULE = "rule"
    TARGET = "target"
    REP = "rep"
    #: Somebody stood otherwise than was seen then, and it changed nothing about who was chosen.
    STANDINGS = "standings"
    #: The shares afterwards.
    SHARES = "shares"


@dataclass(frozen=True, kw_only=True)
class Again:
    """The decision as it comes out now, and what is different from how it came out then."""

    decision: Decision
    differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        return not self.differences


def decide_again(decision: Decision, *, rulebook: Rulebook, roster: Roster) -> Again | None:
    """The decision once more, from the rules and the people of that day, its own fields, circumstances and ledger.

    None where that cannot be told: the circumstances of older decisions were not kept.
    """
    ledger = decision.choice.before if decision.choice else None
    made = remake(decision, rulebook=rulebook, roster=roster, ledgers={ledger.team: ledger} if ledger else {})
    if made is None:
        return None
    return Again(decision=made, differences=tuple(_differences(decision, made)))


def remake(decision: Decision, *, rulebook: Rulebook, roster: Roster, ledgers: Mapping[str, Ledger]) -> Decision | None:
    """What these rules, people and ledgers make of a lead as it stood when it was decided; None as `decide_again`."""
    then = decision.circumstances
    if then is None:
        return None
    return decide(
        decision.fields,
        rulebook=rulebook,
        staff=staff_in(then, roster=roster, ledgers=ledgers),
        for_sales=then.for_sales,
        language=then.language,
        now=decision.at,
    )


def _differences(then: Decision, now: Decision) -> Iterator[Difference]:
    if then.rule != now.rule:
        yield Difference.RULE
    if then.target != now.target:
        yield Difference.TARGET
    was, choice = then.choice or _NOBODY, now.choice or _NOBODY
    if was.rep != choice.rep:
        yield Difference.REP
    elif (was.candidates, then.passed) != (choice.candidates, now.passed):
        yield Difference.STANDINGS
    elif was.after != choice.after:
        yield Difference.SHARES


_NOBODY = Choice(rep=None, candidates=())
