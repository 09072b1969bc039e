"""How far the ledgers of a simulation have strayed from those that were recorded.

A simulation follows the recorded ledgers and adds to them what it did otherwise. So a draft that changes nothing sends
every lead where it went, whatever else moved the ledgers meanwhile: leads given back, and leads offered to the next.
"""

from collections.abc import Mapping, Sequence

from routing.assignment import Choice, Ledger, Share
from routing.decision import Decision

_NOTHING = Share()


class Recorded:
    """The ledgers as they were at each past decision, told from the decisions themselves in their order."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._ledgers: dict[str, Ledger] = {}
        for decision in decisions:
            before = decision.choice.before if decision.choice else None
            if before is not None:
                self._ledgers.setdefault(before.team, before)

    def at(self, decision: Decision) -> Mapping[str, Ledger]:
        """The ledgers before a decision; those of other teams as they were last seen."""
        before = decision.choice.before if decision.choice else None
        if before is not None:
            self._ledgers[before.team] = before
        return self._ledgers

    def passed(self, decision: Decision) -> None:
        """Go on behind a decision."""
        after = decision.choice.after if decision.choice else None
        if after is not None:
            self._ledgers[after.team] = after


class Strays:
    """By team and rep, what was due and got otherwise than was recorded."""

    def __init__(self) -> None:
        self._by_team: dict[str, dict[str, Share]] = {}

    def on(self, ledgers: Mapping[str, Ledger]) -> Mapping[str, Ledger]:
        """The recorded ledgers with what has strayed."""
        strayed = {
            team: Ledger(team=team, shares=_sum(ledgers[team].shares if team in ledgers else {}, by_rep))
            for team, by_rep in self._by_team.items()
        }
        return {**ledgers, **strayed}

    def note(self, *, recorded: Choice | None, simulated: Choice | None) -> None:
        """Add what one decision did otherwise."""
        self._add(simulated, sign=1)
        self._add(recorded, sign=-1)

    def _add(self, choice: Choice | None, *, sign: int) -> None:
        if choice is None or choice.before is None or choice.after is None or choice.after == choice.before:
            return
        team = choice.before.team
        before, after = choice.before.shares, choice.after.shares
        change = {rep: _less(after[rep], before.get(rep, _NOTHING), sign=sign) for rep in after}
        strayed = _sum(self._by_team.get(team, {}), change)
        self._by_team[team] = {rep: share for rep, share in strayed.items() if share != _NOTHING}
        if not self._by_team[team]:
            del self._by_team[team]


def _less(one: Share, other: Share, *, sign: int) -> Share:
    return Share(due=sign * (one.due - other.due), got=sign * (one.got - other.got))


def _sum(some: Mapping[str, Share], more: Mapping[str, Share]) -> dict[str, Share]:
    total = dict(some)
    for rep, share in more.items():
        was = total.get(rep, _NOTHING)
        total[rep] = Share(due=was.due + share.due, got=was.got + share.got)
    return total
