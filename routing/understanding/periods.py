"""Named stretches of the calendar: `Q3`, `next month`, `15 March`, `明年一季度`, `春节`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from routing.understanding.festivals import FESTIVALS, festival_in
from routing.understanding.months import MONTHS, add_months, month_span

Span = tuple[date, date]
#: No more dates than this are looked at in one message.
_MOST = 8


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of days, both ends inclusive, and where it is named; `weak` words mean other things too ("may")."""

    first: date
    last: date
    start: int
    end: int
    weak: bool = False
    #: The other reading of 03/04.
    other: Span | None = None
    day: bool = False
    #: A year stands beside it, so that it may lie in the past.
    dated: bool = False
    ending: bool = False


_EN_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    r"mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
_CN_COUNT = r"(?:十[一二]|[一二三四五六七八九十]|1[0-2]|0?[1-9])"
_YEAR = r"(?:20[2-4]\d)"
_WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thu": 3, "friday": 4,
    "fri": 4,
    "saturday": 5, "sunday": 6, "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
}  # fmt: skip
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4,
"final": 4,
             "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "末": 4, "首": 1}  # fmt: skip
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12, "春": 3, "夏": 6, "秋": 9, "冬": 12}
_LUNAR_YEAR = r"(?<![\d一二两三四五六七八九十几半多今明去后每近整])年(?=[前后](?!半))"
_CHINESE_FESTIVAL = "|".join(sorted((name for name in FESTIVALS if not name.isascii()), key=len, reverse=True))
#: Names that are an amount or a currency where a number, or nothing about a date, stands beside them.
_NOT_AMOUNTS = {"618": "618(?=大促|期间|[之以]?[前后])", "cny": r"cny(?! ?\d)"}
_FESTIVAL = "|".join(_NOT_AMOUNTS.get(name, name) for name in sorted(FESTIVALS, key=len, reverse=True))

_YEAR_BEFORE = re.compile(
    rf"(?:(?P<year>{_YEAR})(?:年度?|'s)?[ -/]?|(?P<next>next year(?:'s)?|明年|来年)[的, ]*|"
    rf"(?P<this>this year(?:'s)?|今年|本年)[的 ]?|(?P<after>后年)[的 ]?)\Z",
)
_YEAR_AFTER = re.compile(
    rf"[ ,-/]{{0,2}}(?:of |in )?(?:(?:cy|fy)? ?(?P<year>{_YEAR})(?!\d)|(?P<short>(?:fy ?|')[2-4]\d)(?!\d)|"
    rf"(?P<next>next year|the (?:next|coming|following) year)|(?P<this>this year|the year))",
)

