"""When somebody wants it, as days from now: `by March`, `in 6-8 weeks`, `ASAP`, `年底前`, `春节后`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from routing.answers import Nothing, Timing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.from_now import read_from_now
from routing.understanding.months import add_months
from routing.understanding.phrases import phrases
from routing.understanding.relations import relation_of
from routing.understanding.stretch import Stretch, stretches_in

_PHRASES = phrases("timing")
_ASAP = _PHRASES["asap"]
_SOON = _PHRASES["soon"]
_NONE = _PHRASES["none"]
_NONE_WHOLE = _PHRASES["none_whole"]
_WANT = _PHRASES["want"]
_NO_DATE = re.compile(r"time|deadline|rush|hurry|期限|时间表|急")
#: What else people do at a time, that is none of when they want it.
_OTHER_PLANS = re.compile(
    r"(?<![a-z])(?:on (?:vacation|holiday|leave)|travell?ing|out of (?:the )?office|back in|growing to|grow to|"
    r"hir(?:e|ing)|expand(?:ing)? to)(?![a-z])|出差|休假|度假|旅游|放假|要去|扩(?:到|张|招)|招人|增长到"
)
#: Words for now that say nothing of a wish where another question was asked.
_NOW = frozenset({"now", "yesterday", "right now", "as soon as", "immediate"})
#: Months that are words too.
_WORDS_TOO = frozenset({"may", "march", "mar", "fall"})
#: What may make a bound of a date that stands further on: `before the kids go on summer break`.
_BEYOND = re.compile(r"(?<![a-z])(?:before|after|until|till?|once|as soon as|since|unless|by the time)(?![a-z])")
_ASAP_TOO = re.compile(
    r"(?<![a-z])(?<!not )(?<!it )(?<!isn't )(?:asap|a\.s\.a\.p\.|urgent(?:ly)?|immediately|right away)(?![a-z])"
)
#: What makes a date the start of another count: `two weeks after easter`.
_COUNTED_BESIDE = re.compile(
    r"(?<!in )(?:days?|weeks?|fortnights?|months?|years?) (?:after|before|prior to|ahead of|into|following) [a-z ]*\Z"
)
#: What was, and so is no wish.
_PAST = re.compile(
    r"(?<![a-z])(?:had|was|were|did|saw|seen|met|tried|bought|joined|founded|started (?:in|looking)|began)(?![a-z])"
)
_MARKS = (",", ";", ".", " and ")
#: What makes `today` the start of a count: `two weeks from today`.
_COUNTED_FROM = re.compile(r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|half) from \Z")
#: What makes a wish of a day: 今天就能签.
_AT_ONCE = re.compile(
    r"[^,.;]{0,3}(?:就|可以|能|要|想|行|上线|开始|启动|弄|搞|定|签|聊|约|谈|部署|交付|之?前|以前|以后|之后)"
)


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """A stretch with its relation to the wish, and whether a word tied it to one."""

    timing: Timing
    start: int
    end: int
    tied: bool
    #: Whether something else in its clause may make another date of it.
    doubtful: bool = False
    past: bool = False
    other: Timing | None = None


def read_timing(context: Context) -> Found | None:
    """When they want it; unasked, only what a word such as `by`, `within` or `need` makes a date of theirs."""
    asked = context.asked is Kind.TIMING
    return _named(context, asked=asked) or read_from_now(context, asked=asked) or _in_words(context, asked=asked)


def _in_words(context: Context, *, asked: bool) -> Found | None:
    none, asap = _NONE.search(context.plain), _ASAP.search(context.plain)
    if none and (asked or (context.asked is None and _NO_DATE.search(none[0]))):
        return Found(value=Nothing(), start=none.start(), end=none.end(), confidence=1.0 if asked else 0.9)
    if asap and (asked or asap[0] not in _NOW):
        value = Timing(start=context.today, end=context.today, asap=True)
        return Found(value=value, start=asap.start(), end=asap.end(), confidence=1.0 if asked else 0.9)
    return _vaguely(context) if asked else None


def _vaguely(context: Context) -> Found | None:
    if _NONE_WHOLE.fullmatch(context.text.bare):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    soon = _SOON.search(context.plain)
    if soon is None:
        return None
    value = Timing(start=None, end=add_months(context.today, 3))
    return Found(value=value, start=soon.start(), end=soon.end(), confidence=0.5)


def _named(context: Context, *, asked: bool) -> Found | None:
    if not asked and _OTHER_PLANS.search(context.plain):
        return None
    placed = _of_their_plans(context, asked=asked)
    if not placed:
        return None
    first = placed[0]
    if len(placed) == 2 and first.timing.end is None and placed[1].timing.start is None:
        both = Timing(start=first.timing.start, end=placed[1].timing.end)
        return Found(value=both, start=first.start, end=placed[1].end)
    placed = [place for place in placed if not place.past] or placed
    if len(placed) == 2 and _is_nearer(placed[0], placed[1], context.plain):
        placed = placed[1:]
    first = placed[0]
    readings = list(dict.fromkeys(reading for place in placed for reading in (place.timing, place.other) if reading))
    return Found(
        value=first.timing,
        start=first.start,
        end=first.end,
        confidence=1.0 if len(readings) == 1 and not first.doubtful else 0.5,
        alternatives=tuple(readings[1:]),
    )


def _of_their_plans(context: Context, *, asked: bool) -> list[_Placed]:
    """The dates of a text that may say when they want it, without those of what else happens then."""
    stretches = stretches_in(context.periods, context.plain)
    placed = [place for stretch in stretches if (place := _place(stretch, context, asked=asked)) is not None]
    if not asked:
        placed = [place for place in placed if place.tied]
    own = [place for place in placed if not _is_of_other_plans(place, context.plain)]
    if len(placed) > 1:
        return own or placed
    return own if context.text.language == "zh" and not _WANT.search(context.plain) else placed


def _is_nearer(first: _Placed, second: _Placed, text: str) -> bool:
    """Whether a date says more nearly when, right behind one that only opens the time: 年后三月份."""
    opens = first.timing.end is None and first.timing.start is not None
    within = opens and second.timing.start is not None and second.timing.start >= (first.timing.start or date.min)
    return within and not text[first.end : second.start].strip(" 的,")


def _is_of_other_plans(place: _Placed, text: str) -> bool:
    """Whether the clause around a date tells what else happens then: 这周在出差."""
    clause = max(text.rfind(mark, 0, place.start) for mark in _MARKS) + 1
    behind = re.split(r"[,;.]", text[place.end : place.end + 12])[0]
    return bool(_OTHER_PLANS.search(text[clause : place.start] + behind))


def _place(stretch: Stretch, context: Context, *, asked: bool) -> _Placed | None:
    text = context.plain
    relation = relation_of(text, stretch.start, stretch.end, joined=stretch.is_joined)
    if relation.name in ("past", "ago") or stretch.spans[0][1] < context.today:
        return None
    if _COUNTED_FROM.search(text[: stretch.start]):
        return None
    alone = relation.name is None and stretch.part is None and not stretch.is_joined
    if stretch.first.weak and alone and not (asked and _is_plain(stretch, context, relation.start, relation.end)):
        return None
    tied = _is_wished(text, relation.start, relation.end, relation.name) or _is_all(
        context, relation.start, relation.end
    )
    name = relation.name or ("by" if stretch.ending else None)
    timings = [_timing(span, name, stretch, context.today) for span in stretch.spans]
    begin, finish = _clause(text, relation.start, relation.end)
    if _COUNTED_BESIDE.search(text[begin : stretch.start]):
        return None
    open_ended = relation.name in (None, "at")
    beside = _BEYOND.search(text[begin : relation.start]) or _ASAP_TOO.search(text)
    return _Placed(
        timing=timings[0],
        doubtful=open_ended and bool(beside or _OTHER_PLANS.search(text[begin:finish])),
        past=open_ended and bool(_PAST.search(text[begin:finish])),
        other=timings[1] if len(timings) > 1 else None,
        start=relation.start,
        end=relation.end,
        tied=tied or _is_clause(text, relation.start, relation.end),
    )


def _is_wished(text: str, begin: int, finish: int, relation: str | None) -> bool:
    """Whether words of wishing stand in the clause of a date, or anywhere where it is a bound; not of the past."""
    start, end = _clause(text, begin, finish)
    if relation in (None, "at") and _PAST.search(text[start:end]):
        return False
    return bool(_WANT.search(text[start:end]) or (relation != "at" and _WANT.search(text)))


def _clause(text: str, begin: int, finish: int) -> tuple[int, int]:
    """Where the clause around a date begins and ends."""
    starts = [place + len(mark) for mark in _MARKS if (place := text.rfind(mark, 0, begin)) >= 0]
    ends = [place for mark in _MARKS if (place := text.find(mark, finish)) >= 0]
    return max([*starts, 0]), min([*ends, len(text)])


def _is_all(context: Context, start: int, end: int) -> bool:
    """Whether a date is all that was said, with no amount beside it: the year of `this year 30k` is no wish."""
    return context.is_all(start, end) and all(start <= quantity.start < end for quantity in context.quantities)


def _is_plain(stretch: Stretch, context: Context, start: int, end: int) -> bool:
    """Whether a word that may be none of a date is one where the date was asked for: `may`, 03/04."""
    if context.is_all(start, end):
        return True
    if stretch.first.day:
        return context.text.language != "zh" or _is_wish_for_today(stretch, context.plain, start, end)
    return context.text.language == "en" and context.plain[stretch.first.start : stretch.first.end] not in _WORDS_TOO


def _is_wish_for_today(stretch: Stretch, text: str, start: int, end: int) -> bool:
    """Whether a Chinese day stands for a wish: 今天就能签, but not the day of 今天好冷."""
    return _is_clause(text, start, end) or bool(_AT_ONCE.match(text, end)) or bool(stretch.first.other)


def _is_clause(text: str, begin: int, finish: int) -> bool:
    """Whether nothing else stands between the commas around."""
    start, end = _clause(text, begin, finish)
    return not text[start:begin].strip() and not text[finish:end].strip(" !?")


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
