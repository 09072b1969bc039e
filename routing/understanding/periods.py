"""Named stretches of the calendar in a text: `Q3`, `next month`, `15 March`, `明年一季度`, `春节`."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, pairwise

from routing.understanding import days, stretches
from routing.understanding.pattern import Pattern
from routing.understanding.period import Named, Period
from routing.understanding.period_names import CHINESE, PERIOD, WEEKDAYS
from routing.understanding.phrases import Phrases

__all__ = ["Period", "find_periods"]

#: No more dates than this are looked at in one message.
_MOST = 8
#: What may stand between a weekday and its date.
_BESIDE = Pattern(r"[ ,(]{1,2}(?:the )?")
_READERS = {**days.READERS, **stretches.READERS}


def find_periods(text: str, *, today: date) -> list[Period]:
    """Every stretch of the calendar that a folded text names, from left to right."""
    found = [] if text.isascii() else list(_find(CHINESE, text, today))
    found += _find(PERIOD, text, today)
    return _named_once(_outermost(found), text)


def _named_once(periods: list[Period], text: str) -> list[Period]:
    """The periods without the weekday that stands beside its own date: `Monday 14 Dec`."""
    beside = [
        (one, other)
        for one, other in pairwise(periods)
        if one.day and other.day and _BESIDE.fullmatch(text[one.end : other.start])
    ]
    weekdays = {day.start for pair in beside for day in pair if text[day.start : day.end] in WEEKDAYS}
    return [period for period in periods if period.start not in weekdays]


def _outermost(periods: list[Period]) -> list[Period]:
    """The periods that stand inside no other: the year of `Q1 2027` is not a second one."""
    kept: list[Period] = []
    for period in sorted(periods, key=lambda period: period.start - period.end):
        if not any(other.start < period.end and period.start < other.end for other in kept):
            kept.append(period)
    return sorted(kept, key=lambda period: period.start)


def _find(pattern: Phrases, text: str, today: date) -> Iterator[Period]:
    for match in islice(pattern.finditer(text), _MOST):
        period = _read(match, text, today)
        if period is not None:
            yield period


def _read(match: re.Match[str], text: str, today: date) -> Period | None:
    kind = next(name for name, said in match.groupdict().items() if said and name in _READERS)
    try:
        return _READERS[kind](Named(match=match, text=text, today=today))
    except (ValueError, OverflowError):
        # 31 February, month 13: words that look like a date and name no day.
        return None
