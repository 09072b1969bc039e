"""Money: ranges, bounds, currencies and periods, as people write them."""

import pytest

from routing.answers import Money
from routing.playbook import Kind
from tests.routing.understanding.saying import heard, read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("around $20-30k", "budget=20000..30000 USD"),
        ("€15.000,00", "budget=15000 EUR"),
        ("half a million", "budget=500000"),
        ("two and a half thousand pounds", "budget=2500 GBP"),
        ("5 lakh rupees", "budget=500000 INR"),
        ("40-50.000€", "budget=40000..50000 EUR"),
        ("大概两三百万", "budget=2000000..3000000"),
        ("三十万到五十万人民币", "budget=300000..500000 CNY"),
        ("RMB 80w", "budget=800000 CNY"),
        ("一百二十万", "budget=1200000"),
        ("between 1 and 1.5 mln euros", "budget=1000000..1500000 EUR"),
        ("三万块台币", "budget=30000 TWD"),
        ("18k one time", "budget=18000 once"),
        ("几万块", "budget=20000..90000 CNY"),
    ],
)
def test_a_budget_is_a_sum_or_a_range(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("under 100 grand", "budget=..100000"),
        ("at least 200k", "budget=200000.."),
        ("30k+", "budget=30000.."),
        ("max 40k", "budget=..40000"),
        ("不超过30万", "budget=..300000"),
        ("100万以上", "budget=1000000.."),
        ("上百万", "budget=1000000.."),
        ("20000 SGD per year, max", "budget=..20000 SGD year"),
        ("at most we can spend 50k", "budget=..50000"),
        ("至少准备了50万", "budget=500000.."),
        ("half a mil a year tops", "budget=..500000 year"),
        ("minimum 20 max 25 thousand $", "budget=20000..25000 USD"),
    ],
)
def test_a_bound_stays_open_at_the_other_side(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20k per month", "budget=20000 month"),
        ("$50,000 a year", "budget=50000 USD year"),
        ("25 grand, one-off", "budget=25000 once"),
        ("$10k per quarter", "budget=40000 USD year"),
        ("每个月五千", "budget=5000 month"),
        ("一次性投入80万", "budget=800000 once"),
        ("ZAR 250 000 for the year", "budget=250000 ZAR year"),
        ("30k once the board agrees", "budget=30000"),
        ("一万二美金, 一次过", "budget=12000 USD once"),
    ],
)
def test_a_period_is_kept_and_others_are_turned_into_years(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no budget yet", "budget=none"),
        ("zero", "budget=none"),
        ("nothing allocated", "budget=none"),
        ("没有预算", "budget=none"),
        ("预算还没批下来", "budget=none"),
        ("it hasn't been approved yet, so none at the moment", "budget=none"),
        ("还没编列预算", "budget=none"),
        ("we have no fixed budget, but money is there", "? budget=none"),
        ("we havent set one", "budget=none"),
        ("my boss hasn't set one yet", "budget=none"),
        ("还没批", "budget=none"),
    ],
)
def test_said_to_be_none_is_an_answer(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("¥500,000", "? budget=500000 CNY"),
        ("around 50", "? budget=50"),
        ("20k for the pilot, then 100k", "? budget=20000"),
        ("your pro plan at 9800 is too much", "? budget=9800"),
        ("our whole IT budget is 8 million", "? budget=8000000"),
        ("我们公司注册资本500万", "? budget=5000000"),
        ("I can swipe a card up to 2k, beyond that it's my manager", "? budget=..2000"),
        ("五万以内我能定", "? budget=..50000"),
        ("去年18万，今年多两万", "? budget=20000"),
        ("打印机都要3万呢", "? budget=30000"),
        ("ten thousand euros, maybe twelve", "? budget=10000 EUR"),
        ("it was 12k last time", "? budget=12000"),
        ("200万的盘子 这块也就占十分之一", "? budget=2000000"),
    ],
)
def test_a_sum_with_two_readings_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$50 per user", "-"),
        ("99 dollars a seat", "-"),
    ],
)
def test_a_price_a_head_is_no_budget(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we raised $5M last year", "-"),
        ("the average deal is $40k", "-"),
        ("昨天花了200块", "-"),
        ("my invoice is wrong, 450 euros too much", "need=support"),
        ("我们一年给用友交十几万", "-"),
        ("我跟总监一块儿看", "-"),
    ],
)
def test_money_in_passing_is_no_budget(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$5M", "revenue=5000000 USD"),
        ("we do 3-5m ARR", "revenue=3000000..5000000 year"),
        ("年营收三个亿", "revenue=300000000 year"),
        ("our biggest client makes 40 million, we do maybe 600k", "revenue=600000"),
        ("we lost 2 million this year", "? revenue=2000000"),
        ("目标是做到5亿", "? revenue=500000000"),
    ],
)
def test_revenue_is_not_taken_for_a_budget(text: str, said: str) -> None:
    assert heard(text, Kind.REVENUE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("预算大概30万，明年一季度上线", "budget=300000"),
        ("30k, and we want it next month", "budget=30000"),
        ("$30k, annually", "budget=30000 USD year"),
        ("4500 SGD monthly 左右", "budget=4500 SGD month"),
        ("每个月不超过五百", "budget=..500 month"),
        ("3 or 4 hundred a month tops", "budget=300..400 month"),
        ("forty grand, british pounds", "budget=40000 GBP"),
    ],
)
def test_a_period_belongs_to_the_sum_it_stands_beside(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET).split("; ", maxsplit=1)[0] == said


