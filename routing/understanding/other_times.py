"""Times that are of something else than the wish: of a meeting, of a sum, of a decision, of other plans."""

from datetime import timedelta

from routing.answers import Timing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_told_of_others
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.placed_dates import ASAP_TOO, OTHER_PLANS, PlacedDate
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.time_clauses import clause_around

_PHRASES = phrases("timing")
#: Questions whose answers may put off what was offered, and what does.
_OF_THE_TALK = frozenset({Kind.DEMO, Kind.YES_NO})
_UNFIT = _PHRASES["unfit"]
#: Kinds whose numbers are those of a year, so that a date beside them is no wish without a word for it.
_COUNTED_YEARLY = frozenset({Kind.REVENUE, Kind.EMPLOYEES})
#: A rate with what bounds it, which else bounds a time: `300 a month tops`.
_RATE = Pattern(r"(?:an?|per|each|every) [a-z]{2,9},? (?:tops|max(?:imum)?|at most)(?![a-z])")
#: Questions whose answers are sums.
_SUMS = frozenset({Kind.REVENUE, Kind.BUDGET})
_BEGINS = _PHRASES["begins"]
_SERVICE = _PHRASES["service"]
_SUPPORT = _PHRASES["support"]
_MEETING = _PHRASES["meeting"]
#: What happens then, before or instead of a beginning, where no bound is drawn by it: `we decide in May`.
_DECIDED = _PHRASES["decided"]
#: No appointment is made further ahead than this.
_SOON_MET = timedelta(days=21)


def is_of_something_else(found: Found, context: Context) -> bool:
    """Whether a time that nobody asked for is one of a meeting, of a complaint, or of what others do."""
    start, end = clause_around(context.plain, found.start, found.end)
    alone = context.is_all(found.start, found.end)
    if context.asked in _COUNTED_YEARLY and not alone and not _BEGINS.search(context.plain, start, end):
        return True
    if context.asked in _OF_THE_TALK and _UNFIT.search(context.plain, start, end):
        return True
    if _is_only_decided(found, context) or _is_period_of_a_sum(found, context):
        return True
    if _SUPPORT.search(context.plain) or is_told_of_others(Kind.TIMING, found.start, found.end, context):
        return True
    timing = found.value if isinstance(found.value, Timing) else None
    if timing is None or timing.asap:
        return timing is not None and bool(_SERVICE.search(context.plain, start, end))
    near = timing.start is not None and timing.start == timing.end and timing.end <= context.today + _SOON_MET
    return near and bool(_MEETING.search(context.plain))


def _is_period_of_a_sum(found: Found, context: Context) -> bool:
    """Whether a time only says how often a sum is paid that stands beside it: 最多一个月七百块, `300 a month tops`."""
    sums = [each for each in context.quantities if each.unit is Unit.MONEY or _is_bare_sum(each, context)]
    rate = _RATE.match(context.plain, found.start)
    return any(0 <= each.start - found.end <= 1 or (rate and each.end + 1 == found.start) for each in sums)


def _is_bare_sum(quantity: Quantity, context: Context) -> bool:
    """Whether a number that names no unit is a sum, because one was asked for."""
    return quantity.unit is Unit.NONE and context.asked in _SUMS


def _is_only_decided(found: Found, context: Context) -> bool:
    """Whether only a decision, an approval or an end falls on a day, and no wish is bound by it or urgent."""
    start, end = clause_around(context.plain, found.start, found.end)
    bound = isinstance(found.value, Timing) and found.value.start is None
    if bound or ASAP_TOO.search(context.plain) or _BEGINS.search(context.plain, start, end):
        return False
    return _DECIDED.search(context.plain, start, end) is not None


def is_of_other_plans(place: PlacedDate, text: str) -> bool:
    """Whether the clause around a date tells what else happens then: 这周在出差."""
    clause, end = clause_around(text, place.start, place.end)
    return bool(OTHER_PLANS.search(text[clause : place.start] + text[place.end : min(end, place.end + 12)]))
