"""What a value must be made of to be read at all: the properties it may have, each of its kind."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from bot.playground.checks.problems import Problems

#: Adds what is wrong with a value to the problems.
Shape = Callable[[Any, Problems], None]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):\S+")
_ON_THE_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_RUNS = ("javascript", "data", "vbscript", "blob", "file")


def record(needed: Mapping[str, Shape], more: Mapping[str, Shape], *, closed: bool = True) -> Shape:
    """An object with these properties; where it is `closed`, with no others. A property that is null is not there."""
    known = {**needed, **more}

    def check(value: Any, problems: Problems) -> None:
        if not problems.require(value, *needed):
            return
        for name, inner in value.items():
            if name in known and inner is not None:
                known[name](inner, problems.inside(name))
            elif name not in known and closed:
                problems.add(f"invalid additional property: {name}")

    return check


def one_of(kinds: Mapping[str, Shape]) -> Shape:
    """An object of one of these `type`s."""

    def check(value: Any, problems: Problems) -> None:
        if not problems.require(value, "type"):
            return
        kind = value["type"]
        shape = kinds.get(kind) if isinstance(kind, str) else None
        if shape is None:
            problems.inside("type").add(f"unsupported type: {kind}")
        else:
            shape(value, problems)

    return check


def several(shape: Shape) -> Shape:
    """A list of values of one shape."""

    def check(value: Any, problems: Problems) -> None:
        if not isinstance(value, list):
            problems.add("must be a list")
            return
        for number, inner in enumerate(value):
            shape(inner, problems.inside(number))

    return check


def or_null(shape: Shape) -> Shape:
    """A value of that shape, or null in its place."""
    return lambda value, problems: None if value is None else shape(value, problems)


def word(value: Any, problems: Problems) -> None:
    """A string."""
    if not isinstance(value, str):
        problems.add("must be a string")


def colour(value: Any, problems: Problems) -> None:
    """A colour in hexadecimal, `#3B82F6`."""
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        problems.add("must be a colour such as #3B82F6")


def day(value: Any, problems: Problems) -> None:
    """A day of the calendar, `2026-03-09`."""
    if not is_day(value):
        problems.add("must be a date such as 2026-03-09")


def time_of_day(value: Any, problems: Problems) -> None:
    """Hours and minutes, `09:30`."""
    if not is_time(value):
        problems.add("must be a time such as 09:30")


def is_day(value: Any) -> bool:
    """Whether it is a day of the calendar as Slack writes one."""
    return _is(value, _DAY, date.fromisoformat)


def is_time(value: Any) -> bool:
    """Whether it is hours and minutes as Slack writes them."""
    return _is(value, _TIME, time.fromisoformat)


def _is(value: Any, pattern: re.Pattern[str], read: Callable[[str], object]) -> bool:
    try:
        return isinstance(value, str) and pattern.fullmatch(value) is not None and read(value) is not None
    except ValueError:
        return False


def whole(value: Any, problems: Problems) -> None:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        problems.add("must be an integer")


def number(value: Any, problems: Problems) -> None:
    """A number, or a string that says one."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        problems.add("must be a number")


def flag(value: Any, problems: Problems) -> None:
    """True or false."""
    if not isinstance(value, bool):
        problems.add("must be a boolean")


def anything(_value: Any, _problems: Problems) -> None:
    """Whatever it is: nothing here reads it."""


def address(value: Any, problems: Problems) -> None:
    """A URL that a browser or another program opens; none that runs something."""
    found = _SCHEME.fullmatch(value) if isinstance(value, str) else None
    scheme = found[1].lower() if found else ""
    wrong = scheme in _RUNS or (scheme in ("http", "https") and not _ON_THE_WEB.fullmatch(value))
    if not scheme or wrong:
        problems.add("must be a valid URL")


def on_the_web(value: Any, problems: Problems) -> None:
    """A URL of http or https."""
    if not isinstance(value, str) or not _ON_THE_WEB.fullmatch(value):
        problems.add("must be a valid URL")
