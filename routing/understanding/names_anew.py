"""A company's name that another is put right to (`Acme. Sorry, Acme Europe`) or that is told last (`…: Acme`)."""

import re

from routing.understanding.pattern import Pattern

_WORD = r"[A-ZÀ-ÞĀ-Ž][\w&'’-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|&|and|of|de|du|des|di|do|da|von|van|und|et)){{0,5}}"
#: A name, a word that takes it back, and the name that is right.
_CORRECTED = Pattern(
    rf"(?:{_NAME})[.,;]? (?:- )?(?i:(?:oh|no|well|uh|hm)[,.]? )?"
    r"(?i:sorry|no,? wait|wait,? no|oops|i meant?|correction|scratch that|make that|or rather|to be precise|"
    r"precisely)[,.:;]? "
    rf"(?i:(?:i meant?|it's|it is|its|that's|the)[,:]? )?(?P<name>(?!I(?: |'|\Z)){_NAME})(?=[.,;!]|\Z)"
)
#: A name as all that stands behind a colon, and words before it that say it is one.
_LAST = Pattern(rf"[^:?]{{4,120}}: (?P<name>{_NAME}(?:,? [A-Za-z.]{{2,8}})?)[ .!]*")
_SAYS_SO = Pattern(
    r"(?<![a-z])(?:compan(?:y|ies)|firm|employer|named?|called|subsidiary|business|shop|supplier|agency|own|startup|brand|"
    r"work (?:for|at)|works|trad(?:e|ing))(?![a-z])",
    re.I,
)
_SURE = 1.0
_UNSURE = 0.6


def renamed(raw: str) -> re.Match[str] | None:
    """The name that is right, as group `name`, or None."""
    return _CORRECTED.match(raw) or _LAST.fullmatch(raw)


def found_surely(found: re.Match[str]) -> float:
    """How sure it is that what was found is the name."""
    corrected = found.re.pattern == _CORRECTED.pattern
    return _SURE if corrected or _SAYS_SO.search(found[0], 0, found.start("name")) else _UNSURE
