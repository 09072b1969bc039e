"""Somebody puts right what they said, in the middle of other questions; or asks for another language."""

import pytest

from routing.answers import Money, Range
from routing.conversation import ConversationState
from routing.playbook import Kind, Playbook, Question
from tests.routing.dialogues import Talk

NEED = {"en": "we need a better way to sort our leads", "zh": "我们需要更好地分配销售线索"}


def people(count: float) -> Range:
    return Range.exactly(count)


@pytest.mark.parametrize(
    "said",
    ["sorry, I meant 800", "I mean 800", "make that 800", "typo, 800", "oops 800", "no wait, 800", "actually 800"],
)
def test_a_bare_number_puts_right_what_was_answered_last_though_it_was_not_asked(said: str) -> None:
    talk = Talk(NEED["en"])
    talk.says("by the way we are 80 people")

    assert talk.says(said) == "changed employees, ask email"
    assert talk.value("employees") == people(800)


@pytest.mark.parametrize("said", ["不对，是五百人", "说错了，是五百人", "抱歉，应该是500人", "其实是五百人"])
def test_a_correction_in_chinese_names_what_it_is_about(said: str) -> None:
    talk = Talk(NEED["zh"], language="zh")
    talk.says("我们五十人")

    assert talk.says(said) == "changed employees, ask email"
    assert talk.value("employees") == people(500)


def test_a_correction_that_names_its_field_goes_there_whatever_was_answered_last() -> None:
    talk = Talk(f"{NEED['en']}, we're 80 people, jo@acme.com")
    talk.says("about 20k usd")

    assert talk.says("sorry, we're 90 people") == "changed employees, ask country"
    assert talk.value("employees") == people(90)
    assert talk.value("budget") == Money(low=20_000, high=20_000, currency="USD")


def test_an_apology_before_an_answer_answers_the_open_question() -> None:
    talk = Talk(f"{NEED['en']}, jo@acme.com")
    talk.says("300 people")

    assert talk.says("sorry, 50k usd a year") == "noted budget, thanks"
    assert talk.value("employees") == people(300)


#: The open question takes nearly any words, so that `sorry, 800` could be its answer.
SIZE_THEN_INDUSTRY = Playbook(
    name="size-then-industry",
    questions=tuple(
        Question(key=kind, kind=kind, ask={"en": kind, "zh": kind}) for kind in (Kind.EMPLOYEES, Kind.INDUSTRY)
    ),
)


@pytest.mark.parametrize("said", ["sorry, 800", "actually 800", "wrong, it's 800", "抱歉，800人"])
def test_a_number_alone_puts_the_number_right_also_where_any_words_are_an_answer(said: str) -> None:
    talk = Talk("hello", playbook=SIZE_THEN_INDUSTRY)
    talk.says("80")

    assert talk.says(said) == "changed employees, ask industry"
    assert talk.value("employees") == people(800)


@pytest.mark.parametrize("said", ["sorry, retail", "actually we run 3 shops, retail"])
def test_more_than_a_number_answers_the_question_that_any_words_answer(said: str) -> None:
    talk = Talk("hello", playbook=SIZE_THEN_INDUSTRY)
    talk.says("80")

    assert talk.says(said) == "noted industry, thanks"
    assert talk.value("employees") == people(80)


@pytest.mark.parametrize("said", ["that's wrong", "that's not right", "不对"])
def test_an_echo_that_is_denied_is_asked_about_again(said: str) -> None:
    talk = Talk(NEED["en"])
    talk.says("we are 80 people")

    assert talk.says(said) == "went-back, ask employees"
    assert talk.says("800") == "changed employees, ask email"


def test_the_same_answer_is_asked_about_again_but_once() -> None:
    talk = Talk(f"{NEED['en']}, jo@acme.com")
    talk.says("80 people")

    replies = [talk.says("that's wrong") for _ in range(5)]

    assert replies == [
        "went-back, ask employees",
        *["ask-again employees"] * 2,
        "moved-on, ask budget",
        "ask-again budget",
    ]
    assert talk.value("employees") == people(80)


def test_a_sum_put_right_without_its_currency_keeps_it() -> None:
    talk = Talk(f"{NEED['en']}, jo@acme.com, we're 80 people")
    talk.says("20k usd")

    assert talk.says("sorry, make that 25k") == "changed budget, ask country"
    assert talk.value("budget") == Money(low=25_000, high=25_000, currency="USD")


def test_what_puts_nothing_right_is_read_as_an_answer() -> None:
    talk = Talk(NEED["en"])

    assert talk.says("sorry, jo@acme.com") == "noted email, ask employees"


def test_after_the_end_a_correction_still_counts() -> None:
    talk = Talk(f"{NEED['en']}, jo@acme.com, we're 300 people, 50k usd")

    assert talk.conversation.state is ConversationState.FINISHED
    assert talk.says("sorry, we're 400 people") == "changed employees"
    assert talk.value("employees") == people(400)


@pytest.mark.parametrize(
    ("spoken", "said", "then"),
    [
        pytest.param("en", "可以说中文吗", "zh", id="chinese, in chinese"),
        pytest.param("en", "can we speak Chinese please", "zh", id="chinese, in english"),
        pytest.param("zh", "english please", "en", id="english, in english"),
        pytest.param("zh", "请用英文", "en", id="english, in chinese"),
        pytest.param("en", "English, please", "en", id="english, where it is spoken already"),
    ],
)
def test_a_wish_for_a_language_is_followed_and_costs_no_try(spoken: str, said: str, then: str) -> None:
    talk = Talk(NEED[spoken], language=spoken)

    assert talk.says(said) == "ask email"
    assert talk.conversation.language == then
    assert talk.conversation.misses == 0


@pytest.mark.parametrize("said", ["We teach English", "Chinese medicine", "我们做中文教材", "UK English"])
def test_a_language_in_an_answer_is_no_wish(said: str) -> None:
    talk = Talk(NEED["en"])
    before = talk.conversation.misses
    talk.says(said)

    assert talk.conversation.misses == before + 1
