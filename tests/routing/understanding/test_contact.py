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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not jo@a.com any more, it's jo@b.org", "email=jo@b.org"),
        ("jo@a.com no longer works, use jo@b.org", "email=jo@b.org"),
        ("jo@a.com - sorry, typo, joe@a.com", "email=joe@a.com"),
        ("jo@b.org, not jo@a.com", "email=jo@b.org"),
        ("my boss is jim@a.com, I'm ann@a.com", "email=ann@a.com"),
        ("jo@a.com and cc ann@b.org", "email=jo@a.com"),
        ("jo@a.com or jo@b.org", "email=jo@a.com"),
        ("tech jo@a.com, sales ann@a.com", "? email=jo@a.com"),
        ("the old address jo@a.com bounces", "-"),
        ("li@a.cn这个停用了，用wang@a.cn", "email=wang@a.cn"),
        ("发到 li@a.cn，不要发到 wang@a.cn", "email=li@a.cn"),
        ("li@a.cn，别发垃圾邮件", "email=li@a.cn"),
        ("我老板的是li@a.cn，我的是wang@a.cn", "email=wang@a.cn"),
    ],
)
def test_of_several_addresses_the_one_that_is_meant_counts(text: str, said: str) -> None:
    assert heard(text, Kind.EMAIL) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our fax is +41 44 555 01 20, phone +41 44 555 01 21", "phone=+41445550121"),
        ("don't call +44 7700 900123, use +44 20 7946 0018", "phone=+442079460018"),
        ("13688889999错了 13688889998", "phone=+8613688889998"),
        ("+49 151 2345 6789 no wait 6798 at the end", "? phone=+4915123456798"),
        ("country code 254, then 722 000 111", "phone=+254722000111"),
        ("打到我老公手机上去了 13500001234，请不要再打这个号", "-"),
        ("最后一位是7不是1，13522223337", "phone=+8613522223337"),
        ("0755-23456789-808", "phone=+8675523456789"),
        ("+353 1 234 5678 (reception), +353 86 123 4567 (me)", "phone=+353861234567"),
    ],
)
def test_of_several_numbers_the_one_that_is_meant_counts(text: str, said: str) -> None:
    assert heard(text, Kind.PHONE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("john dot smith at acme dot com", "? email=john.smith@acme.com"),
        ("jane underscore doe at gmail dot com", "email=jane_doe@gmail.com"),
        ("first name dot last name at company dot com", "-"),
        ("jo@gmail,com", "? email=jo@gmail.com"),
        ("jo@a.com. My assistant knows", "email=jo@a.com"),
        ("my work one is t.ross@vale.org, dont use the gmail", "email=t.ross@vale.org"),
        ("it's tom (dot) wells (at) ridge.co.uk", "? email=tom.wells@ridge.co.uk"),
        ("jen@halden.com, sorry, halden.co, no m", "email=jen@halden.co"),
        ("peter@nordlicht.de - sorry, .com not .de", "email=peter@nordlicht.com"),
        ("li@abc.cn，不对，是abc.com", "email=li@abc.com"),
        ("li@abc.com，打错了，abc.cn", "email=li@abc.cn"),
        ("公司的li@abc.cn，私人的li@qq.com", "email=li@abc.cn"),
        ("jo@acme.com, sorry, our site is northwind.org", "email=jo@acme.com"),
    ],
)
def test_an_address_said_in_words_or_with_a_slip_is_put_together(text: str, said: str) -> None:
    assert heard(text, Kind.EMAIL) == said
