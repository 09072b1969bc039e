"""Readings that hardly anybody can mean, so that they are put to the prospect first."""

from datetime import date, timedelta

from routing.answers import AnswerValue, Money, Range, Timing
from routing.playbook import Kind
from routing.understanding.pattern import Pattern

#: Hardly any company has more people; whoever writes such a number more likely means money.
MOST_PEOPLE = 1_000_000

#: No company spends or takes in more, whatever the currency: a trillion.
MOST_MONEY = 1e12

#: Nobody buys later than this.
LATEST = timedelta(days=3_660)

_MINUS = Pattern(r"(?:\A|[\s:])-\Z")


def is_plausible(value: AnswerValue, kind: Kind, *, before: str, today: date) -> bool:
    """Whether a reading of that kind is one that somebody can mean; `before` is the text before its words."""
    if isinstance(value, Range) and kind is Kind.EMPLOYEES:
        return value.high != 0 and _least(value.low, value.high) <= MOST_PEOPLE and not _MINUS.search(before)
    if isinstance(value, Timing):
        return value.start is None or value.start - today <= LATEST
    if isinstance(value, Money):
        return _least(value.low, value.high) <= MOST_MONEY and not _MINUS.search(before)
    return True


def _least(low: float | None, high: float | None) -> float:
    return low if low is not None else high or 0
