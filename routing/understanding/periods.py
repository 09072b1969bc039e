"""Named stretches of the calendar: `Q3`, `next month`, `15 March`, `明年一季度`, `春节`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from routing.understanding.festivals import FESTIVALS, festival_in
from routing.understanding.months import MONTHS, add_months, month_span
from routing.understanding.period_names import CHINESE, ORDINALS, PERIOD, SEASONS, WEEKDAYS, YEAR_AFTER, YEAR_BEFORE

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


def find_periods(text: str, *, today: date) -> list[Period]:
    """Every stretch of the calendar that a folded text names, from left to right."""
    found = list(_find(PERIOD, text, today))
    if not text.isascii():
        found += _find(CHINESE, text, today)
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
        before = YEAR_BEFORE.search(self.text[max(0, start - 14) : start])
        after = None if before else YEAR_AFTER.match(self.text, end)
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
    which = ORDINALS.get(number) or int(number)
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
            day = monday + timedelta(days=WEEKDAYS[weekday])
            return named.period((day, day), day=True)
        return named.period((monday, monday + timedelta(days=6)))
    months = _MONTHS_IN[unit]
    first = (named.today.month - 1) // months * months + 1
    begin = add_months(date(named.today.year, first, 1), steps * months)
    return named.period(month_span(begin.year, begin.month, months=months))


#: Towards the end of a season its name means the next one.
_SEASON_LEFT = timedelta(days=30)
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
    span = month_span(year or named.today.year, SEASONS[name], months=3)
    if year is None and named.group("sw") != "this":
        later = (add_months(span[0], 12), add_months(span[1], 12))
        span = span if span[1] - named.today > _SEASON_LEFT else later
    return Period(first=span[0], last=span[1], start=start, end=end, weak=True, dated=year is not None)


def _weekday(named: _Named) -> Period:
    ahead = (WEEKDAYS[named.group("wn")] - named.today.weekday()) % 7 or 7
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
