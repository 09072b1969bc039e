"""Working hours as people write them, `Mon-Fri 09:00-12:00 13:30-18:30, Sat 10:00-14:00`, read and printed."""

import re
from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from routing.exceptions import HoursError
from routing.reps import Span, WorkingHours
from routing.sentences import sentence

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

EXAMPLE = '"Mon-Fri 09:00-12:00 13:30-18:30, Sat 10:00-14:00"'

_LONG_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DASH = re.compile(r"\s*[-–—~～至到]\s*")
_COMMA = re.compile(r"[\s,，;；、]+")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


def parse_hours(text: str) -> WorkingHours:
    """The hours that `text` says: days, single or `Mon-Fri`, then one or more spans; more days after a comma.

    `24:00` is midnight at the end of a day. Days may be English, short or long, or 周一; a range may run over the end
    of the week. Raises HoursError for what cannot be read, for spans of one day that overlap, and for a span across
    midnight, which is written as two.
    """
    days: dict[int, list[Span]] = {}
    for weekdays, spans in _groups(_words(text)):
        for weekday in weekdays:
            days.setdefault(weekday, []).extend(spans)
    if not days:
        raise HoursError(sentence("The working hours are empty. Write them like {example}.", example=EXAMPLE))
    return WorkingHours(days={weekday: _in_order(days[weekday], weekday=weekday) for weekday in sorted(days)})


def print_hours(hours: WorkingHours) -> str:
    """The hours in the form that `parse_hours` reads: neighbouring days with the same spans as one range."""
    runs: list[tuple[int, int]] = []
    for weekday in sorted(day for day, spans in hours.days.items() if spans):
        if runs and runs[-1][1] == weekday - 1 and hours.days[weekday - 1] == hours.days[weekday]:
            runs[-1] = (runs[-1][0], weekday)
        else:
            runs.append((weekday, weekday))
    return ", ".join(f"{_days_text(first, last)} {_spans_text(hours.days[first])}" for first, last in runs)


def _words(text: str) -> list[str]:
    joined = _DASH.sub("-", text.replace("：", ":").strip())
    return [word for word in _COMMA.split(joined) if word]


def _groups(words: list[str]) -> Iterator[tuple[list[int], list[Span]]]:
    """Weekdays with the spans written after them; a day after a span opens the next group."""
    weekdays: list[int] = []
    spans: list[Span] = []
    for word in words:
        if word[0].isdigit():
            if not weekdays:
                what = sentence(
                    '"{word}" has no day before it. Write the days first, like {example}.', word=word, example=EXAMPLE
                )
                raise HoursError(what)
            spans.append(_span(word))
            continue
        if spans:
            yield weekdays, spans
            weekdays, spans = [], []
        weekdays.extend(_weekdays(word))
    if weekdays and not spans:
        what = sentence('"{word}" has no hours after it. Write them like {example}.', word=words[-1], example=EXAMPLE)
        raise HoursError(what)
    if weekdays:
        yield weekdays, spans


def _weekdays(word: str) -> list[int]:
    first, dash, last = word.partition("-")
    start = _weekday(first, word=word)
    end = _weekday(last, word=word) if dash else start
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _weekday(name: str, *, word: str) -> int:
    if len(name) == 2 and name[0] == "周" and name[1] in "一二三四五六日天":
        return min("一二三四五六日天".index(name[1]), 6)
    for weekday, long in enumerate(_LONG_DAYS):
        if len(name) >= 3 and long.startswith(name.lower().rstrip(".")):
            return weekday
    what = sentence(
        '"{word}" is neither a day nor a span of hours. Days are {days}; write {example}.',
        word=word,
        days=DAYS,
        example=EXAMPLE,
    )
    raise HoursError(what)


def _span(word: str) -> Span:
    start, dash, end = word.partition("-")
    if not dash:
        what = sentence('"{word}" is only one time. Write from when to when, like 09:00-18:00.', word=word)
        raise HoursError(what)
    if _minutes(end, word=word) <= _minutes(start, word=word):
        what = sentence(
            '"{word}" ends before it begins. Write a shift across midnight as two, like '
            '"Mon 22:00-24:00, Tue 00:00-06:00".',
            word=word,
        )
        raise HoursError(what)
    return Span(start=_time(start, word=word), end=None if _minutes(end, word=word) == 1440 else _time(end, word=word))


def _time(clock: str, *, word: str) -> time:
    hour, minute = divmod(_minutes(clock, word=word), 60)
    return time(hour, minute)


def _minutes(clock: str, *, word: str) -> int:
    """Minutes since the day began, at most 1440."""
    match = _CLOCK.fullmatch(clock)
    if match is None:
        what = sentence(
            '"{clock}" in "{word}" is not a time of day. Write hours and minutes, like 09:00.', clock=clock, word=word
        )
        raise HoursError(what)
    hour, minute = int(match[1]), int(match[2])
    if minute > 59 or hour * 60 + minute > 1440:
        what = sentence(
            '"{clock}" in "{word}" is no time of day. Times run from 00:00 to 24:00.', clock=clock, word=word
        )
        raise HoursError(what)
    return hour * 60 + minute


def _in_order(spans: list[Span], *, weekday: int) -> tuple[Span, ...]:
    ordered = sorted(spans, key=lambda span: span.start)
    for earlier, later in pairwise(ordered):
        if earlier.end is None or later.start < earlier.end:
            what = sentence(
                "On {day}, {earlier} and {later} overlap. Write each hour of a day once.",
                day=DAYS[weekday],
                earlier=_span_text(earlier),
                later=_span_text(later),
            )
            raise HoursError(what)
    return tuple(ordered)


def _days_text(first: int, last: int) -> str:
    return DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"


def _spans_text(spans: tuple[Span, ...]) -> str:
    return " ".join(_span_text(span) for span in spans)


def _span_text(span: Span) -> str:
    return f"{span.start:%H:%M}-{span.end:%H:%M}" if span.end else f"{span.start:%H:%M}-24:00"