_PERIOD = re.compile(
    rf"(?<![a-z0-9])(?:"
    rf"(?P<iso>(?P<iy>{_YEAR})[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}})(?!\d))"
    rf"|(?P<cndate>(?:(?P<cy>{_YEAR})年)?(?P<cm>{_CN_COUNT})月(?P<cd>\d{{1,2}}|"
    rf"[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])"
    rf"|(?P<dm>(?P<dmd>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<dmm>{_EN_MONTH})(?![a-z]))"
    rf"|(?P<md>(?P<mdm>{_EN_MONTH})\.? (?:the )?(?P<mdd>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:-]))"
    rf"|(?P<num>(?P<na>\d{{1,2}})(?P<sep>[/.])(?P<nb>\d{{1,2}})(?:(?P=sep)(?P<ny>\d{{4}}|\d\d))?(?![\d/kmw万亿%]))"
    rf"|(?P<ym>(?P<ymy>{_YEAR})[-/](?P<ymm>0[1-9]|1[0-2])(?!\d)|(?P<mym>0?[1-9]|1[0-2])/(?P<myy>{_YEAR}))"
    rf"|(?P<quarter>q ?(?P<qn>[1-4])(?!\d)|(?P<qo>first|second|third|fourth|last|final|1st|2nd|3rd|"
    rf"4th) (?:calendar |fiscal )?quarter)"
    rf"|(?P<half>(?:h ?(?P<hn>[12])(?!\d)|(?P<ho>first|second|1st|2nd) half(?! a)))"
    rf"|(?P<relative>(?P<which>this|next|the next|the coming|coming|upcoming|the following|current|"
    rf"the current|following|in the|(?<=within )the) (?:calendar |fiscal |financial )?(?P<unit>week|month|"
    rf"quarter|qtr|year|"
    rf"fy|half)(?![a-z]))"
    rf"|(?P<end>(?:the )?(?:(?:very )?end of|eo|e\.o\.|close of) ?(?:the |this )?(?P<endunit>week|month|"
    rf"quarter|calendar year|fiscal year|financial year|year|fy|q(?![0-9])|y(?![a-z])|m(?![a-z])|"
    rf"w(?![a-z])))(?![a-z])"
    rf"|(?P<yearend>year[- ]?end|month[- ]?end|quarter[- ]?end)"
    rf"|(?P<midyear>mid[- ]?year|middle of the year)"
    rf"|(?P<season>(?:(?P<sw>this|next|the|coming) )?(?P<sn>spring(?! festival)|summer|autumn|fall|winter)(?![a-z]))"
    rf"|(?P<weekday>(?:(?P<ww>this|next|coming) )?(?P<wn>monday|tuesday|wednesday|thursday|friday|saturday|"
    rf"sunday)(?![a-z]))"
    rf"|(?P<day>today|tonight|eod|end of day|tomorrow|the day after tomorrow)(?![a-z])"
    rf"|(?P<month>(?:(?P<mw>this|next|coming) )?(?P<mn>{_EN_MONTH})(?![a-z]))"
    rf"|(?P<year>(?:cy|fy|in )? ?(?P<yn>{_YEAR})(?!\d)年?(?![\d-]| ?(?:people|employees|staff|folks|ppl|"
    rf"usd|eur|dollars?|euros?|人|元|块|万|名|个人)))|(?P<fy>fy ?(?P<fn>[2-4]\d)(?!\d))"
    rf")|(?P<festival>(?<![a-z0-9])(?:{_FESTIVAL})(?![a-z]))",
)
_CHINESE = re.compile(
    rf"(?P<quarter>第?(?P<qn>[一二三四1234])季度?|(?P<qo>[首末])季度?)"
    rf"|(?P<half>(?P<hn>[上下])半年)"
    rf"|(?P<relative>(?P<which>本|这个?|当前?|下下个?|下个?|今|明|后|来|当)(?P<unit>周|星期|礼拜|月|季度|"
    rf"季|年)(?![轻纪中内前后底末初终度会收限]?(?:金|纪|龄))(?:(?<=[周期拜])(?P<wd>[一二三四五六日天]))?)"
    rf"|(?P<end>(?P<endunit>年|月|季度|季)[底末]|岁末|周末)|(?P<midyear>年中)|(?P<yearstart>年初)"
    rf"|(?P<season>(?P<sn>[春夏秋冬])(?:天|季))"
    rf"|(?P<day>今天|今日|今晚|明天|明日|后天)"
    rf"|(?P<months>(?P<ma>[一二三四五六七八九])(?P<mb>[一二三四五六七八九十])月份?)"
    rf"|(?P<month>(?<![个\d第])(?P<mn>{_CN_COUNT})月份?(?!\d))"
    rf"|(?P<year>(?P<yn>{_YEAR})年|(?<![半一两几多十\d])年内)|"
    rf"(?P<festival>{_CHINESE_FESTIVAL}|{_LUNAR_YEAR})",
)


def find_periods(text: str, *, today: date) -> list[Period]:
    """Every stretch of the calendar that a folded text names, from left to right."""
    found = list(_find(_PERIOD, text, today))
    if not text.isascii():
        found += _find(_CHINESE, text, today)
    return _outermost(found)


def _outermost(periods: list[Period]) -> list[Period]:
    """The periods that stand inside no other: the year of `Q1 2027` is not a second one."""
    kept: list[Period] = []
    for period in sorted(periods, key=lambda period: period.start - period.end):
        if not any(other.start < period.end and period.start < other.end for other in kept):
            kept.append(period)
    return sorted(kept, key=lambda period: period.start)


def _find(pattern: re.Pattern[str], text: str, today: date) -> Iterator[Period]:
    for match in islice(pattern.finditer(text), _MOST):
        period = _read(match, text, today)
        if period is not None:
            yield period


def _read(match: re.Match[str], text: str, today: date) -> Period | None:
    kind = next(name for name in _READERS if match.groupdict().get(name))
    try:
        return _READERS[kind](_Named(match=match, text=text, today=today))
    except (ValueError, OverflowError):
        # 31 February, month 13: words that look like a date and name no day.
        return None


