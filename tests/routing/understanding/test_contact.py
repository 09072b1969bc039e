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
