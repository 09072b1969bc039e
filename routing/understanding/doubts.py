"""Facts of somebody else, of another time or of none at all, so that they are put to the prospect first."""

from collections.abc import Mapping
from functools import lru_cache

from routing.answers import Intent, Need, Nothing, Seniority, Title
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import AnyOf, phrase, phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before
from routing.understanding.verdicts import OTHERS

_PHRASES = phrases("doubts")
_DENIED = Pattern(rf"(?:{_PHRASES['denied'].pattern})\s?\Z")


def _sections(*names: str) -> AnyOf:
    return AnyOf(tuple(_PHRASES[name] for name in names))


_OTHERS = ("others", "others_zh")
#: What speaks against a fact of each kind, where its words stand in the same clause.
_AGAINST: Mapping[Kind, AnyOf] = {
    Kind.EMPLOYEES: _sections(*_OTHERS, "parents", "past", "were", "size_to_come", "shared"),
    Kind.BUDGET: _sections(*_OTHERS, "past", "spent", "theirs", "wider", "earned"),
    Kind.REVENUE: _sections(*_OTHERS, "parents", "revenue_to_come"),
    Kind.TIMING: _sections("done", "others_zh", "others_then"),
    Kind.COUNTRY: _sections(*_OTHERS, "past", "elsewhere"),
    Kind.INDUSTRY: _sections(*_OTHERS, "past"),
    Kind.COMPANY: _sections(*_OTHERS, "past"),
    Kind.TITLE: _sections(*_OTHERS, "past", "pointed"),
}
#: What somebody may tell for another in its place, when they do not tell their own.
_TOLD = frozenset(_AGAINST) | {Kind.EMAIL, Kind.PHONE}
#: What is the speaker's own, where they may ask for somebody else.
_OWN = frozenset({Kind.INDUSTRY, Kind.COMPANY, Kind.EMPLOYEES})
#: What may be only supposed; a wish for a date is none of it: `if it's good, in May`.
_SUPPOSED = frozenset({Kind.EMPLOYEES, Kind.BUDGET})
#: A title with no more words than these is one.
_LONG_TITLE = 2
#: The readers ask the same of one stretch several times.
_KEPT = 64
#: No more pieces than this are looked at before a fact.
_MOST = 6
#: As much ahead of the name of a language as says that it is one.
_AHEAD = 14
#: What somebody did with a company that is theirs: 自己开公司.
_FOUNDED = "开办创建"
#: What makes of the title before it the name of what a company does.
_HOUSE = Pattern(r"(?:公司|软件|系统|行业|培训|学校|店|厂)")
#: What makes of a trade the part of a company that somebody is in: `the legal department of a bank`.
_DEPARTMENT = Pattern(r" (?:department|dept|division)(?![a-z])")
#: As far as a count may stand from what it counts.
_NEAR = 1
_MARK = Pattern(r"[,.;:(]")
#: Who leads those who are counted: `I manage 5 developers`.
_MY_PEOPLE = Pattern(r"(?:i|we) (?:manage|lead|run|head|oversee)(?![a-z])|我[^,.;]{0,4}(?:管|带|领导)")
#: What those who decide may seem to tell: the trade of a works council, the town of an owner.
_OF_WHO_DECIDES = frozenset({Kind.INDUSTRY, Kind.COUNTRY})
_SEAT = Pattern(r" ?(?:in|from|at|of)? ?(?:the )?")
#: What makes a number or a date a fact of its own beside who somebody is and what they decide.
_CUES: Mapping[Kind, str] = {Kind.EMPLOYEES: "staffed", Kind.TIMING: "begins", Kind.BUDGET: "budgeted"}
_OF_SOMEBODY = frozenset({Kind.AUTHORITY, Kind.TITLE})
_BUT = phrase(
    r"(?<![a-z])(?:but|though|now|today)(?![a-z])|但是?|不过|现在|今年|"
    r"(?<![a-z])and (?=(?:my|our|the|his|her) (?:boss|manager|ceo|director|client|team|board|vp|cto|head)(?![a-z]))"
)


def is_doubtful(kind: Kind, found: Found, context: Context) -> bool:
    """Whether what was found may be told of somebody else, of another time or in a question, or be denied."""
    if isinstance(found.value, Need):
        return found.value.intent is Intent.BUY and context.is_reported
    if kind in _TOLD and _is_declined(kind, found, context):
        return True
    return kind in _AGAINST and _is_not_theirs(kind, found, context)


def _is_not_theirs(kind: Kind, found: Found, context: Context) -> bool:
    """Whether the clause around what was found may tell it of somebody else, of another time, or deny it."""
    if kind is Kind.TITLE and _is_no_ones(found, context):
        return True
    if _is_only_named(kind, found, context):
        return True
    if is_told_of_others(kind, found.start, found.end, context) or _is_aside(kind, found, context):
        return True
    if kind is not context.asked and _is_none_in_passing(kind, found, context):
        return True
    if kind in _OWN and _PHRASES["for_others"].search(context.plain):
        return True
    if kind in _SUPPOSED and _is_supposed(found, context):
        return True
    return kind is not Kind.TIMING and _DENIED.search(before(context.plain, found.start)) is not None


def _is_declined(kind: Kind, found: Found, context: Context) -> bool:
    """Whether a later piece keeps back what was asked, so that what stands before it is of something else.

    As in `the parent does 4bn, ours I couldn't tell you`. Drawn from three answers, which had all been read wrong; of
    6,400 in the corpora it doubts none that is read right.
    """
    if kind is not context.asked or isinstance(found.value, Nothing):
        return False
    later = next((start for start, _ in context.pieces if start >= found.end), None)
    return later is not None and _PHRASES["declined"].search(context.plain, later) is not None


