"""A question that somebody only tells of is no question to us."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (Kind.NEED, "调研一下市面上有哪些"),
        (Kind.NEED, "买过了，我是来问怎么用的"),
        (Kind.TITLE, "我哪是什么领导，普通文员"),
        (Kind.TITLE, "我可不是什么总监，一个普通会计"),
    ],
)
def test_a_question_only_told_of_is_read_as_an_answer(asked: Kind, text: str) -> None:
    assert heard(text, asked).startswith(("need=", "role="))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (Kind.NEED, "手机上能不能用"),
        (Kind.NEED, "这个系统支不支持离线"),
        (Kind.NEED, "我想知道怎么收费"),
        (Kind.TITLE, "职位是什么意思"),
        (Kind.INDUSTRY, "我们做哪个行业有什么关系吗"),
    ],
)
def test_a_question_put_to_us_is_one_without_a_mark_too(asked: Kind, text: str) -> None:
    assert "question" in heard(text, asked)


def test_a_purchase_in_a_question_told_of_is_asked_about() -> None:
    assert heard("我们怎么付款", Kind.NEED).startswith("? ")
