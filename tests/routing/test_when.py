from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.when import EXAMPLES, WhenError, parse_until
from tests.routing.shifts import at

#: A Wednesday afternoon.
NOW = "2026-11-25 15:20"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        # A day, and a day with a time.
        ("tomorrow", "2026-11-26 00:00"),
        ("until tomorrow", "2026-11-26 00:00"),
        ("Tomorrow 9:00", "2026-11-26 09:00"),
        ("tomorrow at 9", "2026-11-26 09:00"),
        ("tomorrow, 9am", "2026-11-26 09:00"),
        ("9am tomorrow", "2026-11-26 09:00"),
        ("tomorrow morning", "2026-11-26 09:00"),
        ("tomorrow noon", "2026-11-26 12:00"),
        ("the day after tomorrow", "2026-11-27 00:00"),
        ("today 18:00", "2026-11-25 18:00"),
        ("tonight", "2026-11-25 18:00"),
        ("friday", "2026-11-27 00:00"),
        ("Fri", "2026-11-27 00:00"),
        ("on friday at 14:30", "2026-11-27 14:30"),
        ("this friday", "2026-11-27 00:00"),
        ("monday", "2026-11-30 00:00"),
        ("next monday 14:00", "2026-11-30 14:00"),
        ("next friday", "2026-12-04 00:00"),
        ("next week", "2026-11-30 00:00"),
        ("next month", "2026-12-01 00:00"),
        ("2026-12-01", "2026-12-01 00:00"),
        ("2026-12-01 09:00", "2026-12-01 09:00"),
        ("2026/12/1 9:00", "2026-12-01 09:00"),
        ("1 dec", "2026-12-01 00:00"),
        ("Dec 1", "2026-12-01 00:00"),
        ("dec. 1st, 9am", "2026-12-01 09:00"),
        ("the 1st of December", "2026-12-01 00:00"),
        ("December 1, 2027", "2027-12-01 00:00"),
        ("1 Dec 2027 9:00", "2027-12-01 09:00"),
        ("29 feb", "2028-02-29 00:00"),
        ("the 1st", "2026-12-01 00:00"),
        # What recurs is the next one.
        ("wednesday", "2026-12-02 00:00"),
        ("wednesday 16:00", "2026-11-25 16:00"),
        ("wednesday 15:00", "2026-12-02 15:00"),
        ("1 nov", "2027-11-01 00:00"),
        ("25 nov 15:19", "2027-11-25 15:19"),
        ("3pm", "2026-11-26 15:00"),
        ("4 p.m.", "2026-11-25 16:00"),
        ("12am", "2026-11-26 00:00"),
        ("12pm", "2026-11-26 12:00"),
        ("15:30", "2026-11-25 15:30"),
        ("9:00", "2026-11-26 09:00"),
        ("at 9", "2026-11-26 09:00"),
        ("noon", "2026-11-26 12:00"),
        ("midnight", "2026-11-26 00:00"),
        ("24:00", "2026-11-26 00:00"),
        # A length of time.
        ("2h", "2026-11-25 17:20"),
        ("for 2 hours", "2026-11-25 17:20"),
        ("90 min", "2026-11-25 16:50"),
        ("1h 30m", "2026-11-25 16:50"),
        ("1 hour and 30 minutes", "2026-11-25 16:50"),
        ("1.5h", "2026-11-25 16:50"),
        ("half an hour", "2026-11-25 15:50"),
        ("an hour", "2026-11-25 16:20"),
        ("in 3 days", "2026-11-28 15:20"),
        ("three days", "2026-11-28 15:20"),
        ("3d", "2026-11-28 15:20"),
        ("for 2 weeks", "2026-12-09 15:20"),
        ("a week", "2026-12-02 15:20"),
        ("3 months", "2027-02-25 15:20"),
        # In Chinese.
        ("明天", "2026-11-26 00:00"),
        ("明天上午9点", "2026-11-26 09:00"),
        ("明天上午九点半", "2026-11-26 09:30"),
        ("明早8点", "2026-11-26 08:00"),
        ("明天下午", "2026-11-26 13:00"),
        ("后天", "2026-11-27 00:00"),
        ("大后天", "2026-11-28 00:00"),
        ("今天下午五点", "2026-11-25 17:00"),
        ("今晚8点", "2026-11-25 20:00"),
        ("今晚十二点", "2026-11-26 00:00"),
        ("下午三点", "2026-11-26 15:00"),
        ("下午四点一刻", "2026-11-25 16:15"),
        ("下午 4:30", "2026-11-25 16:30"),
        ("中午十二点", "2026-11-26 12:00"),
        ("中午1点", "2026-11-26 13:00"),
        ("凌晨两点", "2026-11-26 02:00"),
        ("十点二十五分", "2026-11-26 10:25"),
        ("周五", "2026-11-27 00:00"),
        ("星期五14:00", "2026-11-27 14:00"),
        ("週五十點", "2026-11-27 10:00"),
        ("礼拜天", "2026-11-29 00:00"),
        ("这周五", "2026-11-27 00:00"),
        ("下周一", "2026-11-30 00:00"),
        ("下周五上午10点", "2026-12-04 10:00"),
        ("下个星期五", "2026-12-04 00:00"),
        ("下下周一", "2026-12-07 00:00"),
        ("下周", "2026-11-30 00:00"),
        ("下个月", "2026-12-01 00:00"),
        ("12月1日", "2026-12-01 00:00"),
        ("十二月一号上午９：００", "2026-12-01 09:00"),
        ("到12月1号", "2026-12-01 00:00"),
        ("2027年1月5日", "2027-01-05 00:00"),
        ("二〇二七年一月五日", "2027-01-05 00:00"),
        ("1号", "2026-12-01 00:00"),
        ("3天", "2026-11-28 15:20"),
        ("三天后", "2026-11-28 15:20"),
        ("两周", "2026-12-09 15:20"),
        ("一个星期", "2026-12-02 15:20"),
        ("十五分钟", "2026-11-25 15:35"),
        ("半小时", "2026-11-25 15:50"),
        ("两个半小时", "2026-11-25 17:50"),
        ("半个小时后", "2026-11-25 15:50"),
        ("一天半", "2026-11-27 03:20"),
        ("3个月", "2027-02-25 15:20"),
    ],
)
def test_a_moment_is_read_as_it_was_meant(text: str, moment: str) -> None:
    assert parse_until(text, now=at(NOW), timezone="America/New_York") == at(moment)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("today", "passed"),
        ("today 9:00", "passed"),
        ("2026-11-01", "passed"),
        ("1 nov 2026", "passed"),
        ("this monday", "passed"),
        ("今天上午九点", "passed"),
        ("0 days", "passed"),
        ("31 nov", "no_such_day"),
        ("2027-02-29", "no_such_day"),
        ("2月30日", "no_such_day"),
        ("12/1", "two_readings"),
        ("12/1 9:00", "two_readings"),
        ("1.12.2026", "two_readings"),
        ("", "unreadable"),
        ("soon", "unreadable"),
        ("过几天", "unreadable"),
        ("9", "unreadable"),
        ("25:00", "unreadable"),
        ("9:75", "unreadable"),
        ("13pm", "unreadable"),
        ("2026-13-01", "unreadable"),
        ("3 bananas", "unreadable"),
        ("friday friday", "unreadable"),
        ("tomorrow 9:00 10:00", "unreadable"),
        ("9999-12-31", "unreadable"),
        ("99999 days", "unreadable"),
        ("tomorrow " * 2000, "unreadable"),
    ],
)
def test_what_is_no_moment_to_come_is_refused(text: str, reason: str) -> None:
    with pytest.raises(WhenError) as refused:
        parse_until(text, now=at(NOW), timezone="America/New_York")

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("today 9:00", '"today 9:00" has passed: it was 2026-11-25 09:00, and now it is 2026-11-25 15:20.'),
        ("soon", f'Baton cannot read "soon" as a moment. Write one like these: {EXAMPLES}.'),
        ("31 nov", 'There is no such day as "31 nov".'),
        ("12/1", "Write it like 2026-12-01 or 1 dec."),
    ],
)
def test_a_refusal_says_what_to_write_instead(text: str, sentence: str) -> None:
    with pytest.raises(WhenError) as refused:
        parse_until(text, now=at(NOW), timezone="America/New_York")

    assert sentence in str(refused.value)


