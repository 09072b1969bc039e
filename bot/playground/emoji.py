"""Emoji by Slack's names."""

import re
from functools import cache
from pathlib import Path

_TONE = re.compile(r"::skin-tone-[2-6]$")
_LIST = Path(__file__).parent / "page" / "emoji-names.js"


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
    first = next((each for each, other in _signs().items() if other == sign), name)
    return first + (tone[0] if tone else "") if sign else name


@cache
def _signs() -> dict[str, str]:
    """From each name to its emoji, by the list that the page has."""
    groups = re.findall(r': "([^"]+)"', _LIST.read_text(encoding="utf-8"))
    entries = [entry.split(" ") for group in groups for entry in group.split(",")]
    return {name: sign for sign, *names in entries for name in names}
