"""Messages that are edited, arrive late, or come all at once."""

from datetime import date, timedelta

import pytest

from routing.answers import Money, Range, Timing
from routing.conversation import ConversationState
from routing.understanding.reading import Control
from tests.routing.dialogues import Talk

NONSENSE = "qwrtzp"


def test_a_press_that_came_without_its_time_is_not_undone_by_a_late_message() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    early = f"{int(talk.ts.split('.')[0]) - 1}.500000"
    talk.presses("employees", "51-200", ts="")

    assert talk.says("80 people", ts=early) == ""
    assert talk.value("employees") == Range(low=51, high=200)


def test_an_edit_changes_the_answer_that_came_from_it_and_says_so() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("120 people")
    edited = talk.ts

    reply = talk.says("130 people", ts=edited, edited=True)

    assert reply == "changed employees, ask budget"
    assert talk.value("employees") == Range.exactly(130)


def test_an_edit_that_is_not_understood_changes_nothing() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("120 people")
    before = talk.conversation

    reply = talk.says(NONSENSE, ts=talk.ts, edited=True)

    assert reply == ""
    assert talk.conversation == before


def test_an_edit_with_the_same_words_says_nothing() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("120 people")

    assert talk.says("120 people", ts=talk.ts, edited=True) == ""


def test_an_edit_with_the_same_words_leaves_the_question_open_that_back_reopened() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("120 people")
    edited = talk.ts
    talk.says("back")

    assert talk.says("120 people", ts=edited, edited=True) == ""
    assert talk.conversation.asked == "employees"


def test_an_edit_in_the_silence_after_the_close_is_not_asked_about_again() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says(NONSENSE)
    talk.waits(timedelta(days=1))
    talk.is_closed()

    assert talk.says("120 people", ts=talk.ts, edited=True) == "noted employees"
    assert talk.says("hello") == "welcome-back, ask budget"


def test_an_edit_weeks_later_means_the_days_it_meant_when_it_was_written() -> None:
    talk = Talk("we need a better way to sort leads")
    talk.says("we want it next month")
    written = talk.ts
    talk.waits(timedelta(days=40))

    talk.says("we would want it next month, please", ts=written, edited=True)

    timing = talk.value("timing")
    assert isinstance(timing, Timing)
    assert timing.end == date(2027, 4, 30)


def test_an_edit_that_leaves_an_answer_out_takes_it_back() -> None:
    talk = Talk("hello")
    talk.says("we're 120 people, budget $50k")

    reply = talk.says("we're 120 people", ts=talk.ts, edited=True)

    assert reply == "removed, ask need"
    assert "budget" not in talk.conversation.answers


def test_an_edit_of_a_message_that_was_not_understood_answers_its_question() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says(NONSENSE)

    assert talk.says("120 people", ts=talk.ts, edited=True) == "noted employees, ask budget"


def test_an_edit_never_undoes_a_later_answer() -> None:
    talk = Talk("hello")
    talk.says("we're 120 people")
    first = talk.ts
    talk.says("sorry, we're 130 people")

    reply = talk.says("we're 140 people", ts=first, edited=True)

    assert reply == ""
    assert talk.value("employees") == Range.exactly(130)


def test_a_late_message_answers_the_question_of_its_own_time() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    early = f"{int(talk.ts.split('.')[0])}.500000"
    talk.wishes(Control.SKIP, on="employees")

    reply = talk.says("120", ts=early)

    assert reply == "noted employees, ask budget"
    assert talk.value("employees") == Range.exactly(120)


def test_a_late_message_never_undoes_a_later_answer() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    early = f"{int(talk.ts.split('.')[0])}.500000"
    talk.says("120 people")

    reply = talk.says("80 people", ts=early)

    assert reply == ""
    assert talk.value("employees") == Range.exactly(120)


@pytest.mark.parametrize("said", [NONSENSE, "skip", "back", "start over"])
def test_a_late_word_that_answers_nothing_is_let_go(said: str) -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    early = f"{int(talk.ts.split('.')[0])}.500000"
    talk.says("120 people")
    before = talk.conversation.answers

    assert talk.says(said, ts=early) == ""
    assert talk.conversation.answers == before
    assert talk.conversation.asked == "budget"


def test_ten_messages_in_a_second_are_all_taken() -> None:
    talk = Talk("hello")
    second = int(talk.ts.split(".")[0]) + 1

    burst = ["hi", "we need a tool", "to sort leads", "we're 120 people", "in Berlin", "ok", "ana@acme.com", "$50k"]

    for place, said in enumerate([*burst, "hm", "?"]):
        talk.says(said, ts=f"{second}.{place:06}")

    assert talk.conversation.state is ConversationState.FINISHED
    assert talk.value("employees") == Range.exactly(120)
    assert isinstance(talk.value("budget"), Money)
    assert talk.value("email") == "ana@acme.com"
    assert talk.value("country") == "DE"
