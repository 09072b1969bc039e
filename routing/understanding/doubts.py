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
    Kind.EMPLOYEES: ("others", "past", "were"),
    Kind.BUDGET: ("others", "past", "spent"),
    Kind.REVENUE: ("others",),
    Kind.TIMING: ("done",),
    Kind.COUNTRY: ("others", "past", "elsewhere"),
    Kind.INDUSTRY: ("others", "past"),
    Kind.COMPANY: ("others", "past"),
    Kind.TITLE: ("others", "past"),
}
#: What may be only supposed; a wish for a date is none of it: `if it's good, in May`.
_SUPPOSED = frozenset({Kind.EMPLOYEES, Kind.BUDGET})
_BUT = re.compile(r"(?<![a-z])(?:but|though|now|today)(?![a-z])|但是?|不过|现在|今年")


def is_doubtful(kind: Kind, found: Found, context: Context) -> bool:
    """Whether the clause around what was found may tell it of somebody else, of another time, or deny it."""
    if kind not in _AGAINST:
        return False
    start, end = _clause_around(found, context)
    ahead, behind = context.plain[start : found.start], context.plain[found.end : end]
    if any(_PHRASES[section].search(ahead) or _PHRASES[section].search(behind) for section in _AGAINST[kind]):
        return True
    if kind in _SUPPOSED and _PHRASES["supposed"].search(ahead):
        return True
    return kind is not Kind.TIMING and _DENIED.search(before(context.plain, found.start)) is not None


def _clause_around(found: Found, context: Context) -> tuple[int, int]:
    """The pieces that hold what was found, as far as the words that set against each other what they join."""
    pieces = [piece for piece in context.pieces if piece[0] < found.end and found.start < piece[1]]
    if not pieces:
        return found.start, found.end
    start, end = min(found.start, pieces[0][0]), max(found.end, pieces[-1][1])
    starts = [turn.end() for turn in _BUT.finditer(context.plain, start, found.start)]
    turn = _BUT.search(context.plain, found.end, end)
    return starts[-1] if starts else start, turn.start() if turn else end
