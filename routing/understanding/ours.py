"""Whose a house is that a message names: `I run IT for two private` + `schools`, 我们 + 学校."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.ranks import seniority_of
from routing.understanding.text import before

_PHRASES = phrases("ours")
_HOUSE = _PHRASES["houses"]
#: What describes a house before its name, and tells of nobody else.
_DESCRIBED = (
    r"(?:(?:an?|the|our|my|this|some|one of the|two|three|four|five|six|\d{1,3})\s)?"
    r"(?:(?:[a-z]+\s)?(?:chain|group|network|pair|couple|handful|number) of\s)?"
    rf"(?:(?!(?:{_PHRASES['breaks'].pattern}))[a-z0-9'&-]+\s){{0,3}}\Z"
)
_OURS = Pattern(rf"(?:{_PHRASES['ours'].pattern})\s{_DESCRIBED}")
_CHINESE_OURS = Pattern(rf"(?:{_PHRASES['chinese_ours'].pattern})\Z")
#: A title before the house that somebody has it in: `nurse in a public`.
_OFFICE = Pattern(
    r"(?:i'?m |i am |as |am |work as |hi |hello |here |currently |just |an? |the )*"
    r"(?P<title>[a-z]+(?:[ /&-]+[a-z]+){0,4}?)"
    rf",? (?:at|of|for|in|from|with) {_DESCRIBED}"
)
#: What is no title, though a rank is named in it: `need support`.
_NO_TITLE = Pattern(r"(?<![a-z])(?:need|want|look|have|has|find|get|my|our|your|their|we|you|is|are)(?![a-z])")
#: What may stand behind a house: no other noun, which would be what they have, and no customers.
_HEAD = Pattern(rf"\s*(?:\Z|[^\sa-z\u3400-\u9fff]|(?:{_PHRASES['behind'].pattern}))")
_NO_HEAD_CN = _PHRASES["customers"]
_CLAUSE = Pattern(r"[,.;:!?()]| but ")
#: As much of the clause ahead as can say whose it is.
_FAR = 64
#: As much of what follows as can say that somebody is only on a visit.
_NEAR = 24


def is_our_house(text: str, start: int, end: int) -> bool:
    """Whether a folded text names a house there (a bank, a school) and says that the speaker is of it."""
    if not _HOUSE.fullmatch(text, start, end):
        return False
    ahead = _CLAUSE.split(before(text, start, letters=_FAR))[-1].lstrip()
    if _PHRASES["others"].search(ahead) or _PHRASES["passing"].search(text, end, end + _NEAR):
        return False
    if not text[start:end].isascii():
        return _NO_HEAD_CN.match(text, end) is None and _CHINESE_OURS.search(ahead) is not None
    ours = _OURS.search(ahead) is not None or _is_office(ahead)
    return ours and _HEAD.match(text, end) is not None


def _is_office(ahead: str) -> bool:
    """Whether a clause opens with a title that somebody has in what follows: `nurse in a public`."""
    office = _OFFICE.match(ahead)
    return office is not None and not _NO_TITLE.search(office["title"]) and seniority_of(office["title"]) is not None
