"""How many people a company has."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1200", "employees=1200"),
        ("about fifty", "employees=50"),
        ("a couple hundred", "employees=200"),
        ("200-500", "employees=200..500"),
        ("between fifty and a hundred", "employees=50..100"),
        ("10.000", "employees=10000"),
        ("一百多人", "employees=100..199"),
        ("八九百人", "employees=800..900"),
        ("两万人", "employees=20000"),
        ("两万多员工", "employees=20000..29999"),
        ("18... no 19 since monday", "employees=19"),
    ],
)
def test_a_size_is_a_number_or_a_range(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("over 50", "employees=51.."),
        ("under 50", "employees=..49"),
        ("50+", "employees=50.."),
        ("200+ employees", "employees=200.."),
        ("上万人", "employees=10000.."),
        ("at most 50", "employees=..50"),
        ("不到50人", "employees=..49"),
        ("200人以上", "employees=200.."),
    ],
)
def test_over_and_under_leave_the_number_itself_out(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("just me", "employees=1"),
        ("me and my cofounder", "employees=2"),
        ("its my brother and me", "employees=2"),
        ("me, my wife and 2 employees", "employees=4"),
        ("就我一个", "employees=1"),
    ],
)
def test_one_person_is_a_company_too(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("260 staff, 40 of them in sales", "employees=260"),
        ("技术部20人，总共150人", "employees=150"),
        ("80 in Germany and 40 in France", "? employees=80"),
        ("my team is 6, whole company I don't know", "? employees=6"),
        ("我们组12个人要用", "? employees=12"),
        ("12 lawyers and 3 assistants", "? employees=15"),
        ("工厂600 写字楼40 共640", "employees=640"),
        ("we plan to be 100", "? employees=100"),
        ("our biggest client has 20000. us? 35ish", "employees=35"),
        ("30 excluding the branch, 52 with it", "employees=52"),
        ("分公司不算的话30，算上52", "employees=52"),
        ("4 full time and me", "employees=5"),
        ("we have 3000 customers and 14 staff", "employees=14"),
        ("we're 15 but only 6 of us sell", "? employees=15"),
    ],
)
def test_the_whole_company_counts_and_not_a_part(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we have 12 offices and use 3 tools", "-"),
        ("there were 40 people at the meeting", "-"),
        ("每天有200个客户咨询", "-"),
        ("12 people on the buying committee", "-"),
    ],
)
def test_other_things_counted_are_no_people(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("eighty, ninety people", "employees=80..90"),
        ("15 full time + 5 contractors", "employees=15"),
        ("me + 3", "employees=4"),
        ("千八百人", "employees=800..1000"),
        ("2k多", "employees=2000..2999"),
        ("七八条枪", "employees=7..8"),
        ("十几二十个", "employees=11..20"),
        ("没有一百人,撑死七十", "employees=..70"),
        ("三百人不到", "employees=..299"),
        ("one fifty", "employees=150"),
    ],
)
def test_a_size_in_everyday_words_is_read(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize("text", ["since 2012", "fortune 500", "3 offices", "100% remote", "500强", "成立5年"])
def test_a_year_a_list_and_a_share_are_no_size(text: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Our client, a bank with 12,000 employees, wants it. We're the consultancy, 15 of us.",
            "employees=15; industry=consulting",
        ),
        ("if we had 100 people I'd sign tomorrow, but we're 8 and have no money", "budget=none; employees=8"),
        ("母公司九千人，我们是三十人的小分公司", "employees=30"),
        ("职工四百二十人", "employees=420"),
    ],
)
def test_the_people_of_others_or_only_supposed_are_none_of_theirs(text: str, said: str) -> None:
    assert heard(text) == said