@dataclass(frozen=True, kw_only=True)
class _Named:
    """A match with what stands around it: the year it names and how far it reaches with that year."""

    match: re.Match[str]
    text: str
    today: date

    def group(self, *names: str) -> str:
        groups = self.match.groupdict()
        return next((groups[name] for name in names if groups.get(name)), "")

    def year(self) -> tuple[int | None, int, int]:
        """The year named beside the match, and the stretch including it."""
        start, end = self.match.span()
        before = _YEAR_BEFORE.search(self.text[max(0, start - 14) : start])
        after = None if before else _YEAR_AFTER.match(self.text, end)
        if before:
            return self._year(before), max(0, start - 14) + before.start(), end
        return (self._year(after), start, after.end()) if after else (None, start, end)

    def _year(self, found: re.Match[str]) -> int:
        groups = found.groupdict()
        if groups.get("year"):
            return int(groups["year"])
        if groups.get("short"):
            return 2000 + int(groups["short"][-2:])
        return self.today.year + (1 if groups.get("next") else 2 if groups.get("after") else 0)

    def upcoming(self, span: Span, *, years: int = 1) -> Span:
        """The stretch, or the same a year on where it is over."""
        return span if span[1] >= self.today else (add_months(span[0], 12 * years), add_months(span[1], 12 * years))

    def period(self, span: Span, *, weak: bool = False, day: bool = False, ending: bool = False) -> Period:
        return Period(
            first=span[0],
            last=span[1],
            start=self.match.start(),
            end=self.match.end(),
            weak=weak,
            day=day,
            ending=ending,
        )

    def of_year(self, months: tuple[int, int], *, weak: bool = False) -> Period:
        """So many months from one on, of the year named beside it or the next to come."""
        year, start, end = self.year()
        first, count = months
        span = month_span(year or self.today.year, first, months=count)
        if year is None:
            span = month_span(self.today.year + (span[1] < self.today), first, months=count)
        return Period(
            first=span[0], last=span[1], start=start, end=end, weak=weak and year is None, dated=year is not None
        )


def _iso(named: _Named) -> Period:
    day = date(int(named.group("iy")), int(named.group("im")), int(named.group("id")))
    return replace(named.period((day, day), day=True), dated=True)


