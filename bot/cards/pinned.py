"""Examples that the rules must keep to, each with whether they do."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from routing.replay.expectations import Expectation
from routing.replay.placing import Placed
from routing.rule_lines import print_target

#: Characters of a name, of one paragraph, and of all examples.
MAX_NAME = 100
MAX_PARAGRAPH = 2_500
MAX_LIST = 9_000


def example(pinned: Expectation, goes: Placed, *, before: Expectation | None = None, reader: Reader) -> Message:
    """One example that was just pinned, and where it was pinned to before."""
    key = "expect-pinned-holds" if goes.goal == pinned.target else "expect-pinned-fails"
    said = _said(key, pinned, goes, reader=reader)
    if before is None or before.target == pinned.target:
        return blocks.paragraph(said)
    was = reader.say("expect-pinned-before", target=f"*{blocks.inert(print_target(before.target), MAX_NAME)}*")
    return blocks.paragraph(f"{said} {was}")


def examples(going: Sequence[tuple[Expectation, Placed]], *, version: int, reader: Reader) -> Message:
    """All of them, held to the rules of a version, or to the draft where that is 0."""
    if not going:
        return blocks.paragraph(reader.say("expect-none"))
    lines = [line(pinned, goes, reader=reader) for pinned, goes in going]
    fitting = blocks.fitting(lines, MAX_LIST)
    paragraphs = blocks.paragraphs_of([f"*{reader.say('expect-title')}*", *fitting], MAX_PARAGRAPH)
    more = [reader.say("listing-more", count=len(lines) - len(fitting))] if len(fitting) < len(lines) else []
    basis = reader.say("expect-of-in-force", version=version) if version else reader.say("expect-of-draft")
    shown = [*map(blocks.section, paragraphs), *map(blocks.context, (*more, basis))]
    return blocks.message("\n".join((*paragraphs, *more, basis)), shown)


def line(pinned: Expectation, goes: Placed, *, reader: Reader) -> str:
    """Whether one holds, and where its lead goes where it does not."""
    return _said("expect-holds" if goes.goal == pinned.target else "expect-fails", pinned, goes, reader=reader)


def sentence(pinned: Expectation, goes: Placed, *, reader: Reader) -> str:
    """What an example that does not hold is about, as plain text."""
    target, instead = (print_target(each) for each in (pinned.target, goes.goal))
    rule = goes.rule or reader.say("again-no-rule")
    return reader.say("expect-stops", id=pinned.lead, target=target, goes=instead, rule=rule)


def _said(key: str, pinned: Expectation, goes: Placed, *, reader: Reader) -> str:
    rule = blocks.inert(goes.rule, MAX_NAME) if goes.rule else reader.say("again-no-rule")
    target, instead = (blocks.inert(print_target(each), MAX_NAME) for each in (pinned.target, goes.goal))
    return reader.say(key, id=pinned.lead, target=f"*{target}*", goes=f"*{instead}*", rule=rule)
