"""One lead tried on what is in force and on a draft, as it stood once or of values that somebody types."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.standing import staff_now
from routing.decision import Decision
from routing.fields import Catalogue
from routing.lead_lines import parse_lead_line
from routing.replay.again import remake
from routing.replay.placing import Rules
from routing.replay.supposing import Supposed, suppose
from routing.replay.trying import Trial, tried, try_rules
from routing.reps import Roster
from routing.rulebook import Rulebook
from routing.staff import Staff, everybody_free
from routing.workspace import Workspace
from routing.workspace_file import load_workspace
from routing.workspace_file.rule_fields import rule_fields
from storage.ports import UnitOfWork


@dataclass(frozen=True, kw_only=True)
class Script:
    """What a baton.yml says, as it is tried: `version` is its edition's number, 0 for one that is not in force."""

    workspace: Workspace
    version: int = 0

    @cached_property
    def rules(self) -> Rules:
        """The rules and the people whom they name."""
        rulebook = Rulebook(version=self.version, rules=self.workspace.rules)
        return Rules(rulebook=rulebook, roster=self.workspace.roster)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The fields that its rules may use."""
        return rule_fields(self.workspace)


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """What came of a lead; a side that there is not is None, and so is `lead` for one that was decided once."""

    published: Trial | None
    draft: Trial | None
    lead: Supposed | None = None


async def edition(uow: UnitOfWork, version: int) -> Script | None:
    """The baton.yml that was in force at a version; None where it was not kept. Raises WorkspaceError."""
    kept = await uow.editions.get(version)
    return Script(workspace=load_workspace(kept.source), version=version) if kept else None


async def rehearse_values(
    uow: UnitOfWork | None, line: str, *, published: Script | None, draft: Script | None, now: datetime
) -> Rehearsal:
    """What becomes now of a lead with these values; without a store everybody is free.

    Raises ConditionError for a line that cannot be read.
    """
    sides = [await _with_values(uow, line, script, now=now) if script else None for script in (published, draft)]
    trials = [side[1] if side else None for side in sides]
    return Rehearsal(published=trials[0], draft=trials[1], lead=next(side[0] for side in sides if side))


async def rehearse_past(
    uow: UnitOfWork, decision: Decision, *, published: Script | None, draft: Script | None
) -> Rehearsal | None:
    """What would have become of a lead as it and everybody stood when it was decided; None where that was not kept."""
    if decision.circumstances is None:
        return None
    trials = [await _as_it_stood(uow, decision, script) if script else None for script in (published, draft)]
    return Rehearsal(published=trials[0], draft=trials[1])


async def _with_values(uow: UnitOfWork | None, line: str, script: Script, *, now: datetime) -> tuple[Supposed, Trial]:
    typed = parse_lead_line(line, catalogue=script.catalogue)
    lead = suppose(typed, workspace=script.workspace, catalogue=script.catalogue)
    trial = try_rules(
        lead.fields,
        rulebook=script.rules.rulebook,
        staff=await _staff(uow, script.rules.roster, account_owner=lead.account_owner, now=now),
        for_sales=lead.for_sales,
        language=str(lead.fields.get("language", script.workspace.language)),
        now=now,
    )
    return lead, trial


async def _staff(uow: UnitOfWork | None, roster: Roster, *, account_owner: str | None, now: datetime) -> Staff:
    if uow is None:
        return everybody_free(roster, account_owner=account_owner)
    return await staff_now(uow, roster, account_owner=account_owner, now=now)


async def _as_it_stood(uow: UnitOfWork, decision: Decision, script: Script) -> Trial | None:
    """The ledgers are the team's own of that day, and those of today for others."""
    rules = script.rules
    ledgers = {name: ledger for name in rules.roster.teams if (ledger := await uow.ledgers.get(name)) is not None}
    before = decision.choice.before if decision.choice else None
    then = {**ledgers, before.team: before} if before else ledgers
    made = remake(decision, rulebook=rules.rulebook, roster=rules.roster, ledgers=then)
    return tried(made, rulebook=rules.rulebook) if made else None
