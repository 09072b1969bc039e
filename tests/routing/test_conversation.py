"""What is said leads to the right next question, in the order and the mood people really write in."""

from datetime import timedelta

import pytest

from routing.answers import Answer, Money, Range, Source, Unknown
from routing.conversation import ConversationState
from routing.understanding.reading import Control
from tests.routing.dialogues import SMALL, Talk

NONSENSE = "qwrtzp"

Turns = list[tuple[str, str]]

DIALOGUES: list[tuple[str, str, Turns]] = [
    (
        "one answer after the other",
        "hello",
        [
            ("we need a better way to sort leads", "noted need, ask email"),
            ("ana@acme.com", "noted email, ask employees"),
            ("120 people", "noted employees, ask budget"),
            ("$50k", "noted budget, ask country"),
            ("Germany", "noted country, thanks"),
        ],
    ),
    (
        "three answers in one sentence",
        "hello",
        [
            ("we're 120 people in Berlin with a budget of $50k", "noted budget country employees, ask need"),
            ("we need a better way to sort leads", "noted need, ask email"),
            ("ana@acme.com", "noted email, thanks"),
        ],
    ),
    (
        "the first words answer already",
        "we need a better way to sort leads, my address is ana@acme.com",
        [("120 people", "noted employees, ask budget")],
    ),
    (
        "a change of mind",
        "hello",
        [
            ("we're 120 people", "noted employees, ask need"),
            ("sorry, we're 130 people", "changed employees, ask need"),
        ],
    ),
    (
        "back twice, and once too often",
        "we need a better way to sort leads",
        [
            ("ana@acme.com", "noted email, ask employees"),
            ("120 people", "noted employees, ask budget"),
            ("back", "went-back, ask employees"),
            ("back", "went-back, ask email"),
            ("back", "nothing-before, ask email"),
            ("ana@acme.org", "changed email, ask budget"),
        ],
    ),
    (
        "skip everything",
        "hello",
        [
            ("skip", "skipped need, ask email"),
            ("skip", "skipped email, ask employees"),
            ("skip", "skipped employees, ask budget"),
            ("skip", "skipped budget, ask country"),
            ("skip", "skipped country, thanks"),
        ],
    ),
    (
        "nonsense three times",
        "my address is ana@acme.com",
        [
            ("we need a better way to sort leads", "noted need, ask employees"),
            (NONSENSE, "ask-again employees"),
            (NONSENSE, "ask-again employees"),
            (NONSENSE, "moved-on, ask budget"),
            (NONSENSE, "ask-again budget"),
            ("$50k", "noted budget, ask country"),
        ],
    ),
    (
        "a question back, with and without an answer",
        "we need a better way to sort leads",
        [
            ("what does it cost?", "faq, ask email"),
            ("where do I find your price list?", "faq, ask email"),
            ("ana@acme.com", "noted email, ask employees"),
        ],
    ),
    (
        "a person, at any time",
        "we need a better way to sort leads",
        [("talk to a person", "person"), ("talk to a person", "")],
    ),
    (
        "enough",
        "we need a better way to sort leads",
        [("stop", "stopped"), ("thanks, bye", ""), ("ana@acme.com", "welcome-back, noted email, ask employees")],
    ),
    (
        "all over again",
        "we need a better way to sort leads",
        [
            ("ana@acme.com", "noted email, ask employees"),
            ("start over", "started-over, ask need"),
            ("back", "nothing-before, ask need"),
        ],
    ),
    (
        "abuse",
        "we need a better way to sort leads",
        [("you idiot", "be-kind, ask email"), ("ana@acme.com", "noted email, ask employees")],
    ),
    (
        "一句一答",
        "你好",
        [
            ("我们需要一个线索分配工具", "noted need, ask email"),
            ("ana@acme.com", "noted email, ask employees"),
            ("120人", "noted employees, ask budget"),
            ("50万人民币", "noted budget, ask country"),
            ("德国", "noted country, thanks"),
        ],
    ),
    (
        "一句话说了三件事",
        "你好",
        [
            ("我们公司120人，在德国，预算50万人民币", "noted budget country employees, ask need"),
            ("我们需要一个线索分配工具", "noted need, ask email"),
        ],
    ),
    (
        "改主意",
        "你好",
        [("我们公司120人", "noted employees, ask need"), ("说错了，我们公司130人", "changed employees, ask need")],
    ),
    (
        "返回、跳过、重新开始、人工",
        "我们需要一个线索分配工具",
        [
            ("跳过", "skipped email, ask employees"),
            ("返回", "went-back, ask email"),
            ("重新开始", "started-over, ask need"),
            ("人工", "person"),
        ],
    ),
    (
        "听不懂三次",
        "我们需要一个线索分配工具，邮箱ana@acme.com",
        [
            ("呜呜呜", "ask-again employees"),
            ("呜呜呜", "ask-again employees"),
            ("呜呜呜", "moved-on, ask budget"),
        ],
    ),
    ("反问", "我们需要一个线索分配工具", [("多少钱？", "faq, ask email")]),
]


