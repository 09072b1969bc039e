"""When somebody wants it, as days from now: `by March`, `in 6-8 weeks`, `ASAP`, `年底前`, `春节后`."""

from dataclasses import replace

from routing.answers import Nothing, Timing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_told_of_others
from routing.understanding.from_now import read_from_now
from routing.understanding.months import add_months
from routing.understanding.other_times import is_of_other_plans, is_of_something_else
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.placed_dates import OTHER_PLANS, WANT, PlacedDate, placed_date
from routing.understanding.several_dates import EITHER, is_nearer, is_of_an_end, lies_in, narrowed
from routing.understanding.stretch import stretches_in
from routing.understanding.text import before

_PHRASES = phrases("timing")
_ASAP = _PHRASES["asap"]
_NO_HURRY = Pattern(rf"(?:{_PHRASES['no_hurry'].pattern})\Z")
_SOON = _PHRASES["soon"]
_NONE = _PHRASES["none"]
_NONE_WHOLE = _PHRASES["none_whole"]
_NO_DATE = Pattern(r"time|deadline|rush|hurry|期限|时间表|急")
_AHEAD = _PHRASES["ahead"]
_NOT_THEN = Pattern(rf"(?:{_PHRASES['not_then'].pattern})\Z")
#: Words for now that say nothing of a wish where another question was asked.
_NOW = frozenset({"now", "yesterday", "right now", "as soon as", "immediate"})


def read_timing(context: Context) -> Found | None:
    """When they want it; unasked, only what a word such as `by`, `within` or `need` makes a date of theirs."""
    asked = context.asked is Kind.TIMING
    named, ahead = _named(context, asked=asked), read_from_now(context, asked=asked)
    if named and ahead and _are_two(named, ahead, context.plain):
        return replace(named, confidence=0.5, alternatives=(*named.alternatives, ahead.value))
    found = named or ahead or _in_words(context, asked=asked)
    return None if found and not asked and is_of_something_else(found, context) else found


def _are_two(named: Found, ahead: Found, text: str) -> bool:
    """Whether a date and a time from now are two answers: 三个月之内要换，2月28号到期, but no `14 Dec, 8 weeks`."""
    overlap = named.start < ahead.end and ahead.start < named.end
    return not overlap and named.value != ahead.value and bool(_AHEAD.search(text, ahead.start, ahead.end))


def _in_words(context: Context, *, asked: bool) -> Found | None:
    may_be_none = asked or (context.asked is None and not context.periods)
    none, asap = _NONE.search(context.plain) if may_be_none else None, _ASAP.search(context.plain)
    if asap and _NO_HURRY.search(before(context.plain, asap.start(), letters=14)):
        asap = None
    if none and (asked or _NO_DATE.search(none[0])):
        return Found(value=Nothing(), start=none.start(), end=none.end(), confidence=1.0 if asked else 0.9)
    if asap and (asked or asap[0] not in _NOW):
        value = Timing(start=context.today, end=context.today, asap=True)
        return Found(value=value, start=asap.start(), end=asap.end(), confidence=1.0 if asked else 0.9)
    return _vaguely(context) if asked else None


def _vaguely(context: Context) -> Found | None:
    if _NONE_WHOLE.fullmatch(context.text.bare):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    soon = _SOON.search(context.plain)
    if soon is None:
        return None
    value = Timing(start=None, end=add_months(context.today, 3))
    return Found(value=value, start=soon.start(), end=soon.end(), confidence=0.5)


def _named(context: Context, *, asked: bool) -> Found | None:
    if not context.periods or (not asked and OTHER_PLANS.search(context.plain)):
        return None
    placed = _of_their_plans(context, asked=asked)
    both = _from_one_to_the_other(placed)
    if both or not placed:
        return both
    placed = [place for place in placed if not place.past] or placed
    placed = narrowed(placed, context.plain) or _of_the_start(placed, context)
    if len(placed) == 2 and is_nearer(placed[0], placed[1], context.plain):
        placed = placed[1:]
    return _found(placed) if placed else None


def _from_one_to_the_other(placed: list[PlacedDate]) -> Found | None:
    """The time between two dates, the first of which only begins it and the second only ends it."""
    if len(placed) != 2 or placed[0].timing.end is not None or placed[1].timing.start is not None:
        return None
    both = Timing(start=placed[0].timing.start, end=placed[1].timing.end)
    return Found(value=both, start=placed[0].start, end=placed[1].end)


def _found(placed: list[PlacedDate]) -> Found:
    """The first of the dates, and the others that may be meant as well."""
    first = placed[0]
    readings = list(dict.fromkeys(reading for place in placed for reading in (place.timing, place.other) if reading))
    return Found(
        value=first.timing,
        start=first.start,
        end=first.end,
        confidence=1.0 if len(readings) == 1 and not first.doubtful and not first.past else 0.5,
        alternatives=tuple(readings[1:]),
    )


def _of_the_start(placed: list[PlacedDate], context: Context) -> list[PlacedDate]:
    """The dates without those of others, of the past and of what ends; of several the one that stands for itself.

    None of them where the text says as well that it is wanted at once, or not at all.
    """
    own = [each for each in placed if not is_told_of_others(Kind.TIMING, each.start, each.end, context)]
    starts = [each for each in own if not each.past and not is_of_an_end(each, context.plain)]
    if not starts and (_ASAP.search(context.plain) or _NONE.search(context.plain)):
        return []
    placed = starts or own or placed
    bare = [each for each in placed if each.bare]
    either = EITHER.search(context.plain, placed[0].end)
    return bare if bare == placed[:1] and not either else placed


def _of_their_plans(context: Context, *, asked: bool) -> list[PlacedDate]:
    """The dates of a text that may say when they want it, without those of what else happens then."""
    stretches = stretches_in(context.periods, context.plain)
    denied = [stretch for stretch in stretches if _NOT_THEN.search(before(context.plain, stretch.start))]
    stretches = [each for each in stretches if not any(lies_in(each, other) for other in denied)]
    placed = [place for stretch in stretches if (place := placed_date(stretch, context, asked=asked)) is not None]
    if not asked:
        placed = [place for place in placed if place.tied]
    own = [place for place in placed if not is_of_other_plans(place, context.plain)]
    if len(placed) > 1:
        return own or placed
    return own if context.text.language == "zh" and not WANT.search(context.plain) else placed
