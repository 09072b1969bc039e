"""Lengths of time as people agree on them: `15m`, `24h`, `7d`, `4 working hours`."""

import re
from dataclasses import dataclass
from enum import StrEnum

from routing.conditions.tokens import plain
from routing.exceptions import ConditionError
from routing.nearest import nearest
from routing.sentences import Sentence, sentence, shown


class Unit(StrEnum):
    """The units a duration is written in."""

    SECONDS = "s"
    MINUTES = "m"
    HOURS = "h"
    DAYS = "d"


#: Seconds in one unit; a working day has none, for it ends at the same time of the next working day.
SECONDS = {Unit.SECONDS: 1, Unit.MINUTES: 60, Unit.HOURS: 3600, Unit.DAYS: 86400}

#: Ten years: longer is a slip of the pen, and no calendar of holidays reaches so far.
MAX_SECONDS = 3650 * SECONDS[Unit.DAYS]

#: Lengths of time as a sentence shows them.
EXAMPLES = sentence("15m, 24h, 7d or 4 working hours")

_WORKING = {"minutes": Unit.MINUTES, "hours": Unit.HOURS, "days": Unit.DAYS}
_SPELLED = {"seconds": Unit.SECONDS, **_WORKING}
_DURATION = re.compile(r"\s*([0-9]{1,9}(?:\.[0-9]{1,3})?)\s*(?:([smhd])|working\s+(minute|hour|day)s?)\s*")
_NEARLY = re.compile(r"\s*([0-9]{1,9})\s*(working\s+)?([a-zA-Z]{1,12})\s*")


@dataclass(frozen=True, kw_only=True)
class Duration:
    """An amount of a unit, counted through or in working time only."""

    amount: float
    unit: Unit
    working: bool = False

    @property
    def seconds(self) -> float:
        return self.amount * SECONDS[self.unit]


def parse_duration(text: str) -> Duration:
    """The length of time a text says: `15m`, `24h`, `7d`, `4 working hours`; ConditionError where it says none."""
    return read_duration(text, start=0)


def read_duration(text: str, *, start: int) -> Duration:
    """The length of time that `text` says from `start` to its end."""
    words = plain(text[start:])
    written = shown(words.strip())
    read = _DURATION.fullmatch(words)
    if read is None:
        what = sentence("{word} is not a length of time such as {examples}", word=written, examples=EXAMPLES)
        raise ConditionError(what, text=text, start=start, end=len(text), suggestion=_meant(words))
    working = read[3] is not None
    unit = _WORKING[f"{read[3]}s"] if working else Unit(read[2])
    duration = Duration(amount=float(read[1]), unit=unit, working=working)
    if wrong := _impossible(duration):
        what = sentence("{word} is not possible: {why}", word=written, why=wrong)
        raise ConditionError(what, text=text, start=start, end=len(text))
    return duration


def print_duration(duration: Duration) -> str:
    """The canonical text of a duration, which reads back as the same."""
    amount = f"{duration.amount:.3f}".rstrip("0").rstrip(".")
    if not duration.working:
        return f"{amount}{duration.unit}"
    spelled = next(word for word, unit in _SPELLED.items() if unit is duration.unit)
    return f"{amount} working {spelled}"


def _impossible(duration: Duration) -> Sentence | None:
    if duration.amount == 0:
        return sentence("a length of time is more than nothing")
    if duration.seconds > MAX_SECONDS:
        return sentence("the longest is ten years")
    if duration.working and duration.unit is Unit.DAYS and not duration.amount.is_integer():
        return sentence("working days are counted whole")
    return None


def _meant(text: str) -> str | None:
    read = _NEARLY.fullmatch(text)
    if read is None:
        return None
    amount, working, unit = read[1], read[2], read[3].lower()
    word = nearest(unit, _SPELLED) or next((word for word in _SPELLED if word[0] == unit[0]), None)
    if word is None:
        return None
    return f"{amount} working {word}" if working else f"{amount}{_SPELLED[word]}"
