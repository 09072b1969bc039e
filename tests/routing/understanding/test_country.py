"""The country somebody sits in."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we sit in Munich", "country=DE"),
        ("the States", "country=US"),
        ("UK", "country=GB"),
        ("ca", "country=CA"),
        ("we're a Swiss company", "country=CH"),
        ("北京", "country=CN"),
        ("我在吉隆坡", "country=MY"),
    ],
)
def test_a_city_a_name_or_a_code_tells_the_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not in Germany, in Austria", "country=AT"),
        ("不在中国，在日本", "country=JP"),
    ],
)
def test_where_they_are_not_does_not_count(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Georgia", "? country=GE"),
        ("we have offices in Berlin and Paris", "? country=DE"),
    ],
)
def test_a_name_that_two_countries_share_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my colleague in Paris told me about you", "-"),
        ("the weather in Berlin is nice", "-"),
        ("我同事在北京", "-"),
        ("we're based in Amsterdam", "country=NL"),
    ],
)
def test_where_others_are_is_not_where_they_are(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize("text", ["hm", "no", "so", "in"])
def test_a_small_word_is_no_code_of_a_country(text: str) -> None:
    assert "country" not in heard(text, Kind.COUNTRY)


@pytest.mark.parametrize(("text", "said"), [("NO", "country=NO"), ("us", "country=US"), ("de", "country=DE")])
def test_a_code_in_capitals_or_of_no_other_meaning_is_a_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


def test_a_place_that_is_all_of_a_message_is_told_though_nobody_asked() -> None:
    assert heard("in Berlin", Kind.EMAIL) == "country=DE"