@pytest.mark.parametrize(
    ("text", "sums"), [("50", [50, 50_000]), ("around 50", [50, 50_000]), ("50左右", [50, 500_000]), ("50k", [50_000])]
)
def test_a_small_number_may_leave_the_thousands_out(text: str, sums: list[int]) -> None:
    values = [said.value for said in read(text, Kind.BUDGET).said]

    assert [value.low for value in values if isinstance(value, Money)] == sums


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("min 20k max 50k", "budget=20000..50000"),
        ("more than 20k but less than 50k", "budget=20000..50000"),
        ("上限100万,下限60万", "budget=600000..1000000"),
        ("can't be more than 50k", "budget=..50000"),
        ("不能低于20万", "budget=200000.."),
        ("20万顶天了", "budget=..200000"),
        ("过百万", "budget=1000000.."),
    ],
)
def test_bounds_in_other_words_are_bounds_and_two_make_a_range(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ten, fifteen grand", "budget=10000..15000"),
        ("between 20k & 30k", "budget=20000..30000"),
        ("六、七十万", "budget=600000..700000"),
        ("万把块", "budget=10000 CNY"),
        ("六位数", "budget=100000..999999"),
        ("five-figure budget", "budget=10000..99999"),
        ("three quarters of a million", "budget=750000"),
        ("₹25L", "budget=2500000 INR"),
        ("60萬新臺幣", "budget=600000 TWD"),
    ],
)
def test_a_rough_sum_keeps_its_bounds(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


def test_sums_for_different_things_are_asked_and_not_merged() -> None:
    assert heard("20k in Q1, another 20k in Q2", Kind.BUDGET).startswith("?")
    assert heard("预算20万,40人", Kind.EMPLOYEES) == "budget=200000; employees=40"


@pytest.mark.parametrize("text", ["13812345678", "4155550123", "no budget limit", "预算没有上限"])
def test_a_telephone_and_an_open_purse_are_no_sum(text: str) -> None:
    assert "budget" not in heard(text, Kind.BUDGET)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we have 500k for next quarter", "budget=500000"),
        ("We are 20 people with 30k in Q2", "budget=30000; employees=20"),
        ("i've got about 20k to spend", "budget=20000"),
        ("we have 300k in the database", "-"),
    ],
)
def test_a_sum_that_somebody_has_for_a_time_is_a_budget_though_nobody_asked(text: str, said: str) -> None:
    assert heard(text) == said
