"""The lists of companies in a baton.yml, changed without touching anything else."""

from routing.companies import CompanyList, Listed, companies_of
from routing.editing.companies import with_companies
from routing.workspace_file import load_workspace

SOURCE = """\
workspace: {name: Northwind}
reps:
  ana: {slack: U0ANA}
accounts:
  # The big ones.
  - {domain: acme.com, name: Acme, owner: ana}  # since 2019
  - {domain: initech.com}
customers: [bigcorp.com]
"""
ACME = Listed(list=CompanyList.ACCOUNT, company="acme.com", name="Acme", owner="ana")
INITECH = Listed(list=CompanyList.ACCOUNT, company="initech.com")
BIG = Listed(list=CompanyList.CUSTOMER, company="bigcorp.com")
RIVAL = Listed(list=CompanyList.COMPETITOR, company="Rival & Sons: Ltd")


def test_what_the_table_says_is_what_the_text_then_says() -> None:
    now = Listed(list=CompanyList.ACCOUNT, company="initech.com", name="Initech", owner="ana", tier="target")
    text = with_companies(SOURCE, [ACME, now, RIVAL])

    assert set(companies_of(load_workspace(text))) == {ACME, now, RIVAL}


def test_comments_and_what_stays_are_left_as_they_are() -> None:
    text = with_companies(SOURCE, [ACME, INITECH, BIG, RIVAL])

    assert "# The big ones." in text
    assert "- {domain: acme.com, name: Acme, owner: ana}  # since 2019" in text


def test_the_same_table_changes_nothing() -> None:
    assert with_companies(SOURCE, companies_of(load_workspace(SOURCE))) == SOURCE


def test_no_rows_empty_the_lists() -> None:
    assert companies_of(load_workspace(with_companies(SOURCE, []))) == ()
