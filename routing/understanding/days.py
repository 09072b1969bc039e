"""Single days that people name: `15 March`, `3/4`, `12月1日`, `Friday`, `tomorrow`."""

from dataclasses import replace
from datetime import date, timedelta

from routing.understanding.months import MISSPELT, MONTHS, add_months
from routing.understanding.period import Named, Period
from routing.understanding.period_names import ORDINAL_DAYS, WEEKDAYS


def _iso(named: Named) -> Period:
    day = date(int(named.group("iy")), int(named.group("im")), int(named.group("id")))
    return replace(named.period((day, day), day=True), dated=True)


def _cn_day(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    numerals = "零一二三四五六七八九"
    tens, _, ones = digits.partition("十") if "十" in digits else ("零", "", digits)
    return (numerals.index(tens) if tens else 1) * 10 + (numerals.index(ones) if ones else 0)


def _cn_date(named: Named) -> Period:
    return _day(named, MONTHS[named.group("cm")], _cn_day(named.group("cd")), named.group("cy"))


def _cn_days(named: Named) -> Period:
    """1月8号到20号 and 1月8号."""
    first = _cn_date(named)
    if not named.group("cdz"):
        return first
    last = first.first.replace(day=_cn_day(named.group("cdz")))
    if last < first.first:
        raise ValueError(f"{named.match[0]} names no days in their order")
    return replace(first, last=last, day=False)


def _cn_day_of_month(named: Named) -> Period:
    """下个月10号."""
    which = named.group("ndw")
    month = add_months(named.today.replace(day=1), 2 if which.startswith("下下") else 1 if which[0] == "下" else 0)
    day = month.replace(day=_cn_day(named.group("ndd")))
    return named.period((day, day), day=True)


def _cn_coming_day(named: Named) -> Period:
    """20号: the next day of that number."""
    number = _cn_day(named.group("bdd"))
    month = named.today.replace(day=1) if number >= named.today.day else add_months(named.today.replace(day=1), 1)
    day = month.replace(day=number)
    return named.period((day, day), day=True, weak=True)


def _again(named: Named) -> Period:
    """明年这个时候: this day of the year to come, and the month from it on."""
    first = add_months(named.today, 24 if named.group("againyear") == "后年" else 12)
    return named.period((first, add_months(first, 1) - timedelta(days=1)))


def _english_date(named: Named) -> Period:
    name = named.group("dmm", "mdm")
    return _day(named, MONTHS.get(name) or MISSPELT[name], _day_said(named.group("dmd", "mdd")), "")


def _day_said(day: str) -> int:
    return int(day) if day.isdigit() else ORDINAL_DAYS[day.replace("-", " ")]


def _cn_dotted(named: Named) -> Period:
    """12.1之前: month and day, as Chinese has them."""
    return _day(named, int(named.group("cdm")), int(named.group("cdd")), "")


def _days_of_month(named: Named) -> Period:
    """From one day of a month to another: `the 10th to the 20th of January`, `Jan 10-20`."""
    name = named.group("sdm", "smd")
    month = MONTHS.get(name) or MISSPELT[name]
    first = _day(named, month, int(named.group("sa", "sc")), "")
    last = first.first.replace(day=int(named.group("sb", "sd")))
    if last < first.first:
        raise ValueError(f"{named.match[0]} names no days in their order")
    return replace(first, last=last, day=False)


def _day_of_month(named: Named) -> Period:
    """`the 15th`: the next one to come."""
    number, today = int(named.group("domd")), named.today
    month = today.replace(day=1) if number >= today.day else add_months(today.replace(day=1), 1)
    day = month.replace(day=number)
    return named.period((day, day), day=True, weak=True)


def _day(named: Named, month: int, day: int, own_year: str) -> Period:
    year, start, end = (int(own_year), *named.match.span()) if own_year else named.year()
    which = date(year or named.today.year, month, day)
    if year is None and which < named.today:
        which = date(named.today.year + 1, month, day)
    return Period(first=which, last=which, start=start, end=end, day=True, dated=year is not None)


def _numeric(named: Named) -> Period | None:
    """3/4 and 03/04/2027 may be either order; 15/3, 3/15 and 15.3.2027 only one."""
    a, b, year = int(named.group("na")), int(named.group("nb")), named.group("ny")
    dotted = named.group("sep") == "."
    alone = len(named.text.strip()) == len(named.match[0])
    if dotted and not year and alone and a <= 12 and b <= 12:
        return None
    if dotted and not year and not alone and named.text[named.match.end() : named.match.end() + 1] != ".":
        return None
    full = (2000 + int(year) if len(year) == 2 else int(year)) if year else None
    orders = [(a, b)] if dotted and (year or b <= 12) else [(b, a), (a, b)]
    readings = [_dated(named, day, month, full) for day, month in orders if 1 <= month <= 12]
    days = sorted({reading for reading in readings if reading is not None})
    if not days:
        return None
    period = replace(named.period((days[0], days[0]), day=True, weak=full is None), dated=full is not None)
    return replace(period, other=(days[1], days[1])) if len(days) > 1 else period


def _dated(named: Named, day: int, month: int, year: int | None) -> date | None:
    try:
        which = date(year or named.today.year, month, day)
        return which if year or which >= named.today else which.replace(year=named.today.year + 1)
    except ValueError:
        return None


def _weekday(named: Named) -> Period:
    ahead = (WEEKDAYS[named.group("wn")] - named.today.weekday()) % 7 or 7
    if named.group("wl"):
        ahead += 7  # Monday week is the Monday after the next one.
    elif named.group("ww") == "next" and ahead + named.today.weekday() < 7:
        ahead += 7
    day = named.today + timedelta(days=ahead)
    return named.period((day, day), day=True, weak=True)


def _today(named: Named) -> Period:
    word = named.group("day")
    ahead = (
        3
        if word == "大后天"
        else 2
        if word in ("后天", "后日") or "after tomorrow" in word
        else 1
        if word[0] in "明听" or word.startswith(("tom", "tm"))
        else 0
    )
    day = named.today + timedelta(days=ahead)
    return named.period((day, day), day=True, weak=ahead == 0)


READERS = {
    "iso": _iso, "cndate": _cn_days, "again": _again, "nextday": _cn_day_of_month, "bareday": _cn_coming_day,
    "dm": _english_date, "md": _english_date, "num": _numeric,
    "weekday": _weekday, "day": _today, "cndot": _cn_dotted, "span": _days_of_month, "dom": _day_of_month,
}  # fmt: skip
