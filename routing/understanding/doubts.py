"""Facts of somebody else, of another time or of none at all, so that they are put to the prospect first."""

import re
from collections.abc import Mapping

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.phrases import phrases
from routing.understanding.text import before

_PHRASES = phrases("doubts")
_DENIED = re.compile(rf"(?:{_PHRASES['denied'].pattern})\s?\Z")
#: What speaks against a fact of each kind, where its words stand in the same clause.
_AGAINST: Mapping[Kind, tuple[str, ...]] = {
    Kind.EMPLOYEES: ("others", "past", "were", "size_to_come"),
    Kind.BUDGET: ("others", "past", "spent", "theirs", "wider"),
    Kind.REVENUE: ("others", "revenue_to_come"),
    Kind.TIMING: ("done", "others_then"),
    Kind.COUNTRY: ("others", "past", "elsewhere"),
    Kind.INDUSTRY: ("others", "past"),
    Kind.COMPANY: ("others", "past"),
    Kind.TITLE: ("others", "past"),
}
#: What is the speaker's own, where they may ask for somebody else.
_OWN = frozenset({Kind.INDUSTRY, Kind.COMPANY})
#: What may be only supposed; a wish for a date is none of it: `if it's good, in May`.
_SUPPOSED = frozenset({Kind.EMPLOYEES, Kind.BUDGET})
_BUT = re.compile(r"(?<![a-z])(?:but|though|now|today)(?![a-z])|但是?|不过|现在|今年")


def is_doubtful(kind: Kind, found: Found, context: Context) -> bool:
    """Whether the clause around what was found may tell it of somebody else, of another time, or deny it."""
    if kind not in _AGAINST:
        return False
    if is_told_of_others(kind, found.start, found.end, context):
        return True
    if kind in _OWN and _PHRASES["for_others"].search(context.plain):
        return True
    start, _ = _clause_around(found.start, found.end, context)
    if kind in _SUPPOSED and _PHRASES["supposed"].search(context.plain[start : found.start]):
        return True
    return kind is not Kind.TIMING and _DENIED.search(before(context.plain, found.start)) is not None


def is_told_of_others(kind: Kind, first: int, last: int, context: Context) -> bool:
    """Whether the clause around a stretch speaks of somebody else or of another time."""
    start, end = _clause_around(first, last, context)
    ahead, behind = context.plain[start:first], context.plain[last:end]
    return any(_PHRASES[section].search(ahead) or _PHRASES[section].search(behind) for section in _AGAINST[kind])


def _clause_around(first: int, last: int, context: Context) -> tuple[int, int]:
    """The pieces that hold a stretch, as far as the words that set against each other what they join."""
    pieces = [piece for piece in context.pieces if piece[0] < last and first < piece[1]]
    if not pieces:
        return first, last
    start, end = min(first, pieces[0][0]), max(last, pieces[-1][1])
    starts = [turn.end() for turn in _BUT.finditer(context.plain, start, first)]
    turn = _BUT.search(context.plain, last, end)
    return starts[-1] if starts else start, turn.start() if turn else end
