"""Rules that send leads to nobody, or to nobody who speaks their language, are found with a lead that goes there."""

from dataclasses import replace

import pytest

from routing.reps import WorkingHours
from routing.rulecheck import Finding, Lack, Problem
from routing.workspace import Workspace
from routing.workspace_file import load_workspace, workspace_findings

#: Somebody takes every lead, in its language; the rows below change a line of it.
SOUND = """
accounts: [{domain: acme.com, owner: ana}]
reps: {ana: {slack: U1}, cai: {slack: U2, languages: [zh]}}
teams: {all: {members: [ana, cai]}, west: {members: [ana]}, east: {members: [cai]}}
rules:
  - {name: Owned, when: has_owner, to: owner}
  - {name: Asia, when: language = zh, to: team east}
  - {name: West, when: country = US and language = en, to: team west}
  - {name: Partners, when: source = partner and language = en, to: team west}
  - {name: Everyone, to: team all}
"""


def told(old: str = "", new: str = "") -> list[tuple[Problem, tuple[int, ...], Lack | str | None]]:
    assert old in SOUND
    found = about_targets(load_workspace(SOUND.replace(old, new)))
    return [(finding.problem, finding.rules, finding.lack or finding.language) for finding in found]


def about_targets(workspace: Workspace) -> list[Finding]:
    problems = (Problem.NOBODY, Problem.LANGUAGE)
    return [finding for finding in workspace_findings(workspace) if finding.problem in problems]


def test_a_workspace_in_which_somebody_takes_every_lead_gives_no_cause_for_a_word() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("old", "new", "rules", "lack"),
    [
        pytest.param("east: {members: [cai]}", "east: {members: []}", (2,), Lack.NO_MEMBERS, id="no members"),
        pytest.param("west: {members: [ana]}", "west: {}", (3, 4), Lack.NO_MEMBERS, id="a team of several rules"),
        pytest.param("languages: [zh]", "languages: [zh], capacity: 0", (2,), Lack.NO_CAPACITY, id="no capacity"),
        pytest.param(", owner: ana", "", (1,), Lack.NO_OWNERS, id="no owners"),
        pytest.param(
            "languages: [zh]}}\n", "languages: [zh]}, bo: {slack: U3, capacity: 0}}\n", (), None, id="somebody unnamed"
        ),
    ],
)
def test_a_target_with_nobody_to_take_its_leads_is_told_once_with_all_its_rules(
    old: str, new: str, rules: tuple[int, ...], lack: Lack | None
) -> None:
    nobody = [each for each in told(old, new) if each[0] is Problem.NOBODY]

    assert nobody == ([(Problem.NOBODY, rules, lack)] if lack else [])


def test_a_rep_without_capacity_is_told_where_a_rule_names_them_and_so_are_their_accounts() -> None:
    found = load_workspace(SOUND.replace("{slack: U1}", "{slack: U1, capacity: 0}"))

    assert [(each.rules, each.lack) for each in about_targets(found) if each.problem is Problem.NOBODY] == [
        ((1,), Lack.NO_CAPACITY),
        ((3, 4), Lack.NO_CAPACITY),
    ]


def test_people_who_never_work_in_a_week_take_no_leads() -> None:
    workspace = load_workspace(SOUND)
    free = {
        name: replace(rep, shift=replace(rep.shift, hours=WorkingHours(days={})))
        for name, rep in workspace.roster.reps.items()
    }

    found = about_targets(replace(workspace, roster=replace(workspace.roster, reps=free)))

    assert {each.lack for each in found} == {Lack.NEVER_ON}


def test_the_lead_of_a_target_with_nobody_is_one_that_goes_there() -> None:
    workspace = load_workspace(SOUND.replace("west: {members: [ana]}", "west: {}"))

    (found,) = about_targets(workspace)

    assert found.lead == {"wants_person": True, "country": "US", "language": "en"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "country = US and language = en", "country = US and icp", [], id="those before it take that language"
        ),
        pytest.param(
            "{name: Asia, when: language = zh,", "{name: Asia, when: language = zh and icp,",
            [], id="a condition on the language",
        ),
        pytest.param(
            "  - {name: Asia, when: language = zh, to: team east}\n", "", [], id="nobody asks for that language"
        ),
        pytest.param(
            "to: team east", "to: team west", [(Problem.LANGUAGE, (2,), "zh")], id="the very language of the rule"
        ),
        pytest.param(
            "to: team east", "to: rep ana", [(Problem.LANGUAGE, (2,), "zh")], id="a rep without the language"
        ),
        pytest.param(
            "when: country = US and language = en", "when: country = US",
            [], id="no lead of that language gets there",
        ),
        pytest.param("when: language = zh", "when: country = CN", [(Problem.LANGUAGE, (2,), "en")], id="not narrowed"),
    ],
)  # fmt: skip
def test_a_language_that_leads_may_have_and_nobody_there_speaks_is_told(
    old: str, new: str, expected: list[tuple[Problem, tuple[int, ...], str]]
) -> None:
    assert told(old, new) == expected


def test_a_language_that_nobody_works_in_and_no_rule_asks_for_is_no_cause_for_a_word() -> None:
    english = "reps: {ana: {slack: U1}}\nteams: {all: {members: [ana]}}\nrules: [{name: Everyone, to: team all%s}]"

    assert not about_targets(load_workspace(english % ""))
    assert about_targets(load_workspace(english % ", when: language = zh"))
