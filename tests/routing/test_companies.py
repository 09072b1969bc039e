"""Companies in and out as CSV: nothing is lost, nothing is calculated, and a mistake has its line."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.companies import (
    CompanyList,
    Listed,
    TableChanges,
    TableError,
    changes_between,
    merged,
    print_table,
    read_table,
)

REPS = ("ana", "bo")
ACME = Listed(list=CompanyList.ACCOUNT, company="acme.com", name="Acme, Inc.", owner="ana", tier="target")
BIG = Listed(list=CompanyList.CUSTOMER, company="bigcorp.com")
RIVAL = Listed(list=CompanyList.COMPETITOR, company="Rival & Sons")

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=12)
NAMES = st.one_of(WORDS, WORDS.map(lambda word: "=" + word), WORDS.map(lambda word: "'@" + word))


def test_a_table_that_went_out_comes_in_as_it_was() -> None:
    assert read_table(print_table([ACME, BIG, RIVAL]), reps=REPS) == (ACME, BIG, RIVAL)


@settings(deadline=None, max_examples=200)
@given(st.lists(NAMES, unique_by=lambda name: Listed(list=CompanyList.CUSTOMER, company=name).key, max_size=5))
def test_whatever_a_company_is_called_it_is_no_formula_and_comes_back(names: list[str]) -> None:
    rows = tuple(Listed(list=CompanyList.CUSTOMER, company=name) for name in names)
    text = print_table(rows)
    cells = [cell for line in csv.reader(io.StringIO(text, newline="")) for cell in line]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert read_table(text, reps=REPS) == rows


@pytest.mark.parametrize(
    "text",
    [
        "list;company;owner\naccount;acme.com;ana\n",
        "\ufefflist\tcompany\towner\r\naccount\tacme.com\tana\r\n",
        "Company,List,Owner\nhttps://www.acme.com/,Account,ana\n\n",
    ],
    ids=["semicolons", "tabs and a byte order mark", "another order and case"],
)
def test_what_spreadsheets_write_is_read(text: str) -> None:
    (row,) = read_table(text, reps=REPS)

    assert (row.key, row.owner) == (("account", "acme.com"), "ana")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("list,compny\n", "Line 1: There is no column `compny`. Did you mean `company`?"),
        ("list,name\n", "Line 1: The column `company` is missing"),
        ("", "Line 1: The column `list` is missing"),
        ("list,company\nfriend,acme.com\n", "Line 2: “friend” is no list"),
        ("list,company\naccount,Acme\n", "Line 2: “Acme” is not a domain"),
        ("list,company\ncustomer,\n", "Line 2: `company` is empty"),
        ("list,company,owner\naccount,acme.com,anna\n", "Line 2: There is no rep “anna”. Did you mean “ana”?"),
        ("list,company,owner\ncustomer,acme.com,ana\n", "Line 2: Only an account has name, owner, tier."),
        ("list,company\ncustomer,a,b\n", "Line 2: There are 3 cells for 2 columns"),
        ("list,company\ncustomer,acme.com\ncustomer,www.ACME.com\n", "Line 3: “www.ACME.com” stands in line 2"),
        ('list,company\ncustomer,"acme\n', "This is not CSV"),
        ("list,company\n" + "customer,x.com\n" * 20_001, "20,001 rows"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(TableError) as refused:
        read_table(text, reps=REPS)

    assert said in str(refused.value)


def test_rows_are_added_or_put_in_place_and_nothing_goes() -> None:
    now_bos = Listed(list=CompanyList.ACCOUNT, company="www.acme.com", owner="bo")
    after = merged([ACME, BIG], [now_bos, RIVAL])

    assert after == (now_bos, BIG, RIVAL)
    assert changes_between([ACME, BIG], after) == TableChanges(added=(RIVAL,), changed=((ACME, now_bos),), removed=())


def test_a_table_in_place_of_another_says_what_goes() -> None:
    changes = changes_between([ACME, BIG], [BIG])

    assert changes.removed == (ACME,)
    assert changes
    assert not changes_between([BIG], [BIG])
