"""A text in the words that are meant: `pls put me thru` is `please put me through`."""

import re
from functools import cache

from routing.understanding.lexicon import words_of

_TO = re.compile(r"(?<=[a-z]) 2 (?=[a-z])")


def spoken(text: str) -> str:
    """A folded text with what is written on a phone spelled out; no longer of the same length."""
    if not text.isascii():
        return text
    return _TO.sub(" to ", _written().sub(lambda found: _meant()[found[0]], text))


@cache
def _meant() -> dict[str, str]:
    return {word: meant for meant, words in words_of("spoken.tsv").items() for word in words}


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9'])(?:{'|'.join(map(re.escape, _meant()))})(?![a-z0-9'])")