@pytest.mark.parametrize(("first", "turns"), [pytest.param(first, turns, id=name) for name, first, turns in DIALOGUES])
def test_a_dialogue_goes(first: str, turns: Turns) -> None:
    talk = Talk(first)

    replies = [(said, talk.says(said)) for said, _ in turns]

    assert replies == turns


def test_a_conversation_begins_with_a_greeting_and_the_first_question() -> None:
    assert Talk().reply == "greeting, ask need"
    assert Talk("hello").reply == "greeting, ask need"
    assert Talk(NONSENSE).reply == "greeting, ask need"


def test_the_first_words_are_answered_and_not_asked_again() -> None:
    talk = Talk("we need a better way to sort leads, we're 120 people")

    assert talk.reply == "greeting, noted employees need, ask email"


def test_who_asks_for_a_person_first_is_asked_nothing() -> None:
    talk = Talk("talk to a person")

    assert talk.reply == "greeting, person"
    assert talk.conversation.wants_person
    assert talk.conversation.state is ConversationState.FINISHED


def test_what_is_known_is_not_asked() -> None:
    known = {
        "email": Answer(field="email", value="ana@acme.com", source=Source.PROFILE),
        "employees": Answer(field="employees", value=Range.exactly(80), source=Source.EARLIER),
        "budget": Answer(field="budget", value=Unknown(), source=Source.SKIPPED),
    }

    talk = Talk("we need a better way to sort leads", known=known)

    assert talk.reply == "greeting, noted need, ask budget"


def test_everything_known_asks_nothing() -> None:
    known = {
        question.key: Answer(field=question.kind, value="x", source=Source.EARLIER) for question in SMALL.questions
    }

    talk = Talk("hello", known=known)

    assert talk.reply == "greeting, thanks"


def test_starting_over_forgets_what_was_said_and_keeps_what_was_known() -> None:
    known = {"email": Answer(field="email", value="ana@acme.com", source=Source.PROFILE)}
    talk = Talk("we need a better way to sort leads", known=known)
    talk.says("120 people")

    reply = talk.says("start over")

    assert reply == "started-over, ask need"
    assert set(talk.conversation.answers) == {"email"}


def test_a_question_that_does_not_concern_them_is_not_asked() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("500 people")

    assert talk.says("$50k") == "noted budget, thanks"


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


def test_an_old_button_wakes_a_closed_conversation() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.presses("employees", "1-50")
    talk.waits(timedelta(days=1))
    talk.is_closed()
    talk.waits(timedelta(days=1))

    assert talk.presses("employees", "1-50") == "welcome-back, ask budget"


def test_a_finished_conversation_takes_corrections_and_asks_nothing() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com, we're 500 people, budget $50k")
    assert talk.conversation.state is ConversationState.FINISHED

    assert talk.says("sorry, we're 600 people") == "changed employees"
    assert talk.says("I can talk to your 3 people in an hour") == ""
    assert talk.says("what does it cost?") == "faq"
    assert talk.says("talk to a person") == "person"


def test_small_talk_is_answered_but_not_for_ever() -> None:
    talk = Talk("we need a better way to sort leads")

    replies = [talk.says("you idiot") for _ in range(6)]

    assert replies == [*["be-kind, ask email"] * 5, "be-kind, moved-on, ask employees"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        pytest.param(["我们公司120人"], "zh", id="to Chinese with the first Chinese word"),
        pytest.param(["我们公司120人", "SaaS"], "zh", id="not back for a borrowed word"),
        pytest.param(["我们公司120人", "let us go on in English please"], "en", id="back with a sentence"),
        pytest.param(["120"], "en", id="digits tell nothing"),
    ],
)
def test_the_language_somebody_types_wins(said: list[str], language: str) -> None:
    talk = Talk("hello")

    for words in said:
        talk.says(words)

    assert talk.conversation.language == language
