"""Why a lead did not go somewhere, in a sentence: what would have had to be different about it."""

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from bot.cards.saw import value
from routing.replay.why_not import FieldChange, Outcome, WhyNot
from routing.rule_lines import print_target

#: Characters of a name.
MAX_NAME = 100


def why_not(lead: str, found: WhyNot, *, version: int, reader: Reader) -> Message:
    """The smallest change, field by field; or why there is none. `version` is that of the rules it is told of."""
    target = blocks.inert(print_target(found.target), MAX_NAME)
    rule = blocks.inert(found.rule or "", MAX_NAME) or reader.say("again-no-rule")
    said = reader.say(f"why-not-{found.outcome}", id=lead, target=target, rule=rule)
    if found.outcome is not Outcome.CHANGED:
        return blocks.message(said, [blocks.section(said), _basis(version, reader=reader)])
    changes = "\n".join(f"• {_change(each, reader=reader)}" for each in found.changes)
    doubt = [] if found.smallest else [blocks.context(reader.say("why-not-perhaps-less"))]
    shown = [blocks.section(f"{said}\n{changes}"), *doubt, _basis(version, reader=reader)]
    return blocks.message(f"{said}\n{changes}", shown)


def _change(change: FieldChange, *, reader: Reader) -> str:
    was, becomes = (value(each, reader=reader) for each in (change.was, change.becomes))
    return reader.say("why-not-change", field=change.field, was=was, becomes=becomes)


def _basis(version: int, *, reader: Reader) -> blocks.Block:
    return blocks.context(reader.say("why-not-basis", version=version))
