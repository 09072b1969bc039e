"""What holds of any text: an answer or none, never an error, in time that grows with it; what is printed reads back."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from routing.answers import AnswerValue, Money, Period, Range, Timing
from routing.playbook import Kind
from routing.understanding.printing import print_value
from routing.understanding.text import LONGEST
from tests.benchmarks.understanding import AWKWARD
from tests.routing.understanding.saying import NOW, read

_PIECES = """
we are 300 people in Berlin about 50k and need it by March not 80 Q1 or 我们
三十万 到 五十万 人 年底前 不 是 $ € ¥ 1,000 -
between next quarter half a million 03/04 bob@acme.com I decide my boss skip ? ! 北京 一百多 个月 内 VP of Sales
"""
_WORDS = st.sampled_from(_PIECES.split())
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join), st.lists(_WORDS).map("".join))
_KINDS = st.sampled_from([None, *Kind])
_LANGUAGES = st.sampled_from(["en", "zh"])
_COUNTS = st.integers(min_value=1, max_value=2_000_000)
_CENTS = st.integers(min_value=100_000, max_value=10**12).map(lambda cents: cents / 100)


@given(text=_TEXTS, asked=_KINDS)
@settings(max_examples=400, deadline=None)
@example(text="9" * 1000, asked=None)
@example(text="31 February 2027, 99/99/9999, 3000-13-45", asked=Kind.TIMING)
@example(text="in 99999999999 years", asked=Kind.TIMING)
@example(text="\x00\ud800", asked=Kind.EMAIL)
def test_any_text_gives_a_reading_and_never_an_error(text: str, asked: Kind | None) -> None:
    reading = read(text, asked)

    assert all(0 < said.confidence <= 1 for said in reading.said)


@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in AWKWARD.items()])
def test_a_text_four_times_as_long_takes_no_more_than_eight_times_as_long_to_read(piece: str) -> None:
    short, long = (piece * LONGEST)[: LONGEST // 4], (piece * LONGEST)[:LONGEST]
    read(long)

    times = [(_seconds(short), _seconds(long)) for _ in range(15)]

    assert min(time for _, time in times) < 8 * min(time for time, _ in times)


@given(low=_COUNTS, more=st.integers(min_value=0, max_value=1000), side=st.integers(0, 2), language=_LANGUAGES)
def test_a_printed_size_reads_back(low: int, more: int, side: int, language: str) -> None:
    size = Range(low=None if side == 1 else low, high=None if side == 2 else low + more)

    assert _again(size, Kind.EMPLOYEES, language) == size


@given(
    low=_CENTS,
    more=_CENTS | st.just(0.0),
    side=st.integers(0, 2),
    currency=st.sampled_from([None, "USD", "EUR", "CNY", "JPY", "GBP", "INR"]),
    period=st.sampled_from([None, *Period]),
    language=_LANGUAGES,
)
def test_a_printed_sum_reads_back(
    low: float, more: float, side: int, currency: str | None, period: Period | None, language: str
) -> None:
    high = round(low + more, 2)
    sum_ = Money(low=None if side == 1 else low, high=None if side == 2 else high, currency=currency, period=period)

    assert _again(sum_, Kind.BUDGET, language) == sum_


@given(first=st.integers(0, 2000), more=st.integers(0, 900), side=st.integers(0, 2), language=_LANGUAGES)
def test_a_printed_date_reads_back(first: int, more: int, side: int, language: str) -> None:
    today: date = NOW.date()
    start, end = today + timedelta(days=first), today + timedelta(days=first + more)
    timing = Timing(start=None if side == 1 else start, end=None if side == 2 else end)

    assert _again(timing, Kind.TIMING, language) == timing


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_printed_wish_for_soon_reads_back(language: str) -> None:
    asap = Timing(start=NOW.date(), end=NOW.date(), asap=True)

    assert _again(asap, Kind.TIMING, language) == asap


def _again(value: AnswerValue, kind: Kind, language: str) -> AnswerValue | None:
    said = read(print_value(value, language=language), kind).of(kind)
    return said.value if said else None


def _seconds(text: str) -> float:
    """The process's own time for reading a text, whatever else the machine does."""
    start = time.process_time()
    read(text)
    return time.process_time() - start
