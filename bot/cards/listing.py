"""Answers to slash commands: leads, reps."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.glance import glance
from bot.cards.person import MAX_NAME, MAX_WORDS, Portrait
from bot.cards.reader import Reader
from routing.assignment import Candidate, Standing
from routing.lead import Lead
from routing.reps import RepState

#: Characters of a listing, inside what Slack takes of one message, and of one paragraph of it.
MAX_LISTING = 9_000
MAX_PARAGRAPH = 2_500


@dataclass(frozen=True, kw_only=True)
class RepRow:
    """A rep as they stand now."""

    state: RepState
    candidate: Candidate


def safe(text: str) -> str:
    """What somebody typed, repeated to them without its markup, and not at length."""
    return blocks.inert(text, 80)


def leads(found: Sequence[Lead], *, empty: str, reader: Reader) -> Message:
    """A line for each lead."""
    if not found:
        return blocks.paragraph(reader.say(empty))
    title = reader.say("leads-title", count=len(found))
    return _listing(title, [_lead_line(lead, reader=reader) for lead in found], reader=reader)


def lead(shown: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """Everything about one lead that fits a screen."""
    line, about = _lead_line(shown, reader=reader), glance(shown, portrait, reader=reader)
    more = "\n".join(
        reader.say("labelled", label=_label(key), value=blocks.inert(words, MAX_WORDS)) for key, words in portrait.more
    )
    paragraphs = [blocks.section(line), *blocks.fields(about), *([blocks.section(more)] if more else [])]
    return blocks.message("\n".join(filter(None, (line, *about, more))), paragraphs)


def reps(rows: Sequence[RepRow], *, reader: Reader) -> Message:
    """A line for each rep: on or not, and how many leads they have."""
    if not rows:
        return blocks.paragraph(reader.say("reps-none"))
    return _listing(reader.say("reps-title"), [_rep_line(row, reader=reader) for row in rows], reader=reader)


def _label(key: str) -> str:
    """A question's key as one reads it: "economic_buyer" is Economic buyer."""
    return blocks.inert(key.replace("_", " ").capitalize(), MAX_NAME)


def _listing(title: str, lines: Sequence[str], *, reader: Reader) -> Message:
    """As many of the lines as one message takes, in paragraphs, and how many more there are."""
    fitting = blocks.fitting(lines, MAX_LISTING)
    paragraphs = [f"*{title}*", *blocks.paragraphs_of(fitting, MAX_PARAGRAPH)]
    more = [reader.say("listing-more", count=len(lines) - len(fitting))] if len(fitting) < len(lines) else []
    shown = [*map(blocks.section, paragraphs), *map(blocks.context, more)]
    return blocks.message("\n".join((*paragraphs, *more)), shown)


def _lead_line(lead: Lead, *, reader: Reader) -> str:
    name = blocks.inert(lead.prospect.name, MAX_NAME) or lead.prospect.user
    status = reader.label("status", lead.status)
    owner = f" · <@{lead.owner.slack}>" if lead.owner else ""
    score = f" · {lead.score.total}" if lead.score else ""
    return f"`{lead.id}` *{name}* · {status}{owner}{score} · {reader.time(lead.changed_at)}"


def _rep_line(row: RepRow, *, reader: Reader) -> str:
    rep, candidate = row.state.rep, row.candidate
    capacity = f"/{rep.capacity}" if rep.capacity is not None else ""
    standing = reader.label("standing", candidate.standing)
    mark = "🟢" if candidate.standing is Standing.AVAILABLE else "⚪"
    again = f" ({reader.say('reps-on-again', when=reader.time(candidate.on_again))})" if candidate.on_again else ""
    load = reader.say("reps-load", load=f"{row.state.load}{capacity}")
    return f"{mark} *{safe(rep.name)}* <@{rep.slack}> · {standing}{again} · {load} · {', '.join(rep.languages)}"
