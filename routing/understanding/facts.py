"""Facts without a sentence: `ops director, manufacturing, Poland, 400 staff` states four of them, a piece each."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from routing.understanding.lexicon import Lexicon, Tokens, words_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines

_LATIN = Pattern("[a-z]")
#: No longer piece is a fact and nothing else.
LONGEST = 80
Span = tuple[int, int]


def known(tokens: Tokens, others: Iterable[Span]) -> list[Span]:
    """Where the words of a text stand that facts are told in, beside `others`: places, amounts and dates."""
    return sorted([*((match.start, match.end) for match in _words().find(tokens)), *others])


def is_stated(text: str, piece: Span, *, known: Sequence[Span]) -> bool:
    """Whether known words cover a piece but for those that join them."""
    start, end = piece
    inside = [(max(first, start), min(last, end)) for first, last in known if first < end and last > start]
    if not inside:
        return False
    rest, place = "", start
    for first, last in inside:
        rest += text[place:first] + "|" if first >= place else ""
        place = max(place, last)
    return _joins().fullmatch(rest + text[place:end]) is not None


@cache
def _words() -> Lexicon[str]:
    """The words of every list that facts are told in, whichever it is."""
    lists = ("industries.tsv", "titles.tsv", "departments.tsv")
    return Lexicon({word: name for name in lists for words in words_of(name).values() for word in words})


@cache
def _joins() -> re.Pattern[str]:
    lines = phrase_lines("facts")["joins"]
    latin = "|".join(line for line in lines if _LATIN.search(line))
    chinese = "|".join(line for line in lines if not _LATIN.search(line))
    return re.compile(rf"(?:(?<![a-z])(?:{latin})(?![a-z])|{chinese}|[|\W\d_]|(?<=\|)s(?![a-z]))*+")
