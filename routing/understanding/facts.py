"""Facts without a sentence: `ops director, manufacturing, Poland, 400 staff` states four of them, a piece each."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from routing.understanding.lexicon import Lexicon, Tokens, words_of
from routing.understanding.phrases import phrase_lines
from routing.understanding.places import places

_LATIN = re.compile("[a-z]")
#: No longer piece is a fact and nothing else.
_LONGEST = 80
Span = tuple[int, int]


def stated(text: str, tokens: Tokens, *, pieces: Iterable[Span], counted: Sequence[Span]) -> list[Span]:
    """The pieces that hold nothing but facts: places, titles, industries, what is `counted`, and words that join them."""
    known = sorted([*_known(tokens), *counted])
    return [piece for piece in pieces if piece[1] - piece[0] <= _LONGEST and _is_covered(text, piece, known)]


def _known(tokens: Tokens) -> list[Span]:
    return [(match.start, match.end) for match in _words().find(tokens)] + [
        (match.start, match.end) for match in places().find(tokens)
    ]


@cache
def _words() -> Lexicon[str]:
    """The words of every list that facts are told in, whichever it is."""
    lists = ("industries.tsv", "titles.tsv", "departments.tsv")
    return Lexicon({word: name for name in lists for words in words_of(name).values() for word in words})


def _is_covered(text: str, piece: Span, known: Sequence[Span]) -> bool:
    """Whether known words cover a piece but for words that join facts."""
    start, end = piece
    rest = list(text[start:end])
    for first, last in known:
        if first < end and last > start:
            for place in range(max(first, start), min(last, end)):
                rest[place - start] = "|"
    return "|" in rest and _joins().fullmatch("".join(rest)) is not None


@cache
def _joins() -> re.Pattern[str]:
    lines = phrase_lines("facts")["joins"]
    latin = "|".join(line for line in lines if _LATIN.search(line))
    chinese = "|".join(line for line in lines if not _LATIN.search(line))
    return re.compile(rf"(?:(?<![a-z])(?:{latin})(?![a-z])|{chinese}|[|\W\d_]|(?<=\|)s(?![a-z]))*+")
