"""The shipped playbooks, and the buttons that a workspace fills in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from routing.answers import AnswerValue, Money, Nothing, Range, Seniority, Timing, Title, dated
from routing.playbook import Kind, Playbook, Question
from routing.playbooks import SHIPPED, playbook_of, shipped
from routing.scoring import size_points
from routing.understanding import understand
from routing.understanding.reading import Control
from routing.workspace_file import load_workspace
from tests.routing.test_workspace_file import example

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

#: A word of each BANT question that gives it away, in both languages.
TERMS = {
    "need": ("need", "需"),
    "demo": ("demo", "演示"),
    "email": ("e-mail", "邮箱"),
    "employees": ("how many people work at your company", "多少人"),
    "industry": ("industry", "行业"),
    "title": ("job title", "职位"),
    "authority": ("decision", "决策"),
    "budget": ("budget", "预算"),
    "timing": ("when ", "什么时候"),
    "country": ("country", "国家"),
}


def askings(question: Question, language: str) -> Iterator[str]:
    yield question.ask[language].lower()
    yield from (words[language].lower() for words in question.again)


def choices_of(playbook: Playbook, key: str) -> dict[str, AnswerValue]:
    question = playbook.question(key)
    assert question is not None
    return {choice.key: choice.value for choice in question.choices}


def test_bant_asks_its_questions_in_this_order() -> None:
    assert [question.key for question in shipped("bant").questions] == list(TERMS)


def test_meddic_asks_for_all_six_and_for_what_the_gates_need() -> None:
    keys = [question.key for question in shipped("meddic").questions]
    kinds = {question.kind for question in shipped("meddic").questions}

    assert {"metrics", "economic_buyer", "decision_criteria", "decision_process", "pain", "champion"} <= set(keys)
    assert {Kind.EMAIL, Kind.EMPLOYEES, Kind.INDUSTRY, Kind.TITLE, Kind.COUNTRY} <= kinds


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("question", shipped("bant").questions, ids=lambda question: question.key)
def test_every_asking_says_what_it_asks_and_nothing_of_another_question(question: Question, language: str) -> None:
    place = ("en", "zh").index(language)
    for asking in askings(question, language):
        said = {key for key, terms in TERMS.items() if terms[place] in asking}

        assert said == {question.key}, asking


@pytest.mark.parametrize("name", SHIPPED)
def test_every_question_is_one_sentence_and_each_repetition_gives_an_example(name: str) -> None:
    for question in shipped(name).questions:
        assert question.ask["en"].count("?") == 1
        assert question.ask["zh"].count("？") == 1
        assert len(question.again) == 2
        assert all("For example “" in words["en"] or "for example “" in words["en"] for words in question.again)
        assert all("例如“" in words["zh"] for words in question.again)
        assert len({question.ask["en"], *(words["en"] for words in question.again)}) == 3


@pytest.mark.parametrize("name", SHIPPED)
def test_every_word_is_there_in_both_languages(name: str) -> None:
    playbook = playbook_of(example(), name)
    words = [choice.label for question in playbook.questions for choice in question.choices]
    words += [entry.answer for entry in playbook.faq]

    assert all(label["en"].strip() and label["zh"].strip() for label in words)
    assert len(playbook.faq) >= 6


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_example_that_is_given_would_be_understood(name: str, language: str) -> None:
    for question in playbook_of(example(), name).questions:
        for words in question.again:
            for said in re.findall("“([^”]*)”", words[language]):
                reading = understand(said, asked=question.kind, choices=question.choices, now=NOW)

                assert (reading.outcome, reading.control in (None, Control.YES, Control.NO)) == ("understood", True), (
                    said
                )
                assert reading.of(question.kind), said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SHIPPED)
def test_a_button_typed_in_words_answers_what_the_button_answers(name: str, language: str) -> None:
    for question in playbook_of(example(), name).questions:
        for choice in question.choices:
            said = understand(choice.label[language], asked=question.kind, choices=question.choices, now=NOW).of(
                question.kind
            )

            assert said is not None, choice.label
            assert said.value == dated(choice.value, on=NOW.date()), choice.label


def test_what_is_about_money_or_contact_is_private_and_what_is_about_the_company_lasts() -> None:
    questions = shipped("bant").questions

    assert {question.key for question in questions if question.private} == {"email", "budget"}
    assert {question.key for question in questions if question.lasting} == {
        "email",
        "employees",
        "industry",
        "title",
        "country",
    }


def test_a_name_that_is_no_playbook_is_refused() -> None:
    with pytest.raises(KeyError):
        shipped("bnat")


def test_the_buttons_for_size_are_the_brackets_that_are_scored() -> None:
    workspace = load_workspace("scoring: {employees: {1-9: 1, 10-99: 2, 100+: 3}}\n")

    buttons = choices_of(playbook_of(workspace), "employees")

    points = [size_points(size, workspace.scoring.employees) for size in buttons.values() if isinstance(size, Range)]
    assert list(buttons) == ["1-9", "10-99", "100+"]
    assert [(given.points, given.fewest) for given in points if given] == [(1, False), (2, False), (3, False)]


def test_the_buttons_for_the_industry_are_the_targets_and_something_else() -> None:
    buttons = choices_of(playbook_of(example()), "industry")

    assert list(buttons) == ["software", "finance", "retail", "healthcare", "other"]


def test_an_industry_of_ones_own_is_its_own_label() -> None:
    workspace = load_workspace("icp: {industries: {core: [Biotech, legal]}}\n")
    question = playbook_of(workspace).question("industry")

    assert question is not None
    assert [choice.label["zh"] for choice in question.choices] == ["Biotech", "法律", "其他"]


@pytest.mark.parametrize("targets", [0, 10], ids=["none", "too many"])
def test_no_or_too_many_industries_are_typed(targets: int) -> None:
    listed = ", ".join(f"trade{number}" for number in range(targets))
    workspace = load_workspace(f"icp: {{industries: {{core: [{listed}]}}}}\n")

    assert choices_of(playbook_of(workspace), "industry") == {}


def test_the_buttons_for_the_country_are_those_that_are_served() -> None:
    question = playbook_of(example()).question("country")

    assert question is not None
    assert [choice.value for choice in question.choices] == ["US", "CA", "GB", "CN", "SG"]
    assert question.choices[3].label == {"en": "China", "zh": "中国"}
    assert choices_of(playbook_of(load_workspace("icp: {countries: [US,CA,GB,CN,SG,DE,FR,IT,ES]}\n")), "country") == {}


@pytest.mark.parametrize(
    ("currency", "highest", "english", "chinese"),
    [
        pytest.param("USD", 200_000, "Over $200K", "US$20万以上", id="dollars"),
        pytest.param("CNY", 2_000_000, "Over CN¥2M", "¥200万以上", id="yuan"),
        pytest.param("JPY", 20_000_000, "Over ¥20M", "JP¥2000万以上", id="yen"),
    ],
)
def test_the_buttons_for_the_budget_are_round_sums_of_the_workspaces_currency(
    currency: str, highest: int, english: str, chinese: str
) -> None:
    question = playbook_of(replace(example(), currency=currency)).question("budget")

    assert question is not None
    *sums, none = (choice.value for choice in question.choices)
    assert isinstance(none, Nothing)
    assert [value.low for value in sums if isinstance(value, Money)][-1] == highest
    assert all(
        isinstance(below, Money) and isinstance(above, Money) and below.high == above.low
        for below, above in pairwise(sums)
    )
    assert question.choices[3].label == {"en": english, "zh": chinese}


def test_a_button_for_timing_counts_from_the_day_it_is_pressed() -> None:
    quarter = choices_of(shipped("bant"), "timing")["quarter"]

    assert dated(quarter, on=date(2026, 11, 23)) == Timing(start=date(2026, 11, 23), end=date(2027, 2, 21))
    assert dated("words", on=date(2026, 11, 23)) == "words"


def test_the_buttons_for_the_role_tell_the_seniority() -> None:
    titles = choices_of(shipped("bant"), "title").values()

    assert [title.seniority for title in titles if isinstance(title, Title)] == list(Seniority)


def test_a_playbook_of_ones_own_comes_before_a_shipped_one_of_its_name() -> None:
    workspace = load_workspace("playbooks: {bant: {questions: [{key: a, kind: text, ask: Anything?}]}}\n")

    assert [question.key for question in playbook_of(workspace).questions] == ["a"]
    assert len(playbook_of(workspace, "meddic").questions) > 1
