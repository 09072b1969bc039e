"""One message, read as a whole: several answers at once, corrections, and what belongs to no question."""

import pytest

from routing.playbook import Kind
from routing.understanding.reading import Control, Outcome, Tone
from tests.routing.understanding.saying import heard, read


def test_one_sentence_answers_several_questions() -> None:
    said = heard("we're 300 people in Berlin, about 50k, and need it by March")

    assert said == "budget=50000; country=DE; employees=300; timing=..2027-03-31"


def test_one_chinese_sentence_answers_several_questions() -> None:
    said = heard("我们公司在上海，300多人，预算50万左右，希望年底前上线")

    assert said == "budget=500000; country=CN; employees=300..399; timing=..2026-12-31"


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        (Kind.EMPLOYEES, "50", "employees=50"),
        (Kind.BUDGET, "50k", "budget=50000"),
        (Kind.BUDGET, "around 50", "? budget=50"),
        (Kind.EMPLOYEES, "$50k", "budget=50000 USD"),
    ],
)
def test_what_was_asked_decides_what_a_bare_number_means(asked: Kind, text: str, said: str) -> None:
    assert heard(text, asked) == said


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        (Kind.EMPLOYEES, "not 50, 80", "employees=80"),
        (Kind.EMPLOYEES, "actually make that 80", "employees=80"),
        (Kind.EMPLOYEES, "50, sorry, I meant 80", "employees=80"),
        (Kind.EMPLOYEES, "不是50，是80", "employees=80"),
        (Kind.BUDGET, "说错了，是80万", "budget=800000"),
    ],
)
def test_a_correction_leaves_only_what_is_meant(asked: Kind, text: str, said: str) -> None:
    assert heard(text, asked) == said


def test_two_readings_are_both_offered_and_neither_is_taken() -> None:
    reading = read("¥500,000", Kind.BUDGET)

    assert reading.outcome is Outcome.CONFIRM
    assert [getattr(said.value, "currency", None) for said in reading.said] == ["CNY", "JPY"]


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("hi there", Tone.SMALL_TALK),
        ("你好", Tone.SMALL_TALK),
        ("you idiot", Tone.ABUSE),
        ("垃圾机器人", Tone.ABUSE),
        ("Wir suchen eine Lösung für unser Team", Tone.OTHER_LANGUAGE),
        ("こんにちは、よろしくお願いします", Tone.OTHER_LANGUAGE),
        ("Нам нужна система", Tone.OTHER_LANGUAGE),
    ],
)
def test_what_answers_nothing_has_a_tone(text: str, tone: Tone) -> None:
    assert read(text, Kind.BUDGET).tone is tone


@pytest.mark.parametrize(
    ("text", "language"), [("hello", "en"), ("50万", "zh"), ("我用CRM", "zh"), ("12", None), ("bob@acme.com", None)]
)
def test_any_chinese_letter_makes_a_text_chinese(text: str, language: str | None) -> None:
    assert read(text).language == language


def test_a_yes_to_a_demo_is_an_answer_and_a_yes() -> None:
    reading = read("yes please", Kind.DEMO)

    assert reading.control is Control.YES
    assert [said.value for said in reading.said] == [True]


def test_an_empty_text_is_not_understood() -> None:
    assert read("   ").outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I work in the legal department of a bank", "industry=finance"),
        ("i need 5 seats asap", "need=buy; timing=asap"),
        ("I don't decide but I prepare the decision for our CEO", "authority=influences"),
        ("I'm not the CTO, that's Ravi. I'm a QA engineer", "role=it; seniority=individual"),
        ("login broken since the update", "need=support"),
        ("your system is down since this morning, please help", "? need=support"),
        ("I was the CTO at Zeta, now I'm a consultant", "role=user; seniority=individual"),
    ],
)
def test_a_first_message_tells_the_speakers_own_facts(text: str, said: str) -> None:
    assert heard(text) == said
