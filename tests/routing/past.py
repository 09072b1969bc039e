"""Leads that were decided, one after the other, with the ledgers as they went on."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from routing.answers import Range
from routing.assignment import Ledger
from routing.decision import decide
from routing.fields import Fields
from routing.replay.placing import Rules
from routing.replay.simulation import PastLead
from routing.reps import RepState
from routing.rulebook import Rulebook
from routing.staff import Staff
from routing.workspace import Workspace
from routing.workspace_file import load_workspace

T = TypeVar("T")

#: A Monday.
BEGIN = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)

AGREED = """
workspace: {timezone: Europe/Berlin, hours: Mon-Fri 09:00-18:00}
reps:
  ana: {slack: U0ANA, languages: [en, zh], weight: 2, capacity: 3}
  bo: {slack: U0BO}
  cai: {slack: U0CAI, languages: [zh], timezone: Asia/Shanghai}
  dora: {slack: U0DORA, languages: [de]}
teams:
  dach: {members: [ana, bo, dora]}
  world: {members: [bo, cai], rotation: least_loaded}
accounts:
  - {domain: acme.com, name: Acme, owner: bo}
rules:
  - {name: Competitors, when: competitor, to: exclude}
  - {name: Named accounts, when: has_owner, to: owner}
  - {name: Big in DACH, when: "employees >= 500 and country in (DE, AT, CH)", to: team dach}
  - {name: Chinese, when: language = zh, to: rep cai}
  - {name: Small, when: employees < 20, to: nurture}
  - {name: Everyone else, to: team world}
"""


def rules_of(source: str, *, version: int = 1) -> Rules:
    """The rules of a baton.yml, with their people."""
    workspace = load_workspace(source)
    return Rules(rulebook=Rulebook(version=version, rules=workspace.rules), roster=workspace.roster)


def past_leads(source: str = AGREED, *, count: int, seed: int) -> list[PastLead]:
    """So many leads as they were decided by a baton.yml, some hours apart."""
    workspace, dice = load_workspace(source), random.Random(seed)
    ledgers: dict[str, Ledger] = {}
    found: list[PastLead] = []
    for number in range(1, count + 1):
        lead = _decided(workspace, dice, number=number, ledgers=ledgers)
        choice = lead.decision.choice
        if choice is not None and choice.after is not None:
            ledgers[choice.after.team] = choice.after
        found.append(lead)
    return found


def _decided(workspace: Workspace, dice: random.Random, *, number: int, ledgers: dict[str, Ledger]) -> PastLead:
    fields = _fields(dice)
    now = BEGIN + timedelta(minutes=37 * number)
    decision = decide(
        fields,
        rulebook=Rulebook(version=1, rules=workspace.rules),
        staff=_staff(workspace, dice, now=now, ledgers=ledgers),
        for_sales=dice.random() < 0.8,
        language=str(fields["language"]),
        now=now,
    )
    return PastLead(id=f"L-{number}", decision=decision)


def _fields(dice: random.Random) -> Fields:
    size = float(dice.choice((5, 50, 500, 5_000)))
    fields: Fields = {
        "employees": Range(low=size, high=size * 2) if dice.random() < 0.3 else size,
        "country": dice.choice(("DE", "AT", "US", "CN")),
        "language": dice.choice(("en", "en", "zh")),
        "has_owner": dice.random() < 0.1,
        "competitor": dice.random() < 0.05,
        "title": dice.choice(("Head of Sales", "CEO", "intern")),
    }
    return {name: value for name, value in fields.items() if dice.random() < 0.95 or name == "language"}


def _staff(workspace: Workspace, dice: random.Random, *, now: datetime, ledgers: dict[str, Ledger]) -> Staff:
    reps = list(workspace.roster.reps.values())
    states = {
        rep.name: RepState(
            rep=rep,
            load=dice.choice((0, 0, 1, 4)),
            away=dice.random() < 0.1,
            away_until=now + timedelta(days=2) if dice.random() < 0.05 else None,
            returned=dice.random() < 0.05,
            offered=dice.random() < 0.05,
        )
        for rep in reps
        if dice.random() < 0.98
    }
    owner = _one(dice, [None, *workspace.roster.reps])
    return Staff(roster=workspace.roster, states=states, ledgers=dict(ledgers), account_owner=owner)


def _one(dice: random.Random, among: Sequence[T]) -> T:
    return dice.choice(among)
