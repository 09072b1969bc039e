"""Reads one message: every kind of answer in it, what it wants of the conversation, its tone and language."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from routing.playbook import Choice, Kind
from routing.understanding.answers_found import YES_NO, answers_in
from routing.understanding.assent import changed_mind, read_assent
from routing.understanding.choices import read_choice
from routing.understanding.company import is_written_name
from routing.understanding.composing import as_said, reading_of, reading_with_tone
from routing.understanding.controls import read_wish
from routing.understanding.message import context_of
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
    context = context_of(Text.of(text), asked=asked, choices=tuple(choices), now=now, timezone=timezone)
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
