"""A typed answer in plain words, for an echo and for cards; what is printed reads back as the same value."""

from collections.abc import Callable
from datetime import date
from typing import Any

from routing.answers import (
    AnswerValue,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Period,
    Range,
    Timing,
    Title,
    Unknown,
    Within,
)
from routing.playbook import Kind

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_PERIODS = {
    "en": {Period.MONTH: " a month", Period.YEAR: " a year", Period.ONCE: " once"},
    "zh": {Period.MONTH: " 每月", Period.YEAR: " 每年", Period.ONCE: " 一次性"},
}
_CLARITY = {
    "en": {NeedClarity.CLEAR: "a clear need", NeedClarity.VAGUE: "a vague need", NeedClarity.NONE: "no need"},
    "zh": {NeedClarity.CLEAR: "需求明确", NeedClarity.VAGUE: "需求不明确", NeedClarity.NONE: "没有需求"},
}
_WORDS = {
    "en": {"yes": "yes", "no": "no", "none": "none", "unknown": "not known", "asap": "as soon as possible",
    "any": "any time",
           "demo": ", wants a demo", "no_demo": ", no demo"},
    "zh": {"yes": "是", "no": "否", "none": "没有", "unknown": "未知", "asap": "尽快", "any": "时间不限",
    "demo": "，想看演示",
           "no_demo": "，不看演示"},
}  # fmt: skip


def print_value(value: AnswerValue, *, language: str, kind: Kind | None = None) -> str:
    """The value in words of `language` (`en`, `zh`); a range counts people unless `kind` says otherwise."""
    language = language if language in _WORDS else "en"
    if isinstance(value, Range):
        people = kind in (None, Kind.EMPLOYEES)
        return _bounds(value.low, value.high, language) + (_people(value, language) if people else "")
    if isinstance(value, bool):
        return _WORDS[language]["yes" if value else "no"]
    if isinstance(value, str):
        return value
    return _PRINTERS[type(value)](value, language)


def _people(value: Range, language: str) -> str:
    if language == "zh":
        return "人"
    return " person" if value.low == value.high == 1 else " people"


def _number(number: float) -> str:
    return f"{int(number):,}" if number == int(number) else f"{number:,}"


def _bounds(low: float | None, high: float | None, language: str) -> str:
    chinese = language == "zh"
    if low is None and high is None:
        return _WORDS[language]["unknown"]
    if high is None:
        return ("至少 " if chinese else "at least ") + _number(low or 0)
    if low is None:
        return ("最多 " if chinese else "up to ") + _number(high)
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _money(money: Money, language: str) -> str:
    bounds = _bounds(money.low, money.high, language)
    if money.currency:
        opening = bounds.rstrip("0123456789,.–")
        bounds = f"{opening}{money.currency} {bounds[len(opening) :]}"
    return bounds + (_PERIODS[language][money.period] if money.period else "")


def _day(day: date, language: str) -> str:
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _timing(timing: Timing, language: str) -> str:
    chinese = language == "zh"
    if timing.asap:
        return _WORDS[language]["asap"]
    if timing.start is None and timing.end is None:
        return _WORDS[language]["any"]
    if timing.start is None or timing.end is None:
        return _open_ended(timing, language)
    start, end = _day(timing.start, language), _day(timing.end, language)
    if start == end:
        return start if chinese else f"on {start}"
    return f"{start}至{end}" if chinese else f"between {start} and {end}"


def _open_ended(timing: Timing, language: str) -> str:
    chinese = language == "zh"
    if timing.end is not None:
        return f"{_day(timing.end, language)}前" if chinese else f"by {_day(timing.end, language)}"
    day = _day(timing.start or date.min, language)
    return f"{day}起" if chinese else f"from {day}"


def _within(within: Within, language: str) -> str:
    if within.high is None:
        return f"{within.low} 天以后" if language == "zh" else f"not before {within.low} days"
    return f"{within.high} 天内" if language == "zh" else f"within {within.high} days"


def _need(need: Need, language: str) -> str:
    demo = "" if need.demo is None else _WORDS[language]["demo" if need.demo else "no_demo"]
    return _CLARITY[language][need.clarity] + demo


_PRINTERS: dict[type, Callable[[Any, str], str]] = {
    Money: _money,
    Timing: _timing,
    Within: _within,
    Need: _need,
    Title: lambda title, _language: title.words,
    Nothing: lambda _nothing, language: _WORDS[language]["none"],
    Unknown: lambda _unknown, language: _WORDS[language]["unknown"],
}
