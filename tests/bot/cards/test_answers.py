"""Answers read as one would say them, in both languages."""

from datetime import UTC, date, datetime

import pytest

from bot.cards.answers import answer_words
from bot.words import Words
from routing.answers import (
    Answer,
    AnswerValue,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Period,
    Range,
    Seniority,
    Timing,
    Title,
    Unknown,
)

WORDS = Words()

ROWS: list[tuple[str, AnswerValue, str, str]] = [
    ("employees", Range.exactly(1), "1 person", "1 人"),
    ("employees", Range.exactly(1200), "1,200 people", "1,200 人"),
    ("employees", Range(low=51, high=200), "51–200 people", "51–200 人"),
    ("employees", Range(low=1001, high=None), "1,001 people or more", "1,001 人以上"),
    ("employees", Range(low=None, high=50), "up to 50 people", "最多 50 人"),
    ("number", Range.exactly(2.5), "2.5", "2.5"),
    ("budget", Money(low=50_000, high=50_000, currency="USD", period=Period.YEAR), "$50,000 a year", "每年 US$50,000"),
    ("budget", Money(low=300_000, high=500_000, currency="CNY"), "CN¥300,000–CN¥500,000", "¥300,000–¥500,000"),
    ("budget", Money(low=None, high=100, currency="EUR", period=Period.MONTH), "up to €100 a month", "每月 最多 €100"),
    ("budget", Money(low=20_000, high=None), "20,000 or more", "20,000 以上"),
    ("budget", Nothing(), "no budget yet", "暂无预算"),
    ("timing", Timing(start=None, end=None, asap=True), "as soon as possible", "尽快"),
    ("timing", Timing(start=None, end=date(2027, 3, 31)), "by March 31, 2027", "2027年3月31日之前"),
    ("timing", Timing(start=date(2027, 6, 1), end=date(2027, 6, 1)), "on June 1, 2027", "2027年6月1日"),
    ("timing", Timing(start=date(2027, 6, 1), end=None), "from June 1, 2027 on", "2027年6月1日之后"),
    (
        "timing",
        Timing(start=date(2027, 4, 1), end=date(2027, 6, 30)),
        "between April 1, 2027 and June 30, 2027",
        "2027年4月1日至2027年6月30日",
    ),
    ("timing", Nothing(), "no date yet", "时间未定"),
    ("title", Title(words="VP Sales", seniority=Seniority.VP), "VP Sales", "VP Sales"),
    ("country", "DE", "Germany", "德国"),
    ("industry", "software", "software", "软件"),
    ("industry", "bee keeping", "bee keeping", "bee keeping"),
    ("authority", "decides", "you decide", "由您决定"),
    ("email", "ana@acme.com", "ana@acme.com", "ana@acme.com"),
    ("demo", True, "you'd like a demo", "想看演示"),
    ("yes_no", False, "no", "否"),
    ("need", Need(clarity=NeedClarity.CLEAR), "", ""),
    ("text", "all of their own words", "", ""),
    ("budget", Unknown(), "", ""),
]


@pytest.mark.parametrize(
    ("field", "value", "english", "chinese"), [pytest.param(*row, id=f"{row[0]} {row[2]}") for row in ROWS]
)
def test_an_answer_reads_as_one_would_say_it(field: str, value: AnswerValue, english: str, chinese: str) -> None:
    answer = Answer(field=field, value=value)

    assert answer_words(answer, language="en", words=WORDS) == english
    assert answer_words(answer, language="zh", words=WORDS) == chinese


def test_a_span_that_has_begun_is_said_by_its_end() -> None:
    timing = Timing(start=date(2027, 3, 1), end=date(2027, 5, 30))
    answer = Answer(field="timing", value=timing, at=datetime(2027, 3, 1, 9, tzinfo=UTC))

    assert answer_words(answer, language="en", words=WORDS) == "by May 30, 2027"


def test_a_choice_is_said_by_its_label() -> None:
    answer = Answer(field="choice", value="crm", words="Our CRM")

    assert answer_words(answer, language="en", words=WORDS) == "Our CRM"
