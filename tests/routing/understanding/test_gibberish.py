"""Letters typed at random are no answer, however open the question."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize("asked", [Kind.NEED, Kind.INDUSTRY, Kind.TITLE])
@pytest.mark.parametrize("text", ["asdf", "qwrtzp", "hjkl;", "asdf asdf", "jjjjj", "fhdskjf"])
def test_random_letters_answer_nothing(asked: Kind, text: str) -> None:
    assert heard(text, asked) == "-"


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        pytest.param(Kind.INDUSTRY, "HVAC", "industry=construction", id="an abbreviation"),
        pytest.param(Kind.INDUSTRY, "CMS", "industry=CMS", id="a short abbreviation"),
        pytest.param(Kind.COMPANY, "Xprtz", "company=Xprtz", id="a company's name"),
        pytest.param(Kind.NEED, "crm", "need=buy", id="a word without a vowel"),
    ],
)
def test_words_without_vowels_that_people_use_are_answers(asked: Kind, text: str, said: str) -> None:
    assert heard(text, asked) == said
