"""A date with what its clause makes of it: a bound, a wish, one of the past, one that may be another."""

from dataclasses import dataclass
from datetime import date, timedelta

from routing.answers import Timing
from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.relations import Relation, relation_of
from routing.understanding.stretch import Stretch
from routing.understanding.text import before
from routing.understanding.time_clauses import clause_around, is_clause, says_nothing_else

_PHRASES = phrases("timing")
WANT = _PHRASES["want"]
OTHER_PLANS = _PHRASES["other_plans"]
#: What waits for the end of what was said to happen then: 四月审计，审计完了再说.
_WAITS = Pattern(
    r"[^,.;]{0,8}[,;. ]{1,2}[^,.;]{0,8}(?:完了?|结束|过了|之后|以后)(?:再|才|就|以后|之后|后)|"
    r"[^,.;]{0,24}[,;.] ?(?:and |then |so )?(?:once|when|after) (?:that|this|it)(?:'s| is| has)? (?:been )?"
    r"(?:done|over|finished|through|out of the way)(?![a-z])"
)
#: A part counted from a day that is named: 元旦过后第一周, `the first week after new year`.
_PART_BEHIND = Pattern(
    r",? (?:so|and so|then) (?:only )?after (?:that|then)(?![a-z])|"
    r"[^.;]{0,32}(?:(?:days?|weeks?|months?) (?:after|later|earlier|before)(?: (?:that|this|it|then))?"
    r"(?=[,.;!?]|\Z| is| would| are| works)|"
    r"(?:must|has to|needs to|should) be after (?:that|this|it))|"
    r"[^.;]{0,16}(?:提前|再?早)[一二两三半几\d]|的?第?[一二三两头首]个?[周天星礼月]"
)
_OWN_YEAR = _PHRASES["own_year"]
#: What makes a wish for a day hang on something else: `tomorrow, otherwise never`.
_OTHERWISE = Pattern(
    r"(?<![a-z])(?:otherwise|or else)[, ]+(?:never|not|no|forget)(?![a-z])|"
    r"(?<![a-z])(?:maybe|or|could be|might be|perhaps) never(?![a-z])|"
    r"if (?:at all|ever)|否则|不然(?:就)?(?:算|不)"
)
#: Relations that leave a date as it is.
_OPEN_ENDED = (None, "at")
#: Months that are words too.
_WORDS_TOO = frozenset({"may", "march", "mar", "fall"})
#: What makes a date one end of a time whose other end is not known: `between Easter and Pentecost`.
_BETWEEN = Pattern(r"(?<![a-z])between (?:the )?\Z")
#: What makes a month of the word: nothing follows that it could belong to.
_MAY_LAST = Pattern(r"may\s*(?:\Z|[,.;!?])")
_BEYOND = _PHRASES["beyond"]
ASAP_TOO = _PHRASES["at_once_too"]
#: What makes a date the start of another count: `two weeks after easter`.
_COUNTED_BESIDE = Pattern(
    r"(?<!in )(?:days?|weeks?|fortnights?|months?|years?) (?:after|before|prior to|ahead of|into|following) [a-z ]*\Z"
)
_PAST = _PHRASES["past"]
_DONE_CN = Pattern(r"(?:上|买|签|用|装|换)(?:线)?(?:的线|了线|过|的(?=[,.;]|\Z))")
#: What makes `today` the start of a count: `two weeks from today`.
_COUNTED_FROM = Pattern(r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|half) from \Z")
#: What makes a wish of a day: 今天就能签.
_AT_ONCE = Pattern(
    r"[^,.;]{0,3}(?:就|可以|能|要|想|行|上线|开始|启动|弄|搞|定|签|聊|约|谈|部署|交付|之?前|以前|以后|之后)"
)


@dataclass(frozen=True, kw_only=True)
class PlacedDate:
    """A stretch with its relation to the wish, and whether a word tied it to one."""

    timing: Timing
    start: int
    end: int
    tied: bool
    #: Whether something else in its clause may make another date of it.
    doubtful: bool = False
    past: bool = False
    #: Whether its clause says nothing else.
    bare: bool = False
    other: Timing | None = None


def placed_date(stretch: Stretch, context: Context, *, asked: bool) -> PlacedDate | None:
    """The date of a stretch with what is said of it; None of one past, or that says nothing of when they want it."""
    text = context.plain
    relation = relation_of(text, stretch.start, stretch.end, joined=stretch.is_joined)
    if _is_over(stretch, relation, context.today) or _is_none(stretch, relation, context, asked=asked):
        return None
    clause = text[slice(*clause_around(text, relation.start, relation.end))]
    name = relation.name or ("by" if stretch.ending else None)
    timings = [_timing(span, name, stretch, context.today) for span in stretch.spans]
    return PlacedDate(
        timing=timings[0],
        other=timings[1] if len(timings) > 1 else None,
        start=relation.start,
        end=relation.end,
        tied=_is_tied(relation, context),
        doubtful=_is_doubtful(stretch, relation, text),
        past=(_PAST if relation.name in _OPEN_ENDED else _DONE_CN).search(clause) is not None,
        bare=says_nothing_else(text, relation.start, relation.end),
    )


