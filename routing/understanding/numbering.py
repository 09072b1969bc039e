"""The numbers that only count the points of a text: `1) 75 2) €20k`, `Section 7.1: …`."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase

_POINT = Pattern(r"(?<![^\s\x00,;])\(?[1-9][0-9]?\)(?=\s*\S)|(?:^|(?<=[\s,;]))#[1-9](?=[:. ])")
_SECTION = phrase(
    r"(?<![a-z])(?:section|sec\.|clause|article|art\.|item|question|para(?:graph)?|point|lot|"
    r"annex) ?[0-9]{1,2}(?:\.[0-9]{1,2})*(?![0-9])"
    r"|^[0-9]{1,2}(?:\.[0-9]{1,2})+\.?(?= (?!mil|mio|mln|bil|thou|hundred|lakh|crore|grand|euro|dollar|pound|week|"
    r"month|year)[a-z]{4}.*[0-9])"
)


def points_of(text: str) -> list[tuple[int, int]]:
    """Where the numbers of points stand in a folded text; a lone bracket may close anything."""
    points = [found.span() for found in _POINT.finditer(text)] if ")" in text or "#" in text else []
    sections = [found.span() for found in _SECTION.finditer(text)]
    return [*(points if len(points) > 1 else []), *sections]
