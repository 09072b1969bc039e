"""A reading that is not sure is taken only after a yes, and anything else said instead counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from routing.answers import Answer, Money, Range, Unknown
from routing.conversation import ConversationState, Doubt
from routing.understanding.reading import Control
from tests.routing.dialogues import Talk

NONSENSE = "qwrtzp"


def dollars(amount: float) -> Money:
    return Money(low=amount, high=amount, currency="USD")


def doubting(*amounts: float, open_question: str = "budget") -> Talk:
    """A talk in which a budget was read that has to be confirmed, while that or another question is open."""
    need = "we need a better way to sort leads, ana@acme.com"
    talk = Talk(f"{need}, we're 500 people" if open_question == "budget" else need)
    talk.waits(timedelta(seconds=1))
    answers = tuple(Answer(field="budget", value=dollars(amount), words="80", ts=talk.ts) for amount in amounts)
    talk.conversation = replace(talk.conversation, to_confirm=(Doubt(key="budget", answers=answers),))
    assert talk.conversation.asked == open_question
    return talk


def test_yes_takes_the_reading_and_goes_on() -> None:
    talk = doubting(80_000)

    assert talk.says("yes") == "thanks"
    assert talk.value("budget") == dollars(80_000)
    assert talk.conversation.state is ConversationState.FINISHED


def test_the_yes_button_takes_the_reading() -> None:
    talk = doubting(80_000)

    assert talk.confirms("0") == "thanks"
    assert talk.value("budget") == dollars(80_000)


@pytest.mark.parametrize("by_button", [True, False], ids=["by button", "in words"])
def test_no_asks_in_other_words(by_button: bool) -> None:
    talk = doubting(80_000)

    reply = talk.confirms("none") if by_button else talk.says("no")

    assert reply == "ask-again budget"
    assert talk.value("budget") is None


def test_a_correction_in_words_replaces_the_reading() -> None:
    talk = doubting(80)

    assert talk.says("no, $90k") == "noted budget, thanks"
    assert talk.value("budget") == dollars(90_000)


def test_one_of_two_readings_is_picked_by_button() -> None:
    talk = doubting(80, 80_000)

    assert talk.confirms("1") == "thanks"
    assert talk.value("budget") == dollars(80_000)


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        pytest.param("the second one", "JPY", id="by its place"),
        pytest.param("第一个", "CNY", id="by its place, in Chinese"),
        pytest.param("JPY 500,000", "JPY", id="by what it says"),
        pytest.param("yuan", "CNY", id="by what it adds to the words"),
    ],
)
def test_one_of_two_readings_is_picked_in_words(said: str, currency: str) -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com, we're 500 people")
    talk.says("¥500,000")

    assert talk.says(said) == "noted budget, thanks"
    assert talk.value("budget") == Money(low=500_000, high=500_000, currency=currency)


@pytest.mark.parametrize("said", ["yes", "hm", "what do you mean?", "we are 80 people"])
def test_words_that_pick_no_reading_pick_none(said: str) -> None:
    talk = doubting(80, 80_000)
    talk.says(said)

    assert talk.value("budget") is None


def test_yes_to_two_readings_asks_which_again() -> None:
    talk = doubting(80, 80_000)

    assert talk.says("yes") == "confirm budget"
    assert talk.value("budget") is None


@pytest.mark.parametrize("open_question", ["budget", "employees"])
def test_a_button_of_a_doubt_that_is_settled_does_nothing(open_question: str) -> None:
    talk = doubting(80_000, open_question=open_question)
    settled = talk.conversation.to_confirm[0]
    talk.says("no, $90k")

    assert talk.confirms("0", doubt=settled) == ""
    assert talk.value("budget") == dollars(90_000)


def test_a_button_of_an_earlier_doubt_does_not_confirm_a_later_one() -> None:
    talk = doubting(80_000)
    earlier = talk.conversation.to_confirm[0]
    later = replace(earlier, answers=(replace(earlier.answers[0], value=dollars(90), ts=f"{talk.ts}9"),))
    talk.conversation = replace(talk.conversation, to_confirm=(later,))

    assert talk.confirms("0", doubt=earlier) == ""
    assert talk.value("budget") is None


def test_a_doubt_about_something_else_is_settled_before_the_open_question_goes_on() -> None:
    talk = doubting(80_000, open_question="employees")

    assert talk.says("yes") == "ask employees"
    assert talk.value("budget") == dollars(80_000)


def test_no_to_a_doubt_about_something_else_drops_it() -> None:
    talk = doubting(80_000, open_question="employees")

    assert talk.says("no") == "ask employees"
    assert talk.conversation.to_confirm == ()


def test_another_answer_is_taken_while_the_doubt_waits() -> None:
    talk = doubting(80_000, open_question="employees")

    assert talk.says("we're 120 people") == "noted employees, confirm budget"
    assert talk.value("employees") == Range.exactly(120)
    assert talk.says("yes") == "ask country"


def test_nonsense_three_times_leaves_a_doubted_question_unknown() -> None:
    talk = doubting(80_000)

    replies = [talk.says(NONSENSE) for _ in range(3)]

    assert replies == ["confirm budget", "confirm budget", "moved-on, thanks"]
    assert talk.value("budget") == Unknown()


def test_nonsense_three_times_drops_a_doubt_about_something_else() -> None:
    talk = doubting(80_000, open_question="employees")

    replies = [talk.says(NONSENSE) for _ in range(3)]

    assert replies == ["confirm budget", "confirm budget", "moved-on, ask employees"]
    assert talk.value("budget") is None


@pytest.mark.parametrize(
    ("open_question", "reply", "budget"),
    [
        pytest.param("budget", "skipped budget, thanks", Unknown(), id="of the open question"),
        pytest.param("employees", "skipped budget, ask employees", None, id="of something else"),
    ],
)
@pytest.mark.parametrize("by_button", [True, False], ids=["by button", "in words"])
def test_skip_leaves_a_doubt(open_question: str, reply: str, budget: object, by_button: bool) -> None:
    talk = doubting(80_000, open_question=open_question)

    assert (talk.wishes(Control.SKIP, on="budget") if by_button else talk.says("skip")) == reply
    assert talk.value("budget") == budget


def test_back_drops_a_doubt() -> None:
    talk = doubting(80_000)

    assert talk.says("back") == "nothing-before, ask budget"
    assert talk.conversation.to_confirm == ()


def test_a_nudge_puts_the_doubt_again() -> None:
    assert doubting(80_000).is_nudged() == "nudge, confirm budget"


def test_an_edit_settles_the_doubt_about_what_it_said() -> None:
    talk = doubting(80_000)

    assert talk.says("$90k", ts=talk.ts, edited=True) == "noted budget, thanks"
    assert talk.conversation.to_confirm == ()


def test_a_doubt_about_the_first_words_is_settled_before_any_question() -> None:
    talk = Talk("our budget is ¥500,000")
    assert talk.reply == "greeting, confirm budget"

    assert talk.is_nudged() == "nudge, confirm budget"
    assert talk.says("yuan") == "noted budget, ask need"
