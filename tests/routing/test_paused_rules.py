"""A paused rule keeps its place, and for everything else is as if it were not there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.fields import DEFAULT, Fields
from routing.foregone import is_foregone
from routing.matcher import matching_rules, trace
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rule, Rulebook, Target, TargetKind, active
from routing.rulecheck import Problem, check_rules
from routing.workspace_file import load_workspace, workspace_findings
from tests.routing.conditions_made import conditions_made, leads
from tests.routing.test_rulecheck import QUALIFIED

RULES = st.lists(
    st.builds(
        Rule,
        name=st.uuids().map(str),
        condition=st.none() | conditions_made(),
        target=st.just(Target(kind=TargetKind.NURTURE)),
        paused=st.booleans(),
    ),
    max_size=6,
)


def book(rules: tuple[Rule, ...]) -> Rulebook:
    return Rulebook(version=1, rules=rules)


@given(rules=RULES.map(tuple), lead=leads())
@settings(max_examples=150, deadline=None)
def test_a_lead_goes_by_the_rules_that_are_not_paused(rules: tuple[Rule, ...], lead: Fields) -> None:
    assert list(matching_rules(book(rules), lead)) == list(matching_rules(book(active(rules)), lead))
    assert [each.rule for each in trace(book(rules), lead) if each.matched] == list(matching_rules(book(rules), lead))


def test_a_paused_rule_is_traced_in_its_place_and_does_not_match() -> None:
    rules = (replace(parse_rule_line("All to nurture"), paused=True), parse_rule_line("Rest to team a"))

    assert [(each.number, each.matched) for each in trace(book(rules), {})] == [(1, False), (2, True)]


def test_what_is_found_names_rules_by_their_numbers_with_the_paused_among_them() -> None:
    rules = [
        replace(parse_rule_line("Paused when icp to team a"), paused=True),
        parse_rule_line("Wide when country = DE to team a"),
        replace(parse_rule_line("Nobody when icp and not icp to team a"), paused=True),
        parse_rule_line("Narrow when country = DE and employees > 5 to team b"),
        replace(parse_rule_line("Last to team b"), paused=True),
    ]

    findings = check_rules(rules, qualified_when=QUALIFIED, catalogue=DEFAULT)

    assert [(each.problem.value, each.rules) for each in findings] == [("unreachable", (4, 2)), ("no_rule", ())]


def test_an_outcome_does_not_hang_on_a_paused_rule() -> None:
    workspace = load_workspace("""
reps: {ana: {slack: U1}}
rules:
  - {name: Big, when: employees > 50, to: nurture, paused: true}
  - {name: Rest, to: exclude}
""")

    foregone = is_foregone({}, open_fields={"employees"}, workspace=workspace, rulebook=book(workspace.rules))

    assert foregone


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param(["{name: A, to: exclude, paused: true}", "{name: B, to: exclude}"], id="a paused one before"),
        pytest.param(["{name: A, to: exclude}", "{name: B, to: exclude, paused: yes}"], id="a paused one behind"),
    ],
)
def test_a_rule_for_everybody_hides_no_paused_rule_and_a_paused_one_hides_none(rules: list[str]) -> None:
    text = "rules:\n" + "".join(f"  - {rule}\n" for rule in rules)

    assert [rule.paused for rule in load_workspace(text).rules].count(True) == 1


def test_a_book_of_paused_rules_sends_every_lead_to_nurture() -> None:
    workspace = load_workspace("rules: [{name: A, to: exclude, paused: true}]")

    assert [(finding.problem, finding.rules) for finding in workspace_findings(workspace)] == [(Problem.NO_RULE, ())]
