"""When they want it, counted from a Monday in late November 2026."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Q3", "timing=2027-07-01..2027-09-30"),
        ("next quarter", "timing=2027-01-01..2027-03-31"),
        ("March", "timing=2027-03-01..2027-03-31"),
        ("H2 2027", "timing=2027-07-01..2027-12-31"),
        ("明年一季度", "timing=2027-01-01..2027-03-31"),
        ("下个月", "timing=2026-12-01..2026-12-31"),
        ("week 5", "timing=2027-02-01..2027-02-07"),
        ("KW 12 2028", "timing=2028-03-20..2028-03-26"),
        ("not this year, next summer", "timing=2027-06-01..2027-08-31"),
        ("不是今年，明年夏天", "timing=2027-06-01..2027-08-31"),
    ],
)
def test_a_named_stretch_is_the_next_to_come(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("this month", "timing=2026-11-23..2026-11-30"),
        ("this quarter", "timing=2026-11-23..2026-12-31"),
        ("本月", "timing=2026-11-23..2026-11-30"),
    ],
)
def test_what_runs_already_begins_today(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("by March", "timing=..2027-03-31"),
        ("before March", "timing=..2027-02-28"),
        ("end of year", "timing=..2026-12-31"),
        ("before Christmas", "timing=..2026-12-24"),
        ("年底前", "timing=..2026-12-31"),
        ("三个月内", "timing=..2027-02-23"),
    ],
)
def test_by_and_before_are_open_towards_now(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not before summer", "timing=2027-06-01.."),
        ("after Q2", "timing=2027-07-01.."),
        ("春节后", "timing=2027-02-13.."),
        ("最早也要四月", "timing=2027-04-01.."),
    ],
)
def test_after_and_not_before_are_open_towards_later(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in 6-8 weeks", "timing=2027-01-04..2027-01-18"),
        ("in half a year", "timing=2027-05-23"),
        ("两周后", "timing=2026-12-07"),
        ("18 months down the road", "timing=2028-05-23"),
    ],
)
def test_time_is_counted_from_now(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("early Q2", "timing=2027-04-01..2027-04-30"),
        ("mid January", "timing=2027-01-11..2027-01-20"),
        ("late January", "timing=2027-01-21..2027-01-31"),
    ],
)
def test_a_part_of_a_stretch_is_a_third_of_it(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ASAP", "timing=asap"),
        ("尽快", "timing=asap"),
        ("no timeline", "timing=none"),
        ("不急", "timing=none"),
        ("asap!! current tool died on friday", "timing=asap"),
        ("已经放弃这个项目了", "timing=none"),
        ("第五周", "-"),
        ("whenever my boss is back from leave", "-"),
        ("when the new CFO starts", "-"),
        ("as soon as accounting approves", "-"),
    ],
)
def test_soon_and_never_are_answers(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("03/04", "? timing=2027-03-04"),
        ("15/02/2027", "timing=2027-02-15"),
        ("31.01.2027", "timing=2027-01-31"),
        ("second half", "? timing=2026-11-23..2026-12-31"),
        ("下半年吧", "? timing=2026-11-23..2026-12-31"),
    ],
)
def test_a_date_that_may_be_two_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we were founded in March 2015", "-"),
        ("I'm flying to London tomorrow", "-"),
        ("my boss is on vacation until March", "-"),
        ("三年前用过你们的产品", "-"),
        ("i need help with my invoice from october", "need=support"),
        ("预算要等十二月董事会过了才知道", "-"),
        ("软件又崩了，赶紧处理", "need=support"),
        ("我们2019年就开始用你们了", "-"),
        ("we started using it in may 2019", "-"),
    ],
)
def test_the_past_and_other_peoples_dates_are_no_wish(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize("text", ["我下周要去北京出差", "I'm on vacation next week", "明年打算扩到80人"])
def test_other_plans_are_no_date_of_theirs_unasked(text: str) -> None:
    assert "timing" not in heard(text, Kind.EMPLOYEES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mid march to end of may", "timing=2027-03-11..2027-05-31"),
        ("febuary or march", "timing=2027-02-01..2027-03-31"),
        ("三月底四月初", "timing=2027-03-21..2027-04-10"),
        ("明年二三季度", "timing=2027-04-01..2027-09-30"),
        ("3-4月", "timing=2027-03-01..2027-04-30"),
        ("三个月到半年", "timing=2027-02-23..2027-05-23"),
        ("second week of jan", "timing=2027-01-08..2027-01-14"),
        ("between the 10th and 20th of January", "timing=2027-01-10..2027-01-20"),
        ("monday 14 dec", "timing=2026-12-14"),
        ("some time in spring, March or April", "timing=2027-03-01..2027-04-30"),
        ("tomorow", "timing=2026-11-24"),
    ],
)
def test_parts_and_names_joined_make_one_stretch(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("won't happen before april", "timing=2027-04-01.."),
        ("四月之前不会动的", "timing=2027-04-01.."),
        ("not in the next 6 months", "timing=2027-05-23.."),
        ("三个月内不会", "timing=2027-02-23.."),
        ("年底前不会采购", "timing=2027-01-01.."),
    ],
)
def test_nothing_before_a_date_is_not_before_it(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our contract with hubspot runs out 30 June so before that", "timing=..2027-06-30"),
        ("合同明年六月到期,到期前得换完", "timing=..2027-06-30"),
        ("by COB friday", "timing=..2026-11-27"),
        ("within ten working days", "timing=..2026-12-07"),
        ("12.1之前", "timing=..2026-12-01"),
        ("九月开学前", "timing=..2027-08-31"),
    ],
)
def test_a_deadline_in_other_words_is_a_deadline(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("元宵节过后", "timing=2027-02-21.."),
        ("端午前", "timing=..2027-06-08"),
        ("过完国庆", "timing=2027-10-08.."),
        ("清明节后", "timing=2027-04-06.."),
        ("明年農曆年後", "timing=2027-02-13.."),
        ("after diwali", "timing=2027-10-30.."),
    ],
)
def test_festivals_are_dates(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yesterday, lol", "timing=asap"),
        ("昨天就想要了哈哈", "timing=asap"),
        ("not right now", "timing=none"),
        ("暂时不考虑", "timing=none"),
        ("不是很急", "timing=none"),
    ],
)
def test_a_joke_is_soon_and_a_denied_hurry_is_none(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not before May, we're moving offices in April", "timing=2027-05-01.."),
        ("our contract runs out 31 March so from April 1st on", "timing=2027-04-01.."),
        ("our contract ends June 30, we can switch after that", "timing=2027-07-01.."),
        ("I'm out until the 4th, then we can start", "timing=2026-12-05.."),
        ("12月15号前吧，月底我要休产假了", "timing=..2026-12-15"),
        ("大概三月份开始 因为二月过年大家都没心思干活", "timing=2027-03-01..2027-03-31"),
        ("三个月之内肯定要换，现在用的那家合同2月28号到期", "? timing=2027-02-28"),
        ("maybe June, maybe never", "? timing=2027-06-01..2027-06-30"),
    ],
)
def test_of_two_dates_the_one_of_the_start_counts(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize("text", ["not ASAP", "not immediately", "no need to hurry, not urgent", "不是尽快", "别急"])
def test_no_hurry_is_not_as_soon_as_possible(text: str) -> None:
    assert "asap" not in heard(text, Kind.TIMING)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Summer, but definitely after June", "timing=2027-07-01..2027-08-31"),
        ("next year, but not before March", "timing=2027-03-01..2027-12-31"),
        ("明年，但不会早于三月", "timing=2027-03-01..2027-12-31"),
        ("between Easter and Pentecost", "? timing=2027-03-26..2027-03-29"),
    ],
)
def test_a_bound_within_a_time_narrows_it(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("正在选型，下周要给老板出方案", "need=evaluate"),
        ("I have to report to my boss next week", "-"),
    ],
)
def test_a_date_of_others_or_of_a_report_is_none_of_theirs(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("whenever you guys are ready", "timing=asap"),
        ("whenever my boss decides", "-"),
        ("上个月就想上了", "timing=asap"),
        ("可能永远不会", "timing=none"),
    ],
)
def test_whenever_we_are_ready_is_at_once(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said
