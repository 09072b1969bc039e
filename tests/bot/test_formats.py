"""Moments and lengths as people of each language and time zone write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.formats import length, moment, slack_time

#: A Tuesday: 10:00 in New York, 23:00 in Shanghai.
NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


def plainly(text: str) -> str:
    """The text with the narrow space that English puts before AM and PM as a plain one."""
    return text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("later", "new_york", "shanghai"),
    [
        pytest.param(timedelta(), "10:00 AM", "23:00", id="now"),
        pytest.param(timedelta(minutes=30), "10:30 AM", "23:30", id="soon"),
        pytest.param(timedelta(hours=2), "12:00 PM", "星期三 01:00", id="today there, tomorrow here"),
        pytest.param(timedelta(days=1), "Wednesday 10:00 AM", "星期三 23:00", id="tomorrow"),
        pytest.param(timedelta(days=6), "Monday 10:00 AM", "星期一 23:00", id="the last day of the week ahead"),
        pytest.param(timedelta(days=7), "Dec 8 10:00 AM", "12月8日 23:00", id="a week ahead"),
        pytest.param(timedelta(days=40), "Jan 10, 2027 10:00 AM", "2027年1月10日 23:00", id="next year"),
        pytest.param(timedelta(days=-1), "Nov 30 10:00 AM", "11月30日 23:00", id="yesterday"),
    ],
)
def test_a_moment_is_said_as_short_as_it_can_be(later: timedelta, new_york: str, shanghai: str) -> None:
    english = moment(NOW + later, timezone="America/New_York", language="en", now=NOW)
    chinese = moment(NOW + later, timezone="Asia/Shanghai", language="zh", now=NOW)

    assert plainly(english) == new_york
    assert chinese == shanghai


def test_the_year_that_counts_is_the_one_where_the_reader_is() -> None:
    new_years_eve = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    in_two_weeks = new_years_eve + timedelta(days=14)

    assert moment(in_two_weeks, timezone="Asia/Shanghai", language="zh", now=new_years_eve) == "1月15日 01:00"
    assert "2027" in moment(in_two_weeks, timezone="America/New_York", language="en", now=new_years_eve)


@pytest.mark.parametrize(
    ("span", "english", "chinese"),
    [
        pytest.param(timedelta(), "0 seconds", "0秒钟", id="none"),
        pytest.param(timedelta(seconds=-5), "0 seconds", "0秒钟", id="less than none"),
        pytest.param(timedelta(seconds=45), "45 seconds", "45秒钟", id="seconds"),
        pytest.param(timedelta(minutes=1), "1 minute", "1分钟", id="one minute"),
        pytest.param(timedelta(minutes=14, seconds=40), "15 minutes", "15分钟", id="to the minute"),
        pytest.param(timedelta(minutes=90), "1 hour 30 minutes", "1小时30分钟", id="an hour and a half"),
        pytest.param(timedelta(hours=2), "2 hours", "2小时", id="whole hours"),
        pytest.param(timedelta(hours=23, minutes=59, seconds=50), "1 day", "1天", id="almost a day"),
        pytest.param(timedelta(hours=62, minutes=20), "2 days 14 hours", "2天14小时", id="over a weekend"),
        pytest.param(timedelta(days=400), "400 days", "400天", id="long"),
    ],
)
def test_a_length_of_time_is_said_in_its_two_largest_units(span: timedelta, english: str, chinese: str) -> None:
    assert length(span, language="en") == english
    assert length(span, language="zh") == chinese


def test_slack_shows_each_reader_their_own_time() -> None:
    shown = slack_time(NOW, timezone="America/New_York", language="en", now=NOW)

    assert plainly(shown) == "<!date^1796137200^{date_short_pretty} {time}|10:00 AM>"


@given(
    seconds=st.integers(-(10**9), 10**9),
    timezone=st.sampled_from(["UTC", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns"]),
    language=st.sampled_from(["en", "zh"]),
)
def test_no_moment_breaks_the_markup_around_it(seconds: int, timezone: str, language: str) -> None:
    shown = slack_time(NOW + timedelta(seconds=seconds), timezone=timezone, language=language, now=NOW)

    assert shown.count("|") == shown.count("<") == shown.count(">") == 1
    assert not shown.endswith("|>")
