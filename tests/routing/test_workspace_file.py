"""A baton.yml becomes a workspace, with the defaults for what it leaves out."""

from pathlib import Path

from routing.answers import Seniority
from routing.conditions import parse_condition
from routing.durations import parse_duration
from routing.hours import parse_hours
from routing.reps import Account, Rotation, Shift
from routing.rulebook import Target, TargetKind
from routing.workspace import Bracket, HandOff, Workspace
from routing.workspace_file import load_workspace

EXAMPLE = Path(__file__).parents[2] / "docs" / "baton.example.yml"


def example() -> Workspace:
    return load_workspace(EXAMPLE.read_text(encoding="utf-8"))


def test_the_example_loads_as_it_is() -> None:
    workspace = example()

    assert workspace.name == "Northwind"
    assert workspace.shift == Shift(
        timezone="America/New_York", hours=parse_hours("Mon-Fri 09:00-18:00"), holidays="US"
    )
    assert workspace.rates == {"CNY": 0.14, "EUR": 1.08}
    assert workspace.channels.inbound == ("C0INBOUND",)
    assert workspace.accounts == (Account(domain="acme.com", name="Acme", owner="ana", tier="target"),)
    assert [rule.name for rule in workspace.rules][-1] == "Everyone else"
    assert workspace.rules[3].target == Target(kind=TargetKind.TEAM, name="enterprise-us")
    assert workspace.rules[4].accept_within == parse_duration("4 working hours")
    assert workspace.sla.remind_after == 0.5


def test_a_rep_works_as_the_workspace_does_unless_their_own_lines_say_otherwise() -> None:
    roster = example().roster

    assert roster.reps["bo"].shift == example().shift
    assert roster.reps["cai"].shift.timezone == "Asia/Shanghai"
    assert roster.reps["cai"].shift.holidays == "CN"
    assert (roster.reps["ana"].weight, roster.reps["ana"].capacity) == (2, 8)
    assert (roster.reps["bo"].weight, roster.reps["bo"].capacity) == (1, None)
    assert roster.teams["general"].rotation is Rotation.FAIR_SHARE


def test_one_rep_one_team_and_one_rule_are_a_workspace() -> None:
    workspace = load_workspace(
        "workspace: {name: Small}\n"
        "reps: {ana: {slack: U1}}\n"
        "teams: {all: {members: [ana]}}\n"
        "rules: [{name: Everyone, to: team all}]\n"
    )

    assert workspace.roster.reps["ana"].languages == ("en",)
    assert workspace.rules[0].condition is None


def test_what_is_left_out_has_the_defaults() -> None:
    workspace = load_workspace("workspace:\n  name: Bare\n")

    assert workspace.scoring == example().scoring
    assert workspace.sla == example().sla
    assert workspace.qualified_when == example().qualified_when
    assert workspace.icp.gates == example().icp.gates
    assert workspace.icp.countries == ()
    assert (workspace.playbook, workspace.hand_off) == ("bant", HandOff.AT_THE_END)
    assert workspace.publish_needs == 1
    assert (workspace.currency, workspace.language, workspace.shift.timezone) == ("USD", "en", "UTC")


def test_keys_without_a_value_count_as_left_out() -> None:
    workspace = load_workspace("workspace:\n  name: Bare\nreps:\nrules: ~\nscoring:\n  behaviours:\n")

    assert workspace.scoring == example().scoring
    assert workspace.rules == ()


def test_a_group_given_in_part_keeps_the_defaults_for_the_rest() -> None:
    scoring = load_workspace("scoring: {threshold: 50, seniority: {vp: 40}, behaviours: {webinar: -3}}\n").scoring

    assert scoring.threshold == 50
    assert scoring.seniority[Seniority.VP] == 40
    assert scoring.seniority[Seniority.DIRECTOR] == 25
    assert scoring.behaviours["webinar"] == -3
    assert scoring.behaviours["demo_booked"] == 30


def test_the_threshold_is_what_a_lead_must_reach_where_nothing_else_is_said() -> None:
    workspace = load_workspace("scoring: {threshold: 55}\n")

    assert workspace.qualified_when == parse_condition("icp and (score >= 55 or bant = 4)")


def test_brackets_may_stand_in_any_order() -> None:
    scoring = load_workspace("scoring: {employees: {11+: 2, 0-10: 1}}\n").scoring

    assert scoring.employees == (Bracket(low=0, high=10, points=1), Bracket(low=11, high=None, points=2))


def test_norway_is_a_country_and_not_a_no() -> None:
    workspace = load_workspace("icp: {countries: [NO, se]}\nreps: {no: {slack: U1, languages: [no, zh-CN]}}\n")

    assert workspace.icp.countries == ("NO", "SE")
    assert workspace.roster.reps["no"].languages == ("no", "zh")


def test_a_file_from_an_editor_of_another_system_reads_the_same() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")

    assert load_workspace("\ufeff" + text.replace("\n", "\r\n")) == example()
