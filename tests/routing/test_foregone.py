"""When no question that is left could change where a lead goes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from routing.answers import Answer, AnswerValue, Intent, Need, NeedClarity, Nothing, Range, Seniority, Title, Unknown
from routing.conditions import parse_condition
from routing.conversation import Conversation, Doubt
from routing.fields import Fields
from routing.foregone import fields_open, is_foregone, questions_left
from routing.playbook import Playbook
from routing.playbooks import playbook_of
from routing.profile import fields_of
from routing.rulebook import Rulebook
from routing.workspace import PlaybookChoice, Workspace
from routing.workspace_file import load_workspace

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)

AGREED = """
reps: {ana: {slack: U1}, bo: {slack: U2}}
teams: {big: {members: [ana]}, sales: {members: [ana, bo]}}
accounts: [{domain: acme.com, name: Acme, owner: ana, tier: target}]
customers: [bigcorp.com]
competitors: [rival.example]
icp: {industries: {core: [software], related: [retail]}, countries: [US, CA]}
rules:
  - {name: Competitors, when: competitor, to: exclude}
  - {name: Students, when: email_domain ends with .edu, to: nurture}
  - {name: Named, when: has_owner, to: owner}
  - {name: Large, when: employees >= 1000, to: team big}
  - {name: Else, to: team sales}
