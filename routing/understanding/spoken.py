"""A text in the words that are meant: `pls put me thru` is `please put me through`."""

import re
from functools import cache, lru_cache

from routing.understanding.folded import Folded
from routing.understanding.lexicon import words_of
from routing.understanding.pattern import Pattern

#: The readers ask for the same words several times.
_KEPT = 64
_WORD = Pattern("[a-z0-9']+")
_TO = Pattern(r"(?<=[a-z]) 2 (?=[a-z])")


@lru_cache(maxsize=_KEPT)
def spoken(text: str) -> str:
    """A folded text with what is written on a phone spelled out; no longer of the same length."""
    if not text.isascii():
        return text
    if " 2 " not in text and _openings().isdisjoint(_WORD.findall(text)):
        return text
    return Folded(_TO.sub(" to ", _written().sub(lambda found: _meant()[found[0]], text)))


@cache
def _openings() -> frozenset[str]:
    """What is written on a phone opens with one of these words."""
    return frozenset(_WORD.findall(written)[0] for written in _meant())


@cache
def _meant() -> dict[str, str]:
    return {word: meant for meant, words in words_of("spoken.tsv").items() for word in words}


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9'])(?:{'|'.join(map(re.escape, _meant()))})(?![a-z0-9'])")
