"""One message for each step: what was understood, what is asked, and buttons that say the same as words."""

from datetime import date
from typing import Any

import pytest
from slack_sdk.models.blocks import Block as SdkBlock

from bot.cards.prospect import PRESSABLE, message_for, pressed_utterance
from bot.words import Words
from routing.answers import Answer, Intent, Money, Need, Range, Timing
from routing.conversation import Conversation, Reply, Say, Utterance
from routing.playbook import Choice, Faq, Kind, Playbook, Question
from routing.playbooks.choice_values import CLARITY
from routing.understanding.reading import Control
from tests.routing.dialogues import START

WORDS = Words()
LONG = "A label that is far too long for a button, so that nobody would know what it is they are about to press"

PLAYBOOK = Playbook(
    name="test",
    questions=(
        Question(
            key="size",
            kind=Kind.EMPLOYEES,
            ask={"en": "How many are you?", "zh": "贵公司有多少人？"},
            again=({"en": "Roughly how many?", "zh": "大概多少人？"},),
            choices=(
                Choice(key="1-50", label={"en": "1–50", "zh": "1–50 人"}, value=Range(low=1, high=50)),
                Choice(key="51+", label={"en": "More", "zh": "更多"}, value=Range(low=51, high=None)),
            ),
        ),
        Question(key="demo", kind=Kind.DEMO, ask={"en": "A demo?", "zh": "想看演示吗？"}),
        Question(
            key="plan",
            kind=Kind.CHOICE,
            ask={"en": "Which plan?"},
            choices=(Choice(key="long", label={"en": LONG}, value="long"),),
        ),
        Question(key="when", kind=Kind.TIMING, ask={"en": "When?", "zh": "什么时候？"}),
    ),
    faq=(Faq(words=("cost",), answer={"en": "That depends.", "zh": "看情况。"}),),
)


def shown(*replies: Reply, language: str = "en") -> dict[str, Any]:
    """The message for these replies."""
    conversation = Conversation(lead="L-7", playbook="test", language=language, heard_at=START)
    return message_for(replies, conversation=conversation, playbook=PLAYBOOK, language=language, words=WORDS)


def sections(message: dict[str, Any]) -> list[str]:
    return [block["text"]["text"] for block in message["blocks"] if block["type"] == "section"]


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [button for block in message["blocks"] if block["type"] == "actions" for button in block["elements"]]


def labels(message: dict[str, Any]) -> list[str]:
    return [button["text"]["text"] for button in buttons(message)]


def button(message: dict[str, Any], label: str) -> dict[str, Any]:
    return next(button for button in buttons(message) if button["text"]["text"] == label)


def press(message: dict[str, Any], label: str) -> Utterance:
    """Press the button with that label."""
    pressed = button(message, label)
    assert pressed["action_id"].split(":")[0] in PRESSABLE
    assert pressed["value"].split("|")[0] == "L-7"
    return pressed_utterance(pressed["action_id"], pressed["value"], at=START, ts="1.000002")


def doubt(*low: float) -> Reply:
    answers = tuple(
        Answer(field="budget", value=Money(low=one, high=one, currency="USD"), words="80", ts="1.000001") for one in low
    )
    return Reply(say=Say.CONFIRM, question="money", answers=answers)


@pytest.mark.parametrize(
    ("language", "parts", "text", "buttons_shown"),
    [
        pytest.param(
            "en",
            ["Got it: Germany, 50 people.", "How many are you?"],
            "Got it: Germany, 50 people.\nHow many are you?\nYou can choose: 1–50 · More",
            ["1–50", "More", "Back", "Skip", "Start over", "Talk to a person"],
            id="English",
        ),
        pytest.param(
            "zh",
            ["好的，已记下：德国、50 人。", "贵公司有多少人？"],
            "好的，已记下：德国、50 人。\n贵公司有多少人？\n您可以选择：1–50 人 · 更多",
            ["1–50 人", "更多", "返回", "跳过", "重新开始", "转人工"],
            id="Chinese",
        ),
    ],
)
def test_one_message_echoes_asks_and_offers_buttons(
    language: str, parts: list[str], text: str, buttons_shown: list[str]
) -> None:
    noted = (Answer(field="country", value="DE"), Answer(field="employees", value=Range.exactly(50)))

    message = shown(
        Reply(say=Say.NOTED, answers=noted), Reply(say=Say.ASK, question="size", can_go_back=True), language=language
    )

    assert sections(message) == parts
    assert message["text"] == text
    assert labels(message) == buttons_shown


def test_the_first_question_has_nothing_to_go_back_to() -> None:
    message = shown(Reply(say=Say.GREETING), Reply(say=Say.ASK, question="size"))

    assert "Back" not in labels(message)
    assert "Start over" not in labels(message)