def _is_over(stretch: Stretch, relation: Relation, today: date) -> bool:
    return relation.name in ("past", "ago") or stretch.spans[0][1] < today


def _is_none(stretch: Stretch, relation: Relation, context: Context, *, asked: bool) -> bool:
    """Whether something else is counted from a date, or what looks like one may be none."""
    text = context.plain
    begin, _ = clause_around(text, relation.start, relation.end)
    if _COUNTED_FROM.search(before(text, stretch.start)) or _COUNTED_BESIDE.search(text[begin : stretch.start]):
        return True
    alone = relation.name is None and stretch.part is None and not stretch.is_joined
    return stretch.first.weak and alone and not (asked and _is_plain(stretch, context, relation.start, relation.end))


def _is_tied(relation: Relation, context: Context) -> bool:
    """Whether a date is one of a wish, or all that is said in the text or in its clause."""
    start, end = relation.start, relation.end
    wished = _is_wished(context.plain, start, end, relation.name)
    return wished or _is_all(context, start, end) or is_clause(context.plain, start, end)


def _is_doubtful(stretch: Stretch, relation: Relation, text: str) -> bool:
    """Whether something beside a date may make another one of it."""
    if relation.name in _OPEN_ENDED and _may_be_bounded(relation, text):
        return True
    if " and " not in text[stretch.start : stretch.end] and _BETWEEN.search(before(text, stretch.start)):
        return True
    return bool(_OTHERWISE.search(text) or _OWN_YEAR.search(text) or _PART_BEHIND.match(text, relation.end))


def _may_be_bounded(relation: Relation, text: str) -> bool:
    """Whether words around a date may make a bound or a wait of it, or tell what else happens then."""
    begin, finish = clause_around(text, relation.start, relation.end)
    beside = _BEYOND.search(text[begin : relation.start]) or ASAP_TOO.search(text)
    return bool(beside or OTHER_PLANS.search(text[begin:finish]) or _WAITS.match(text, relation.end))


def _is_wished(text: str, begin: int, finish: int, relation: str | None) -> bool:
    """Whether words of wishing stand in the clause of a date, or anywhere where it is a bound; not of the past."""
    start, end = clause_around(text, begin, finish)
    if relation in _OPEN_ENDED and _PAST.search(text[start:end]):
        return False
    return bool(WANT.search(text[start:end]) or (relation not in _OPEN_ENDED and WANT.search(text)))


def _is_all(context: Context, start: int, end: int) -> bool:
    """Whether a date is all that was said, with no amount beside it: the year of `this year 30k` is no wish."""
    return context.is_all(start, end) and all(start <= quantity.start < end for quantity in context.quantities)


def _is_plain(stretch: Stretch, context: Context, start: int, end: int) -> bool:
    """Whether a word that may be none of a date is one where the date was asked for: `may`, 03/04."""
    if context.is_all(start, end):
        return True
    if stretch.first.day:
        return context.text.language != "zh" or _is_wish_for_today(stretch, context.plain, start, end)
    if context.text.language != "en":
        return False
    named = context.plain[stretch.first.start : stretch.first.end] not in _WORDS_TOO
    written = context.text.raw[stretch.first.start - 1 : stretch.first.end]
    capital = written[:1] == " " and written[1:].istitle() and context.text.raw[stretch.first.start - 2] not in ".!?"
    return named or capital or _MAY_LAST.match(context.plain, stretch.first.start) is not None


def _is_wish_for_today(stretch: Stretch, text: str, start: int, end: int) -> bool:
    """Whether a Chinese day stands for a wish: 今天就能签, but not the day of 今天好冷."""
    return is_clause(text, start, end) or bool(_AT_ONCE.match(text, end)) or bool(stretch.first.other)


def _timing(span: tuple[date, date], relation: str | None, stretch: Stretch, today: date) -> Timing:
    first, last = span
    if relation == "by":
        return Timing(start=None, end=max(first, today) if stretch.last.feast else last)
    if relation == "before":
        inside = stretch.first.day or stretch.first.ending or stretch.part is not None
        return Timing(start=None, end=max(last if inside else first - timedelta(days=1), today))
    if relation == "after":
        return Timing(start=max(last + timedelta(days=1), today), end=None)
    if relation == "neverbefore":
        return Timing(start=max(last + timedelta(days=1) if stretch.ending else first, today), end=None)
    if relation == "notbefore":
        return Timing(start=max(first, today), end=None)
    return Timing(start=max(first, today), end=last)
