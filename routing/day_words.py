"""Days as people type them, in English and Chinese, brought to dates."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from re import Match, Pattern

from routing.understanding.months import MONTHS, add_months

#: Years searched for a day that some years do not have.
_YEARS = 9

_RELATIVE = {
    **dict.fromkeys(("today", "今天", "今日"), 0),
    **dict.fromkeys(("tomorrow", "tmrw", "tmr", "明天", "明日"), 1),
    **dict.fromkeys(("day after tomorrow", "后天", "后日"), 2),
    "大后天": 3,
}

_WEEKDAYS = ("mon(day)?", "tue(s(day)?)?", "wed(nesday)?", "thu(r(s(day)?)?)?", "fri(day)?", "sat(urday)?", "sun(day)?")
_WEEKDAY = "|".join(_WEEKDAYS)
_CHINESE_WEEKDAY = r"(?:周|星期|礼拜)(?P<chinese>[1-7日天])"
_WEEKS_AHEAD = {"this": 0, "next": 1, "这": 0, "本": 0, "下": 1, "下下": 2}

_MONTH = "|".join(sorted((name for name in MONTHS if name.isascii() and name.isalpha()), key=len, reverse=True))
_TH = "(?:st|nd|rd|th)?"

_Reader = Callable[[Match[str], date], Iterator[date]]


def days_named(words: str, *, today: date) -> Iterator[date] | None:
    """The days that the words may mean, the earliest first; None where they name none.

    A weekday alone is this one or the next, a day of the year one of this year or a later; a day that the calendar does
    not have is left out, so there may be none. The words are in lower case, with digits for numerals.
    """
    for pattern, read in _PATTERNS:
        match = pattern.fullmatch(words)
        if match:
            return read(match, today)
    return None


def _relative(match: Match[str], today: date) -> Iterator[date]:
    yield today + timedelta(days=_RELATIVE[match[0]])


def _weekday(match: Match[str], today: date) -> Iterator[date]:
    monday = today - timedelta(days=today.weekday())
    place = _place(match)
    which = match["which"]
    if which:
        yield monday + timedelta(days=place, weeks=_WEEKS_AHEAD[which])
    else:
        ahead = (place - today.weekday()) % 7
        yield from (today + timedelta(days=ahead), today + timedelta(days=ahead + 7))


def _place(match: Match[str]) -> int:
    """The weekday, Monday 0."""
    chinese = match["chinese"]
    if chinese:
        return int(chinese) - 1 if chinese.isdigit() else 6
    return next(place for place, name in enumerate(_WEEKDAYS) if re.fullmatch(name, match["english"]))


def _week(match: Match[str], today: date) -> Iterator[date]:
    yield today - timedelta(days=today.weekday()) + timedelta(weeks=_WEEKS_AHEAD[match["which"]])


def _next_month(_: Match[str], today: date) -> Iterator[date]:
    yield add_months(today, 1).replace(day=1)


def _full_date(match: Match[str], _: date) -> Iterator[date]:
    return _valid(int(match["year"]), MONTHS[match["month"]], int(match["day"]))


def _day_of_year(match: Match[str], today: date) -> Iterator[date]:
    for year in range(today.year, today.year + _YEARS):
        yield from _valid(year, MONTHS[match["month"]], int(match["day"]))


def _day_of_month(match: Match[str], today: date) -> Iterator[date]:
    for months in range(3):
        month = add_months(today.replace(day=1), months)
        yield from _valid(month.year, month.month, int(match["day"]))


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    """That day, where the calendar has it."""
    try:
        yield date(year, month, day)
    except ValueError:
        return


_PATTERNS: tuple[tuple[Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        ("|".join(_RELATIVE), _relative),
        (rf"(?:(?P<which>this|next) )?(?:(?P<english>{_WEEKDAY})|(?P<chinese>(?!)))", _weekday),
        (rf"(?:(?P<which>这|本|下下?)个?)?(?:{_CHINESE_WEEKDAY}|(?P<english>(?!)))", _weekday),
        (r"(?P<which>next|下下?)(?: week|个?(?:周|星期|礼拜))", _week),
        (r"next month|下个?月", _next_month),
        (r"(?P<year>20\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>\d{1,2})", _full_date),
        (r"(?P<year>20\d\d)年(?P<month>0?[1-9]|1[0-2])月(?P<day>\d{1,2})[日号]?", _full_date),
        (rf"(?P<day>\d{{1,2}}){_TH} ?(?P<month>{_MONTH})\.?,? (?P<year>20\d\d)", _full_date),
        (rf"(?P<month>{_MONTH})\.? ?(?P<day>\d{{1,2}}){_TH},? (?P<year>20\d\d)", _full_date),
        (rf"(?P<day>\d{{1,2}}){_TH} ?(?P<month>{_MONTH})\.?", _day_of_year),
        (rf"(?P<month>{_MONTH})\.? ?(?P<day>\d{{1,2}}){_TH}", _day_of_year),
        (r"(?P<month>0?[1-9]|1[0-2])月(?P<day>\d{1,2})[日号]?", _day_of_year),
        (r"(?P<day>\d{1,2})(?:[日号]|st|nd|rd|th)", _day_of_month),
    )
)
