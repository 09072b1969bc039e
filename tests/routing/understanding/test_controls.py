"""What somebody wants of the conversation itself."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard, read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("skip this one", "control=skip"),
        ("prefer not to say", "control=skip"),
        ("I don't know", "control=skip"),
        ("go back", "control=back"),
        ("let me start again", "control=restart"),
        ("I'd like to speak to someone in sales", "control=human"),
        ("no more questions please", "control=stop"),
        ("跳过", "control=skip"),
        ("返回", "control=back"),
        ("重新开始", "control=restart"),
        ("人工", "control=human"),
        ("我想和真人聊聊", "control=human"),
        ("别再发了", "control=stop"),
    ],
)
def test_a_wish_is_understood_in_many_words(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what does it cost?", "control=question"),
        ("why do you ask?", "control=question"),
        ("你们怎么收费", "control=question"),
    ],
)
def test_a_question_back_is_no_answer(text: str, said: str) -> None:
    assert heard(text, Kind.BUDGET) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes", "control=yes"),
        ("no", "control=no"),
        ("是的", "control=yes"),
        ("不是", "control=no"),
    ],
)
def test_plain_yes_and_no_are_kept_for_whoever_asked(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not sure, maybe 90", "employees=90"),
    ],
)
def test_an_answer_with_a_doubt_in_it_is_an_answer(text: str, said: str) -> None:
    assert heard(text, Kind.EMPLOYEES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I don't want to talk to a person", "-"),
        ("I have to talk to somebody in procurement first", "-"),
        ("people keep asking to talk to a real person", "-"),
        ("let me go back to my notes", "-"),
    ],
)
def test_not_wanting_a_person_is_no_wish_for_one(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Actually go back, I think I typed the wrong budget", "control=back"),
        ("今天先到这吧，回头再聊", "control=stop"),
    ],
)
def test_a_mistake_behind_a_step_back_or_a_talk_for_later_is_a_wish(text: str, said: str) -> None:
    assert heard(text) == said


def test_what_is_put_right_in_the_same_breath_goes_nowhere_back() -> None:
    reading = read("刚才写错了，邮箱是 a@b.com")

    assert reading.control is None
    assert [said.value for said in reading.said] == ["a@b.com"]
