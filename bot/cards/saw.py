"""A comparison of a rule with the value that it saw."""

from babel.numbers import format_decimal

from bot.cards import blocks
from bot.cards.reader import Reader
from bot.formats import LOCALES
from routing.answers import Range
from routing.conditions import Explanation, print_condition
from routing.fields import FieldValue
from routing.verdicts import Verdict

#: Characters of one comparison and of one value, inside what Slack takes of one paragraph.
MAX_COMPARISON = 150
MAX_SEEN = 80

#: What stands before a rule; one that matched and did not decide has the last.
MARKS = {Verdict.DECIDED: "✅", Verdict.UNMATCHED: "▫️", Verdict.PAUSED: "⏸️"}
MATCHED = "☑️"


def mark(verdict: Verdict) -> str:
    """The sign of what became of a rule."""
    return MARKS.get(verdict, MATCHED)


def comparison(reason: Explanation, *, reader: Reader) -> str:
    """Whether a comparison held, how it is written, and what it saw."""
    sign = "✓" if reason.held else "✗"
    condition = blocks.code(print_condition(reason.condition), MAX_COMPARISON)
    return f"{sign} {condition} · {reader.say('explain-seen', value=value(reason.seen, reader=reader))}"


def value(seen: FieldValue | None, *, reader: Reader) -> str:
    """What a lead has in a field, in words."""
    match seen:
        case None:
            return reader.say("card-unknown")
        case bool():
            return reader.say("answer-said-yes" if seen else "answer-said-no")
        case Range(low=low, high=high):
            return "–".join("…" if end is None else _number(end, reader=reader) for end in dict.fromkeys((low, high)))
        case str():
            return f"*{blocks.inert(seen, MAX_SEEN)}*"
    return _number(seen, reader=reader)


def _number(number: float, *, reader: Reader) -> str:
    return f"*{format_decimal(number, locale=LOCALES[reader.language])}*"
