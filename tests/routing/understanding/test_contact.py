"""How to reach somebody."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my mail is Bob.Smith@Acme.co.uk, thanks", "email=Bob.Smith@acme.co.uk"),
        ("邮箱是 li.lei@example.cn", "email=li.lei@example.cn"),
    ],
)
def test_an_address_is_read_in_the_form_servers_agree_on(text: str, said: str) -> None:
    assert heard(text, Kind.EMAIL) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bob@", "-"),
        ("john@acme", "-"),
    ],
)
def test_half_an_address_is_none(text: str, said: str) -> None:
    assert heard(text, Kind.EMAIL) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bob at acme dot com", "? email=bob@acme.com"),
    ],
)
def test_a_spelled_address_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.EMAIL) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("+49 30 901820", "phone=+4930901820"),
        ("0044 20 7946 0018", "phone=+442079460018"),
        ("13800138000", "phone=+8613800138000"),
        ("电话：021-62888888", "phone=+862162888888"),
    ],
)
def test_a_number_is_read_with_its_country(text: str, said: str) -> None:
    assert heard(text, Kind.PHONE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("write to ana@corp.io", "email=ana@corp.io"),
        ("我的手机是 139-1234-5678", "phone=+8613912345678"),
    ],
)
def test_contact_data_is_taken_wherever_it_stands(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0044 7700 900123", "phone=+447700900123"),
        ("台灣手機 0912-345-678", "phone=+886912345678"),
        ("UK mobile 07911 123456", "phone=+447911123456"),
        ("my german number: 0151 23456789", "phone=+4915123456789"),
        ("香港 9123 4567", "country=HK; phone=+85291234567"),
        ("don't call me", "control=stop"),
        ("+49 (0)30 123456", "phone=+4930123456"),
        ("call me on 0171 5555555, I'm in Germany", "country=DE; phone=+491715555555"),
    ],
)
def test_a_number_is_read_by_its_country_code_or_the_country_named(text: str, said: str) -> None:
    assert heard(text, Kind.PHONE) == said
