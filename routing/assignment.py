"""Fair share over a ledger: who of a team gets the lead, and why the others do not.

A rep's credit is what they were due less what they got, in leads. With every lead each available rep is due their
weight's share of it; nothing is due to who is not available, so nobody catches up on an absence, unless their team has
them due their share while they are away. Who gets it is decided as in R. Tijdeman, "The chairman assignment problem",
Discrete Mathematics 32 (1980): while the same k >= 2 reps are available with the same weights, no credit is ever
further from 0 than 1 - 1/(2k - 2), and no rule can promise less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from routing.business_time import is_on, next_on
from routing.reps import RepState, Rotation, Team

#: A due with a longer denominator is rounded to a whole number of `GRAIN`. While the same reps are available
#: denominators divide the sum of their weights (times one over the grain once rounded), so for sums up to 10^12 that
#: happens once at most, and never from a new ledger: the bound stays exact, and a ledger with changing absences short.
LONGEST_DENOMINATOR = 10**24
GRAIN = Fraction(1, 10**12)


class Standing(StrEnum):
    """What speaks for or against a rep at one moment; only AVAILABLE can be chosen."""

    AVAILABLE = "available"
    OFF_SHIFT = "off_shift"
    AWAY = "away"
    AT_CAPACITY = "at_capacity"
    RETURNED = "returned"
    TRIED = "tried"
    OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one rep of a team was due and what they got, in leads."""

    due: Fraction = Fraction(0)
    got: int = 0


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The shares of one team by rep name. Stored, keyed by `team`."""

    team: str
    shares: dict[str, Share] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One rep as the choice saw them."""

    rep: str
    standing: Standing
    load: int
    #: When an off-shift or away rep is on again; None where nobody can say.
    on_again: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Who was chosen (None: nobody is available), everybody as they stood, the ledger before and after.

    `next_on` is the first moment at which one of the team may be available again, None where nobody can say.
    """

    rep: str | None
    candidates: tuple[Candidate, ...]
    before: Ledger | None = None
    after: Ledger | None = None
    next_on: datetime | None = None


def choose_rep(
    team: Team, states: Sequence[RepState], ledger: Ledger, *, now: datetime, language: str | None
) -> Choice:
    """Who of the team gets the lead, with everybody as they stood and the ledger as it is before and after.

    `language` is the prospect's, None where it is not known; who does not speak it is passed over unless nobody of the
    team does, on shift or off. Members without a state are left out. Ties go to the first name. Where nobody is
    available the ledger stays as it is.
    """
    by_name = {state.rep.name: state for state in states}
    members = [by_name[name] for name in dict.fromkeys(team.members) if name in by_name]
    asked = language if language and any(speaks(state, language) for state in members) else None
    candidates = tuple(consider(state, now=now, language=asked) for state in members)
    available = [
        state for state, candidate in zip(members, candidates, strict=True) if candidate.standing is Standing.AVAILABLE
    ]
    if not available:
        first = _first_on_again(members, candidates, language=asked)
        return Choice(rep=None, candidates=candidates, before=ledger, after=ledger, next_on=first)
    due = _with_dues(ledger, [*available, *_catching_up(team, members, candidates)])
    chosen = _pick(team.rotation, available, due)
    return Choice(rep=chosen, candidates=candidates, before=ledger, after=_with_lead(due, chosen))


def consider(state: RepState, *, now: datetime, language: str | None = None) -> Candidate:
    """How one rep stands now: the first reason against them, or available.

    Leave out `language` for a rep who is named directly, as owner or by a rule: they are a team of one, in which nobody
    else could speak it.
    """
    standing = _standing(state, now=now, language=language)
    on_again = None
    if standing is Standing.OFF_SHIFT:
        on_again = next_on(state.rep.shift, now)
    elif standing is Standing.AWAY and state.away_until:
        on_again = next_on(state.rep.shift, state.away_until)
    return Candidate(rep=state.rep.name, standing=standing, load=state.load, on_again=on_again)


def speaks(state: RepState, language: str) -> bool:
    """Whether the rep speaks the language; regional forms are one (`zh-CN` is `zh`)."""
    return _primary(language) in {_primary(spoken) for spoken in state.rep.languages}


def furthest_from_due(reps: int) -> Fraction:
    """Tijdeman's bound: how far from their due, in leads, nobody strays while so many are available; 0 for one."""
    return 1 - Fraction(1, 2 * reps - 2) if reps > 1 else Fraction(0)