def _cn_day(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    numerals = "零一二三四五六七八九"
    tens, _, ones = digits.partition("十") if "十" in digits else ("零", "", digits)
    return (numerals.index(tens) if tens else 1) * 10 + (numerals.index(ones) if ones else 0)


def _cn_date(named: _Named) -> Period:
    return _day(named, MONTHS[named.group("cm")], _cn_day(named.group("cd")), named.group("cy"))


def _english_date(named: _Named) -> Period:
    return _day(named, MONTHS[named.group("dmm", "mdm")], int(named.group("dmd", "mdd")), "")


def _day(named: _Named, month: int, day: int, own_year: str) -> Period:
    year, start, end = (int(own_year), *named.match.span()) if own_year else named.year()
    which = date(year or named.today.year, month, day)
    if year is None and which < named.today:
        which = date(named.today.year + 1, month, day)
    return Period(first=which, last=which, start=start, end=end, day=True, dated=year is not None)


def _numeric(named: _Named) -> Period | None:
    """3/4 and 03/04/2027 may be either order; 15/3, 3/15 and 15.3.2027 only one."""
    a, b, year = int(named.group("na")), int(named.group("nb")), named.group("ny")
    if named.group("sep") == "." and not year:
        return None
    full = (2000 + int(year) if len(year) == 2 else int(year)) if year else None
    orders = [(a, b)] if named.group("sep") == "." else [(b, a), (a, b)]
    readings = [_dated(named, day, month, full) for day, month in orders if 1 <= month <= 12]
    days = sorted({reading for reading in readings if reading is not None})
    if not days:
        return None
    period = replace(named.period((days[0], days[0]), day=True, weak=full is None), dated=full is not None)
    return replace(period, other=(days[1], days[1])) if len(days) > 1 else period


def _dated(named: _Named, day: int, month: int, year: int | None) -> date | None:
    try:
        which = date(year or named.today.year, month, day)
        return which if year or which >= named.today else which.replace(year=named.today.year + 1)
    except ValueError:
        return None


def _year_month(named: _Named) -> Period:
    span = month_span(int(named.group("ymy", "myy")), int(named.group("ymm", "mym")))
    return replace(named.period(span), dated=True)


def _quarter(named: _Named) -> Period:
    number = named.group("qn", "qo")
    which = _ORDINALS.get(number) or int(number)
    return named.of_year((3 * which - 2, 3))


def _half(named: _Named) -> Period:
    first = named.group("hn", "ho") in ("1", "first", "1st", "上")
    return named.of_year((1 if first else 7, 6))


def _relative(named: _Named) -> Period:
    which, unit = named.group("which"), named.group("unit")
    steps = 2 if which.startswith("下下") or which == "后" else 1 if which.removeprefix("the ") in _NEXT else 0
    if unit in ("week", "周", "星期", "礼拜"):
        monday = named.today - timedelta(days=named.today.weekday()) + timedelta(weeks=steps)
        weekday = named.group("wd")
        if weekday:
            day = monday + timedelta(days=_WEEKDAYS[weekday])
            return named.period((day, day), day=True)
        return named.period((monday, monday + timedelta(days=6)))
    months = _MONTHS_IN[unit]
    first = (named.today.month - 1) // months * months + 1
    begin = add_months(date(named.today.year, first, 1), steps * months)
    return named.period(month_span(begin.year, begin.month, months=months))


_NEXT = frozenset({"next", "coming", "upcoming", "following", "下", "下个", "明", "来"})
_MONTHS_IN = {
    "month": 1,
    "月": 1,
    "quarter": 3,
    "qtr": 3,
    "季度": 3,
    "季": 3,
    "half": 6,
    "year": 12,
    "fy": 12,
    "年": 12,
}


def _end(named: _Named) -> Period:
    text, unit = named.match[0], named.group("endunit")
    if "week" in text or text == "周末" or unit == "w":
        monday = named.today - timedelta(days=named.today.weekday())
        return named.period((monday, monday + timedelta(days=6)), ending=True)
    months = (
        1
        if unit in ("month", "月", "m") or "month" in text
        else 3
        if unit in ("quarter", "季度", "季", "q") or "quarter" in text
        else 12
    )
    year, start, end = named.year()
    if months == 12:
        last = month_span(year or named.today.year, 12)
    else:
        last = month_span(named.today.year, ((named.today.month - 1) // months + 1) * months)
    return Period(first=last[0], last=last[1], start=start, end=end, ending=True, dated=year is not None)


def _midyear(named: _Named) -> Period:
    return named.of_year((6, 2))


def _yearstart(named: _Named) -> Period:
    return named.of_year((1, 2))


def _season(named: _Named) -> Period:
    name = named.group("sn")
    year, start, end = named.year()
    span = month_span(year or named.today.year, _SEASONS[name], months=3)
    if year is None:
        span = named.upcoming(span)
    return Period(first=span[0], last=span[1], start=start, end=end, weak=True, dated=year is not None)


def _weekday(named: _Named) -> Period:
    ahead = (_WEEKDAYS[named.group("wn")] - named.today.weekday()) % 7
    if named.group("ww") == "next" and ahead + named.today.weekday() < 7:
        ahead += 7
    day = named.today + timedelta(days=ahead)
    return named.period((day, day), day=True, weak=True)


def _today(named: _Named) -> Period:
    word = named.group("day")
    ahead = 2 if word in ("后天", "the day after tomorrow") else 1 if word in ("tomorrow", "明天", "明日") else 0
    day = named.today + timedelta(days=ahead)
    return named.period((day, day), day=True, weak=ahead == 0)


def _month(named: _Named) -> Period:
    name = named.group("mn")
    return named.of_year((MONTHS[name], 1), weak=name in ("may", "march", "mar", "sep", "dec", "jan"))


def _months(named: _Named) -> Period:
    first, last = MONTHS[named.group("ma")], MONTHS[named.group("mb")]
    if last != first + 1:
        raise ValueError(f"{named.match[0]} names no two months in a row")
    return named.of_year((first, 2))


def _year(named: _Named) -> Period:
    number = named.group("yn")
    if not number:
        return named.period(month_span(named.today.year, 1, months=12), ending=True)
    return replace(named.period(month_span(int(number), 1, months=12), weak="年" not in named.match[0]), dated=True)


def _fiscal_year(named: _Named) -> Period:
    return replace(named.period(month_span(2000 + int(named.group("fn")), 1, months=12)), dated=True)


def _festival(named: _Named) -> Period | None:
    name = FESTIVALS.get(named.group("festival"), "lunar_new_year")
    year, start, end = named.year()
    days = festival_in(name, year or named.today.year)
    if days and year is None and days[1] < named.today:
        days = festival_in(name, named.today.year + 1)
    weak = named.group("festival") in ("十一", "cny", "新年", "the new year", "new year")
    return (
        Period(first=days[0], last=days[1], start=start, end=end, weak=weak, dated=year is not None) if days else None
    )


_READERS = {
    "iso": _iso, "cndate": _cn_date, "dm": _english_date, "md": _english_date, "num": _numeric, "ym": _year_month,
    "quarter": _quarter, "half": _half, "relative": _relative, "end": _end, "yearend": _end, "midyear": _midyear,
    "yearstart": _yearstart, "season": _season, "weekday": _weekday, "day": _today, "months": _months, "month": _month,
    "fy": _fiscal_year, "year": _year, "festival": _festival,
}  # fmt: skip