def _is_only_named(kind: Kind, found: Found, context: Context) -> bool:
    """Whether a trade is that of a department they are in, or a country is only named by its language."""
    if kind is Kind.INDUSTRY:
        return kind is not context.asked and _DEPARTMENT.match(context.plain, found.end) is not None
    around = context.plain[max(0, found.start - _AHEAD) : found.end + 1]
    return kind is Kind.COUNTRY and _PHRASES["spoken"].search(around) is not None


def _is_supposed(found: Found, context: Context) -> bool:
    """Whether the words before a fact make it one that is only thought of: `if we were 50`."""
    start, _ = _clause_around(found.start, found.end, context)
    return _PHRASES["supposed"].search(context.plain[start : found.start]) is not None


def _is_no_ones(title: Found, context: Context) -> bool:
    """Whether a title is that of people who are counted or pointed to, or only part of a company's: 保安公司."""
    if _PHRASES["pointed"].match(context.plain, title.start) or _is_of_a_house(title, context):
        return True
    return _is_counted(title, context)


def _is_of_a_house(title: Found, context: Context) -> bool:
    """Whether a title in passing is only a part of what a company does: 开保安公司, but not 自己开公司."""
    if context.asked is Kind.TITLE or context.plain[title.end - 1 : title.end] in _FOUNDED:
        return False
    lowest = isinstance(title.value, Title) and title.value.seniority is Seniority.INDIVIDUAL
    named = lowest and _HOUSE.fullmatch(context.plain, title.end - 2, title.end)
    return bool(named or _HOUSE.match(context.plain, title.end))


def _is_counted(title: Found, context: Context) -> bool:
    """Whether a title is that of several people who are counted: 业务员12个, `three sales managers`."""
    return any(_counts(each, title, context.plain) for each in context.quantities)


def _counts(count: Quantity, title: Found, text: str) -> bool:
    """Whether an amount stands right beside a title, in English also a single one: `one secretary`, but 一名主管."""
    if count.unit not in (Unit.PEOPLE, Unit.THING) or (count.high or 0) <= (1 if count.chinese else 0):
        return False
    if count.end < title.end and _MY_PEOPLE.match(text, title.start):
        return False
    near = count.start <= title.end + _NEAR and title.start <= count.end + _NEAR
    return near and not _MARK.search(text, min(count.end, title.end), max(count.start, title.start))


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
    if not _AGAINST[kind].may_stand_in(context.plain):
        return False
    start, end = _clause_around(first, last, context)
    return _speak_against(kind, context.plain[start:first], context.plain[last:end])


@lru_cache(maxsize=_KEPT)
def _speak_against(kind: Kind, ahead: str, behind: str) -> bool:
    """Whether the words right before or behind a stretch speak against it."""
    return any(words.search(ahead) or words.search(behind) for words in _AGAINST[kind].words)


def is_of_others(kind: Kind, first: int, last: int, context: Context) -> bool:
    """Whether what a stretch tells is of somebody else, of another time, or only supposed."""
    start, _ = _clause_around(first, last, context)
    supposed = kind in _SUPPOSED and _PHRASES["supposed"].search(context.plain, start, first) is not None
    return supposed or is_told_of_others(kind, first, last, context) or _goes_on_of_others(first, context)


def _is_none_in_passing(kind: Kind, found: Found, context: Context) -> bool:
    """Whether what nobody asked for is asked of us, goes on of others, or is a sentence where a title would be."""
    if kind is Kind.TIMING:
        return False
    start, _ = _clause_around(found.start, found.end, context)
    if _PHRASES["yours"].search(context.plain, start, found.start):
        return True
    return _is_sentence(kind, found, context) or _goes_on_of_others(found.start, context)


def _is_sentence(kind: Kind, found: Found, context: Context) -> bool:
    """Whether a title in passing is a piece of talk about a department: `public procurement rules apply`."""
    words = context.plain[found.start : found.end]
    title = kind is Kind.TITLE and words.isascii() and len(words.split()) > _LONG_TITLE
    return title and not context.is_stated(found.start, found.end) and _PHRASES["talk"].search(words) is not None


def _goes_on_of_others(first: int, context: Context) -> bool:
    """Whether the piece that somebody was last named in, up to a stretch, speaks of others: `my client, 200 people`."""
    pieces = [(start, end) for start, end in context.pieces if start <= first][-_MOST:]
    for start, end in reversed(pieces):
        words = context.plain[start : min(end, first)] if end > first else context.plain[start:end]
        theirs, ours = _PHRASES["they"].search(words), list(_PHRASES["we"].finditer(words))
        if theirs:
            later = any(each.start() >= theirs.end() for each in ours)
            return not later and _PHRASES["told"].search(context.plain, start, end) is None
        if ours:
            return False
    return False


def _clause_around(first: int, last: int, context: Context) -> tuple[int, int]:
    """The pieces that hold a stretch, as far as the words that set against each other what they join."""
    pieces = [piece for piece in context.pieces if piece[0] < last and first < piece[1]]
    if not pieces:
        return first, last
    start, end = min(first, pieces[0][0]), max(last, pieces[-1][1])
    return _last_turn(context.plain, start, first), _first_turn(context.plain, last, end)


@lru_cache(maxsize=_KEPT)
def _last_turn(text: str, start: int, end: int) -> int:
    """Where the words behind the last one go on that sets them against what stands before."""
    turns = [turn.end() for turn in _BUT.finditer(text, start, end)]
    return turns[-1] if turns else start


@lru_cache(maxsize=_KEPT)
def _first_turn(text: str, start: int, end: int) -> int:
    """Where the first word stands that sets what follows against what stands before."""
    turn = _BUT.search(text, start, end)
    return turn.start() if turn else end
