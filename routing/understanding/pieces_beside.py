"""The time or the sum that one piece of a first message tells, read as though it had been asked for."""

from collections.abc import Callable
from dataclasses import replace

from routing.answers import Nothing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.message import piece_of
from routing.understanding.money import read_budget
from routing.understanding.phrases import Phrases, phrases
from routing.understanding.timing import read_timing

_PHRASES = phrases("beside")
_WHEN, _PAYING = _PHRASES["when"], _PHRASES["paying"]


def time_beside(context: Context) -> Found | None:
    """When they begin, by the one piece that has a date and a word for beginning: `we go in February`."""
    if not context.periods or not _WHEN.may_stand_in(context.plain):
        return None
    dated = [piece for piece in context.pieces if any(piece[0] <= each.start < piece[1] for each in context.periods)]
    return _only(dated, _WHEN, read_timing, Kind.TIMING, context)


def sum_beside(context: Context) -> Found | None:
    """What they would pay, by the one piece that says so: `I earn 30k a year, could pay 20 a month`."""
    if not context.quantities or not _PAYING.may_stand_in(context.plain):
        return None
    counted = [
        piece for piece in context.pieces if any(piece[0] <= each.start < piece[1] for each in context.quantities)
    ]
    return _only(counted, _PAYING, read_budget, Kind.BUDGET, context)


def _only(
    pieces: list[tuple[int, int]], words: Phrases, read: Callable[[Context], Found | None], kind: Kind, context: Context
) -> Found | None:
    """What the only piece with one of the words tells, where it leaves no doubt."""
    told = [piece for piece in pieces if words.search(context.plain, *piece)]
    if len(told) != 1:
        return None
    start, end = told[0]
    found = read(piece_of(context, start, end, asked=kind))
    if found is None or found.confidence < 1 or isinstance(found.value, Nothing):
        return None
    return replace(found, start=found.start + start, end=found.end + start)
