"""The codes of countries, and what people write instead."""

import pytest

from routing.countries import COUNTRIES, country_called


def test_every_country_of_the_standard_has_its_code_once() -> None:
    assert len(COUNTRIES) == len(set(COUNTRIES)) == 249
    assert {"US", "CN", "IN", "NO", "GB", "AX"} <= set(COUNTRIES)
    assert not {"UK", "EU", "XK", "SU"} & set(COUNTRIES)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("UK", "GB"),
        ("USA", "US"),
        ("deu", "DE"),
        ("Germany", "DE"),
        ("germny", "DE"),
        ("United States", "US"),
        ("America", "US"),
        ("Holland", "NL"),
        ("UAE", "AE"),
        ("Niger", "NE"),
        ("Austria", "AT"),
        ("Australia", "AU"),
        ("中国", "CN"),
        ("瑞士", "CH"),
        ("EU", None),
        ("SU", None),
        ("XX", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_other_names(words: str, code: str | None) -> None:
    assert country_called(words) == code
