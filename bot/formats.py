"""Moments and lengths of time as people of one language and time zone write them."""

from datetime import date, datetime, timedelta
from math import inf
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_skeleton, format_time, format_timedelta

#: Babel's locale for each language Baton speaks.
LOCALES = {"en": "en", "zh": "zh_Hans_CN"}

#: What stands between two units of one length of time.
_JOINT = {"en": " ", "zh": ""}

_Unit = Literal["day", "hour", "minute", "second"]

_UNITS: tuple[tuple[_Unit, int], ...] = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def moment(at: datetime, *, timezone: str, language: str, now: datetime) -> str:
    """A moment as short as it can be said: the time today, the weekday within six days, else the date."""
    zone, locale = ZoneInfo(timezone), LOCALES[language]
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = format_time(local, "short", tzinfo=zone, locale=locale)
    days = (local.date() - today).days
    if days == 0:
        return clock
    if 0 < days < 7:
        return f"{format_datetime(local, 'EEEE', tzinfo=zone, locale=locale)} {clock}"
    date_ = format_skeleton("MMMd" if local.year == today.year else "yMMMd", local, tzinfo=zone, locale=locale)
    return f"{date_} {clock}"


def day(on: date, *, language: str) -> str:
    """A date in full."""
    return str(format_date(on, "long", locale=LOCALES[language]))


def length(span: timedelta, *, language: str) -> str:
    """A length of time in its two largest units, rounded: "15 minutes", "1 hour 30 minutes", "2 days 14 hours"."""
    seconds = max(0, round(span.total_seconds()))
    if seconds >= 60:
        seconds = _rounded(seconds)
    first = next((place for place, (_, size) in enumerate(_UNITS) if seconds >= size), len(_UNITS) - 1)
    parts: list[str] = []
    for name, size in _UNITS[first : first + 2]:
        count, seconds = divmod(seconds, size)
        if count or not parts:
            parts.append(_in_units(count, name, size, language=language))
    return _JOINT[language].join(parts)


def slack_time(at: datetime, *, timezone: str, language: str, now: datetime) -> str:
    """A moment that Slack shows each reader in their own time zone; words of this zone where it cannot."""
    fallback = moment(at, timezone=timezone, language=language, now=now)
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{fallback}>"


def _in_units(count: int, unit: _Unit, size: int, *, language: str) -> str:
    """So many of one unit; Babel would choose a unit of its own below its threshold."""
    span = timedelta(seconds=count * size)
    return str(format_timedelta(span, granularity=unit, threshold=inf, locale=LOCALES[language]))


def _rounded(seconds: int) -> int:
    """To the minute, and from a day on to the hour: what nobody can make use of is left out."""
    size = 3_600 if seconds >= 86_400 else 60
    return (seconds + size // 2) // size * size
