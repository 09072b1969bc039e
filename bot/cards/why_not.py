"""Why a lead did not go somewhere, in a sentence: what would have had to be different about it."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from bot.cards.saw import value
from bot.cards.why import people, rep_line
from routing.decision import Decision
from routing.replay.why_not import FieldChange, Outcome, WhyNot
from routing.rule_lines import print_target

#: Characters of a name.
MAX_NAME = 100


def why_not(lead: str, found: WhyNot, *, version: int, reader: Reader) -> Message:
    """The smallest change, field by field; or why there is none. `version` is that of the rules it is told of."""
    target = blocks.inert(print_target(found.target), MAX_NAME)
    by_none = "-by-none" if found.rule is None and found.outcome in {Outcome.THERE, Outcome.CHANGED} else ""
    rule = blocks.inert(found.rule or "", MAX_NAME)
    said = reader.say(f"why-not-{found.outcome}{by_none}", id=lead, target=target, rule=rule)
    if found.outcome is not Outcome.CHANGED:
        return blocks.message(said, [blocks.section(said), _basis(version, reader=reader)])
    changes = "\n".join(f"• {_change(each, reader=reader)}" for each in found.changes)
    doubt = [] if found.smallest else [blocks.context(reader.say("why-not-perhaps-less"))]
    shown = [blocks.section(f"{said}\n{changes}"), *doubt, _basis(version, reader=reader)]
    return blocks.message(f"{said}\n{changes}", shown)


def one_of_the_team(lead: str, decision: Decision, rep: str, *, reader: Reader) -> Message | None:
    """That a rep is of the team that the lead went to, and who of it was next; None for one who was not of it."""
    choice = decision.choice
    if choice is None or choice.before is None or all(each.rep != rep for each in choice.candidates):
        return None
    key = "why-not-had-it" if choice.rep == rep else "why-not-of-the-team" if choice.rep else "why-not-nobody-of-it"
    told = reader.say(key, id=lead, rep=blocks.inert(rep, MAX_NAME), team=blocks.inert(choice.before.team, MAX_NAME))
    who = rep_line(decision, reader=reader) or people(choice.candidates, reader=reader)
    said = f"{told}\n{who}"
    basis = reader.say("explain-basis", when=reader.time(decision.at), version=decision.rulebook_version)
    return blocks.message(said, [blocks.section(said), blocks.context(basis)])


def of_other_teams(lead: str, rep: str, teams: Sequence[str], *, reader: Reader) -> Message:
    """That no rule names a rep, whose teams the lead did not go to; and how to ask about these."""
    named = [blocks.inert(team, MAX_NAME) for team in teams]
    joined = reader.say("list-separator").join(named)
    about = {"id": lead, "rep": blocks.inert(rep, MAX_NAME), "teams": joined, "first": named[0]}
    return blocks.paragraph(reader.say("why-not-other-teams", **about))


def _change(change: FieldChange, *, reader: Reader) -> str:
    was, becomes = (value(each, reader=reader) for each in (change.was, change.becomes))
    return reader.say("why-not-change", field=change.field, was=was, becomes=becomes)


def _basis(version: int, *, reader: Reader) -> blocks.Block:
    return blocks.context(reader.say("why-not-basis", version=version))
