"""The shipped playbook, gone through in words from the greeting to the last question."""

import pytest

from routing.answers import Authority, Money, Period, Range, Timing, Title
from routing.conversation import ConversationState
from routing.playbooks import playbook_of
from tests.routing.dialogues import Talk
from tests.routing.test_workspace_file import example

BANT = playbook_of(example())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param(
            "en",
            [
                ("We need to route inbound leads faster", "noted need, ask demo"),
                ("Yes, I'd love a demo", "noted demo, ask email"),
                ("my email is jane@initech.com", "noted email, ask employees"),
                ("We're about 1,200 people", "noted employees, ask industry"),
                ("B2B software", "noted industry, ask title"),
                ("I'm the VP of Sales", "noted title, ask authority"),
                ("I make the final decision", "noted authority, ask budget"),
                ("80k USD per year", "noted budget, ask timing"),
                ("by the end of June", "noted timing, ask country"),
                ("United States", "noted country, thanks"),
            ],
            id="english",
        ),
        pytest.param(
            "zh",
            [
                ("我们需要更快地分配线索", "noted need, ask demo"),
                ("想看", "noted demo, ask email"),
                ("我的邮箱是 jane@initech.com", "noted email, ask employees"),
                ("公司大概1200人", "noted employees, ask industry"),
                ("我们是做软件的", "noted industry, ask title"),
                ("我是销售副总裁", "noted title, ask authority"),
                ("我说了算", "noted authority, ask budget"),
                ("一年八万美元", "noted budget, ask timing"),
                ("六月底前", "noted timing, ask country"),
                ("美国", "noted country, thanks"),
            ],
            id="chinese",
        ),
    ],
)
def test_every_question_takes_an_answer_in_words(language: str, said: list[tuple[str, str]]) -> None:
    talk = Talk(playbook=BANT, language=language)

    assert [talk.says(words) for words, _ in said] == [reply for _, reply in said]
    assert talk.conversation.state is ConversationState.FINISHED
    assert talk.value("employees") == Range.exactly(1200)
    assert talk.value("industry") == "software"
    assert talk.value("authority") == Authority.DECIDES
    assert talk.value("budget") == Money(low=80_000, high=80_000, currency="USD", period=Period.YEAR)
    assert talk.value("country") == "US"
    title, timing = talk.value("title"), talk.value("timing")
    assert isinstance(title, Title)
    assert title.seniority == "vp"
    assert isinstance(timing, Timing)
    assert timing.end is not None
    assert (timing.end.month, timing.end.day) == (6, 30)


def test_random_letters_are_asked_about_in_other_words() -> None:
    talk = Talk(playbook=BANT)

    assert talk.says("qwrtzp") == "ask-again need"
    assert talk.value("need") is None


def test_a_small_budget_is_asked_about_with_both_readings() -> None:
    talk = Talk("we need a better way to sort leads", playbook=BANT)
    for words in ("no thanks", "jane@initech.com", "300", "retail", "COO", "I do"):
        talk.says(words)

    assert talk.says("50") == "confirm budget"
    assert [answer.value for answer in talk.conversation.to_confirm[0].answers] == [
        Money(low=50, high=50),
        Money(low=50_000, high=50_000),
    ]


def test_somebody_who_does_not_follow_is_told_that_a_rough_answer_will_do() -> None:
    talk = Talk(playbook=BANT)

    assert talk.says("not sure what you mean") == "faq, ask need"
