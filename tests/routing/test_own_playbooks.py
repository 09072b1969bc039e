"""A playbook of one's own in baton.yml."""

import pytest

from routing.answers import AnswerValue, Money, Need, NeedClarity, Nothing, Period, Range, Title, Within
from routing.conditions import parse_condition
from routing.playbook import Choice, Faq, Kind, Question
from routing.playbooks import answer_fields
from routing.workspace_file import load_workspace
from tests.routing.mistakes import check, wrong


def questions_of(text: str) -> tuple[Question, ...]:
    return load_workspace(f"playbook: own\nplaybooks: {{own: {{questions: [{text}]}}}}\n").playbooks["own"].questions


def test_everything_a_question_can_say_is_read() -> None:
    workspace = load_workspace(
        """
playbook: own
playbooks:
  own:
    questions:
      - key: plan
        kind: choice
        ask: {en: Which plan?, zh: 哪个方案？}
        again: [{en: The plan?, zh: 方案？}]
        choices: [{key: small, label: {en: Small, zh: 小}}, big]
        skip_when: answer.seats > 100 or not served
        lasting: true
        private: true
      - {key: seats, kind: number, ask: Seats?}
    faq:
      - {words: [why, 为什么], answer: {en: Because., zh: 因为。}}
rules:
  - {name: Big, when: answer.plan = big and answer.seats >= 5, to: nurture}
"""
    )

    plan, seats = workspace.playbooks["own"].questions
    catalogue = answer_fields((plan, seats))
    assert plan == Question(
        key="plan",
        kind=Kind.CHOICE,
        ask={"en": "Which plan?", "zh": "哪个方案？"},
        again=({"en": "The plan?", "zh": "方案？"},),
        choices=(
            Choice(key="small", label={"en": "Small", "zh": "小"}, value="small"),
            Choice(key="big", label={"en": "big", "zh": "big"}, value="big"),
        ),
        skip_when=parse_condition("answer.seats > 100 or not served", catalogue=catalogue),
        lasting=True,
        private=True,
    )
    assert seats.ask == {"en": "Seats?", "zh": "Seats?"}
    assert workspace.playbooks["own"].faq == (Faq(words=("why", "为什么"), answer={"en": "Because.", "zh": "因为。"}),)
    condition = parse_condition("answer.plan = big and answer.seats >= 5", catalogue=catalogue)
    assert workspace.rules[0].condition == condition


def test_questions_about_money_or_contact_are_private_unless_they_say_otherwise() -> None:
    mail, fee, open_fee = questions_of(
        "{key: m, kind: email, ask: Mail?}, {key: f, kind: budget, ask: Fee?}, "
        "{key: g, kind: budget, ask: Fee?, private: false}"
    )

    assert (mail.private, mail.lasting) == (True, True)
    assert (fee.private, fee.lasting) == (True, False)
    assert not open_fee.private


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        pytest.param("employees", "51-200", Range(low=51, high=200), id="a range"),
        pytest.param("number", "1,001+", Range(low=1001, high=None), id="a range open above"),
        pytest.param("number", "7", Range(low=7, high=7), id="a number"),
        pytest.param("budget", "10k-1.5m", Money(low=10_000, high=1_500_000, period=Period.YEAR), id="money"),
        pytest.param("budget", "none", Nothing(), id="no money"),
        pytest.param("timing", "0-30d", Within(low=0, high=30), id="days"),
        pytest.param("timing", "90+", Within(low=90, high=None), id="days without end"),
        pytest.param("timing", "none", Nothing(), id="no time"),
        pytest.param("need", "research", None, id="an intent"),
        pytest.param("yes_no", "No", False, id="a no"),
        pytest.param("country", "de", "DE", id="a country"),
        pytest.param("title", "vp", None, id="a seniority"),
        pytest.param("text", "Anything else", "Anything else", id="text"),
    ],
)
def test_a_button_answers_what_its_kind_makes_of_the_value(kind: str, written: str, value: AnswerValue | None) -> None:
    choice = f"{{key: one, label: One, value: '{written}'}}"

    (question,) = questions_of(f"{{key: q, kind: {kind}, ask: Q?, choices: [{choice}]}}")

    (button,) = question.choices
    assert button.label == {"en": "One", "zh": "One"}
    assert value in (button.value, None)


