"""Moments as people type them, in English and Chinese: `tomorrow 9:00`, `2 weeks`, `1 dec`, 下周一, 下午三点."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from re import Match
from zoneinfo import ZoneInfo

from routing.clock_words import Length, length_named, take_time
from routing.day_words import days_named
from routing.exceptions import WhenError
from routing.understanding.months import add_months
from routing.understanding.text import fold

__all__ = ["EXAMPLES", "WhenError", "parse_until"]

EXAMPLES = (
    "tomorrow 9:00, friday, next monday 14:00, 3pm, 2h, 3 days, 1 dec, 2026-12-01 09:00, 明天上午9点, 下周一, 3天"
)

#: Longer texts are not moments.
LONGEST = 80

_ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CHINESE = "零一二三四五六七八九"
_NUMERAL = re.compile(
    rf"(?P<weekday>(?:(?<=周)|(?<=星期)|(?<=礼拜))[{_CHINESE[1:7]}])"
    rf"|(?P<tens>[{_CHINESE[1:]}])?十(?P<ones>[{_CHINESE[1:]}])?|[{_CHINESE}]"
)
_ENGLISH_NUMERAL = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b")
_NOISE = re.compile(
    r"\b(?:until|till|til|for|in|on|the|of|and|from now|later)\b|^(?:直到|到|至)|(?:(?:之|以)?后|回来|为止)$"
    r"|的|[,!]|\.$"
)
_TWO_READINGS = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d\d){1,2})?")


def parse_until(text: str, *, now: datetime, timezone: str) -> datetime:
    """The moment, in UTC, that `text` says to somebody in that time zone; always after `now`.

    A day alone is its beginning there. What recurs is the next one: `friday` typed on a Friday is a week off, `3pm`
    typed at four is tomorrow's, `1 dec` may be next year's. `next friday` and 下周五 are the Friday of the week after
    this one, weeks beginning on Monday. `3 days` keeps the time of day, `72h` does not where the clocks change.

    Raises WhenError for what cannot be read, could be read in two ways, is no day, or has passed.
    """
    local = now.astimezone(ZoneInfo(timezone))
    words = _plain(text)
    length = length_named(words)
    moments = iter((_after(length, local),)) if length else _readings(words, text=text, local=local)
    moment = _first_to_come(moments, now)
    if moment is None:
        raise WhenError(f'There is no such day as "{text}". Write one like these: {EXAMPLES}.', reason="no_such_day")
    if moment <= now:
        passed = moment.astimezone(local.tzinfo)
        raise WhenError(
            f'"{text}" has passed: it was {passed:%Y-%m-%d %H:%M}, and now it is {local:%Y-%m-%d %H:%M}. '
            f"Write a moment still to come, like these: {EXAMPLES}.",
            reason="passed",
        )
    return moment


def _plain(text: str) -> str:
    """The text folded, with digits for numerals and without the words that say nothing here."""
    if len(text) > LONGEST:
        return ""
    words = fold(text).replace("两", "二").replace("〇", "零")
    words = re.sub(r"([今明后])[天日]?(早|晚)上?", r"\1天\2上", words)
    words = _NUMERAL.sub(_digits, words)
    words = _ENGLISH_NUMERAL.sub(lambda match: str(_ENGLISH.index(match[0])), words)
    words = re.sub(r"\b([ap])\.m\b\.?", r"\1m", words)
    return " ".join(_NOISE.sub(" ", " ".join(words.split())).split())


def _digits(match: Match[str]) -> str:
    if match["weekday"]:
        # 周五十点 is Friday at ten: the next numeral is another.
        return f"{_CHINESE.index(match[0])} "
    if "十" not in match[0]:
        return str(_CHINESE.index(match[0]))
    return str(10 * _CHINESE.index(match["tens"] or "一") + _CHINESE.index(match["ones"] or "零"))


def _after(length: Length, local: datetime) -> datetime:
    day = add_months(local.date(), length.months)
    wall = datetime.combine(day, local.timetz()) + timedelta(days=length.days)
    return wall.astimezone(UTC) + length.time


def _readings(words: str, *, text: str, local: datetime) -> Iterator[datetime]:
    """The moments that a day, a time of day, or both may mean, the earliest first."""
    minutes, rest = take_time(words)
    today = local.date()
    either = iter((today, today + timedelta(days=1))) if minutes is not None else None
    days = days_named(rest, today=today) if rest else either
    if days is None:
        raise _unreadable(text, words=rest)
    begin = timedelta(minutes=minutes or 0)
    return ((datetime.combine(day, time(), local.tzinfo) + begin).astimezone(UTC) for day in days)


def _first_to_come(moments: Iterator[datetime], now: datetime) -> datetime | None:
    """The first moment after `now`, else the last there is."""
    last = None
    for moment in moments:
        last = moment
        if moment > now:
            break
    return last


def _unreadable(text: str, *, words: str) -> WhenError:
    if _TWO_READINGS.fullmatch(words):
        return WhenError(
            f'"{text}" is one day in America and another in Europe. Write it like 2026-12-01 or 1 dec.',
            reason="two_readings",
        )
    return WhenError(f'Baton cannot read "{text}" as a moment. Write one like these: {EXAMPLES}.', reason="unreadable")
