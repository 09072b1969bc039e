"""The company somebody works for."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Initech", "company=Initech"),
        ("I work at Globex", "company=Globex"),
        ("it's called Blue Ocean Labs", "company=Blue Ocean Labs"),
        ("华为", "company=华为"),
        ("我们公司叫蓝海科技", "company=蓝海科技"),
    ],
)
def test_the_name_is_what_is_left_of_the_answer(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we are Acme Corp", "company=Acme Corp"),
        ("I'm with Stark Industries", "company=Stark Industries"),
        ("we saw you at Dreamforce", "-"),
    ],
)
def test_a_name_in_passing_needs_words_around_it_or_a_legal_form(text: str, said: str) -> None:
    assert heard(text) == said