def test_a_button_for_an_intent_says_how_clear_the_need_is_and_one_for_a_title_how_high() -> None:
    need, title = questions_of(
        "{key: n, kind: need, ask: N?, choices: [evaluate, research]}, {key: t, kind: title, ask: T?, choices: [vp]}"
    )

    clarities = [choice.value.clarity for choice in need.choices if isinstance(choice.value, Need)]
    titles = [choice.value.seniority for choice in title.choices if isinstance(choice.value, Title)]
    assert clarities == [NeedClarity.CLEAR, NeedClarity.VAGUE]
    assert titles == ["vp"]


@pytest.mark.parametrize(
    ("question", "path", "words"),
    [
        wrong("no kind", "‹{key: q, ask: Q?}", "kind", "missing"),
        wrong("no such kind", "{key: q, kind: ‹emial, ask: Q?}", "kind", "`email`"),
        wrong("a key that no rule can name", "{key: ‹My Key, kind: text, ask: Q?}", "key", "lower-case"),
        wrong("no words", "{key: q, kind: text, ask: ‹{}}", "ask", "no words"),
        wrong("a third language", "{key: q, kind: text, ask: {en: Q?, ‹fr: Q?}}", "ask.fr", "`zh`"),
        wrong("a choice of nothing", "‹{key: q, kind: choice, ask: Q?}", "", "two `choices`"),
        wrong("a choice twice", "{key: q, kind: choice, ask: Q?, choices: [a, ‹a]}", "choices[1]", "`a` already"),
        wrong("no such part", "{key: q, kind: authority, ask: Q?, choices: [‹maybe]}", "choices[0].key", "decides"),
        wrong("no such country", "{key: q, kind: country, ask: Q?, choices: [‹XX]}", "choices[0].key", "two letters"),
        wrong("no yes, no no", "{key: q, kind: demo, ask: Q?, choices: [‹maybe]}", "choices[0].key", "yes or no"),
        wrong(
            "no range",
            "{key: q, kind: number, ask: Q?, choices: [{key: a, value: ‹few}]}",
            "choices[0].value",
            "51-200",
        ),
        wrong(
            "a value of a choice",
            "{key: q, kind: choice, ask: Q?, choices: [b, {key: a, value: ‹c}]}",
            "choices[1].value",
            "answers its key",
        ),
        wrong(
            "choices that no workspace has",
            "{key: q, kind: text, ask: Q?, choices_from_workspace: ‹true}",
            "choices_from_workspace",
            "write `choices`",
        ),
        wrong("a wrong condition", "{key: q, kind: text, ask: Q?, skip_when: ‹scor > 1}", "skip_when", "“score”"),
        wrong("no such answer", "{key: q, kind: text, ask: Q?, skip_when: ‹answer.p = x}", "skip_when", "question"),
        wrong(
            "its own answer",
            "{key: q, kind: number, ask: Q?, ask_when: ‹answer.q > 1}",
            "ask_when",
            "is this question itself",
        ),
        wrong(
            "a later answer",
            "{key: q, kind: text, ask: Q?, ask_when: ‹answer.seats > 1}\n      - {key: seats, kind: number, ask: S?}",
            "ask_when",
            "is asked after this question",
        ),
    ],
)
def test_a_mistake_in_a_question_is_told_where_it_stands(question: str, path: str, words: str) -> None:
    where = "playbooks.own.questions[0]" + (f".{path}" if path else "")

    check(f"playbooks:\n  own:\n    questions:\n      - {question}\n", where, words)


def test_an_answer_to_what_prospects_ask_needs_words_to_know_it_by() -> None:
    check(
        "playbooks:\n  own:\n    questions: [{key: a, kind: text, ask: A?}]\n    faq: [‹{answer: Because.}]\n",
        "playbooks.own.faq[0].words",
        "missing",
    )


def test_a_key_twice_is_a_mistake() -> None:
    check(
        "playbooks:\n  own:\n    questions:\n"
        "      - {key: a, kind: text, ask: A?}\n      - {key: ‹a, kind: text, ask: A?}\n",
        "playbooks.own.questions[1].key",
        "`a` already",
    )


def test_a_playbook_without_questions_is_a_mistake() -> None:
    check("playbooks:\n  ‹own: {}\n", "playbooks.own.questions", "missing")
