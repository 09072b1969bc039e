"""When somebody wants it, as days from now: `by March`, `in 6-8 weeks`, `ASAP`, `年底前`, `春节后`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from routing.answers import Nothing, Timing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.from_now import read_from_now
from routing.understanding.months import add_months
from routing.understanding.periods import Period
from routing.understanding.phrases import phrases

_PHRASES = phrases("timing")
_ASAP = _PHRASES["asap"]
_SOON = _PHRASES["soon"]
_LATER = re.compile(
    r"(?<![a-z])(?:long[- ]term|eventually|someday|some day|down the road|in the distant future|"
    r"at some point|later)(?![a-z])|以后再说|将来|长期|以后|晚点再说"
)
_NONE = _PHRASES["none"]
_NONE_WHOLE = re.compile(r"none|nothing|tbd|n/a|na|no|never|没有|无|暂无|还没有|没|暂时没有")

_PART = re.compile(
    r"(?:(?P<week>(?:the )?first week of)|(?P<early>(?:very )?early(?: in| on in)?|(?:the )?(?:beginning|"
    r"start|first half|first weeks?|"
    r"first part) of|begin of)|(?P<mid>mid|(?:the )?middle of|halfway through)|"
    r"(?P<late>late(?: in)?|(?:the )?(?:(?:very )?end|back half|second half|last weeks?|last part|"
    r"close) of|eo))[ -]?(?:the )?\Z",
)
_NO_DATE = re.compile(r"time|deadline|rush|hurry|期限|时间表|急")
_ENDING = re.compile(r"end|close|eo|[底末尾]")
_PART_AFTER = re.compile(
    r"(?:的)?(?:(?P<early>初|上旬|月初|年初|头)|(?P<mid>中旬|中(?!国|心|秋))|(?P<late>底|末|下旬|月底|"
    r"年底|尾))"
)
_RELATION = re.compile(
    r"(?<![a-z])(?:(?P<notbefore>(?:not|no|never|nothing) (?:before|until|till|earlier than|sooner than)|"
    r"earliest(?: is| in| by)?|at the earliest(?: in)?|"
    r"(?:starting|beginning|effective)(?: in| from| on)?|from|as (?:of|from)|onwards from|won't be until|"
    r"not really until)"
    r"|(?P<after>after|following|past|once|post)|(?P<before>before|ahead of|prior to|pre|in time for)"
    r"|(?P<by>(?:by|until|till|no later than|not later than|latest(?: by| in)?|at (?:the )?latest(?: by|"
    r" in)?|up to|deadline(?: is|:)?(?: in| on)?|due(?: in| on)?|to be done in|done in|"
    r"within)(?: at the latest)?)"
    r"|(?P<past>since|last|in early|was)|(?P<never>(?:not|isn't|won't be)(?: in| during)?)|(?P<at>between|"
    r"in|on|at|during|for|around|about|approx|sometime|"
    r"some time|sometime in|some time in|somewhere in|circa|this|next|probably|maybe|likely|targeting|"
    r"target|aiming for|early|late))"
    r"[ -]*(?:the |about |around |approximately |say |maybe |roughly |sometime (?:in )?|some time (?:in )?|of )*\Z",
)
_RELATION_BEFORE_CN = re.compile(
    r"(?P<notbefore>最早(?:也?要?)?(?:到|得)?|(?:等)?到|从|自|得等到?|要等到?)\Z|(?P<by>最晚|最迟|不晚于|"
    r"截止到?|赶在|争取(?:在)?)\Z|(?P<at>在|大概|预计|计划|大约|可能|希望|争取|打算)\Z|(?P<past>自从|"
    r"去年)\Z"
)
_RELATION_AFTER = re.compile(
    r"(?:的时候)?(?:左右)?(?:(?P<over>结束(?:以|之)?前)|(?P<before>(?:以|之)?前|来临前|到来前)|"
    r"(?P<after>(?:以|之)?后(?!年|天)|过后|"
    r"完|再说)|(?P<notbefore>起(?!来)|开始|才)|(?P<by>内|之内|以内|截止))"
    r"|\s?(?:,\s?)?(?P<latest>at (?:the )?(?:very )?latest|latest|or (?:earlier|sooner|before)|"
    r"the latest)|\s?(?P<earliest>at (?:the )?(?:very )?earliest|earliest|or later|onwards?|or after)|"
    r"\s?(?P<ago>ago)",
)
_JOIN = re.compile(
    r"\s?(?:-|~|/|to|or|until|till|and|through|到|至|或者?|和|,)\s?(?:maybe |even |possibly |"
    r"in )?"
)
#: What else people do at a time, that is none of when they want it.
_OTHER_PLANS = re.compile(
    r"(?<![a-z])(?:on (?:vacation|holiday|leave)|travell?ing|out of (?:the )?office|back in|growing to|grow to|"
    r"hir(?:e|ing)|expand(?:ing)? to)(?![a-z])|出差|休假|度假|旅游|放假|要去|扩(?:到|张|招)|招人|增长到"
)
_WANT = _PHRASES["want"]


def read_timing(context: Context) -> Found | None:
    """When they want it; unasked, only what a word such as `by`, `within` or `need` makes a date of theirs."""
    asked = context.asked is Kind.TIMING
    named = _named(context, asked=asked)
    if named is not None:
        return named
    counted = read_from_now(context, asked=asked)
    if counted is not None:
        return counted
    return _in_words(context, asked=asked)


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """A period with its relation to the wish, and whether a word tied it to one."""

    timing: Timing
    start: int
    end: int
    tied: bool
    other: Timing | None = None
    past: bool = False


def _in_words(context: Context, *, asked: bool) -> Found | None:
    for words in (_NONE, _ASAP):
        found = words.search(context.plain)
        if found and (
            asked or (words is _ASAP and found[0] not in ("now", "yesterday", "right now", "as soon as", "immediate"))
        ):
            value = Timing(start=context.today, end=context.today, asap=True) if words is _ASAP else Nothing()
            return Found(value=value, start=found.start(), end=found.end(), confidence=1.0 if asked else 0.9)
        if found and words is _NONE and context.asked is None and _NO_DATE.search(found[0]):
            return Found(value=Nothing(), start=found.start(), end=found.end())
    if not asked:
        return None
    if _NONE_WHOLE.fullmatch(context.text.bare):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    soon = _SOON.search(context.plain)
    if soon:
        value = Timing(start=None, end=add_months(context.today, 3))
        return Found(value=value, start=soon.start(), end=soon.end(), confidence=0.5)
    return None


def _named(context: Context, *, asked: bool) -> Found | None:
    periods = _joined(context.periods, context.plain)
    placed = [
        place for period in periods if (place := _place(period, context, asked=asked)) is not None and not place.past
    ]
    if not asked and _OTHER_PLANS.search(context.plain):
        return None
    if not asked:
        placed = [place for place in placed if place.tied]
    if not placed:
        return None
    first = placed[0]
    readings = list(
        dict.fromkeys(reading for place in placed for reading in (place.timing, place.other) if reading is not None)
    )
    if len(placed) == 2 and first.timing.end is None and placed[1].timing.start is None:
        both = Timing(start=first.timing.start, end=placed[1].timing.end)
        return Found(value=both, start=first.start, end=placed[1].end)
    confidence = 1.0 if len(readings) == 1 else 0.5
    return Found(
        value=first.timing, start=first.start, end=first.end, confidence=confidence, alternatives=tuple(readings[1:])
    )


def _joined(periods: tuple[Period, ...], text: str) -> list[tuple[Period, Period]]:
    """Periods, or two of them where a word joins them to one: `Q1 or Q2`, `三月到五月`."""
    joined: list[tuple[Period, Period]] = []
    for period in periods:
        if joined:
            first, last = joined[-1]
            between = text[last.end : period.start]
            if (
                _JOIN.fullmatch(between)
                and first.first <= period.last
                and (first is last)
                and period.first > first.first
            ):
                joined[-1] = (first, period)
                continue
        joined.append((period, period))
    return joined


def _place(pair: tuple[Period, Period], context: Context, *, asked: bool) -> _Placed | None:
    first, last = pair
    text = context.plain
    begin, finish = first.start, last.end
    spans = [(first.first, last.last)] + ([first.other] if first.other and first is last else [])
    part = _PART.search(text[max(0, begin - 24) : begin])
    part_after = None if part else _PART_AFTER.match(text, finish)
    narrowing = part or part_after
    which = narrowing.lastgroup if narrowing else None
    if part:
        begin = max(0, begin - 24) + part.start()
    if part_after:
        finish = part_after.end()
    spans = [_narrowed(span, which) for span in spans]
    ending = last.ending or (narrowing is not None and first is last and _ENDING.search(narrowing[0]) is not None)
    relation, begin, finish = _relation(text, begin, finish)
    if relation in ("past", "ago"):
        return None
    relation = "after" if relation == "never" else relation
    weak_alone = first.weak and relation is None and which is None
    if (
        weak_alone
        and not (asked and (first.day or context.is_all(begin, finish)))
        and not (
            asked
            and context.text.language == "en"
            and text[first.start : first.end] not in ("may", "march", "mar", "fall")
        )
    ):
        return None
    if spans[0][1] < context.today:
        return None
    tied = bool(_WANT.search(text)) or context.is_all(begin, finish) or _is_clause(text, begin, finish)
    timings = [
        _timing(span, relation or ("by" if ending else None), first, context.today, bool(which)) for span in spans
    ]
    return _Placed(
        timing=timings[0], other=timings[1] if len(timings) > 1 else None, start=begin, end=finish, tied=tied
    )


def _is_clause(text: str, begin: int, finish: int) -> bool:
    """Whether nothing else stands between the commas around."""
    start = max(text.rfind(mark, 0, begin) + len(mark) for mark in (",", ";", ".", " and "))
    ends = [place for mark in (",", ";", ".", " and ") if (place := text.find(mark, finish)) >= 0]
    return not text[min(start, begin) : begin].strip() and not text[finish : min([*ends, len(text)])].strip(" !?")


def _relation(text: str, begin: int, finish: int) -> tuple[str | None, int, int]:
    """The relation that the words around name, and the stretch including them."""
    left = max(0, begin - 26)
    before = _RELATION.search(text[left:begin]) or _RELATION_BEFORE_CN.search(text[left:begin])
    after = _RELATION_AFTER.match(text, finish)
    relation = "after" if text[begin:finish] == "过完年" else before.lastgroup if before else None
    if before:
        begin = left + before.start()
    if after:
        finish = after.end()
        behind = {"latest": "by", "over": "by", "earliest": "notbefore"}.get(after.lastgroup or "", after.lastgroup)
        relation = (
            behind
            if relation in (None, "at", "by") or (behind in ("before", "after") and relation == "notbefore")
            else relation
        )
    return relation, begin, finish


def _narrowed(span: tuple[date, date], part: str | None) -> tuple[date, date]:
    """The first, middle or last third of a stretch; in whole months where it is that long."""
    first, last = span
    days = (last - first).days + 1
    if part is None:
        return span
    months = round(days / 91) if days > 80 else 0
    if months:
        cuts = [
            first,
            add_months(first, months),
            add_months(last + timedelta(days=1), -months),
            last + timedelta(days=1),
        ]
    else:
        third = timedelta(days=days // 3)
        cuts = [first, first + third, last + timedelta(days=1) - third, last + timedelta(days=1)]
    if part == "week":
        return first, first + timedelta(days=6)
    place = ("early", "mid", "late").index(part)
    return cuts[place], cuts[place + 1] - timedelta(days=1)


def _timing(span: tuple[date, date], relation: str | None, period: Period, today: date, narrowed: bool) -> Timing:
    first, last = span
    if relation == "by":
        return Timing(start=None, end=last)
    if relation == "before":
        end = last if period.day or period.ending or narrowed else first - timedelta(days=1)
        return Timing(start=None, end=max(end, today))
    if relation == "after":
        return Timing(start=max(last + timedelta(days=1), today), end=None)
    if relation == "notbefore":
        return Timing(start=max(first, today), end=None)
    return Timing(start=max(first, today), end=last)
