"""Stretches of the calendar that people name: `Q3`, `next month`, `H1`, `end of year`, `明年一季度`, `春节`."""

from dataclasses import replace
from datetime import date, timedelta

from routing.understanding.festivals import FESTIVALS, festival_in
from routing.understanding.months import MISSPELT, MONTHS, add_months, month_span
from routing.understanding.pattern import Pattern
from routing.understanding.period import Named, Period
from routing.understanding.period_names import ORDINALS, SEASONS, WEEKDAYS


def _year_month(named: Named) -> Period:
    span = month_span(int(named.group("ymy", "myy")), int(named.group("ymm", "mym")))
    return replace(named.period(span), dated=True)


def _quarter(named: Named) -> Period:
    number = named.group("qn", "qo", "qf")
    which = ORDINALS.get(number) or int(number)
    return named.of_year((3 * which - 2, 3))


def _half(named: Named) -> Period:
    first = named.group("hn", "ho", "hf") in ("1", "first", "1st", "上")
    half = named.of_year((1 if first else 7, 6))
    if half.dated or half.last - named.today > _HALF_LEFT:
        return half
    return replace(half, other=(add_months(half.first, 12), add_months(half.last, 12)))


def _relative(named: Named) -> Period:
    which, unit = named.group("which"), named.group("unit")
    steps = 2 if which.startswith("下下") or which == "后" else 1 if which.removeprefix("the ") in _NEXT else 0
    if unit in ("week", "wk", "周", "星期", "礼拜"):
        monday = named.today - timedelta(days=named.today.weekday()) + timedelta(weeks=steps)
        weekday = named.group("wd")
        if weekday:
            day = monday + timedelta(days=WEEKDAYS[weekday])
            return named.period((day, day), day=True)
        return named.period((monday, monday + timedelta(days=6)))
    months = _MONTHS_IN[unit]
    first = (named.today.month - 1) // months * months + 1
    begin = add_months(date(named.today.year, first, 1), steps * months)
    both = 2 if which.startswith("this or") else 1
    return named.period(month_span(begin.year, begin.month, months=months * both))


def _numbered_week(named: Named) -> Period:
    """The week of so many, of the year named beside it or the next to come."""
    year, start, end = named.year()
    number = int(named.group("wk"))
    monday = date.fromisocalendar(year or named.today.year, number, 1)
    if year is None and monday + timedelta(days=6) < named.today:
        monday = date.fromisocalendar(named.today.year + 1, number, 1)
    last = monday + timedelta(days=6)
    return Period(first=monday, last=last, start=start, end=end, dated=year is not None)


def _after_next(named: Named) -> Period:
    """The week, month, quarter or year that follows the next one."""
    unit = named.group("lu")
    if unit == "week":
        monday = named.today + timedelta(days=14 - named.today.weekday())
        return named.period((monday, monday + timedelta(days=6)))
    months = _MONTHS_IN[unit]
    first = (named.today.month - 1) // months * months + 1
    begin = add_months(date(named.today.year, first, 1), 2 * months)
    return named.period(month_span(begin.year, begin.month, months=months))


#: Towards the end of a half of the year its name may mean that of the next one.
_HALF_LEFT = timedelta(days=60)
#: Towards the end of a season its name means the next one.
_SEASON_LEFT = timedelta(days=30)
_NEXT = frozenset({"next", "coming", "upcoming", "following", "下", "下个", "明", "来"})
_MONTHS_IN = {
    "month": 1,
    "月": 1,
    "quarter": 3,
    "mth": 1,
    "qtr": 3,
    "yr": 12,
    "季度": 3,
    "季": 3,
    "half": 6,
    "year": 12,
    "fy": 12,
    "年": 12,
}


def _end(named: Named) -> Period:
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
    if named.group("ey"):
        year = 2000 + int(named.group("ey"))
    if months == 12:
        last = month_span(year or named.today.year, 12)
    else:
        last = month_span(named.today.year, ((named.today.month - 1) // months + 1) * months)
    return Period(first=last[0], last=last[1], start=start, end=end, ending=True, dated=year is not None)


def _midyear(named: Named) -> Period:
    return named.of_year((6, 2))


def _yearstart(named: Named) -> Period:
    return named.of_year((1, 2))


def _season(named: Named) -> Period:
    name = named.group("sn")
    year, start, end = named.year()
    span = month_span(year or named.today.year, SEASONS[name], months=3)
    if year is None and named.group("sw") != "this":
        later = (add_months(span[0], 12), add_months(span[1], 12))
        span = span if span[1] - named.today > _SEASON_LEFT else later
    return Period(first=span[0], last=span[1], start=start, end=end, weak=True, dated=year is not None)


def _month(named: Named) -> Period:
    name = named.group("mn")
    return named.of_year((_month_of(name), 1), weak=name in ("may", "march", "mar", "sep", "dec", "jan"))


def _month_of(name: str) -> int:
    return MONTHS.get(name) or MISSPELT[name]


def _months(named: Named) -> Period:
    """Two months with a mark between, or two in a row without: 3-5月, 三四月."""
    first, last = MONTHS[named.group("ma", "mca")], MONTHS[named.group("mb", "mcb")]
    if named.group("ma") and last != first + 1:
        raise ValueError(f"{named.match[0]} names no two months in a row")
    return named.of_year((first, (last - first) % 12 + 1))


def _quarters(named: Named) -> Period:
    first, last = ORDINALS[named.group("qa")], ORDINALS[named.group("qb")]
    if last <= first:
        raise ValueError(f"{named.match[0]} names no quarters in their order")
    return named.of_year((3 * first - 2, 3 * (last - first + 1)))


def _year(named: Named) -> Period:
    number = named.group("yn")
    if not number:
        return named.period(month_span(named.today.year, 1, months=12), ending=True)
    return replace(named.period(month_span(int(number), 1, months=12), weak="年" not in named.match[0]), dated=True)


def _fiscal_year(named: Named) -> Period:
    return replace(named.period(month_span(2000 + int(named.group("fn")), 1, months=12)), dated=True)


#: Before the new year, these make it the months that follow and not its first day.
_IN_IT = Pattern(r"(?:early in|in|into|early|start of|beginning of) \Z")


#: What has to be ready by the day itself.
_SALES = frozenset({"singles_day", "december_sale", "midyear_sale", "christmas_day", "black_friday"})


def _festival(named: Named) -> Period | None:
    name = FESTIVALS.get(named.group("festival"), "lunar_new_year")
    if name == "new_year" and _IN_IT.search(named.text[: named.match.start()]):
        return named.of_year((1, 3), weak=True)
    year, start, end = named.year()
    days = festival_in(name, year or named.today.year)
    if days and year is None and days[1] < named.today:
        days = festival_in(name, named.today.year + 1)
    weak = named.group("festival") in ("十一", "cny", "新年", "the new year", "new year")
    return (
        Period(
            first=days[0],
            last=days[1],
            start=start,
            end=end,
            weak=weak,
            dated=year is not None,
            feast=True,
            day=name in _SALES,
        )
        if days
        else None
    )


READERS = {
    "ym": _year_month, "quarter": _quarter, "quarters": _quarters, "half": _half, "relative": _relative,
    "numbered": _numbered_week, "later": _after_next, "end": _end, "yearend": _end,
    "midyear": _midyear, "yearstart": _yearstart, "season": _season, "months": _months, "month": _month,
    "fy": _fiscal_year, "year": _year, "festival": _festival,
}  # fmt: skip
