"""A time counted from now: `in 6-8 weeks`, `within a month`, `三个月内`, `半年后`."""

import re
from datetime import date, timedelta

from routing.answers import Timing
from routing.understanding.context import Context, Found
from routing.understanding.months import add_months
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.relations import denies

_WANT = phrases("timing")["want"]
_AGO = Pattern(
    r"\s?(?:ago|old|of experience|experience|warranty|trial|contract|history|in business|前|以前|以来|了|"
    r"历史|经验|保修|合同|的历史|的经验)"
)
_WITHIN = Pattern(
    r"(?<![a-z])(?:(?P<within>within|inside|in (?:under|less than)|(?:in |over |during |"
    r"for )?(?:the )?(?:next|coming|following)|less than|under|in the space of|未来|接下来|今后|(?<!每)这|"
    r"最多|之内|"
    r"不超过|不到)|"
    r"(?P<past>for|past|last|since|over the (?:last|past)|the past|per|every|each|过去|最近|已经|每|为期|历时|"
    r"做了|用了|试用|成立|经营|近)|"
    r"(?P<least>at least|not (?:for|before|until)|no (?:sooner|earlier) than|after|more than|over|至少|"
    r"最少|起码)|(?P<at>in|about|approx|around|another))\s?(?:about |around |the |another |maybe |"
    r"roughly |大概|大约|约|得|要|也|还|再|等|过)*\Z",
)
_WITHIN_AFTER = Pattern(
    r"\s?,?\s?(?:(?P<within>(?:之|以)?内|max(?:imum)?(?![a-z])|at most|tops|or (?:less|sooner)|at the latest|"
    r"以下)|(?P<at>from (?:now|today|tomorrow)|out(?![a-z])|time(?![a-z])|左右|(?:之|以)?后|ahead|away|now|"
    r"down the (?:road|line|track))|"
    r"(?P<least>or (?:more|longer|later)|\+|at least|以上|开外))"
)
#: Makes a time from now the earliest one: `a year from now at the earliest`.
_EARLIEST = Pattern(
    r"(?: from (?:now|today))?,? (?:at (?:the )?(?:very )?earliest|at least|or (?:more|later))(?![a-z])"
)
#: What counts from another day than today: `two weeks after easter`, `a month before we start`.
_BESIDE = Pattern(
    r" (?:after|before|prior to|ahead of|into|following|from(?! (?:now|today|tomorrow|here)))(?! (?:that|"
    r"this)?\Z)(?![a-z])"
)
#: What lasted so long and is over: `it took us 6 months`.
_TOOK = Pattern(
    r"(?<![a-z])(?:took|taken|spent|lasted|has been|have been|'ve been|been|wasted|waited)(?: [a-z]+){0,3} ?\Z"
)
#: So many letters are only little words beside a time: `maybe`, 再过…吧.
_LITTLE = 8
#: What is to be done before a time that is named: `it ends in 4 months, so before then`, 还有四个月，到期前换掉.
_BEFORE_THEN = Pattern(
    r"(?<![a-z])(?:before|by) (?:then|that)(?![a-z])|到期(?:之|以)?前|[,.; ](?:在|得|要)?(?:之|以|那|此)前"
)
_TO = Pattern(r"\s?(?:-|~|to|or|or maybe|到|至|或者?)\s?")
_MOMENT = Pattern(r"min|sec|分钟|点")
_WORKING_DAYS = Pattern(r"(?:business|buisness|working|work) days?|个?工作日")
_KIND_OF = Pattern(r"^(?:business|buisness|working|work|calendar) ")
_DAYS = (
    (Pattern(r"days?|天|日"), 1),
    (Pattern(r"weeks?|wks?|周|个?星期|个?礼拜|weekends?"), 7),
    (Pattern(r"fortnights?"), 14),
    (Pattern(r"hours?|hrs?|个?小时|个?钟头"), 1 / 24),
)
_MONTHS = (
    (Pattern(r"months?|mths?|mos?|个?多?月"), 1),
    (Pattern(r"quarters?|qtrs?|个?季度"), 3),
    (Pattern(r"years?|yrs?|年"), 12),
)


def read_from_now(context: Context, *, asked: bool) -> Found | None:
    """When they want it, where that is said as days, weeks, months or years ahead."""
    times = [q for q in context.quantities if q.unit is Unit.TIME and not _is_no_length(q, context.plain)]
    if len(times) == 2 and asked and _TO.fullmatch(context.plain[times[0].end : times[1].start]):
        return _from_to(times[0], times[1], context)
    return next((found for time in times if (found := _from_now(time, context, asked=asked)) is not None), None)


def _is_no_length(quantity: Quantity, text: str) -> bool:
    """Whether a time is a moment, or one of several that are numbered: 三点, 第五周."""
    return bool(_MOMENT.match(quantity.noun)) or text.endswith("第", 0, quantity.start)