@pytest.mark.parametrize("example", EXAMPLES.split(", "))
def test_the_examples_that_people_are_shown_work(example: str) -> None:
    now = at("2026-11-25 15:20")

    assert parse_until(example, now=now, timezone="America/New_York") > now


def test_a_day_begins_where_the_person_is() -> None:
    now = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)

    assert parse_until("明天", now=now, timezone="Asia/Shanghai") == at("2026-11-27 00:00", "Asia/Shanghai")
    assert parse_until("tomorrow", now=now, timezone="America/New_York") == at("2026-11-26 00:00")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        pytest.param("1 day", "2026-11-01 12:00", id="days keep the time of day"),
        pytest.param("24h", "2026-11-01 11:00", id="hours are hours"),
    ],
)
def test_days_and_hours_differ_when_the_clocks_change(text: str, moment: str) -> None:
    assert parse_until(text, now=at("2026-10-31 12:00"), timezone="America/New_York") == at(moment)


def test_the_end_of_a_day_is_right_when_the_clocks_change() -> None:
    spring = at("2026-03-08 00:30")

    assert parse_until("9:00", now=spring, timezone="America/New_York") == at("2026-03-08 09:00")


ZONES = st.sampled_from(["America/New_York", "Asia/Shanghai", "Pacific/Auckland", "America/Havana"])
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone.
PIECES = st.sampled_from(
    [
        "next ",
        "3",
        "12",
        "月",
        "日",
        "周",
        "五",
        " pm",
        "个",
        "天",
        "半",
        ":",
        "00",
        " dec",
        "十",
        "at ",
        "h",
        "下",
        "tomorrow",
        "friday ",
        "-",
        "2027",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=20), MOMENTS, ZONES)
def test_whatever_is_typed_is_a_moment_to_come_or_refused(text: str, now: datetime, zone: str) -> None:
    try:
        moment = parse_until(text, now=now, timezone=zone)
    except WhenError:
        return

    assert moment > now
    assert moment.utcoffset() == timedelta(0)
