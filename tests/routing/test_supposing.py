"""A lead of which only a few values are known: what follows from them, and whether it is for sales."""

import pytest

from routing.fields import DEFAULT, Fields
from routing.lead_lines import parse_lead_line
from routing.replay.supposing import Supposed, suppose
from routing.workspace_file import load_workspace

AGREED = load_workspace(
    """
reps:
  bo: {slack: U0BO}
accounts:
  - {domain: acme.com, name: Acme, owner: bo, tier: gold}
customers: [bigcorp.com]
competitors: [Rival]
icp:
  industries: {core: [software], related: [retail]}
  countries: [DE, US]
rules:
  - {name: All, to: rep bo}
"""
)


def supposed(line: str) -> Supposed:
    return suppose(parse_lead_line(line), workspace=AGREED, catalogue=DEFAULT)


@pytest.mark.parametrize(
    ("line", "follows"),
    [
        pytest.param("industry=software", {"industry_fit": "core"}, id="the fit of an industry"),
        pytest.param("country=FR", {"served": False, "icp": False}, id="a country that is not served"),
        pytest.param(
            "email_domain=acme.com",
            {"company": "Acme", "has_owner": True, "account_tier": "gold", "customer": False, "personal_email": False},
            id="an account by its domain",
        ),
        pytest.param("company=acme", {"has_owner": True}, id="an account by its name"),
        pytest.param("email_domain=bigcorp.com", {"customer": True}, id="a customer"),
        pytest.param("company=rival", {"competitor": True}, id="a competitor"),
        pytest.param("email_domain=gmail.com", {"personal_email": True}, id="a personal address"),
        pytest.param("budget=0", {"budget_met": False}, id="no money"),
        pytest.param("budget=10k-20k", {"budget_met": True}, id="money"),
        pytest.param("timing=400d", {"timing_met": False}, id="too late"),
        pytest.param("authority=influences need=vague", {"authority_met": True, "need_met": False}, id="who decides"),
    ],
)
def test_what_follows_from_values_is_filled_in(line: str, follows: Fields) -> None:
    fields = supposed(line).fields

    assert {name: fields.get(name) for name in follows} == follows


def test_what_was_typed_stays_as_it_is() -> None:
    fields = supposed("industry=software industry_fit=other company=acme has_owner=no score=12").fields

    assert (fields["industry_fit"], fields["has_owner"], fields["score"]) == ("other", False, 12.0)


def test_what_nothing_tells_stays_unknown() -> None:
    fields = supposed("employees=700").fields

    assert {"score", "bant", "icp", "has_owner", "customer", "industry_fit"}.isdisjoint(fields)


@pytest.mark.parametrize(
    ("line", "for_sales", "certain"),
    [
        pytest.param("employees=700", True, False, id="may qualify"),
        pytest.param("country=FR", False, True, id="cannot qualify"),
        pytest.param("icp score=70", True, True, id="qualifies"),
        pytest.param("icp score=69 bant=3", False, True, id="has too few points"),
        pytest.param("country=FR wants_person", True, True, id="asks for a person"),
    ],
)
def test_a_lead_is_taken_for_sales_unless_that_is_impossible(line: str, for_sales: bool, certain: bool) -> None:
    lead = supposed(line)

    assert (lead.for_sales, lead.certain) == (for_sales, certain)


def test_the_owner_of_an_account_is_told() -> None:
    assert supposed("email_domain=acme.com").account_owner == "bo"
    assert supposed("email_domain=other.com").account_owner is None
