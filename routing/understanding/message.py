"""A message made ready to be read: without what it takes back, and with its dates and amounts found."""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from routing.playbook import Choice, Kind
from routing.understanding.contact import addresses
from routing.understanding.context import Context
from routing.understanding.corrections import taken_back
from routing.understanding.folded import Folded
from routing.understanding.numbering import points_of
from routing.understanding.periods import Period, find_periods
from routing.understanding.quantities import find_quantities
from routing.understanding.text import Text

#: What is no longer than this beside a number says nothing more.
_SHORT = 12


def context_of(text: Text, *, asked: Kind | None, choices: tuple[Choice, ...], now: datetime, timezone: str) -> Context:
    """A whole message, written at `now` in that time zone."""
    today = now.astimezone(_zone(timezone)).date()
    return _ready(text, asked=asked, choices=choices, today=today, timezone=timezone)


def piece_of(context: Context, start: int, end: int, *, asked: Kind) -> Context:
    """A piece of a message, as though it were all the answer to a question."""
    piece = Text(raw=context.text.raw[start:end], plain=Folded(context.plain[start:end]))
    return _ready(piece, asked=asked, choices=(), today=context.today, timezone=context.timezone)


def _ready(text: Text, *, asked: Kind | None, choices: tuple[Choice, ...], today: date, timezone: str) -> Context:
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
    alone = len(text.bare) <= period.end - period.start + _SHORT
    apart = text.plain[: period.start] + text.plain[period.end :]
    return period.weak and asked not in (Kind.TIMING, None) and alone and not any(map(str.isdigit, apart))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
