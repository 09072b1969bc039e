"""The places people name, in English and Chinese: countries, regions, cities, and what their people are called."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from babel import Locale
from babel.core import get_global

from routing.countries import COUNTRIES
from routing.understanding.lexicon import Lexicon, words_of

#: Stands in the lists for what is in no one country: Europe, the Nordics, 海外.
_NOWHERE = "-"


class Level(IntEnum):
    """How much a place holds: what is named behind a smaller place says where that is (`London, Ontario`)."""

    #: The German of `a German company`, but not of `the German part of Switzerland`.
    PEOPLE = 0
    CITY = 1
    REGION = 2
    COUNTRY = 3


@dataclass(frozen=True)
class Place:
    """The countries that a name may stand for, the likelier first; none for a continent."""

    codes: tuple[str, ...]
    level: Level


@cache
def places() -> Lexicon[Place]:
    """Every place known by name; a name that is a country and a city too (Singapore) is the country."""
    named: dict[str, Place] = {name: Place((code,), Level.CITY) for name, code in _zone_cities().items()}
    for file, level in (
        ("cities.tsv", Level.CITY),
        ("demonyms.tsv", Level.PEOPLE),
        ("regions.tsv", Level.REGION),
        ("countries.tsv", Level.COUNTRY),
    ):
        for code, words in words_of(file).items():
            named |= dict.fromkeys(words, Place(() if code == _NOWHERE else (code,), level))
        if level is Level.PEOPLE:
            named |= {name: Place((code,), Level.COUNTRY) for name, code in country_names().items()}
    for codes, words in words_of("twofold.tsv").items():
        named |= dict.fromkeys(words, Place(tuple(codes.split()), Level.CITY))
    return Lexicon(named)


@cache
def country_names() -> dict[str, str]:
    """The names of all countries, official and everyday, with their codes."""
    names: dict[str, str] = {}
    for language in ("en", "zh"):
        territories = Locale(language).territories
        names |= {territories[code].removesuffix("特别行政区"): code for code in COUNTRIES if code in territories}
    everyday = {word: code for code, words in words_of("countries.tsv").items() if code != _NOWHERE for word in words}
    return names | everyday


def _zone_cities() -> dict[str, str]:
    """The cities that time zones are named after: nearly every capital, in both languages."""
    chinese = Locale("zh").time_zones
    cities: dict[str, str] = {}
    for zone, code in get_global("zone_territories").items():
        area, _, city = zone.partition("/")
        if code in COUNTRIES and area not in ("Antarctica", "Etc") and "/" not in city:
            cities[city.replace("_", " ")] = code
            cities |= {name: code for name in (chinese.get(zone, {}).get("city"),) if name}
    return cities
