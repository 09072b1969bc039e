"""Which company somebody works for, and how we stand with it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.accounts import account_for, company_of, domain_of, is_competitor, is_customer, is_personal, plain_name
from routing.reps import Account
from routing.workspace_file import load_workspace

WORKSPACE = replace(
    load_workspace("customers: [bigcorp.com, 北方公司]\ncompetitors: [rival.example]\n"),
    accounts=(
        Account(domain="acme.com", name="Acme", owner="ana"),
        Account(domain="emea.acme.com", name="Acme EMEA", owner="bo"),
        Account(domain="acme.co.uk", name="Acme Britain Ltd", owner="bo"),
        Account(domain="one.github.io", name="One", owner="ana"),
        Account(domain="mail.initech.de", name="Initech GmbH", owner="ana"),
        Account(domain="nameless.org"),
        Account(domain="huawei.com", name="华为技术有限公司", owner="cai"),
    ),
)


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        pytest.param("x@acme.com", "acme.com", id="its own domain"),
        pytest.param("X@ACME.COM ", "acme.com", id="case and space aside"),
        pytest.param("x@sales.acme.com", "acme.com", id="a subdomain"),
        pytest.param("x@de.emea.acme.com", "emea.acme.com", id="the nearest account above"),
        pytest.param("x@mail.acme.co.uk", "acme.co.uk", id="a suffix of two parts"),
        pytest.param("x@initech.de", "mail.initech.de", id="the account was written with a subdomain"),
        pytest.param("x@one.github.io", "one.github.io", id="a rented suffix"),
        pytest.param("x@two.github.io", None, id="a neighbour under a rented suffix"),
        pytest.param("x@other.co.uk", None, id="a neighbour under a public suffix"),
        pytest.param("x@notacme.com", None, id="only ends alike"),
        pytest.param("x@acme.org", None, id="another ending"),
        pytest.param("not an address", None, id="no address"),
    ],
)
def test_an_account_is_found_by_the_domain_of_the_address(email: str, domain: str | None) -> None:
    account = account_for(WORKSPACE, email=email, company=None)

    assert (account.domain if account else None) == domain


@pytest.mark.parametrize(
    ("company", "domain"),
    [
        pytest.param("ACME, Inc.", "acme.com", id="legal form and case aside"),
        pytest.param("acme britain", "acme.co.uk", id="the account's own legal form aside"),
        pytest.param("Initech", "mail.initech.de", id="GmbH aside"),
        pytest.param("华为技术", "huawei.com", id="有限公司 aside"),
        pytest.param("华为技术股份有限公司", "huawei.com", id="another legal form"),
        pytest.param("Acme Labs", None, id="never nearly"),
        pytest.param("Acne", None, id="never by a slip"),
        pytest.param("Inc.", None, id="a legal form is no name"),
    ],
)
def test_an_account_is_found_by_the_exact_name_where_no_domain_tells(company: str, domain: str | None) -> None:
    account = account_for(WORKSPACE, email="someone@gmail.com", company=company)

    assert (account.domain if account else None) == domain


def test_the_domain_speaks_before_the_name() -> None:
    account = account_for(WORKSPACE, email="x@huawei.com", company="Acme")

    assert account is not None
    assert account.owner == "cai"


def test_a_free_mail_domain_on_a_list_catches_nobody() -> None:
    careless = replace(WORKSPACE, competitors=("gmail.com",))

    assert not is_competitor(careless, email="somebody@gmail.com", company=None)


def test_customers_and_competitors_are_domains_or_names() -> None:
    assert is_customer(WORKSPACE, email="x@eu.bigcorp.com", company=None)
    assert is_customer(WORKSPACE, email=None, company="北方有限公司")
    assert is_competitor(WORKSPACE, email="x@rival.example", company=None)
    assert not is_customer(WORKSPACE, email="x@rival.example", company="Rival")


@pytest.mark.parametrize(
    ("email", "company"),
    [
        pytest.param("ana@mail.acme.co.uk", "acme.co.uk", id="below a suffix of two parts"),
        pytest.param("ana@gmail.com", None, id="free mail"),
        pytest.param("ana@vip.163.com", None, id="below free mail"),
        pytest.param("ana@mailinator.com", None, id="throw-away mail"),
        pytest.param("ana@co.uk", None, id="a suffix nobody registers"),
        pytest.param("ana", None, id="no address"),
    ],
)
def test_a_company_is_told_by_its_registered_domain(email: str, company: str | None) -> None:
    assert company_of(email) == company


@pytest.mark.parametrize("email", ["a@gmail.com", "b@qq.com", "c@163.com", "d@GMX.de", "e@proton.me", "f@yopmail.com"])
def test_personal_addresses_are_known(email: str) -> None:
    assert is_personal(email)


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        ("https://www.Acme.com/about", "acme.com"),
        ("acme.com:8080", "acme.com"),
        ("müller.de", "xn--mller-kva.de"),
        ("Acme Inc", None),
        ("acme", None),
        ("", None),
        ("..", None),
    ],
)
def test_a_domain_is_read_however_it_is_written(written: str, domain: str | None) -> None:
    assert domain_of(written) == domain


@given(st.text(max_size=60))
def test_any_text_can_be_asked_about(text: str) -> None:
    account_for(WORKSPACE, email=text, company=text)
    company_of(text)

    assert plain_name(plain_name(text)) == plain_name(text)
