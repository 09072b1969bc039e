"""Industries whose names are misspelt: `logisitcs`."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from routing.understanding.context import Context, Found
from routing.understanding.lexicon import words_of

#: A word with fewer letters has too many neighbours to be taken for a slip.
_LONG = 7
#: A word with fewer letters is taken for no slip at all.
_SHORT = 5
_VERY_LONG = 8
#: No answer with more words is one misspelt industry.
_FEW = 4


def read_misspelt(context: Context) -> Found | None:
    """The industry whose name a word of a short answer spells nearly right."""
    words = context.text.bare.split()
    if len(words) > _FEW:
        return None
    near = next(filter(None, map(_nearest, words)), None)
    return Found(value=near, start=0, end=len(context.plain), confidence=0.9) if near else None


def _nearest(word: str) -> str | None:
    """The industry whose name a word spells nearly right; of a short name only letters swapped, left out or doubled."""
    mistakes = 2 if len(word) > _VERY_LONG else 1
    near = process.extractOne(word, _long_names().keys(), scorer=OSA.distance, score_cutoff=mistakes)
    if near is None or near[0][0] != word[0]:
        return None
    name = near[0]
    if {name, word} in ({name, name + "s"}, {word, word + "s"}):
        return None
    slip = sorted(name) == sorted(word) or (len(name) != len(word) and name[-1] == word[-1])
    return _long_names()[name] if len(word) >= _LONG or (len(word) >= _SHORT and slip) else None


@cache
def _long_names() -> dict[str, str]:
    """The names of industries that are long enough to be known with a letter wrong."""
    return {
        word: industry
        for industry, words in words_of("industries.tsv").items()
        for word in words
        if word.isascii() and word.isalpha() and len(word) > _SHORT
    }