"""
WORKSPACE = load_workspace(AGREED)

#: Inside the gates, with 25 + 30 + 20 points; what is left of the playbook can only add to them.
GOOD: dict[str, AnswerValue] = {
    "email": "jo@initech.com",
    "employees": Range(low=201, high=1000),
    "title": Title(words="CEO", seniority=Seniority.C_LEVEL),
    "industry": "software",
    "country": "US",
}


def is_certain(workspace: Workspace = WORKSPACE, /, **said: AnswerValue) -> bool:
    """Whether the outcome is foregone after these answers, by the key of their question."""
    return is_certain_in(talk(**said), workspace)


def is_certain_in(conversation: Conversation, workspace: Workspace = WORKSPACE) -> bool:
    playbook = playbook_of(workspace)

    def fields(answers: Mapping[str, Answer]) -> Fields:
        return fields_of(answers, workspace=workspace, playbook=playbook, now=NOW, language="en", channel="dm")

    left = questions_left(conversation, playbook=playbook, fields=fields, workspace=workspace)
    return is_foregone(
        fields(conversation.answers),
        open_fields=fields_open(left),
        workspace=workspace,
        rulebook=Rulebook(version=1, rules=workspace.rules),
    )


def talk(**said: AnswerValue) -> Conversation:
    answers = {key: Answer(field=key, value=value) for key, value in said.items()}
    return Conversation(lead="L-1", playbook="bant", language="en", heard_at=NOW, answers=answers)


def ruled(*rules: str, qualified_when: str = "icp and score >= 70") -> Workspace:
    """The workspace with these rules instead, each written as in a baton.yml."""
    lines = "".join(f"  - {{name: R{number}, {rule}}}\n" for number, rule in enumerate(rules))
    people, _, _ = AGREED.partition("rules:")
    return load_workspace(f"{people}qualified_when: {qualified_when}\nrules:\n{lines}")


def skipping(workspace: Workspace, key: str, when: str) -> Workspace:
    """The workspace with a playbook that skips one question."""
    playbook = playbook_of(workspace)
    questions = tuple(
        replace(question, skip_when=parse_condition(when)) if question.key == key else question
        for question in playbook.questions
    )
    return replace(
        workspace,
        playbook_choices=(PlaybookChoice(playbook="own"),),
        playbooks={"own": Playbook(name="own", questions=questions)},
    )


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"email": "jo@rival.example"}, id="a competitor by the first rule"),
        pytest.param({"email": "jo@college.edu"}, id="a student, whether qualified or not"),
        pytest.param({"email": "jo@initech.com", "country": "DE"}, id="a country not served, outside the gates"),
        pytest.param(
            {"email": "jo@initech.com", "title": Title(words="clerk", seniority=Seniority.INDIVIDUAL)},
            id="too junior for the gates",
        ),
        pytest.param(
            {"email": "jo@initech.com", "employees": Range(low=1, high=50)},
            id="too small for the gates, the playbook does not ask for revenue",
        ),
        pytest.param({"email": "jo@initech.com", "industry": Unknown()}, id="a gate that was skipped"),
        pytest.param(GOOD, id="qualified, whatever need, demo, authority, budget and timing are"),
    ],
)
def test_it_is_foregone_once_the_rules_and_gates_that_matter_are_settled(said: dict[str, AnswerValue]) -> None:
    assert is_certain(**said)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({}, id="nothing said"),
        pytest.param({"country": "DE"}, id="outside the gates, but a competitor for all we know"),
        pytest.param({"email": "jo@initech.com"}, id="no rule for everyone, the gates are open"),
        pytest.param({"email": "jo@acme.com"}, id="an account, but perhaps not its owner's to take"),
        pytest.param(GOOD | {"email": "jo@gmail.com"}, id="short of the threshold until a demo is asked for"),
    ],
)
def test_it_is_not_while_an_answer_could_change_it(said: dict[str, AnswerValue]) -> None:
    assert not is_certain(**said)


@pytest.mark.parametrize("missing", sorted(GOOD))
def test_qualified_by_points_needs_every_answer_that_gates_or_rules_are_about(missing: str) -> None:
    assert not is_certain(**{key: value for key, value in GOOD.items() if key != missing})


def test_points_that_an_open_question_may_take_away_keep_it_open() -> None:
    by_points = ruled("to: team sales", qualified_when="score >= 75")

    assert not is_certain(by_points, **{key: value for key, value in GOOD.items() if key != "email"})
    assert is_certain(by_points, **GOOD)


def test_enough_of_bant_makes_the_rest_of_it_irrelevant() -> None:
    workspace = ruled("to: team sales", qualified_when="bant >= 2")
    clear = Need(clarity=NeedClarity.CLEAR, intent=Intent.BUY)

    assert not is_certain(workspace, need=clear)
    assert is_certain(workspace, need=clear, authority="decides")


def test_too_little_of_bant_to_be_enough_settles_it_too() -> None:
    workspace = ruled("to: team sales", qualified_when="bant = 4")

    assert not is_certain(workspace, authority="decides")
    assert is_certain(workspace, budget=Nothing())


def test_a_total_that_no_points_make_is_never_reached() -> None:
    by_total = ruled("when: score = 3, to: exclude", "to: nurture")

    assert is_certain(by_total)


def test_points_that_may_never_come_do_not_count() -> None:
    any_size_will_do = ruled("to: team sales", qualified_when="score >= 5")

    assert not is_certain(
        any_size_will_do, **{key: Unknown() for key in ("email", "industry", "title", "demo", "need")}
    )


def test_an_owner_who_may_be_away_leaves_it_to_the_next_rules() -> None:
    rules = ruled("when: has_owner, to: owner", "when: employees >= 1000, to: exclude", qualified_when="served")
    told: dict[str, AnswerValue] = {"email": "jo@acme.com", "country": "US"}

    assert not is_certain(rules, **told)
    assert is_certain(rules, **told, employees=Range.exactly(3000))


def test_a_rule_for_every_owner_needs_to_know_whether_there_is_one() -> None:
    owners_first = ruled("to: owner", "to: nurture", qualified_when="served")

    assert not is_certain(owners_first, country="US")
    assert is_certain(owners_first, country="US", email="jo@acme.com")


def test_whether_an_owners_lead_qualifies_is_part_of_the_outcome() -> None:
    assert not is_certain(ruled("when: has_owner, to: owner"), email="jo@acme.com")
    assert is_certain(ruled("when: has_owner, to: owner"), email="jo@acme.com", country="DE")


def test_lists_that_are_empty_cannot_hold_anybody() -> None:
    rules = ("when: competitor, to: exclude", "when: customer, to: customer_success", "when: has_owner, to: owner")
    listed = ruled(*rules, "to: nurture")

    assert not is_certain(listed)
    assert is_certain(replace(listed, competitors=(), customers=(), accounts=()))


def test_where_every_country_is_served_the_country_need_not_be_known() -> None:
    everywhere = replace(WORKSPACE, icp=replace(WORKSPACE.icp, countries=()))

    assert is_certain(everywhere, **{key: value for key, value in GOOD.items() if key != "country"})


def test_who_asked_for_a_person_goes_by_the_team_rules_unqualified() -> None:
    open_fields = frozenset({"timing"})
    rulebook = Rulebook(version=1, rules=ruled("when: timing < 30d, to: team sales").rules)
    nobody = replace(WORKSPACE, qualified_when=parse_condition("customer"))

    assert is_foregone({}, open_fields=open_fields, workspace=nobody, rulebook=rulebook)
    assert not is_foregone({"wants_person": True}, open_fields=open_fields, workspace=nobody, rulebook=rulebook)


def test_a_question_that_back_reopened_is_left() -> None:
    conversation = talk(email="jo@rival.example")

    assert is_certain_in(conversation)
    assert not is_certain_in(replace(conversation, asked="email"))


def test_nor_do_the_points_of_its_answer_count() -> None:
    by_points = ruled("to: team sales", qualified_when="score >= 75")

    assert not is_certain_in(replace(talk(**GOOD), asked="employees"), by_points)


def test_a_reading_that_waits_for_a_yes_is_left() -> None:
    conversation = talk(email="jo@rival.example")
    doubt = Doubt(key="email", answers=(Answer(field="email", value="jo@initech.com"),))

    assert not is_certain_in(replace(conversation, to_confirm=(doubt,)))


def test_so_is_one_that_no_question_asked_for() -> None:
    conversation = talk(email="jo@initech.com", employees=Range(low=1, high=50))
    revenue = Doubt(key="revenue", answers=(Answer(field="revenue", value=Nothing()),))

    assert is_certain_in(conversation)
    assert not is_certain_in(replace(conversation, to_confirm=(revenue,)))


def test_a_question_skipped_only_as_things_are_is_left() -> None:
    by_country = ruled("when: country = US, to: exclude", "to: nurture")
    for_demos = skipping(by_country, "country", "not wants_demo")

    assert not is_certain(for_demos)
    assert is_certain(for_demos, need=Unknown(), demo=False)


def test_a_question_skipped_for_good_is_not() -> None:
    by_country = ruled("when: country = US, to: exclude", "to: nurture")

    assert is_certain(skipping(by_country, "country", "employees < 10"), employees=Range.exactly(3))
