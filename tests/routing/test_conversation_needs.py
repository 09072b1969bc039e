"""What a need is, and what words said in passing may do to one."""

import pytest

from routing.answers import Answer, Intent, Need, NeedClarity
from routing.conversation import Conversation, Utterance
from routing.dialogue.heard import Heard
from routing.dialogue.needs import says_a_need
from routing.dialogue.taking import take
from tests.routing.dialogues import START, Talk

CLEAR = Need(clarity=NeedClarity.CLEAR, intent=Intent.BUY)
VAGUE = Need(clarity=NeedClarity.VAGUE)


def need(value: Need, *, ts: str = "1.000000") -> dict[str, Answer]:
    return {"need": Answer(field="need", value=value, words="what they need", ts=ts)}


@pytest.mark.parametrize(
    ("asked", "before", "said", "after"),
    [
        pytest.param("email", CLEAR, VAGUE, CLEAR, id="said in passing, a clear need stays clear"),
        pytest.param(
            "email",
            CLEAR,
            Need(clarity=NeedClarity.VAGUE, demo=True),
            Need(clarity=NeedClarity.CLEAR, intent=Intent.BUY, demo=True),
            id="said in passing, a demo is still heard",
        ),
        pytest.param("email", VAGUE, CLEAR, CLEAR, id="said in passing, a vague need may become clear"),
        pytest.param(
            "need",
            CLEAR,
            VAGUE,
            Need(clarity=NeedClarity.VAGUE, intent=Intent.BUY),
            id="asked for, it is what was said last",
        ),
    ],
)
def test_a_need_is_put_together_from_what_was_said(asked: str, before: Need, said: Need, after: Need) -> None:
    conversation = Conversation(
        lead="L-1", playbook="small", language="en", answers=need(before), asked=asked, heard_at=START
    )
    utterance = Utterance(text="what they need", ts="2.000000", at=START)

    taken = take(conversation, Heard(utterance=utterance, answers=need(said, ts="2.000000")))

    assert taken.conversation.answers["need"].value == after


@pytest.mark.parametrize(
    ("text", "others", "is_one"),
    [
        pytest.param("we want to route our leads better", [], True, id="a sentence"),
        pytest.param("我们想自动分配销售线索", [], True, id="a Chinese sentence"),
        pytest.param("hello there", [], False, id="a greeting"),
        pytest.param("we're 120 people in Berlin", ["120 people", "Berlin"], False, id="only other answers"),
        pytest.param("我们公司120人，在德国", ["120人", "德国"], False, id="only other answers, in Chinese"),
        pytest.param("120 people, we want to route our leads", ["120 people"], True, id="an answer and a need"),
    ],
)
def test_a_need_is_more_than_the_answers_to_other_questions(text: str, others: list[str], is_one: bool) -> None:
    assert says_a_need(text, others=others) is is_one


@pytest.mark.parametrize(
    ("first", "language"),
    [("我们需要CRM，四百多人", "zh"), ("Need a CRM, 300 people", "en"), ("需要一套CRM系统，三百人", "zh")],
)
def test_a_short_need_among_other_facts_is_heard(first: str, language: str) -> None:
    talk = Talk(first, language=language)

    assert talk.value("need") is not None
    assert talk.conversation.asked == "email"
