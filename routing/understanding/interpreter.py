"""Reads one message: every kind of answer in it, what it wants of the conversation, its tone and language."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from routing.playbook import Choice, Kind
from routing.understanding.answers_found import SHORT, YES_NO, answers_in
from routing.understanding.assent import changed_mind, read_assent
from routing.understanding.choices import read_choice
from routing.understanding.company import is_written_name
from routing.understanding.composing import as_said, reading_of, reading_with_tone
from routing.understanding.contact import addresses
from routing.understanding.context import Context
from routing.understanding.controls import read_wish
from routing.understanding.corrections import taken_back
from routing.understanding.numbering import points_of
from routing.understanding.periods import Period, find_periods
from routing.understanding.quantities import find_quantities
from routing.understanding.reading import Control, Outcome, Reading, Tone
from routing.understanding.text import Text
from routing.understanding.tones import read_tone


def understand(
    text: str, *, asked: Kind | None = None, choices: Sequence[Choice] = (), now: datetime, timezone: str = "UTC"
) -> Reading:
    """Everything a text says.

    `asked` is the kind of the open question: it decides what a bare number or a single word means. `now` is when the
    text was written; with `timezone` (IANA) it gives the day that *next month* counts from. Readings that are not sure
    make the outcome CONFIRM; where a text has several readings of one kind, all of them are in `said`, likeliest first.
    """
    context = _context(Text.of(text), asked=asked, choices=tuple(choices), now=now, timezone=timezone)
    language, tone = context.text.language, read_tone(context.text)
    if tone is Tone.OTHER_LANGUAGE and asked is Kind.COMPANY and is_written_name(text):
        tone = None
    if not context.plain:
        return Reading(outcome=Outcome.NOT_UNDERSTOOD)
    chosen = read_choice(context)
    changed = changed_mind(context)
    assent = changed or read_assent(context)
    if chosen is not None and asked is not None:
        control = assent if asked in YES_NO else None
        return Reading(
            outcome=Outcome.UNDERSTOOD, said=(as_said(asked, chosen, context),), control=control, language=language
        )
    wish = read_wish(context)
    if assent and asked in YES_NO and wish is not Control.HUMAN:
        wish = None  # A yes or no is the answer that was asked for.
    if wish is not None:
        return Reading(outcome=Outcome.UNDERSTOOD, control=wish, language=language)
    if tone is not None and tone is not Tone.ABUSE and asked is not Kind.TEXT and tone is not Tone.SMALL_TALK:
        return reading_with_tone(context, tone)
    found = answers_in(context, assent=assent, talk=tone is not None)
    if asked in found and changed:
        found[asked] = replace(found[asked], value=changed is Control.YES)
    return reading_of(context, found, assent=assent, tone=tone)


def _context(text: Text, *, asked: Kind | None, choices: tuple[Choice, ...], now: datetime, timezone: str) -> Context:
    today = now.astimezone(_zone(timezone)).date()
    readable = text.without(
        *addresses(text.plain), *taken_back(text.plain, yearly=asked is Kind.REVENUE), *points_of(text.plain)
    )
    periods = tuple(find_periods(readable.plain, today=today))
    dates = [(period.start, period.end) for period in periods if not _may_count(period, readable, asked)]
    quantities = tuple(find_quantities(readable.without(*dates).plain))
    return Context(
        text=readable, whole=text.plain, today=today, timezone=timezone, asked=asked,
        choices=choices, quantities=quantities, periods=periods,
    )  # fmt: skip


def _may_count(period: Period, text: Text, asked: Kind | None) -> bool:
    """Whether what looks like a year or a date is the number asked for: `2030` alone, when a size was asked."""
    alone = len(text.bare) <= period.end - period.start + SHORT
    apart = text.plain[: period.start] + text.plain[period.end :]
    return period.weak and asked not in (Kind.TIMING, None) and alone and not any(map(str.isdigit, apart))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
