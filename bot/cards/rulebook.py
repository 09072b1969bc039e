"""The rulebook as a list: the rules in their order, what the draft changes in them, what each took lately."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.cards import blocks, proposals
from bot.cards.besides import Besides, besides
from bot.cards.blocks import Message
from bot.cards.modals import fingerprint
from bot.cards.proposals import Planned
from bot.cards.reader import Reader
from bot.formats import length
from routing.conditions import print_condition
from routing.conditions.tokens import quoted
from routing.durations import Duration, Unit
from routing.editing import Difference, Mark
from routing.rule_lines import print_rule_line, print_target
from routing.rulebook import Rule
from storage.records import Seen

#: Characters of a list, inside what Slack takes of one message, of one paragraph of it, and of one condition.
MAX_LIST = 9_000
MAX_PARAGRAPH = 2_500
MAX_CONDITION = 1_000
#: Characters of a rule's name, and of the line that it had.
MAX_NAME = 150
MAX_WAS = 600

ICONS = {
    Mark.NEW: "🆕",
    Mark.CHANGED: "✏️",
    Mark.RENAMED: "🏷️",
    Mark.MOVED: "↕️",
    Mark.PAUSED: "⏸️",
    Mark.RESUMED: "▶️",
    Mark.REMOVED: "🗑️",
}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A rulebook to be listed: the rules, how they differ from what is in force, and the leads that each took."""

    version: int
    rules: Sequence[Rule]
    #: None where there is no draft.
    differences: Sequence[Difference[Seen]] | None = None
    #: What the draft changes else.
    besides: Besides = field(default_factory=Besides)
    #: Who changed the draft last: a Slack user id.
    by: str = ""
    #: By name; those that took none may be left out.
    caught: Mapping[str, int] = field(default_factory=dict)
    #: What was confirmed and is not in force yet.
    planned: Sequence[Planned] = ()


def rulebook(shown: Shown, *, start: int = 1, room: int = MAX_LIST, reader: Reader) -> Message:
    """The rules from that number on, with their marks, and behind them those that the draft removes.

    As many as there is room for, in characters.
    """
    if not shown.rules and not shown.differences:
        return blocks.paragraph(reader.say("routing-none"))
    lines = [*rule_lines(shown, reader=reader)[start - 1 :], *removed_lines(shown, reader=reader)]
    fitting = blocks.fitting(lines, room) if lines else ()
    paragraphs = [f"*{title(shown, reader=reader)}*", *blocks.paragraphs_of(fitting, MAX_PARAGRAPH)]
    below = [*_more(len(fitting), len(lines), start, reader=reader), *notes(shown, reader=reader)]
    return blocks.message(
        "\n".join((*paragraphs, *below)), [*map(blocks.section, paragraphs), *map(blocks.context, below)]
    )


def says(rule: Rule, *, reader: Reader) -> str:
    """What a rule asks for and where it sends leads, on one line of mrkdwn."""
    printed = print_condition(rule.condition) if rule.condition else reader.say("card-every-lead")
    target = blocks.inert(print_target(rule.target), MAX_NAME)
    within = f" · {reader.say('routing-within', within=_agreed(rule.accept_within, reader=reader))}"
    return f"{blocks.code(printed, MAX_CONDITION)} → *{target}*{within if rule.accept_within else ''}"


def marks(difference: Difference[Seen], *, reader: Reader) -> list[str]:
    """What happened to a rule, each with its sign: “✏️ changed”."""
    was = difference.before
    name, number = (blocks.inert(was.rule.name, MAX_NAME), was.number) if was else ("", 0)
    told = {mark: reader.say(f"routing-mark-{mark}", name=name, number=number) for mark in difference.marks}
    return [f"{ICONS[mark]} {said}" for mark, said in told.items()]


def line(seen: Seen) -> str:
    """A rule as one line of code, to be read and typed again."""
    return blocks.code(f"{quoted(seen.name)} {seen.says}", MAX_WAS)


def identity(rule: Rule) -> tuple[str, str]:
    """What tells a rule, and whether it is still as it was shown, in few characters: Slack keeps no more of either."""
    return fingerprint(rule.name), fingerprint(f"{print_rule_line(rule)}{rule.paused}")


def title(shown: Shown, *, reader: Reader) -> str:
    """What the list is of: the version in force, and how much the draft changes in it."""
    if shown.differences is None:
        return reader.say("routing-title", version=shown.version)
    return reader.say("routing-title-draft", version=shown.version, count=len(shown.differences))


def rule_lines(shown: Shown, *, reader: Reader) -> list[str]:
    """Each rule with its number, its marks, what it says and how many leads it took."""
    by_name = {each.after.rule.name: each for each in shown.differences or () if each.after}
    return [
        _rule(number, rule, by_name.get(rule.name), caught=shown.caught.get(rule.name, 0), reader=reader)
        for number, rule in enumerate(shown.rules, 1)
    ]


def _rule(number: int, rule: Rule, difference: Difference[Seen] | None, *, caught: int, reader: Reader) -> str:
    name = f"*{blocks.inert(rule.name, MAX_NAME)}*"
    told = marks(difference, reader=reader) if difference else []
    if rule.paused:
        name = f"~{name}~"
        told = told if any(ICONS[Mark.PAUSED] in each for each in told) else [*told, _paused(reader=reader)]
    head = " · ".join((f"{number}. {name}", *told))
    lines = [head, f"{says(rule, reader=reader)} · {reader.say('routing-caught', count=caught)}"]
    if difference and difference.before and Mark.CHANGED in difference.marks:
        lines.append(f"{reader.say('routing-was')} {blocks.code(difference.before.rule.says, MAX_WAS)}")
    return "\n".join(lines)


def _paused(*, reader: Reader) -> str:
    return f"{ICONS[Mark.PAUSED]} {reader.say('routing-mark-paused')}"


def removed_lines(shown: Shown, *, reader: Reader) -> list[str]:
    """The rules that the draft takes out."""
    gone = (each for each in shown.differences or () if each.after is None and each.before)
    return [
        " · ".join((f"~{blocks.inert(each.before.rule.name, MAX_NAME)}~", *marks(each, reader=reader)))
        for each in gone
        if each.before
    ]


def _more(fitting: int, count: int, start: int, *, reader: Reader) -> list[str]:
    if fitting >= count:
        return []
    return [reader.say("routing-more", count=count - fitting, next=start + fitting)]


def notes(shown: Shown, *, reader: Reader) -> list[str]:
    """What waits to be put in force, what the draft changes besides rules, who changed it last, and how to go on."""
    waiting = [proposals.line(each, reader=reader) for each in shown.planned]
    if shown.differences is None:
        return waiting
    more = besides(shown.besides, reader=reader)
    return [*waiting, *([more] if more else []), reader.say("routing-draft-by", by=f"<@{shown.by}>")]


def _agreed(duration: Duration | None, *, reader: Reader) -> str:
    """A length of time that was agreed on: "10 minutes", "4 working hours"."""
    if duration is None:
        return ""
    if not duration.working:
        return length(timedelta(seconds=duration.seconds), language=reader.language)
    units = {Unit.MINUTES: "minutes", Unit.HOURS: "hours", Unit.DAYS: "days"}
    return reader.say(f"working-{units[duration.unit]}", count=duration.amount)
