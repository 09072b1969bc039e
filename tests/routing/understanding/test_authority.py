"""What somebody has to say in the decision. That others decide, without a part of their own, is none."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I decide", "authority=decides"),
        ("it's my call", "authority=decides"),
        ("I own the budget", "authority=decides"),
        ("我说了算", "authority=decides"),
        ("我可以拍板", "authority=decides"),
    ],
)
def test_who_decides_or_signs_decides(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I recommend, the board decides", "authority=influences"),
        ("I need approval from finance", "authority=influences"),
        ("together with my CTO", "authority=influences"),
        ("我推荐，老板签字", "authority=influences"),
        ("需要领导审批", "authority=influences"),
    ],
)
def test_who_reaches_those_who_decide_influences(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my boss signs", "authority=none"),
        ("the board", "authority=none"),
        ("I have no say", "authority=none"),
        ("老板拍板", "authority=none"),
        ("我没有决定权", "authority=none"),
    ],
)
def test_that_others_decide_is_no_authority(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("something with the CFO", "? authority=none", id="somebody is named"),
        pytest.param("CFO and us somehow", "? authority=influences", id="somebody and us"),
        pytest.param("it depends", "-", id="nobody is named"),
    ],
)
def test_who_is_only_named_is_asked_about(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said
