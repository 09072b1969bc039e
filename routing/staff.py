"""Everybody who might take a lead at one moment, and what a decision keeps of that, so that it can be made again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from routing.assignment import Ledger
from routing.reps import RepState, Roster


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Everybody who might take a lead at one moment: the roster, how each rep stands, the teams' ledgers."""

    roster: Roster
    states: Mapping[str, RepState]
    ledgers: Mapping[str, Ledger]
    #: The rep (by name) a named account belongs to.
    account_owner: str | None = None


@dataclass(frozen=True, kw_only=True)
class Stood:
    """How one rep stood at a moment, and towards a lead, as `RepState` says; by default free and without leads."""

    load: int = 0
    away_until: datetime | None = None
    away: bool = False
    returned: bool = False
    offered: bool = False


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What a decision hung on besides the lead's fields, the rules with their people, and the ledger."""

    #: Whether the lead was qualified, or asked for a person.
    for_sales: bool
    #: The prospect's language.
    language: str
    #: The rep (by name) whom the lead's account belonged to.
    account_owner: str | None = None
    #: By name, those who were not simply free and without leads; shorter than everybody.
    reps: dict[str, Stood] = field(default_factory=dict)
    #: Those who could not be asked at all: it was their own lead.
    left_out: tuple[str, ...] = ()


def circumstances_of(staff: Staff, *, for_sales: bool, language: str) -> Circumstances:
    """What is to be kept with a decision among this staff."""
    stood = {name: _stood(state) for name, state in staff.states.items()}
    return Circumstances(
        for_sales=for_sales,
        language=language,
        account_owner=staff.account_owner,
        reps={name: each for name, each in stood.items() if each != FREE},
        left_out=tuple(name for name in staff.roster.reps if name not in staff.states),
    )


def staff_in(circumstances: Circumstances, *, roster: Roster, ledgers: Mapping[str, Ledger]) -> Staff:
    """The staff of a roster as it stood then; who is new in it was free and without leads."""
    states = {
        rep.name: RepState(rep=rep, **vars(circumstances.reps.get(rep.name, FREE)))
        for rep in roster.reps.values()
        if rep.name not in circumstances.left_out
    }
    return Staff(roster=roster, states=states, ledgers=ledgers, account_owner=circumstances.account_owner)


def everybody_free(roster: Roster, *, account_owner: str | None = None) -> Staff:
    """The staff of a roster that nobody keeps from a lead, and that has had none yet."""
    states = {rep.name: RepState(rep=rep) for rep in roster.reps.values()}
    return Staff(roster=roster, states=states, ledgers={}, account_owner=account_owner)


#: How most reps stand most of the time.
FREE = Stood()


def _stood(state: RepState) -> Stood:
    return Stood(
        load=state.load,
        away_until=state.away_until,
        away=state.away,
        returned=state.returned,
        offered=state.offered,
    )
