"""`/routing why L-12`, `/routing why L-12 not team dach`: why a lead is where it is, and not elsewhere."""

import re
from dataclasses import replace

from bot.authorization import Action, authorize
from bot.cards import blocks
from bot.cards.again import Untold, decided_again
from bot.cards.blocks import Message
from bot.cards.explanation import explanation
from bot.cards.mistakes import misread, not_done
from bot.cards.reader import Reader
from bot.cards.why_not import of_other_teams, one_of_the_team
from bot.cards.why_not import why_not as told
from bot.desk import Desk
from bot.handlers.decisions import Nth, nth_decision
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.leads import decided_lead
from bot.handlers.rulebook.scripts import in_force, of_that_day
from bot.rehearsal import Script
from routing.decision import Decision
from routing.exceptions import ConditionError
from routing.lead import Lead
from routing.replay.again import Again, decide_again
from routing.replay.why_not import Outcome, WhyNot, why_not
from routing.reps import Roster
from routing.rule_lines import parse_target
from routing.rulebook import Target, TargetKind

WHY = re.compile(
    r"(?P<id>L-\d{1,12})(?:\s*(?:decision|第)\s*(?P<number>\d{1,6})\s*(?:次(?:判定)?)?)?"
    r"(?:\s*(?:not\b|不是|不去|不到|不)\s*(?:to\s+|到\s*)?(?P<target>.*))?",
    re.IGNORECASE,
)


async def why(errand: Errand) -> Answer:
    """The whole of a decision; with a target, what would have had to be different."""
    asked = WHY.fullmatch(errand.text)
    if asked is None or asked["target"] == "":
        return not_done(errand.reader.say("why-how"), typed=errand.typed, reader=errand.reader)
    found = await _decision(errand, asked["id"], int(asked["number"]) if asked["number"] else None)
    if not isinstance(found, tuple):
        return found
    lead, nth = found
    if asked["target"] is None:
        return await explained(errand.desk, lead, nth, reader=errand.reader)
    return await _not(errand, lead, nth.decision, asked["target"])


async def again(errand: Errand) -> Answer:
    """The decision, and whether it comes out the same when it is made again."""
    found = await _pressed(errand)
    if not isinstance(found, tuple):
        return found
    lead, nth = found
    made = _again(nth.decision, await of_that_day(errand.desk, nth.decision.rulebook_version))
    said = decided_again(nth.decision, made, reader=errand.reader)
    return await explained(errand.desk, lead, nth, reader=errand.reader, again=said)


async def another(errand: Errand) -> Answer:
    """The decision that was chosen from the menu of those on a lead."""
    found = await _pressed(errand)
    return await explained(errand.desk, *found, reader=errand.reader) if isinstance(found, tuple) else found


async def explained(
    desk: Desk, lead: Lead, nth: Nth | None = None, *, reader: Reader, again: str | None = None
) -> Message:
    """The whole of a decision, the latest unless another is named, with the rules and the people of its day where
    these were kept.
    """
    nth = nth or await nth_decision(desk, lead, None)
    then = await of_that_day(desk, nth.decision.rulebook_version) if nth else None
    shown = replace(reader, rulebook=then.rules.rulebook, workspace=then.workspace) if then else reader
    return explanation(
        replace(lead, decision=nth.decision) if nth else lead,
        reader=shown,
        in_force=desk.agreed.rulebook.version,
        again=again,
        ask=nth is not None,
        among=(nth.number, nth.of) if nth else (1, 1),
    )


async def _pressed(errand: Errand) -> tuple[Lead, Nth] | Message:
    """The decision that a button or a menu names by its lead and number, the latest where it names none."""
    lead_id, _, number = errand.text.partition("|")
    return await _decision(errand, lead_id, int(number) if number else None)


async def _decision(errand: Errand, lead_id: str, number: int | None) -> tuple[Lead, Nth] | Message:
    """A lead and the decision on it of that number, for those whom it concerns."""
    found = await decided_lead(errand, lead_id)
    if not isinstance(found, tuple):
        return found
    lead, _ = found
    refused = authorize(errand.principal, Action.EXPLAIN, lead)
    if refused is not None:
        return blocks.paragraph(errand.reader.say(f"refused-{refused}"))
    nth = await nth_decision(errand.desk, lead, number)
    if nth is None:
        latest = await nth_decision(errand.desk, lead, None)
        said = errand.reader.say("why-no-decision", id=lead.id, count=latest.of if latest else 0)
        return not_done(said, typed=errand.typed, reader=errand.reader)
    return lead, nth


def _again(decision: Decision, then: Script | None) -> Again | Untold:
    if decision.circumstances is None:
        return Untold.NOT_KEPT
    if then is None:
        return Untold.NO_EDITION
    return decide_again(decision, rulebook=then.rules.rulebook, roster=then.rules.roster) or Untold.NOT_KEPT


async def _not(errand: Errand, lead: Lead, decision: Decision, written: str) -> Message:
    """The smallest change that would have sent the lead to a target, by the rules of that day."""
    script = await of_that_day(errand.desk, decision.rulebook_version) or in_force(await open_book(errand.desk))
    try:
        target = target_called(written, roster=script.rules.roster)
    except ConditionError as exc:
        return misread(exc, typed=errand.typed, reader=errand.reader)
    found = why_not(
        decision,
        target,
        rulebook=script.rules.rulebook,
        roster=script.rules.roster,
        qualified_when=script.workspace.qualified_when,
        catalogue=script.catalogue,
    )
    if found is None:
        return not_done(errand.reader.say("try-untold", id=lead.id), typed="", reader=errand.reader)
    of_it = _of_the_team(lead, decision, found, script=script, reader=errand.reader)
    return of_it or told(lead.id, found, version=script.version, reader=errand.reader)


def _of_the_team(lead: Lead, decision: Decision, found: WhyNot, *, script: Script, reader: Reader) -> Message | None:
    """What there is to say of a rep whom no rule names, but who is in a team."""
    rep = found.target.name
    if found.target.kind is not TargetKind.REP or rep is None or found.outcome not in {Outcome.NO_RULE, Outcome.PAUSED}:
        return None
    shown = replace(reader, rulebook=script.rules.rulebook, workspace=script.workspace)
    teams = [team.name for team in script.rules.roster.teams.values() if rep in team.members]
    of_it = one_of_the_team(lead.id, decision, rep, reader=shown)
    return of_it or (of_other_teams(lead.id, rep, teams, reader=reader) if teams else None)


def target_called(written: str, *, roster: Roster) -> Target:
    """The target that somebody means, who may leave out `team` and `rep`; raises ConditionError."""
    name = written.strip()
    if name in roster.teams:
        return Target(kind=TargetKind.TEAM, name=name)
    if name in roster.reps:
        return Target(kind=TargetKind.REP, name=name)
    return parse_target(name, roster=roster)
