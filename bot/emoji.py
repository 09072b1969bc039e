"""Emoji by Slack's names: what people type and see as `👍` arrives as `:+1:`."""

import re
from functools import cache
from importlib.resources import files

#: From the tone of skin to its name.
_TONES = {"🏻": "skin-tone-2", "🏼": "skin-tone-3", "🏽": "skin-tone-4", "🏾": "skin-tone-5", "🏿": "skin-tone-6"}
_ANY_TONE = f"[{''.join(_TONES)}]"
_AS_PICTURE = "\ufe0f"
_TONE = re.compile(r"::skin-tone-[2-6]$")
#: A name; of digits alone none is meant between others: 5:100:3.
_NAMED = re.compile(
    r":(?P<name>(?=[^:]*[^\d:])[a-z0-9_+'-]+|(?<!\d:)\d+(?=:(?!\d))):(?::(?P<tone>skin-tone-[2-6]):)?",
)
_LIST = files("bot") / "locales" / "emoji.txt"


def code_points_of(name: str) -> str | None:
    """The emoji of that name as Slack writes it, `1f44b`; None where there is none."""
    sign = _signs().get(name)
    return "-".join(f"{ord(each):x}" for each in sign) if sign else None


def is_emoji(name: str) -> bool:
    """Whether there is an emoji of that name, with a tone of skin behind it (`wave::skin-tone-2`) or without."""
    return _TONE.sub("", name) in _signs()


def name_of(name: str) -> str:
    """The first of the names of that emoji, which reactions are kept under: `+1` for `thumbsup`; its tone stays."""
    tone = _TONE.search(name)
    sign = _signs().get(_TONE.sub("", name))
    return _names()[_bare(sign)] + (tone[0] if tone else "") if sign else name


def drawn(text: str) -> str:
    """The text with emoji where their names stand: 👍 for `:+1:`."""
    return _NAMED.sub(lambda found: _sign(found["name"], found["tone"]) or found[0], text) if ":" in text else text


def named(sign: str) -> tuple[str, str | None]:
    """The name of an emoji that `signs()` matches, and of its tone of skin: `+1` and `skin-tone-4`."""
    tone = re.search(_ANY_TONE, sign)
    return _names()[_bare(sign)], _TONES[tone[0]] if tone else None


@cache
def signs() -> str:
    """A pattern for every emoji as it is typed, with a tone of skin or without, the longest first."""
    return "|".join(_pattern(sign) for sign in sorted(set(_signs().values()), key=len, reverse=True))


def _pattern(sign: str) -> str:
    """A tone stands behind the first sign, in the place of what says that it is a picture."""
    first, rest = re.escape(sign[0]), sign[1:]
    if rest.startswith(_AS_PICTURE):
        return f"{first}(?:{_AS_PICTURE}|{_ANY_TONE}){re.escape(rest[1:])}"
    return f"{first}{_ANY_TONE}?{re.escape(rest)}"


def _sign(name: str, tone: str | None) -> str:
    sign = _signs().get(name, "")
    tones = {named: each for each, named in _TONES.items()}
    return sign[:1] + tones[tone] + sign[1:].removeprefix(_AS_PICTURE) if sign and tone else sign


def _bare(sign: str) -> str:
    """The emoji without its tone and without what says that it is a picture, by which it is told from others."""
    return re.sub(f"{_ANY_TONE}|{_AS_PICTURE}", "", sign)


@cache
def _names() -> dict[str, str]:
    """From each bare emoji to the first of its names."""
    return {_bare(sign): name for name, sign in reversed(_signs().items())}


@cache
def _signs() -> dict[str, str]:
    return {name: sign for sign, *names in emoji() for name in names}


@cache
def emoji() -> tuple[tuple[str, ...], ...]:
    """Every emoji with its names behind it, in the order people know them from their phones."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split(" ")) for line in lines if not line.startswith("# "))
