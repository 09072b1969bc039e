"""What could not be done with a rule: why, with the place marked, and all that was typed so that none of it is lost."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from routing.exceptions import ConditionError, Problem

#: Characters shown on each side of the place where a line is wrong.
AROUND = 60
#: What stands before and behind that place.
OPEN, CLOSE = "▸", "◂"
#: Problems that are told at once.
MOST_PROBLEMS = 10
#: Characters of what is wrong, of a sentence about it, and of a command: a rule's longest line has room.
MAX_WRONG = 200
MAX_TOLD = 600
MAX_TYPED = 5_500


def misread(error: ConditionError, *, typed: str, reader: Reader) -> Message:
    """A line that cannot be read: where, and the nearest right word."""
    told = blocks.inert(reader.tell(error.placed), MAX_TOLD)
    shown = [blocks.section(f"⚠️ {told}"), blocks.preformatted(marked(error)), *repeated(typed, reader=reader)]
    return blocks.message(f"{told}\n{blocks.inert(marked(error), MAX_WRONG * 3)}", shown)


def refused(problems: Sequence[Problem], *, typed: str, reader: Reader) -> Message:
    """An edit that baton.yml could not hold: every problem as a sentence."""
    mild = (reader.tell(problem.what.with_texts(blocks.unformatted)) for problem in problems[:MOST_PROBLEMS])
    told = [blocks.escape(blocks.one_line(each, MAX_TOLD)) for each in mild]
    text = "\n".join((reader.say("routing-refused"), *(f"• {each}" for each in told)))
    return blocks.message(text, [blocks.section(f"⚠️ {text}"), *repeated(typed, reader=reader)])


def not_done(text: str, *, typed: str, reader: Reader) -> Message:
    """Anything else that keeps a command from being done: one sentence."""
    return blocks.message(text, [blocks.section(f"⚠️ {text}"), *repeated(typed, reader=reader)])


def unknown(said: str, *, meant: str | None, typed: str, reader: Reader) -> Message:
    """A command that begins with no verb there is: the verb that was meant, and the whole line."""
    text = f"{said} {reader.say('mistake-verb', verb=meant)}" if meant else said
    return not_done(text, typed=typed, reader=reader)


def sentence(error: ConditionError, *, reader: Reader) -> str:
    """What is wrong about a line, as plain text."""
    return blocks.one_line(reader.tell(error.placed), MAX_TOLD)


def marked(error: ConditionError) -> str:
    """The part of the line around the place that is wrong, and that place between two marks."""
    before, wrong, behind = (
        error.text[: error.start],
        error.text[error.start : error.end],
        error.text[error.end :],
    )
    first = before if len(before) <= AROUND else "…" + before[-AROUND:]
    return blocks.one_line(
        f"{first}{OPEN}{blocks.shorten(wrong, MAX_WRONG)}{CLOSE}{blocks.shorten(behind, AROUND)}", blocks.MAX_SECTION
    )


def repeated(typed: str, *, reader: Reader) -> list[Block]:
    """The command as it was typed, to be taken up again."""
    if not typed:
        return []
    return [
        blocks.context(reader.say("mistake-typed")),
        blocks.preformatted(blocks.shorten(typed, MAX_TYPED)),
    ]
