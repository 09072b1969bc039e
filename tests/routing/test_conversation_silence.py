"""What silence brings, and how a conversation goes on after it and after its end."""

from datetime import timedelta

import pytest

from routing.conversation import ConversationState
from tests.routing.dialogues import Talk

NONSENSE = "qwrtzp"


def test_silence_brings_one_nudge_with_the_open_question() -> None:
    talk = Talk("we need a better way to sort leads")

    assert [talk.is_nudged(), talk.is_nudged()] == ["nudge, ask email", ""]


def test_a_day_of_silence_closes_and_keeps_what_was_said() -> None:
    talk = Talk("we need a better way to sort leads")

    assert [talk.is_closed(), talk.is_closed()] == ["closed", ""]
    assert talk.conversation.state is ConversationState.CLOSED
    assert "need" in talk.conversation.answers


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        pytest.param("hello", "welcome-back, ask email", id="a greeting"),
        pytest.param("ana@acme.com", "welcome-back, noted email, ask employees", id="the answer"),
        pytest.param(NONSENSE, "welcome-back, ask email", id="nothing that counts"),
        pytest.param("talk to a person", "welcome-back, person", id="a person"),
        pytest.param("what does it cost?", "welcome-back, faq, ask email", id="a question"),
    ],
)
def test_returning_after_two_weeks_goes_on_where_it_was(said: str, reply: str) -> None:
    talk = Talk("we need a better way to sort leads")
    talk.waits(timedelta(days=1))
    talk.is_closed()
    talk.waits(timedelta(days=14))

    assert talk.says(said) == reply


def test_a_finished_conversation_takes_corrections_and_asks_nothing() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com, we're 500 people, budget $50k")
    assert talk.conversation.state is ConversationState.FINISHED

    assert talk.says("sorry, we're 600 people") == "changed employees"
    assert talk.says("I can talk to your 3 people in an hour") == ""
    assert talk.says("what does it cost?") == "faq"
    assert talk.says("talk to a person") == "person"