def give_back(ledger: Ledger, *, choice: Choice) -> Ledger:
    """The ledger as though the choice had not been made, and all others had: for a lead that should not have counted.

    What everybody was due for that lead goes too, or the team's credits would no longer sum to 0 and the small weights
    would be favoured.
    """
    before = choice.before.shares if choice.before else {}
    after = choice.after.shares if choice.after else {}
    shares = dict(ledger.shares)
    for rep, share in after.items():
        was, now = before.get(rep, Share()), shares.get(rep, Share())
        shares[rep] = Share(due=now.due - (share.due - was.due), got=now.got - (share.got - was.got))
    return replace(ledger, shares=shares)


def _standing(state: RepState, *, now: datetime, language: str | None) -> Standing:
    away = state.away_until > now if state.away_until else state.away
    against = {
        Standing.RETURNED: state.returned,
        Standing.TRIED: state.offered,
        Standing.AWAY: away,
        Standing.OFF_SHIFT: not is_on(state.rep.shift, now),
        Standing.AT_CAPACITY: state.rep.capacity is not None and state.load >= state.rep.capacity,
        Standing.OTHER_LANGUAGE: language is not None and not speaks(state, language),
    }
    return next((standing for standing, holds in against.items() if holds), Standing.AVAILABLE)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _first_on_again(
    members: Sequence[RepState], candidates: Sequence[Candidate], *, language: str | None
) -> datetime | None:
    """When the first of those who may take the lead is on again."""
    moments = (
        candidate.on_again
        for state, candidate in zip(members, candidates, strict=True)
        if candidate.on_again and (language is None or speaks(state, language))
    )
    return min(moments, default=None)


def _with_dues(ledger: Ledger, sharing: Sequence[RepState]) -> Ledger:
    """The ledger once each of those who share it is due their part of one more lead."""
    total = sum(state.rep.weight for state in sharing)
    shares = dict(ledger.shares)
    for state in sharing:
        share = shares.get(state.rep.name, Share())
        due = _short(share.due) + Fraction(state.rep.weight, total)
        shares[state.rep.name] = replace(share, due=due)
    return replace(ledger, shares=shares)


def _catching_up(team: Team, members: Sequence[RepState], candidates: Sequence[Candidate]) -> list[RepState]:
    """Who is away, and yet due their share of what comes meanwhile."""
    if not team.catch_up:
        return []
    both = zip(members, candidates, strict=True)
    return [state for state, candidate in both if candidate.standing is Standing.AWAY]


def _short(due: Fraction) -> Fraction:
    return due if due.denominator <= LONGEST_DENOMINATOR else round(due / GRAIN) * GRAIN


def _with_lead(ledger: Ledger, rep: str) -> Ledger:
    share = ledger.shares[rep]
    return replace(ledger, shares={**ledger.shares, rep: replace(share, got=share.got + 1)})


def _pick(rotation: Rotation, available: Sequence[RepState], ledger: Ledger) -> str:
    credits_ = {state.rep.name: _credit(ledger.shares[state.rep.name]) for state in available}
    if rotation is Rotation.LEAST_LOADED:
        chosen = min(available, key=lambda state: (state.load, -credits_[state.rep.name], state.rep.name))
        return chosen.rep.name
    return _by_deadline(credits_, weights={state.rep.name: state.rep.weight for state in available})


def _credit(share: Share) -> Fraction:
    return share.due - share.got


def _by_deadline(credits_: Mapping[str, Fraction], *, weights: Mapping[str, int]) -> str:
    """Tijdeman's choice: of those with credit enough, who would be the first to pass the bound without a lead.

    After an absence nobody may have enough; then it is the greatest credit.
    """
    names = sorted(credits_)
    if len(names) == 1:
        return names[0]
    threshold = Fraction(1, 2 * len(names) - 2)
    enough = [name for name in names if credits_[name] >= threshold]
    if not enough:
        return max(names, key=lambda name: credits_[name])
    return min(enough, key=lambda name: (1 - threshold - credits_[name]) / weights[name])