@pytest.mark.parametrize(
    ("times", "question"),
    [
        pytest.param(0, "How many are you?", id="first"),
        pytest.param(1, "Roughly how many?", id="second, in other words"),
        pytest.param(2, "Roughly how many?", id="third, where there are no more words"),
    ],
)
def test_a_question_is_asked_again_in_other_words(times: int, question: str) -> None:
    say = Say.ASK_AGAIN if times else Say.ASK

    assert sections(shown(Reply(say=say, question="size", times=times)))[-1] == question


def test_a_question_without_other_words_is_asked_in_its_own() -> None:
    assert sections(shown(Reply(say=Say.ASK_AGAIN, question="when", times=2)))[-1] == "When?"


def test_a_yes_or_no_question_has_both_buttons() -> None:
    assert labels(shown(Reply(say=Say.ASK, question="demo"), language="zh"))[:2] == ["是", "否"]


def test_a_label_too_long_for_a_button_can_be_read_in_full_above_it() -> None:
    message = shown(Reply(say=Say.ASK, question="plan"))

    assert sections(message) == [f"Which plan?\n{LONG}"]
    assert labels(message)[0].endswith("…")
    assert LONG in message["text"]


def test_pressing_an_answer_says_which_question_and_choice() -> None:
    message = shown(Reply(say=Say.ASK, question="size"))

    pressed = press(message, "More")

    assert (pressed.question, pressed.choice, pressed.control) == ("size", "51+", None)
    assert (pressed.ts, pressed.at) == ("1.000002", START)


@pytest.mark.parametrize(
    ("label", "control"),
    [
        ("Back", Control.BACK),
        ("Skip", Control.SKIP),
        ("Start over", Control.RESTART),
        ("Talk to a person", Control.HUMAN),
    ],
)
def test_pressing_a_wish_says_below_which_question(label: str, control: Control) -> None:
    message = shown(Reply(say=Say.ASK, question="size", can_go_back=True))

    pressed = press(message, label)

    assert (pressed.question, pressed.choice, pressed.control) == ("size", None, control)


def test_a_doubt_asks_yes_or_no() -> None:
    message = shown(doubt(80_000))

    assert sections(message) == ["Did you mean $80,000?"]
    assert labels(message)[:2] == ["Yes, that's right", "No"]
    assert press(message, "Yes, that's right").choice == "0"
    assert press(message, "No").choice == "none"
    assert press(message, "No").confirms == "1.000001"


@pytest.mark.parametrize("intent", Intent)
def test_a_doubted_need_is_named(intent: Intent) -> None:
    need = Answer(field="need", value=Need(clarity=CLARITY[intent], intent=intent), words="hm", ts="1.000001")
    told = [
        sections(shown(Reply(say=Say.CONFIRM, question="money", answers=(need,)), language=language))
        for language in ("en", "zh")
    ]

    assert told[0][0].startswith("Just to be sure: ")
    assert told[1][0].startswith("跟您确认一下：")


def test_two_readings_are_offered_as_buttons() -> None:
    message = shown(doubt(80, 80_000))

    assert sections(message) == ["Which of these did you mean?"]
    assert labels(message)[:3] == ["$80", "$80,000", "Neither"]
    assert press(message, "$80,000").choice == "1"
    assert press(message, "$80,000").question == "money"
    assert message["text"].endswith("You can choose: $80 · $80,000 · Neither")


def test_a_prospects_words_come_back_as_plain_text() -> None:
    said = Answer(field="company", value="<!channel> <https://evil.example|bank> & Co")

    message = shown(Reply(say=Say.NOTED, answers=(said,)))

    assert message["blocks"][0]["text"]["type"] == "plain_text"
    assert "<" not in message["text"]
    assert "&lt;!channel&gt;" in message["text"]


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param(Reply(say=Say.FAQ, faq=0), "That depends.", id="a question with an answer"),
        pytest.param(
            Reply(say=Say.FAQ), "Good question. A colleague will answer that for you.", id="a question without one"
        ),
        pytest.param(Reply(say=Say.NOTED, answers=(Answer(field="text", value="x"),)), "Got it.", id="their own words"),
        pytest.param(
            Reply(say=Say.CHANGED, answers=(Answer(field="timing", value=Timing(start=None, end=date(2027, 1, 2))),)),
            "Updated: by January 2, 2027.",
            id="a change",
        ),
        pytest.param(Reply(say=Say.PERSON), "Of course. I'm getting a colleague for you.", id="a person"),
    ],
)
def test_what_stands_before_the_question(reply: Reply, words: str) -> None:
    assert sections(shown(reply)) == [words]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("say", list(Say))
def test_slack_takes_every_message(say: Say, language: str) -> None:
    answers = (Answer(field="employees", value=Range.exactly(9), ts="1.000001"),)

    message = shown(
        Reply(say=say, question="size", answers=answers), Reply(say=Say.ASK, question="size"), language=language
    )

    assert message["text"]
    assert len({block["block_id"] for block in message["blocks"] if "block_id" in block}) == 2
    for block in message["blocks"]:
        parsed = SdkBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
        ids = [element["action_id"] for element in block.get("elements", [])]
        assert len(ids) == len(set(ids))
