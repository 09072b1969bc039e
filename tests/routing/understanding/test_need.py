"""What somebody needs, what they came for, and whether they want a demo."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we want to buy 50 licences", "need=buy"),
        ("compare vendors", "need=evaluate"),
        ("doing research for my thesis", "need=research"),
        ("I can't log in", "need=support"),
        ("nothing", "need=none"),
        ("准备采购一套系统", "need=buy"),
        ("在对比几家供应商", "need=evaluate"),
        ("随便看看", "need=research"),
        ("登录不了", "need=support"),
        ("没有需求", "need=none"),
    ],
)
def test_the_intent_is_told_by_what_they_want(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our leads fall through the cracks", "need=buy"),
        ("线索跟进太慢，丢单严重", "need=buy"),
    ],
)
def test_a_problem_is_a_reason_to_buy(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not ready to buy yet", "need=research"),
    ],
)
def test_what_they_do_not_want_is_only_looking(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'd like to see a demo", "need=evaluate demo"),
        ("no demo, just pricing please", "need=buy no-demo"),
        ("不需要演示，直接报价", "need=buy no-demo"),
    ],
)
def test_a_demo_may_be_wished_for_or_not(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sure, why not", "control=yes; need=demo"),
        ("maybe later", "control=no; need=no-demo"),
        ("我们已经看过演示了", "need=no-demo"),
        ("好的", "control=yes; need=demo"),
        ("暂时不用", "control=no; need=no-demo"),
    ],
)
def test_yes_and_no_answer_the_question_for_a_demo(text: str, said: str) -> None:
    assert heard(text, Kind.DEMO) == said
