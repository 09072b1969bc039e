"""What a button answers, written in a playbook as one word or range and read as its question's kind asks."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from routing.answers import (
    AnswerValue,
    Authority,
    Intent,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Period,
    Range,
    Seniority,
    Title,
    Within,
)
from routing.countries import COUNTRIES
from routing.exceptions import ChoiceError
from routing.playbook import Kind
from routing.sentences import sentence

#: How clear a need is, by what somebody says they came for.
CLARITY: Mapping[Intent, NeedClarity] = {
    Intent.BUY: NeedClarity.CLEAR,
    Intent.EVALUATE: NeedClarity.CLEAR,
    Intent.RESEARCH: NeedClarity.VAGUE,
    Intent.SUPPORT: NeedClarity.NONE,
    Intent.NONE: NeedClarity.NONE,
}

E = TypeVar("E", bound=StrEnum)

_RANGE = re.compile(r"(\d+(?:\.\d+)?)([km]?)(?:(\+)|\s*[-–]\s*(\d+(?:\.\d+)?)([km]?))?", re.IGNORECASE)
_SCALE = {"": 1, "k": 1_000, "m": 1_000_000}


def choice_value(kind: Kind, text: str, *, label: str) -> AnswerValue:
    """The answer that `text` stands for under a question of that kind; `label` gives a title its words.

    Ranges are `51-200`, `1001+` or one number, money may use `k` and `m` and is a year's, timing is in days from the
    press (`0-30`). Raises ChoiceError for a text that such a question cannot have for an answer.
    """
    if kind is Kind.TITLE:
        return Title(words=label, seniority=_one_of(Seniority, text))
    reader = _READERS.get(kind)
    return reader(text) if reader else text


def read_range(text: str) -> Range:
    """`51-200`, `1001+` or `300` as a Range. Raises ChoiceError for anything else, and for bounds in wrong order."""
    found = _RANGE.fullmatch(text.strip().replace(",", ""))
    if found is None:
        raise ChoiceError(sentence("“{word}” should be a range such as 51-200 or 1001+.", word=text))
    low = float(found[1]) * _SCALE[found[2].lower()]
    high = float(found[4]) * _SCALE[found[5].lower()] if found[4] else None if found[3] else low
    if high is not None and high < low:
        raise ChoiceError(sentence("“{word}” ends below where it begins.", word=text))
    return Range(low=low, high=high)


def _money(text: str) -> AnswerValue:
    if text == "none":
        return Nothing()
    sums = read_range(text)
    return Money(low=sums.low, high=sums.high, period=Period.YEAR)


def _timing(text: str) -> AnswerValue:
    if text == "none":
        return Nothing()
    days = read_range(text.removesuffix("d"))
    return Within(low=int(days.low or 0), high=None if days.high is None else int(days.high))


def _need(text: str) -> AnswerValue:
    intent = _one_of(Intent, text)
    return Need(clarity=CLARITY[intent], intent=intent)


def _yes_no(text: str) -> bool:
    if text.lower() not in ("yes", "no", "true", "false"):
        raise ChoiceError(sentence("“{word}” should be yes or no.", word=text))
    return text.lower() in ("yes", "true")


def _authority(text: str) -> str:
    return _one_of(Authority, text)


def _country(text: str) -> str:
    if text.upper() not in COUNTRIES:
        raise ChoiceError(sentence("“{word}” should be the two letters of a country, such as DE.", word=text))
    return text.upper()


def _one_of(words: type[E], text: str) -> E:
    try:
        return words(text)
    except ValueError:
        raise ChoiceError(sentence("“{word}” should be one of {words}.", word=text, words=tuple(words))) from None


_READERS: Mapping[Kind, Callable[[str], AnswerValue]] = {
    Kind.NEED: _need,
    Kind.DEMO: _yes_no,
    Kind.YES_NO: _yes_no,
    Kind.EMPLOYEES: read_range,
    Kind.NUMBER: read_range,
    Kind.REVENUE: _money,
    Kind.BUDGET: _money,
    Kind.TIMING: _timing,
    Kind.AUTHORITY: _authority,
    Kind.COUNTRY: _country,
}
