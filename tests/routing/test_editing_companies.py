"""The lists of companies in a baton.yml, changed without touching anything else."""

from routing.companies import CompanyList, Listed, companies_of
from routing.editing.companies import with_companies
from routing.editing.people import Group, set_entry
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


def test_entries_that_differ_are_written_anew_and_others_stay_where_they_are() -> None:
    now = Listed(list=CompanyList.ACCOUNT, company="initech.com", name="Initech", owner="ana")
    text = with_companies(SOURCE, [ACME, now, BIG])

    assert text == SOURCE.replace("{domain: initech.com}", "{domain: initech.com, name: Initech, owner: ana}")


def test_a_list_in_brackets_gets_lines_where_it_changes() -> None:
    more = Listed(list=CompanyList.CUSTOMER, company="new.example")
    text = with_companies(SOURCE, [ACME, INITECH, BIG, more, RIVAL])

    assert text.endswith('customers:\n  - bigcorp.com\n  - new.example\ncompetitors:\n  - "Rival & Sons: Ltd"\n')
    assert text.startswith(SOURCE.removesuffix("customers: [bigcorp.com]\n"))


def test_lists_are_changed_in_whatever_layout_they_are_written() -> None:
    laid_out = (
        SOURCE,
        SOURCE.replace("customers: [bigcorp.com]", "customers: [bigcorp.com,\n  # one\n  old.example]"),
        SOURCE.replace("customers: [bigcorp.com]", "customers:\ncompetitors: [x.example] # known"),
        SOURCE.replace("{domain: initech.com}", "domain: initech.com # in Austin\n    owner: ana"),
        SOURCE.replace("ana: {", "ana: &ana {").replace("owner: ana", "owner: ana"),
        SOURCE.removesuffix("\n"),
        "{workspace: {name: Northwind}, reps: {ana: {slack: U0ANA}}}",
        SOURCE + "...\n",
        "accounts: [{domain: initech.com}, {domain: acme.com}]\nreps: {ana: {slack: U0ANA}}",
    )
    table = {ACME, Listed(list=CompanyList.ACCOUNT, company="initech.com", tier="b"), RIVAL, BIG}

    for source in laid_out:
        assert set(companies_of(load_workspace(with_companies(source, list(table))))) == table


def test_thousands_of_companies_are_not_read_to_change_a_rep() -> None:
    many = "".join(f"  - {{domain: c{number}.com}}   # {number}\n" for number in range(50))
    source = SOURCE.replace("customers:", many + "customers:")
    text = set_entry(source, Group.REP, "ana", {"weight": 2})

    assert text == source.replace("{slack: U0ANA}", "{slack: U0ANA, weight: 2}")
