"""The country somebody sits in: by its name or code, a demonym, or a city, in English and Chinese."""

import re

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.home_places import Places, homes_among
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines
from routing.understanding.places import Level, Place, places
from routing.understanding.spelled_countries import country_codes, is_cut_name, misspelt_country
from routing.understanding.text import before
from routing.understanding.told_places import AT, is_meant_here, may_be_home

_LINES = phrase_lines("country")
#: Codes that are small words, and so count only in capitals.
_SMALL = frozenset(_LINES["small"])
#: Codes of countries that cities go by too.
_CITIES = {"la": Place(("US", "LA"), Level.CITY)}
#: Where only customers are.
_SOLD_TO = Pattern(any_of(_LINES["sold_to"], _LINES))
#: A state of the US by its code: `Plano, TX`.
_STATE = Pattern(
    rf"(?:\A|,\s?|(?<=\bin )|(?<=\bfrom )|(?<=[a-z] ))(?:{_LINES['states'][0].replace(' ', '|')})(?=[\s,.!]*\Z|[,.] )"
)
#: What makes a people's name a part of another country: `the French part of Switzerland`.
_PART = Pattern(r"[ -](?:speaking |side |part |half |border|region |area |canton)")
#: What stands between a place and the larger one that it is in.
_WITHIN = Pattern(r"(?:,? ?(?:in |the )?|\s?\(|\s?[-/]\s?)\Z")


def read_country(context: Context) -> Found | None:
    """The country as ISO 3166 two letters; unasked, only behind words such as `in` and where a piece is all places."""
    asked = context.asked is Kind.COUNTRY
    whole = _whole(context) if asked else None
    if whole or not (asked or context.places):
        return whole
    named = _within(context)
    matches = [match for match in named if match.meaning.codes and may_be_home(match, context, asked=asked)]
    right = _put_right(named, matches, context) if asked else None
    if right or not matches or (asked and all(_is_sold_to(match, context.plain) for match in matches)):
        return right
    return _found(homes_among(matches, context, asked=asked), context)


def _put_right(named: Places, matches: Places, context: Context) -> Found | None:
    """The country by a name that is misspelt or cut, or by the code of a state."""
    if not named:
        return _state(context) or misspelt_country(context)
    cut = len(matches) == 1 and is_cut_name(matches[0], context)
    return misspelt_country(context) if cut else None


def _found(home: Places, context: Context) -> Found:
    codes = list(dict.fromkeys(code for match in home for code in match.meaning.codes))
    sure = len(codes) == 1 and (context.asked is not Kind.COUNTRY or is_meant_here(home[0], context))
    return Found(
        value=codes[0],
        start=home[0].start,
        end=home[0].end,
        confidence=1.0 if sure else 0.5,
        alternatives=tuple(codes[1:3]),
    )


def _whole(context: Context) -> Found | None:
    """A code or a place that is all the answer, though its name may be a word too."""
    bare, end = context.text.bare, len(context.plain)
    if bare in country_codes() and bare not in _CITIES and (bare not in _SMALL or context.text.raw.isupper()):
        # Everybody writes UK; the standard says GB.
        return Found(value=bare.upper().replace("UK", "GB"), start=0, end=end)
    place = _CITIES.get(bare) or places().get(bare)
    if place is None or not place.codes:
        return None
    codes = place.codes
    return Found(value=codes[0], start=0, end=end, confidence=1.0 if len(codes) == 1 else 0.5, alternatives=codes[1:])


def _state(context: Context) -> Found | None:
    """The code of a state where it stands for the US: `TX`, `Plano, TX`."""
    found = _STATE.search(context.text.raw)
    return Found(value="US", start=found.start(), end=found.end()) if found else None


def _is_sold_to(match: Match[Place], text: str) -> bool:
    """Whether the clauses before a place speak of those who buy there, and of nobody at home."""
    ahead = re.split(r"[.;!?]| but |但", before(text, match.start))[-1]
    clause = ahead.rsplit(",", 1)[-1]
    return _SOLD_TO.search(ahead) is not None and (_SOLD_TO.search(clause) is not None or not AT.search(clause))


def _within(context: Context) -> Places:
    """The places of a text, each with the country of the larger one that is named behind it."""
    found = list(context.places)
    for place in range(len(found) - 2, -1, -1):
        smaller, larger = found[place], found[place + 1]
        between = context.plain[smaller.end : larger.start]
        latin = context.plain[smaller.start : smaller.end].isascii()
        if latin and _is_in(smaller.meaning, larger.meaning) and _WITHIN.fullmatch(between):
            found[place] = Match(Place(larger.meaning.codes, smaller.meaning.level), smaller.start, smaller.end)
    return [match for match in found if not _is_part(match, context.plain)]


def _is_in(smaller: Place, larger: Place) -> bool:
    return Level.PEOPLE < smaller.level < larger.level and bool(larger.codes)


def _is_part(match: Match[Place], text: str) -> bool:
    return match.meaning.level is Level.PEOPLE and bool(_PART.match(text, match.end))
