"""What is said leads to the right next question, in the order and the mood people really write in."""

import pytest

from routing.answers import Answer, Range, Source, Unknown
from routing.conversation import ConversationState
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
        "a question back beside an answer",
        "we need a better way to sort leads, ana@acme.com",
        [("120 people. What does it cost?", "noted employees, faq, ask budget")],
    ),
    (
        "abuse that has the form of a question",
        "we need a better way to sort leads",
        [("what a piece of crap", "be-kind, ask email"), ("what does this crap cost?", "faq, ask email")],
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
        "somebody who asks after a goodbye",
        "we need a better way to sort leads",
        [("stop", "stopped"), ("are you there?", "welcome-back, ask email")],
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

    assert talk.reply == "greeting-again, noted need, ask budget"


def test_everything_known_asks_nothing() -> None:
    known = {
        question.key: Answer(field=question.kind, value="x", source=Source.EARLIER) for question in SMALL.questions
    }

    talk = Talk("hello", known=known)

    assert talk.reply == "greeting-again, thanks"


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


def test_words_that_turn_back_change_what_was_answered_last() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com")
    talk.says("120 people")

    assert talk.says("make that 130") == "changed employees, ask budget"
    assert talk.value("employees") == Range.exactly(130)


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
