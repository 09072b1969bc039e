"""Moments and lengths of time as people of one language and time zone write them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_skeleton, format_time, format_timedelta

#: Babel's locale for each language Baton speaks.
LOCALES = {"en": "en", "zh": "zh_Hans_CN"}


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
    day = format_skeleton("MMMd" if local.year == now.year else "yMMMd", local, tzinfo=zone, locale=locale)
    return f"{day} {clock}"


def length(span: timedelta, *, language: str) -> str:
    """A length of time in its largest unit, rounded: "15 minutes", "4 hours"."""
    return str(format_timedelta(span, locale=LOCALES[language], threshold=1.5))


def slack_time(at: datetime, *, timezone: str, language: str, now: datetime) -> str:
    """A moment that Slack shows each reader in their own time zone; words of this zone where it cannot."""
    fallback = moment(at, timezone=timezone, language=language, now=now)
    pattern = "{time}" if at.date() == now.date() else "{date_short_pretty} {time}"
    return f"<!date^{int(at.timestamp())}^{pattern}|{fallback}>"
