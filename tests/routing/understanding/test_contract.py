"""The form in which `baton understand` prints a reading."""

import pytest

from routing.playbook import Kind
from routing.understanding.contract import as_contract, asked_kind
from tests.routing.understanding.saying import read


def test_a_sum_is_printed_with_its_bounds_its_currency_and_its_period() -> None:
    assert as_contract(read("up to €20k a month", Kind.BUDGET)) == {
        "outcome": "understood",
        "answers": {"budget": {"low": None, "high": 20000, "currency": "EUR", "period": "month"}},
    }


def test_a_date_is_printed_with_both_ends() -> None:
    assert as_contract(read("next quarter", Kind.TIMING))["answers"] == {
        "timing": {"from": "2027-01-01", "to": "2027-03-31", "asap": False}
    }


def test_said_to_be_none_is_printed_as_none() -> None:
    assert as_contract(read("no budget yet", Kind.BUDGET))["answers"] == {"budget": "none"}


def test_a_title_is_printed_as_seniority_and_role() -> None:
    assert as_contract(read("IT manager", Kind.TITLE))["answers"] == {"seniority": "manager", "role": "it"}


def test_a_need_is_printed_with_the_wish_for_a_demo() -> None:
    assert as_contract(read("we want to buy, no demo please", Kind.NEED))["answers"] == {
        "need": {"demo": False, "intent": "buy"}
    }


def test_a_doubt_is_printed_with_its_likeliest_reading() -> None:
    printed = as_contract(read("03/04", Kind.TIMING))

    assert printed["outcome"] == "confirm"
    assert printed["answers"]["timing"]["from"] == "2027-03-04"


@pytest.mark.parametrize(
    ("name", "kind"), [("budget", Kind.BUDGET), ("seniority", Kind.TITLE), ("role", Kind.TITLE), ("shoe size", None)]
)
def test_a_field_is_asked_for_by_its_name(name: str, kind: Kind | None) -> None:
    assert asked_kind(name) is kind
