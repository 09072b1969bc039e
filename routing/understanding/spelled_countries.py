"""Countries by a name that is misspelt, or by the codes that people write."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from routing.countries import COUNTRIES
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines
from routing.understanding.places import Place, country_names

_LINES = phrase_lines("country")
#: A name with no more letters than this has too many neighbours to be taken for a slip.
_LONG = 5
_NEAR = 0.8
#: How much nearer the nearest name must be than the next: `austrlia` is Australia, `austrila` that or Austria.
_CLEARLY = 0.05
#: Who does not sit in one place.
_ALL_OVER = Pattern(any_of(_LINES["all_over"], _LINES))


def is_cut_name(match: Match[Place], context: Context) -> bool:
    """Whether a place is only the end of a longer name, which may be misspelt: `New Zeeland`."""
    return match.end == len(context.text.bare) and match.start > 0 and context.plain[match.start - 1] == " "


def misspelt_country(context: Context) -> Found | None:
    """The country that the answer spells nearly right; of two alike, both to be asked."""
    bare = context.text.bare.removeprefix("the ").removeprefix("in ").removeprefix("from ")
    if len(bare) < _LONG or len(bare.split()) > 4 or _ALL_OVER.search(context.plain):
        return None
    near = process.extract(bare, _spelled().keys(), scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=4)
    codes = list(dict.fromkeys(_spelled()[name] for name, score, _ in near if score > near[0][1] - _CLEARLY))
    codes = codes or [code for name, code in _spelled().items() if name[0] == bare[0] and sorted(name) == sorted(bare)]
    if not codes:
        return None
    sure = 0.9 if len(codes) == 1 else 0.5
    return Found(value=codes[0], start=0, end=len(context.plain), confidence=sure, alternatives=tuple(codes[1:3]))


@cache
def _spelled() -> dict[str, str]:
    """The countries by the names that are long enough to be known with a letter wrong."""
    return {name.lower(): code for name, code in country_names().items() if name.isascii() and len(name) >= _LONG}


@cache
def country_codes() -> frozenset[str]:
    """The codes of all countries in small letters, and what people write for one."""
    return frozenset(code.lower() for code in COUNTRIES) | {"uk"}
