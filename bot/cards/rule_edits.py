"""What an edit of the draft did, and what somebody else did meanwhile: before and after, rule by rule."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from bot.cards.rulebook import ICONS, MAX_NAME, MAX_PARAGRAPH, line, marks
from routing.editing import Difference, Mark
from routing.rulebook import Rule
from storage.records import Seen

#: Characters of the list of names below an edit, and of the differences told at once.
MAX_NAMES = 2_000
MAX_DIFFERENCES = 4_000


def edited(
    said: str, told: Sequence[Difference[Seen]], *, rules: Sequence[Rule] = (), waiting: int, reader: Reader
) -> Message:
    """What was done, before and after; the rules by their new numbers where these changed; and how to publish."""
    names = [names_of(rules, told, reader=reader)] if rules else []
    note = reader.say("routing-waiting" if waiting else "routing-as-published", count=waiting)
    changes = [blocks.section(f"✅ {said}"), *differences(told, reader=reader)]
    lines = [each["text"]["text"] for each in changes if each["type"] == "section"]
    shown = [*changes, *map(blocks.section, names), blocks.context(note)]
    return blocks.message("\n".join((*lines, *names, note)), shown)


def outdated(said: str, told: Sequence[Difference[Seen]], *, reader: Reader) -> list[Block]:
    """That a list is no longer as somebody saw it, and what has changed in it."""
    return [blocks.section(f"⚠️ {said}"), *differences(told, reader=reader)]


def differences(told: Sequence[Difference[Seen]], *, reader: Reader) -> list[Block]:
    """Differences in paragraphs, as many as there is room for, and how many more there are."""
    lines = ["\n".join(difference_lines(each, reader=reader)) for each in told]
    kept = blocks.fitting(lines, MAX_DIFFERENCES) if lines else ()
    more = [blocks.context(reader.say("listing-more", count=len(lines) - len(kept)))] if len(kept) < len(lines) else []
    return [*map(blocks.section, blocks.paragraphs_of(kept, MAX_PARAGRAPH)), *more]


def difference_lines(each: Difference[Seen], *, reader: Reader) -> list[str]:
    """One rule: what happened to it, and its line before and after where that is not the same."""
    placed = each.after or each.before
    if placed is None:
        return []
    head = " · ".join(
        (f"*{blocks.inert(placed.rule.name, MAX_NAME)}*", *marks(each, reader=reader), *_of_new(each, reader=reader))
    )
    before, after = (line(at.rule) if at else "" for at in (each.before, each.after))
    if before == after:
        return [head]
    was = [f"{reader.say('routing-before')} {before}"] if before else []
    now = [f"{reader.say('routing-after')} {after}"] if after else []
    return [head, *was, *now]


def _of_new(each: Difference[Seen], *, reader: Reader) -> list[str]:
    """What a new rule's line does not say: whether it is paused, and where it stands."""
    if each.after is None or Mark.NEW not in each.marks:
        return []
    paused = [f"{ICONS[Mark.PAUSED]} {reader.say('routing-mark-paused')}"] if each.after.rule.paused else []
    return [*paused, reader.say("routing-mark-number", number=each.after.number)]


def names_of(rules: Sequence[Rule], told: Sequence[Difference[Seen]], *, reader: Reader) -> str:
    """The rules by number and name, those that were touched in bold; around these where there is not room for all."""
    touched = {each.after.number for each in told if each.after}
    lines = [_name(number, rule, bold=number in touched) for number, rule in enumerate(rules, 1)]
    gone = [each.before.number for each in told if each.before and Mark.REMOVED in each.marks]
    first = max(0, min([*touched, *gone, len(lines)]) - 4)
    shown = blocks.fitting(lines, MAX_NAMES)
    if len(shown) < len(lines):
        shown = blocks.fitting(lines[first:], MAX_NAMES)
    return "\n".join((reader.say("routing-numbers"), *shown))


def _name(number: int, rule: Rule, *, bold: bool) -> str:
    name = blocks.inert(rule.name, MAX_NAME)
    name = f"*{name}*" if bold else name
    return f"{number}. ~{name}~" if rule.paused else f"{number}. {name}"
