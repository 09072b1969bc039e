"""Several dates in one text: the one that says more nearly when, and the days that both leave."""

from dataclasses import replace
from datetime import date

from routing.answers import Timing
from routing.understanding.phrases import phrases
from routing.understanding.placed_dates import PlacedDate
from routing.understanding.stretch import Stretch
from routing.understanding.time_clauses import clause_around

_PHRASES = phrases("timing")
EITHER = _PHRASES["either"]
_WHY = _PHRASES["why"]


def narrowed(placed: list[PlacedDate], text: str) -> list[PlacedDate]:
    """The days that a time and a bound within it leave: `summer, but definitely after June`; none for other dates."""
    if len(placed) != 2 or EITHER.search(text, placed[0].end, placed[1].start):
        return []
    first, second = placed
    if any(is_of_an_end(each, text) for each in placed):
        return []
    both = _shared(first.timing, second.timing)
    return [replace(first, timing=both, end=second.end)] if both else []


def _shared(whole: Timing, bound: Timing) -> Timing | None:
    """The days of a time with two ends that lie beyond a bound within it."""
    if whole.start is None or whole.end is None or (bound.start is None) is (bound.end is None):
        return None
    start, end = max(whole.start, bound.start or whole.start), min(whole.end, bound.end or whole.end)
    return Timing(start=start, end=end) if start <= end and (start, end) != (whole.start, whole.end) else None


def is_of_an_end(place: PlacedDate, text: str) -> bool:
    """Whether the clause of a date tells why, or when something else ends."""
    start, end = clause_around(text, place.start, place.end)
    return bool(_WHY.search(text, start, end))


def is_nearer(first: PlacedDate, second: PlacedDate, text: str) -> bool:
    """Whether a date says more nearly when, behind a wider one or right behind one that opens the time: 年后三月份."""
    if _is_within(second.timing, first.timing):
        return True
    opens = first.timing.end is None and first.timing.start is not None
    within = opens and second.timing.start is not None and second.timing.start >= (first.timing.start or date.min)
    return within and not text[first.end : second.start].strip(" 的,")


def _is_within(inner: Timing, outer: Timing) -> bool:
    """Whether bounded days lie within bounded days, and are fewer."""
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def lies_in(stretch: Stretch, other: Stretch) -> bool:
    """Whether the days of a stretch lie within those of another that does not suit."""
    return other.spans[0][0] <= stretch.spans[0][0] and stretch.spans[0][1] <= other.spans[0][1]