def _from_to(first: Quantity, second: Quantity, context: Context) -> Found | None:
    """From so many weeks to so many months ahead."""
    if first.low is None or second.high is None:
        return None
    start = _shift(context.today, first.low, first.noun)
    end = _shift(context.today, second.high, second.noun)
    return Found(value=Timing(start=start, end=end), start=first.start, end=second.end) if start <= end else None


def _from_now(quantity: Quantity, context: Context, *, asked: bool) -> Found | None:
    text = context.plain
    left = max(0, quantity.start - 24)
    before = _WITHIN.search(text[left : quantity.start])
    after = _WITHIN_AFTER.match(text, quantity.end)
    if before and re.search(
        r"(?<![a-z])(?:not|never|n't) \Z", text[max(0, left + before.start() - 8) : left + before.start()]
    ):
        return _later(quantity, context, start=left + before.start(), end=quantity.end)
    relation = (after.lastgroup if after else None) or (before.lastgroup if before else None)
    if (_AGO.match(text, quantity.end) and not after) or (before and before.lastgroup == "past" and not after):
        return None
    if _is_no_wait(quantity, text, relation, asked=asked) or (not asked and _is_over(quantity, before, text)):
        return None
    if not asked and (
        (relation is None and not quantity.bounded)
        or (not _WANT.search(text) and not context.is_all(quantity.start - 8, quantity.end + 8) and relation is None)
    ):
        return None
    start = left + before.start() if before else quantity.start
    finish = after.end() if after else quantity.end
    if (relation == "within" or quantity.low is None) and denies(text, start, finish):
        return _later(quantity, context, start=start, end=finish)
    low = None if quantity.low is None else _shift(context.today, quantity.low, quantity.noun)
    high = None if quantity.high is None else _shift(context.today, quantity.high, quantity.noun)
    if _is_open_before(quantity, relation, text[finish:]):
        low = None
    if relation == "least" or _EARLIEST.match(text, quantity.end):
        high = None
    thin = relation is None and not quantity.bounded and not _WANT.search(text) and _is_amid(start, finish, context)
    return Found(value=Timing(start=low, end=high), start=start, end=finish, confidence=0.5 if thin else 1.0)


def _is_open_before(quantity: Quantity, relation: str | None, behind: str) -> bool:
    """Whether any day before a time is as good as its own: `within a month`, `it ends in a month, so before then`."""
    if relation == "within":
        return quantity.low == quantity.high
    return relation in (None, "at") and _BEFORE_THEN.search(behind) is not None


def _is_amid(start: int, finish: int, context: Context) -> bool:
    """Whether more words stand around a time than little ones."""
    little = _LITTLE if context.plain.isascii() else _LITTLE // 2
    around = [piece for piece in context.pieces if piece[0] <= start < piece[1]]
    return bool(around) and around[0][1] - around[0][0] > finish - start + little


def _is_over(quantity: Quantity, before: re.Match[str] | None, text: str) -> bool:
    """Whether a time is one that something takes, of which nobody was asked: `$1.2M over three years`."""
    said = before[0] if before else text[quantity.start : quantity.end]
    return said.startswith(("over ", "more than ", "spread over "))


def _is_no_wait(quantity: Quantity, text: str, relation: str | None, *, asked: bool) -> bool:
    """Whether a time is counted from another day, was spent, or is only hours of this one."""
    if _BESIDE.match(text, quantity.end) or (relation is None and _TOOK.search(text[: quantity.start])):
        return True
    return not asked and quantity.noun.startswith(("hour", "hr", "小时", "个小时", "钟头", "个钟头"))


def _later(quantity: Quantity, context: Context, *, start: int, end: int) -> Found | None:
    """Not within so many months: only after them."""
    if quantity.high is None:
        return None
    first = _shift(context.today, quantity.high, quantity.noun)
    return Found(value=Timing(start=first, end=None), start=start, end=end)


def _shift(today: date, count: float, noun: str) -> date:
    """The day so many days, weeks, months or years from today."""
    noun = noun.strip()
    noun = _KIND_OF.sub("", noun) if not _WORKING_DAYS.fullmatch(noun) else noun
    try:
        if _WORKING_DAYS.fullmatch(noun):
            return _working_day(today, min(round(count), 3_650))
        for words, days in _DAYS:
            if words.fullmatch(noun):
                return today + timedelta(days=min(round(count * days), 36_500))
        for words, months in _MONTHS:
            if words.fullmatch(noun):
                whole, rest = divmod(min(count * months, 1_200), 1)
                return add_months(today, int(whole)) + timedelta(days=round(rest * 30))
    except OverflowError:
        return date.max
    return today


def _working_day(today: date, count: int) -> date:
    """The day so many working days ahead, weekends left out."""
    weeks, days = divmod(count, 5)
    day = today + timedelta(weeks=weeks, days=min(0, 4 - today.weekday()))
    ahead = day.weekday() + days
    return day + timedelta(days=days + (2 if ahead > 4 else 0))
