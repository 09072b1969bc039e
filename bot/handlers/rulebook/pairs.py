"""What is typed of a rep or a team by name and value: `weight 2 hours Mon-Fri 09:00-18:00`."""

import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from routing.editing.people import Value

#: What of a rep and of a team is set by name and value; `none` leaves it to the default.
REP_KEYS = ("weight", "capacity", "languages", "hours", "timezone", "holidays", "slack")
TEAM_KEYS = ("channel", "rotation", "catch_up")
#: What the keys are called in Chinese.
IN_CHINESE = {
    "权重": "weight", "上限": "capacity", "语言": "languages", "工作时间": "hours", "时区": "timezone",
    "节假日": "holidays", "频道": "channel", "轮转": "rotation", "补齐": "catch_up",
}  # fmt: skip
NONE = frozenset({"none", "default", "无", "默认"})

#: Keys whose value is every word up to the next key.
SEVERAL_WORDS = frozenset({"hours", "languages"})

YES = frozenset({"yes", "true", "是"})
NO = frozenset({"no", "false", "否"})

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "，": ","})
_APART = re.compile(r"[,\s]+")


class Wrong(StrEnum):
    """What keeps words from being names and values."""

    NO_KEY = "no-key"
    NO_VALUE = "no-value"
    NEITHER_YES_NOR_NO = "yes-no"


@dataclass(frozen=True, kw_only=True)
class Misread:
    """What is wrong, with the key or word that it is wrong about."""

    wrong: Wrong
    word: str


def words_of(text: str) -> list[str]:
    """The words of a line, those in quotes as one; none where a quote is left open."""
    try:
        return shlex.split(text.translate(_QUOTES))
    except ValueError:
        return []


def pairs_of(words: Sequence[str], *, keys: Sequence[str]) -> Mapping[str, Value] | Misread:
    """The values by their keys, or the first thing that is wrong."""
    found: dict[str, Value] = {}
    rest = [IN_CHINESE.get(word, word) for word in words]
    while rest:
        key = rest.pop(0)
        if key not in keys:
            return Misread(wrong=Wrong.NO_KEY, word=key)
        said = _taken(rest, key, keys=keys)
        if not said:
            return Misread(wrong=Wrong.NO_VALUE, word=key)
        if key == "catch_up" and said.casefold() not in YES | NO | NONE:
            return Misread(wrong=Wrong.NEITHER_YES_NOR_NO, word=said)
        found[key] = _value(key, said)
    return found


def _taken(rest: list[str], key: str, *, keys: Sequence[str]) -> str:
    """The value at the beginning of the words, which loses it."""
    last = next((place for place, word in enumerate(rest) if word in keys), len(rest))
    end = last if key in SEVERAL_WORDS else min(last, 1)
    taken = rest[:end]
    del rest[:end]
    return " ".join(taken)


def _value(key: str, said: str) -> Value:
    if said.casefold() in NONE:
        return None
    if key == "languages":
        return [each for each in _APART.split(said) if each]
    if key == "catch_up":
        return "yes" if said.casefold() in YES else "no"
    return int(said) if said.isascii() and said.isdecimal() else said
