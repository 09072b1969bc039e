"""Buttons: pressed once, twice, on an earlier question, or on a message from before."""

from datetime import timedelta

from routing.answers import Range, Source, Unknown
from routing.understanding.reading import Control
from tests.routing.dialogues import Talk


def test_a_button_answers_without_an_echo() -> None:
    talk = Talk()

    assert talk.presses("need", "buy") == "ask email"
    assert talk.conversation.answers["need"].words == "Buy"


def test_the_same_button_pressed_twice_does_nothing_new() -> None:
    talk = Talk()
    talk.presses("need", "buy")

    assert talk.presses("need", "buy") == ""
    assert talk.conversation.asked == "email"


def test_a_button_of_an_earlier_question_changes_its_answer_and_the_open_question_is_put_again() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.presses("employees", "1-50")

    reply = talk.presses("employees", "51-200")

    assert reply == "changed employees, ask budget"
    assert talk.value("employees") == Range(low=51, high=200)


def test_back_keeps_the_answer_until_there_is_another() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.presses("employees", "1-50")

    assert talk.wishes(Control.BACK) == "went-back, ask employees"
    assert talk.value("employees") == Range(low=1, high=50)
    assert talk.presses("employees", "1-50") == "ask budget"


def test_back_pressed_twice_on_one_message_goes_back_once() -> None:
    talk = Talk("we need a better way to sort leads")
    talk.says("ana@acme.com")
    talk.says("120 people")

    replies = [talk.wishes(Control.BACK, on="budget"), talk.wishes(Control.BACK, on="budget")]

    assert replies == ["went-back, ask employees", ""]


def test_skip_pressed_twice_on_one_message_skips_once() -> None:
    talk = Talk()

    replies = [talk.wishes(Control.SKIP, on="need"), talk.wishes(Control.SKIP, on="need")]

    assert replies == ["skipped need, ask email", ""]
    assert talk.conversation.answers["need"].source is Source.SKIPPED


def test_skip_on_an_earlier_question_takes_its_answer_back() -> None:
    talk = Talk("we need a better way to sort leads")

    reply = talk.wishes(Control.SKIP, on="need")

    assert reply == "skipped need, ask email"
    assert talk.value("need") == Unknown()


def test_a_button_that_no_question_has_does_nothing() -> None:
    talk = Talk()
    before = talk.conversation

    assert talk.presses("need", "no-such-choice") == ""
    assert talk.presses("no-such-question", "buy") == ""
    assert talk.conversation.answers == before.answers


def test_an_old_button_wakes_a_closed_conversation() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.presses("employees", "1-50")
    talk.waits(timedelta(days=1))
    talk.is_closed()
    talk.waits(timedelta(days=1))

    assert talk.presses("employees", "1-50") == "welcome-back, ask budget"
