"""Where a lead goes and why, with everything needed to explain it and to decide it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from routing.assignment import Choice, Ledger, Standing, choose_rep, consider
from routing.fields import Fields
from routing.matcher import matching_rules
from routing.reps import RepState
from routing.rulebook import Rule, Rulebook, Target, TargetKind
from routing.staff import Circumstances, Staff, circumstances_of

#: Rules with these targets hold for every lead; the others only for the qualified and for who asked for a person.
FOR_EVERYONE = frozenset(
    {TargetKind.EXCLUDE, TargetKind.CUSTOMER_SUCCESS, TargetKind.NURTURE, TargetKind.OWNER},
)

#: Standings that pass by themselves: who stands so may take the lead later.
FOR_NOW = frozenset({Standing.OFF_SHIFT, Standing.AWAY, Standing.AT_CAPACITY})


@dataclass(frozen=True, kw_only=True)
class Passed:
    """A rule that matched but had nobody to take the lead, and the choice that found nobody."""

    rule: str
    choice: Choice


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What was decided, on which rulebook, from which fields, at which moment, in which circumstances.

    `rule` and `target` are None where no rule matched; `choice` is there for targets that name people.
    """

    at: datetime
    rulebook_version: int
    fields: Fields
    rule: str | None
    target: Target | None
    choice: Choice | None = None
    passed: tuple[Passed, ...] = ()
    #: None in decisions that were stored before this was kept: they cannot be made again.
    circumstances: Circumstances | None = None

    @property
    def waits(self) -> bool:
        """Whether nobody can take it now, but somebody may later."""
        return (
            self.choice is not None
            and self.choice.rep is None
            and any(candidate.standing in FOR_NOW for candidate in self.choice.candidates)
        )


def decide(
    fields: Fields,
    *,
    rulebook: Rulebook,
    staff: Staff,
    for_sales: bool,
    language: str,
    now: datetime,
) -> Decision:
    """The first matching rule that has somebody to take the lead, or that needs nobody.

    `for_sales` says the lead is qualified or asked for a person. A `team` whose reps are all off holds the lead; `rep`
    and `owner` targets with nobody to take it fall through.
    """
    decided = partial(
        Decision,
        at=now,
        rulebook_version=rulebook.version,
        fields=fields,
        circumstances=circumstances_of(staff, for_sales=for_sales, language=language),
    )
    passed: list[Passed] = []
    for rule in rules_for(rulebook, fields, for_sales=for_sales):
        choice = _choice(rule, staff=staff, language=language, now=now)
        if choice is None or choice.rep is not None or rule.target.kind is TargetKind.TEAM:
            return decided(rule=rule.name, target=rule.target, choice=choice, passed=tuple(passed))
        passed.append(Passed(rule=rule.name, choice=choice))
    return decided(rule=None, target=None, passed=tuple(passed))


def rules_for(rulebook: Rulebook, fields: Fields, *, for_sales: bool) -> Iterator[Rule]:
    """The rules that a lead may go by, in order; `for_sales` says it is qualified or asked for a person."""
    return (rule for rule in matching_rules(rulebook, fields) if for_sales or rule.target.kind in FOR_EVERYONE)


def _choice(rule: Rule, *, staff: Staff, language: str, now: datetime) -> Choice | None:
    """Who of those the rule names gets the lead; None where it names nobody."""
    match rule.target.kind:
        case TargetKind.TEAM:
            team = staff.roster.teams[rule.target.name or ""]
            states = [staff.states[name] for name in team.members if name in staff.states]
            ledger = staff.ledgers.get(team.name, Ledger(team=team.name))
            return choose_rep(team, states, ledger, now=now, language=language)
        case TargetKind.REP:
            return _only(staff.states.get(rule.target.name or ""), now=now)
        case TargetKind.OWNER:
            return _only(staff.states.get(staff.account_owner or ""), now=now)
        case _:
            return None


def _only(state: RepState | None, *, now: datetime) -> Choice:
    """The one rep a rule names, where they can take it now."""
    if state is None:
        return Choice(rep=None, candidates=())
    candidate = consider(state, now=now)
    available = candidate.standing is Standing.AVAILABLE
    return Choice(rep=candidate.rep if available else None, candidates=(candidate,), next_on=candidate.on_again)
