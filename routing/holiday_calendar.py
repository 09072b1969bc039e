"""Public holidays by country or subdivision, with the weekend days that are worked in exchange (调休)."""

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

import holidays
from holidays.registry import COUNTRIES

from routing.exceptions import CalendarError
from routing.nearest import nearest
from routing.sentences import Sentence, sentence

#: How alike a code must be to be suggested, 0 to 100: two letters of two are needed, for one is any country.
ALIKE = 75


@dataclass(frozen=True, kw_only=True)
class HolidayCalendar:
    """One calendar of the `holidays` library, named as in `CN`, `US` or `US-CA`; made by `holiday_calendar`."""

    code: str

    def is_holiday(self, day: date) -> bool:
        """Whether the day is free."""
        return day in _year(self.code, day.year).free

    def is_make_up_workday(self, day: date) -> bool:
        """Whether the day, of a weekend, is worked in exchange for one that is free."""
        return day in _year(self.code, day.year).worked

    def warnings(self, year: int) -> tuple[Sentence, ...]:
        """What one must know before relying on this calendar in that year, in sentences; empty where it is sure.

        A country that moves workdays announces them a year at a time. For a year not announced yet the library has the
        holidays that the law fixes but none of the moved days, and says nothing.
        """
        this = _year(self.code, year)
        if not this.free:
            what = sentence(
                "The holiday calendar {code} has no holidays for {year}: every day counts as a working day.",
                code=self.code,
                year=year,
            )
            return (what,)
        announced = sorted(known for known in this.announced if known <= year)
        moves_days = any(_year(self.code, known).worked for known in announced[-3:])
        if moves_days and not this.worked and year not in announced:
            what = sentence(
                "The holiday calendar {code} does not know the make-up workdays of {year} yet: until they are "
                "announced and the holidays package is updated, weekends in {year} count as free.",
                code=self.code,
                year=year,
            )
            return (what,)
        return ()


@cache
def holiday_calendar(code: str) -> HolidayCalendar:
    """The calendar of a country (ISO 3166, `CN`) or a part of it (`US-CA`, `DE-BY`).

    Raises CalendarError, naming the nearest code, where the `holidays` library has none.
    """
    country, _, subdivision = code.partition("-")
    supported = holidays.list_supported_countries()
    if country not in supported or len(country) != 2:
        raise _no_calendar(code, hint=_nearest_country(country))
    if subdivision not in ("", *supported[country]):
        raise _no_calendar(code, hint=_nearest_subdivision(country, subdivision))
    return HolidayCalendar(code=code)


@dataclass(frozen=True, kw_only=True)
class _Year:
    free: frozenset[date]
    worked: frozenset[date]
    #: The years, whichever, for which the library has days that a government sets each year anew.
    announced: frozenset[int]


@lru_cache(maxsize=256)
def _year(code: str, year: int) -> _Year:
    country, _, subdivision = code.partition("-")
    days = holidays.country_holidays(country, subdiv=subdivision or None, years=(year, year + 1), expand=False)
    # The library keeps make-up workdays of other years in the same set.
    worked = frozenset(day for day in days.weekend_workdays if day.year == year)
    return _Year(
        free=frozenset(day for day in days if day.year == year) - worked,
        worked=worked,
        announced=frozenset(getattr(days, "special_public_holidays", ())),
    )


def _no_calendar(code: str, *, hint: Sentence) -> CalendarError:
    return CalendarError(sentence('There is no holiday calendar "{code}". {hint}', code=code, hint=hint))


def _nearest_country(name: str) -> Sentence:
    codes = {name: code for _, code, *others in COUNTRIES.values() for name in (code, *others)}
    codes |= {key.replace("_", " "): code for key, (_, code, *_) in COUNTRIES.items()}
    found = nearest(name, codes, alike=ALIKE)
    if found:
        return sentence('Did you mean "{word}"?', word=codes[found])
    return sentence('Write the two letters of a country, like "US" or "CN".')


def _nearest_subdivision(country: str, name: str) -> Sentence:
    aliases = holidays.country_holidays(country).get_subdivision_aliases()
    codes = {alias: code for code, others in aliases.items() for alias in (code, *others)}
    found = nearest(name, codes, alike=ALIKE)
    if found:
        return sentence('Did you mean "{word}"?', word=f"{country}-{codes[found]}")
    if not codes:
        return sentence('The calendar "{country}" has no parts; write "{country}".', country=country)
    return sentence('The parts of "{country}" are {parts}.', country=country, parts=tuple(sorted(aliases)))
