"""Facts of somebody else, of another time or of none at all, so that they are put to the prospect first."""

import re
from collections.abc import Mapping

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.phrases import phrases
from routing.understanding.text import before
from routing.understanding.verdicts import OTHERS

_PHRASES = phrases("doubts")
_DENIED = re.compile(rf"(?:{_PHRASES['denied'].pattern})\s?\Z")
#: What speaks against a fact of each kind, where its words stand in the same clause.
_AGAINST: Mapping[Kind, tuple[str, ...]] = {
    Kind.EMPLOYEES: ("others", "past", "were", "size_to_come", "shared"),
    Kind.BUDGET: ("others", "past", "spent", "theirs", "wider"),
    Kind.REVENUE: ("others", "revenue_to_come"),
    Kind.TIMING: ("done", "others_then"),
    Kind.COUNTRY: ("others", "past", "elsewhere"),
    Kind.INDUSTRY: ("others", "past"),
    Kind.COMPANY: ("others", "past"),
    Kind.TITLE: ("others", "past"),
}
#: What may be only supposed; a wish for a date is none of it: `if it's good, in May`.
_SUPPOSED = frozenset({Kind.EMPLOYEES, Kind.BUDGET})
#: What those who decide may seem to tell: the trade of a works council, the town of an owner.
_OF_WHO_DECIDES = frozenset({Kind.INDUSTRY, Kind.COUNTRY})
_SEAT = re.compile(r" ?(?:in|from|at|of)? ?(?:the )?")
#: What makes a number or a date a fact of its own beside who somebody is and what they decide.
_CUES: Mapping[Kind, str] = {Kind.EMPLOYEES: "staffed", Kind.TIMING: "begins", Kind.BUDGET: "budgeted"}
_OF_SOMEBODY = frozenset({Kind.AUTHORITY, Kind.TITLE})
_BUT = re.compile(r"(?<![a-z])(?:but|though|now|today)(?![a-z])|但是?|不过|现在|今年")


def is_doubtful(kind: Kind, found: Found, context: Context) -> bool:
    """Whether the clause around what was found may tell it of somebody else, of another time, or deny it."""
    if kind not in _AGAINST:
        return False
    if is_told_of_others(kind, found.start, found.end, context) or _is_aside(kind, found, context):
        return True
    start, _ = _clause_around(found.start, found.end, context)
    if kind in _SUPPOSED and _PHRASES["supposed"].search(context.plain[start : found.start]):
        return True
    return kind is not Kind.TIMING and _DENIED.search(before(context.plain, found.start)) is not None


def _is_aside(kind: Kind, found: Found, context: Context) -> bool:
    """Whether words belong to an answer about somebody: `20 years` of a teacher, the town where the owner is."""
    if context.asked not in _OF_SOMEBODY:
        return False
    if kind not in _CUES:
        return _is_of_who_decides(kind, found, context)
    start, end = _clause_around(found.start, found.end, context)
    return not _PHRASES[_CUES[kind]].search(context.plain, start, end) and not context.states(found.start, found.end)


def _is_of_who_decides(kind: Kind, found: Found, context: Context) -> bool:
    """Whether words are of those named as deciding, where that was asked: `our owner in Milano`."""
    if context.asked is not Kind.AUTHORITY or kind not in _OF_WHO_DECIDES:
        return False
    named = OTHERS.finditer(context.plain, 0, found.end)
    return any(found.start < who.end() or _SEAT.fullmatch(context.plain, who.end(), found.start) for who in named)


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
