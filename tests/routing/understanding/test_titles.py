"""A title: how high it stands and what part it plays."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Head of RevOps", "role=business; seniority=director"),
        ("VP, Sales EMEA", "role=business; seniority=vp"),
        ("founder", "role=executive; seniority=c_level"),
        ("IT manager", "role=it; seniority=manager"),
        ("software engineer", "role=it; seniority=individual"),
        ("intern", "role=user; seniority=individual"),
        ("技术总监", "role=it; seniority=director"),
        ("采购经理", "role=business; seniority=manager"),
        ("副总经理", "role=business; seniority=vp"),
        ("总经理", "role=executive; seniority=c_level"),
    ],
)
def test_a_title_tells_seniority_and_role(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Executive Assistant to the CEO", "role=user; seniority=individual"),
        ("总裁助理", "role=user; seniority=individual"),
        ("Account Executive", "role=user; seniority=individual"),
    ],
)
def test_an_assistant_is_not_the_chief(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I run marketing", "role=business; seniority=director"),
        ("I'm responsible for IT", "role=it; seniority=manager"),
    ],
)
def test_an_area_stands_for_a_title(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I am the IT manager at Contoso", "company=Contoso; role=it; seniority=manager"),
        ("my manager told me about you", "-"),
    ],
)
def test_a_title_in_passing_needs_words_like_i_am(text: str, said: str) -> None:
    assert heard(text) == said
