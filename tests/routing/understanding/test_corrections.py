"""What somebody takes back in the same breath counts no more."""

import pytest

from routing.playbook import Kind
from routing.understanding.corrections import taken_back
from tests.routing.understanding.saying import heard


def left_of(text: str) -> str:
    """The text with what it takes back blanked out."""
    gone = {place for start, end in taken_back(text) for place in range(start, end)}
    return "".join(" " if place in gone else letter for place, letter in enumerate(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("60? no, more like 90", "employees=90"),
        ("60 no wait 90", "employees=90"),
        ("not sixty, seventy", "employees=70"),
        ("seventy, not sixty", "employees=70"),
        ("220 instead of 200", "employees=220"),
        ("80打错了 90", "employees=90"),
        ("不是80是90", "employees=90"),
        ("90,不是80", "employees=90"),
    ],
)
def test_a_denied_number_gives_way_to_the_one_beside_it(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we were 80 before the layoffs, now 55", "employees=55"),
        ("80 last year, 55 now", "employees=55"),
        ("went from 80 to 55", "employees=55"),
        ("原来80人,裁员后剩55", "employees=55"),
        ("从八十人裁到五十五人", "employees=55"),
    ],
)
def test_what_is_now_counts_and_not_what_was(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("年底肯定来不及，起码二月", "timing=2027-02-01.."),
        ("march won't work, april", "timing=2027-04-01..2027-04-30"),
        ("moved from march to june", "timing=2027-06-01..2027-06-30"),
        ("原来说年底，现在推迟到明年六月了", "timing=2027-06-01..2027-06-30"),
        ("三月改六月了", "timing=2027-06-01..2027-06-30"),
        ("今年没戏,明年吧", "timing=2027-01-01..2027-12-31"),
    ],
)
def test_a_date_that_will_not_do_gives_way_to_the_next(text: str, said: str) -> None:
    assert heard(text, Kind.TIMING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i meant per month, 2000 usd", "budget=2000 USD month"),
        ("20k. per year, not per month", "budget=20000 year"),
        ("dollars not euros: 20k", "budget=20000 USD"),
        ("单位是美元不是人民币,2万", "budget=20000 USD"),
        ("是每月不是每年,3万", "budget=30000 month"),
    ],
)
def test_a_currency_or_period_put_right_belongs_to_the_sum(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sorry, make it 400 people", "employees=400"),
        ("change company size to 410 people", "employees=410"),
        ("headcount should be 410", "employees=410"),
        ("不好意思，是六百人", "employees=600"),
        ("打错了是六百人", "employees=600"),
        ("please change the budget from 50k to 60k", "budget=60000"),
        ("预算改为60万", "budget=600000"),
        ("timing changed to march", "timing=2027-03-01..2027-03-31"),
    ],
)
def test_what_is_put_right_later_is_read_though_nothing_was_asked(text: str, said: str) -> None:
    assert heard(text) == said


def test_only_the_value_before_is_taken_back_and_no_other_answer() -> None:
    said = heard("we're 300 people, budget 50k, sorry, 60k", Kind.BUDGET)

    assert said == "budget=60000; employees=300"


def test_a_number_of_another_thing_puts_none_right() -> None:
    assert heard("20 people, sorry, budget is 30k", Kind.EMPLOYEES) == "budget=30000; employees=20"
    assert heard("20人,对了,不好意思,预算30万", Kind.EMPLOYEES) == "budget=300000; employees=20"


@pytest.mark.parametrize(
    "text",
    [
        "we have 20 people, actually we need 30 seats",
        "not before july",
        "not more than 50k",
        "30 people, no budget",
        "1,200 people, 1.5m",
        "we have no more than 20 seats",
        "we are not a big company, 20 people",
        "不是很急",
    ],
)
def test_a_not_or_no_of_another_kind_takes_nothing_back(text: str) -> None:
    assert left_of(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("forget what i wrote about the budget, its 8k not 80k, euros", "budget=8000 EUR"),
        ("刚才那个预算你记成50万了，是5万", "budget=50000"),
        ("oh and forget what I said about January. make it Q2", "timing=2027-04-01..2027-06-30"),
        ("the budget? a million haha just kidding. 20k", "budget=20000"),
    ],
)
def test_what_was_noted_wrong_or_said_for_fun_is_taken_back(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we are 200 and no one is leaving", "employees=200"),
    ],
)
def test_no_one_takes_no_number_back(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said
