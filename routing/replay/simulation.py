"""A draft tried on past leads, as they stood when they were decided: how many would go elsewhere, and where."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from routing.assignment import Ledger
from routing.decision import Decision
from routing.replay.again import remake
from routing.replay.placing import Placed, Rules, placed
from routing.replay.strays import Recorded, Strays
from routing.rulebook import Target

#: So many leads are decided between two steps that are told.
STEP = 100


@dataclass(frozen=True, kw_only=True)
class PastLead:
    """A lead and its own decision."""

    id: str
    decision: Decision


class Change(StrEnum):
    """What a draft changes about where a lead goes."""

    #: Another target.
    ELSEWHERE = "elsewhere"
    #: The same target by its name, and another rep.
    OTHER_REP = "other-rep"
    #: The same target and rep, by another rule.
    OTHER_RULE = "other-rule"


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A lead that the draft would place otherwise than the rules in force."""

    lead: str
    change: Change
    before: Placed
    after: Placed


@dataclass(frozen=True, kw_only=True)
class Flow:
    """Leads that go from one target to another, by which rule of the draft (None: by none)."""

    before: Target
    after: Target
    rule: str | None
    leads: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Simulation:
    """What came of the leads so far, in the order they were decided."""

    of: int
    done: int = 0
    #: How many could not be decided again: what they hung on was not kept.
    untold: int = 0
    #: How many the rules in force would place otherwise than they were: these have changed since.
    changed_since: int = 0
    moved: tuple[Moved, ...] = ()

    def of_change(self, change: Change) -> tuple[Moved, ...]:
        """The leads that are changed in one way."""
        return tuple(moved for moved in self.moved if moved.change is change)

    @property
    def told(self) -> int:
        """How many were decided again."""
        return self.done - self.untold

    @property
    def flows(self) -> tuple["Flow", ...]:
        """The leads that go elsewhere, together where they go the same way; the most first, then the earliest."""
        together: defaultdict[tuple[Target, Target, str | None], list[str]] = defaultdict(list)
        for moved in self.of_change(Change.ELSEWHERE):
            together[moved.before.goal, moved.after.goal, moved.after.rule].append(moved.lead)
        flows = (
            Flow(before=before, after=after, rule=rule, leads=tuple(leads))
            for (before, after, rule), leads in together.items()
        )
        return tuple(sorted(flows, key=lambda flow: -len(flow.leads)))


def simulate(past: Sequence[PastLead], *, published: Rules, draft: Rules) -> Iterator[Simulation]:
    """Decide past leads by the rules in force and by a draft, and compare: every hundred leads how far it is.

    The last is the whole. Each lead is as it stood at its own decision, with its fields and score, the staff and the
    moment; the ledgers are as they were recorded, with what the simulation did otherwise before. Nothing is changed.
    """
    ordered = sorted(past, key=lambda lead: (lead.decision.at, _number(lead.id)))
    run = _Run([lead.decision for lead in ordered], published=published, draft=draft)
    for number, lead in enumerate(ordered):
        if number and number % STEP == 0:
            yield run.so_far()
        run.take(lead)
    yield run.so_far()


class _Run:
    """Both rulebooks on their way through the leads."""

    def __init__(self, decisions: Sequence[Decision], *, published: Rules, draft: Rules) -> None:
        self._of = len(decisions)
        self._recorded = Recorded(decisions)
        self._published = _Rerun(published)
        self._draft = _Rerun(draft)
        self._done = 0
        self._untold = 0
        self._changed_since = 0
        self._moved: list[Moved] = []

    def take(self, lead: PastLead) -> None:
        """Decide one more lead by both."""
        ledgers = self._recorded.at(lead.decision)
        before = self._published.decide(lead.decision, ledgers)
        after = self._draft.decide(lead.decision, ledgers)
        self._recorded.passed(lead.decision)
        self._done += 1
        if before is None or after is None:
            self._untold += 1
            return
        self._changed_since += before != placed(lead.decision)
        if (change := _change(before, after)) is not None:
            self._moved.append(Moved(lead=lead.id, change=change, before=before, after=after))

    def so_far(self) -> Simulation:
        """What came of the leads that were taken."""
        return Simulation(
            of=self._of,
            done=self._done,
            untold=self._untold,
            changed_since=self._changed_since,
            moved=tuple(self._moved),
        )


class _Rerun:
    """One rulebook run over past decisions, with how far its ledgers have strayed."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._strays = Strays()

    def decide(self, decision: Decision, ledgers: Mapping[str, Ledger]) -> Placed | None:
        made = remake(
            decision,
            rulebook=self._rules.rulebook,
            roster=self._rules.roster,
            ledgers=self._strays.on(ledgers),
        )
        if made is None:
            return None
        self._strays.note(recorded=decision.choice, simulated=made.choice)
        return placed(made)


def _change(before: Placed, after: Placed) -> Change | None:
    if before.goal != after.goal:
        return Change.ELSEWHERE
    if before.rep != after.rep:
        return Change.OTHER_REP
    return Change.OTHER_RULE if before.rule != after.rule else None


def _number(lead: str) -> int:
    """The number in a lead's id, for `L-10` to stand behind `L-9`."""
    return int(lead.removeprefix("L-"))
