"""Which rules are for a lead, and what is said about each."""

import pytest

from routing.answers import Range
from routing.conditions import print_condition
from routing.fields import Fields
from routing.matcher import RuleTrace, matching_rules, trace
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rulebook

LINES = (
    "Competitors when competitor to exclude",
    '"Named accounts" when has_owner to owner within 10m',
    '"Enterprise US" when employees >= 1000 and country in (US, CA) to team enterprise-us within 5m',
    "Asia when country in (CN, SG) or language = zh to team apac within 4 working hours",
    '"Everyone else" to team general',
)
RULEBOOK = Rulebook(version=1, rules=tuple(parse_rule_line(line) for line in LINES))


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        pytest.param({}, ["Everyone else"], id="nothing known"),
        pytest.param({"competitor": True}, ["Competitors", "Everyone else"], id="competitor"),
        pytest.param(
            {"has_owner": True, "employees": Range(low=1001, high=None), "country": "US"},
            ["Named accounts", "Enterprise US", "Everyone else"],
            id="several, in order",
        ),
        pytest.param({"employees": Range(low=501, high=1000), "country": "US"}, ["Everyone else"], id="range too wide"),
        pytest.param({"language": "zh", "country": "DE"}, ["Asia", "Everyone else"], id="by language"),
    ],
)
def test_rules_match_in_order(lead: Fields, names: list[str]) -> None:
    assert [rule.name for rule in matching_rules(RULEBOOK, lead)] == names


def test_no_rule_matches_where_no_rule_is() -> None:
    assert list(matching_rules(Rulebook(version=1, rules=()), {"icp": True})) == []


def told(traced: RuleTrace) -> tuple[object, ...]:
    reasons = [(print_condition(part.condition), part.held, part.seen) for part in traced.reasons]
    return traced.number, traced.rule.name, traced.matched, reasons


def test_a_trace_says_of_every_rule_what_it_saw() -> None:
    lead: Fields = {"competitor": False, "employees": Range(low=51, high=200), "country": "CN"}

    assert [told(traced) for traced in trace(RULEBOOK, lead)] == [
        (1, "Competitors", False, [("competitor", False, False)]),
        (2, "Named accounts", False, [("has_owner", False, None)]),
        (
            3,
            "Enterprise US",
            False,
            [("employees >= 1000", False, Range(low=51, high=200)), ("country in (US, CA)", False, "CN")],
        ),
        (4, "Asia", True, [("country in (CN, SG)", True, "CN")]),
        (5, "Everyone else", True, []),
    ]
