"""Several playbooks in one workspace: which runs where, what rules see of each, and points for own choices."""

import pytest

from routing.exceptions import WorkspaceError
from routing.playbooks import playbook_for, playbook_of
from routing.scoring import Points, score_lead
from routing.workspace_file import load_workspace
from tests.routing.dialogues import Talk

PLAYBOOKS = """
playbooks:
  pricing:
    questions:
      - key: plan
        kind: choice
        ask: {en: Which plan?, zh: 哪个套餐？}
        choices:
          - {key: team, label: Team, points: 5}
          - {key: business, label: Business, points: 20}
      - {key: seats, kind: number, ask: How many seats?, ask_when: answer.plan = business}
      - key: pilot
        kind: yes_no
        ask: Is there a pilot?
        choices: [{key: "yes", label: Yes, points: 10}, {key: "no", label: No}]
  support:
    questions:
      - {key: trouble, kind: text, ask: What is wrong?}
"""
CHOSEN = f"""
playbook:
  - {{use: support, channels: [C0HELP, mention]}}
  - {{use: pricing, words: [price, 报价]}}
  - bant
{PLAYBOOKS}
"""
WORKSPACE = load_workspace(CHOSEN)


def problem(text: str) -> str:
    """The first problem of a baton.yml, behind its line and path."""
    with pytest.raises(WorkspaceError) as refused:
        load_workspace(text)
    first = refused.value.problems[0]
    return f"{first.line}: {first.path}: {first.message}"


@pytest.mark.parametrize(
    ("places", "first_words", "name"),
    [
        pytest.param(("C0HELP", "inbound"), "hello", "support", id="by channel"),
        pytest.param(("C0ANY", "mention"), "hello", "support", id="by the kind of channel"),
        pytest.param(("D1", "dm"), "What are your Prices?", "pricing", id="by words, where one begins"),
        pytest.param(("D1", "dm"), "麻烦发一下报价", "pricing", id="by words in Chinese"),
        pytest.param(("C0HELP", "inbound"), "what is the price?", "support", id="the first that fits"),
        pytest.param(("D1", "dm"), "we got a surprise", "bant", id="not by part of another word"),
        pytest.param(("D1", "dm"), "hello", "bant", id="else the last"),
    ],
)
def test_where_and_how_a_conversation_begins_decides_what_is_asked(
    places: tuple[str, str], first_words: str, name: str
) -> None:
    assert playbook_for(WORKSPACE, places=places, first_words=first_words) == name


def test_one_name_alone_is_for_every_conversation() -> None:
    chosen = load_workspace("playbook: meddic")

    assert chosen.playbook == "meddic"
    assert playbook_for(chosen, places=("D1", "dm"), first_words="price") == "meddic"


def test_rules_see_the_answers_of_every_playbook_in_use_and_of_no_other() -> None:
    rule = (
        "rules: [{name: A, when: answer.plan = business and answer.trouble known and answer.need known, to: nurture}]"
    )

    assert load_workspace(f"{CHOSEN}\n{rule}").rules[0].name == "A"
    assert "The playbook has no question “plan”" in problem(f"{PLAYBOOKS}\n{rule}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("playbook: [{use: bant, words: [x]}]", "The last playbook is for all other", id="nobody's rest"),
        pytest.param("playbook: [bant, meddic]", "those after it are never run", id="never run"),
        pytest.param("playbook: [{use: band, words: [x]}, bant]", "Did you mean `bant`?", id="misspelt"),
        pytest.param("playbook: {use: bant}", "the name of a playbook, or a list", id="a mapping"),
        pytest.param("playbook: [{use: bant, channels: ['#help']}, meddic]", "#help", id="a channel's name"),
        pytest.param(
            "playbook: [{use: bant, words: [a], wrods: [x]}, meddic]", "Did you mean `words`?", id="a wrong key"
        ),
    ],
)
def test_a_mistake_in_the_choice_is_told_where_it_stands(text: str, told: str) -> None:
    found = problem(text)

    assert told in found
    assert found.startswith("1: playbook")


def test_one_key_means_the_same_question_in_every_playbook_in_use() -> None:
    twice = CHOSEN.replace("key: trouble, kind: text", "key: plan, kind: text")

    assert "`plan` is another question in `support`" in problem(twice)


def test_a_branch_is_asked_only_where_it_leads() -> None:
    business, team = (Talk(playbook=playbook_of(WORKSPACE, "pricing")) for _ in range(2))

    assert business.presses("plan", "business") == "ask seats"
    assert team.presses("plan", "team") == "ask pilot"


def test_back_passes_over_a_branch_that_is_left() -> None:
    talk = Talk(playbook=playbook_of(WORKSPACE, "pricing"))
    talk.presses("plan", "business")
    talk.says("back")
    talk.presses("plan", "team")

    assert talk.says("back") == "went-back, ask plan"


def test_a_choice_gives_its_points() -> None:
    score = score_lead({"answer.plan": "business", "answer.pilot": True}, workspace=WORKSPACE)

    assert score.total == 30
    assert Points(group="answer.plan", seen="business", points=20) in score.points


def test_points_of_what_scoring_has_a_group_for_are_refused() -> None:
    text = "playbooks: {a: {questions: [{key: size, kind: employees, ask: x, choices: [{key: 1-50, points: 5}]}]}}"

    assert "stand under `scoring`" in problem(text)
