from datetime import date, timedelta

import pytest

from routing.exceptions import CalendarError
from routing.holiday_calendar import holiday_calendar


def days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=step) for step in range(365)]


@pytest.mark.parametrize(
    ("year", "worked"),
    [
        pytest.param(2025, ["01-26", "02-08", "04-27", "09-28", "10-11"], id="2025"),
        pytest.param(2026, ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"], id="2026"),
    ],
)
def test_chinas_make_up_workdays_are_those_the_state_council_announced(year: int, worked: list[str]) -> None:
    china = holiday_calendar("CN")

    assert [f"{day:%m-%d}" for day in days_of(year) if china.is_make_up_workday(day)] == worked


def test_chinas_national_day_of_2025_runs_eight_days_with_mid_autumn() -> None:
    china = holiday_calendar("CN")
    week = [date(2025, 10, 1) + timedelta(days=step) for step in range(8)]

    assert all(china.is_holiday(day) for day in week if day.weekday() < 5)
    assert not china.is_holiday(date(2025, 10, 9))


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    corpus_christi = date(2026, 6, 4)

    assert holiday_calendar("DE-BY").is_holiday(corpus_christi)
    assert not holiday_calendar("DE-BE").is_holiday(corpus_christi)


def test_a_holiday_on_a_saturday_is_observed_in_the_year_before() -> None:
    assert holiday_calendar("US").is_holiday(date(2027, 12, 31))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        pytest.param("USA", 'There is no holiday calendar "USA". Did you mean "US"?', id="three letters"),
        pytest.param("us", 'Did you mean "US"?', id="small letters"),
        pytest.param("united states", 'Did you mean "US"?', id="a name of two words"),
        pytest.param("China", 'Did you mean "CN"?', id="a name"),
        pytest.param("Germny", 'Did you mean "DE"?', id="a name, misspelled"),
        pytest.param("US-Califrnia", 'Did you mean "US-CA"?', id="the name of a part"),
        pytest.param("DE-XX", 'The parts of "DE" are Augsburg, BB, BE,', id="a part there is not"),
        pytest.param("CN-BJ", 'The calendar "CN" has no parts; write "CN".', id="no parts"),
        pytest.param("", 'Write the two letters of a country, like "US" or "CN".', id="nothing"),
    ],
)
def test_an_unknown_calendar_is_refused_with_the_nearest(code: str, sentence: str) -> None:
    with pytest.raises(CalendarError) as refused:
        holiday_calendar(code)

    assert sentence in str(refused.value)


@pytest.mark.parametrize("code", ["CN", "HU"])
def test_a_year_whose_moved_days_are_not_announced_is_warned_about(code: str) -> None:
    (warning,) = holiday_calendar(code).warnings(2099)

    assert "does not know the make-up workdays of 2099" in str(warning)


@pytest.mark.parametrize(("code", "year"), [("CN", 2026), ("US", 2031), ("DE-BY", 2028)])
def test_a_year_that_is_known_is_not_warned_about(code: str, year: int) -> None:
    assert holiday_calendar(code).warnings(year) == ()


def test_a_year_without_any_holiday_is_warned_about() -> None:
    (warning,) = holiday_calendar("US").warnings(2200)

    assert "has no holidays for 2200" in str(warning)
