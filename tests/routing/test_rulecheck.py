"""Dead rules, overlaps and leads nobody thought of are found, each with a lead that proves it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.answers import Range
from routing.conditions import Condition, Flag, Or, holds, parse_condition
from routing.decision import rules_for
from routing.fields import DEFAULT, Fields
from routing.foregone import FALLING_THROUGH
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rule, Rulebook, Target, TargetKind
from routing.rulecheck import ERRORS, Finding, Problem, book, check, check_rules
from routing.rulecheck.check import findings_of
from routing.rulecheck.search import Patience
from tests.routing.conditions_made import CATALOGUE, NUMBERS, conditions_made, leads

QUALIFIED = parse_condition("icp and (score >= 70 or bant = 4)")


def found(*lines: str) -> tuple[Finding, ...]:
    rules = [parse_rule_line(line) for line in lines]
    return check_rules(rules, qualified_when=QUALIFIED, catalogue=DEFAULT)


def told(*lines: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(finding.problem.value, finding.rules) for finding in found(*lines)]


@pytest.mark.parametrize(
    ("lines", "problem", "rules"),
    [
        pytest.param(["A when employees > 10 and employees < 5 to nurture"], "contradiction", (1,), id="alone"),
        pytest.param(
            ["A when country = DE to team a", "B when country = DE and employees > 5 to team b"],
            "unreachable", (2, 1), id="behind a wider rule",
        ),
        pytest.param(
            [
                "A when employees > 100 to team a",
                "B when employees <= 100 to team b",
                "C when not employees known or employees known to team c",
                "D when employees > 500 to team d",
            ],
            "unreachable", (4, 1), id="behind the first that is enough",
        ),
        pytest.param(
            [
                "A when country = DE to nurture",
                "B when country in (CH, FR) to nurture",
                "C when country in (DE, FR) to owner",
            ],
            "unreachable", (3, 1, 2), id="behind several together",
        ),
        pytest.param(
            ["A when title contains sales to team a", 'B when title contains "head of sales" to team b'],
            "unreachable", (2, 1), id="behind a part of its text",
        ),
        pytest.param(
            ["A when title contains sales to team a", "B when title = Presales or title starts with SALES to team b"],
            "unreachable", (2, 1), id="behind a part of the texts that it names",
        ),
        pytest.param(
            ["A when title starts with vp and title starts with head to team a"],
            "contradiction", (1,), id="two beginnings",
        ),
        pytest.param(
            ['A when title contains "head of sales" and not title contains sales to team a'],
            "contradiction", (1,), id="a text without a part of it",
        ),
        pytest.param(
            ["A when title contains a to team a", "B when not title contains a and title known to team a",
             "C when title ends with b to team c"],
            "unreachable", (3, 1, 2), id="behind texts with and without a part",
        ),
        pytest.param(["A when not wants_person and not icp to team a"], "not_for_sales", (1,), id="never for sales"),
        pytest.param(["A to team a", "B when wants_demo to team b"], "unreachable", (2, 1), id="behind a rule for all"),
    ],
)  # fmt: skip
def test_a_rule_that_no_lead_reaches_is_found(lines: list[str], problem: str, rules: tuple[int, ...]) -> None:
    assert (problem, rules) in told(*lines)


def test_of_many_rules_before_a_dead_one_those_that_are_enough_are_named() -> None:
    before = ["A when employees >= 100 and country = DE to team a", "B when country in (AT, CH) to team a"]
    others = [f"R{number} when title contains w{number:02}x to team b" for number in range(60)]
    dead = "D when employees >= 500 and country in (DE, AT) to team d"

    assert ("unreachable", (63, 1, 2)) in told(*before, *others, dead)


def test_the_lead_of_a_finding_has_whole_numbers_where_there_are_some() -> None:
    [overlap, _] = found(
        "A when employees < 5 and country = DE to team a", "B when employees < 5 and bant > 2 to team b"
    )

    assert overlap.lead is not None
    assert overlap.lead["employees"] == Range(low=None, high=2.0)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [
                "A when employees > 100 to team a",
                "B when employees <= 100 to team b",
                "C when employees known to team c",
            ],
            id="a range may lie on both sides of a threshold",
        ),
        pytest.param(["A when country = DE to rep ana", "B when country = DE to team b"], id="a rep may be away"),
        pytest.param(["A to owner", "B when has_owner to team b"], id="an owner may be away"),
        pytest.param(["A to team a", "B when country = DE to nurture"], id="a lead that does not qualify"),
        pytest.param(
            ["A when title contains sales to team a", "B when title contains head to team b"], id="a text with one word"
        ),
        pytest.param(
            ["A when title contains sales and title contains head to team a", "B when title = head to team b"],
            id="a text that holds only one of two words",
        ),
        pytest.param(
            [
                'A when title contains "head sales" or title contains "sales head" to team a',
                "B when title contains sales and title contains head to team b",
            ],
            id="two words with something else in between",
        ),
        pytest.param(
            [
                *(f"A{number} when title contains w{number}x to team a" for number in range(40)),
                "B when title starts with head and title contains of and title ends with sales to team b",
            ],
            id="three words among many others",
        ),
    ],
)
def test_a_rule_that_some_lead_reaches_is_not_called_dead(lines: list[str]) -> None:
    dead = {*ERRORS, Problem.UNDECIDED}

    assert not [finding for finding in found(*lines) if finding.problem in dead]


def test_rules_that_cut_into_each_other_are_shown_with_a_lead_of_both() -> None:
    lines = ("A when employees > 100 to team a", "B when country = DE to team b", "Rest to team c")

    overlap = next(finding for finding in found(*lines) if finding.problem is Problem.OVERLAP)

    assert overlap.rules == (1, 2)
    assert overlap.lead is not None
    assert overlap.lead["country"] == "DE"
    assert holds(parse_condition("employees > 100"), overlap.lead)


@pytest.mark.parametrize(
    "second", ["B when country = DE to team a", "B when country = DE and employees > 100 to team b", "B to team b"]
)
def test_the_same_target_and_a_rule_inside_another_are_no_overlap(second: str) -> None:
    assert "overlap" not in [problem for problem, _ in told("A when country = DE to team a", second)]


def test_rules_that_look_for_other_words_in_a_text_are_shown_with_a_text_of_both() -> None:
    lines = [f"A{number} when title contains w{number:02}x to nurture" for number in range(40)]

    overlap = found(*lines, "B when title ends with Sales to team b", "C when title contains head to team c")[-2]

    assert (overlap.problem, overlap.rules) == (Problem.OVERLAP, (41, 42))
    assert overlap.lead == {"wants_person": True, "title": "head Sales"}


@pytest.mark.parametrize("taken_out", ["exclude", "customer_success", "owner"])
def test_what_takes_leads_out_first_is_no_overlap_and_one_behind_a_team_is(taken_out: str) -> None:
    first, second = f"A when customer to {taken_out}", "B when country = DE to team b"

    assert "overlap" not in [problem for problem, _ in told(first, second)]
    assert ("overlap", (1, 2)) in told(second, first)


def test_leads_of_an_overlap_go_by_the_first_of_both() -> None:
    lines = ("A when country = DE and wants_demo to exclude", "B when wants_demo to team b", "C when icp to team c")

    overlap = next(finding for finding in found(*lines) if finding.problem is Problem.OVERLAP)

    assert overlap.rules == (2, 3)
    assert reached([parse_rule_line(line) for line in lines], overlap.lead or {})[0] == 2


def test_a_lead_that_only_the_last_rule_takes_is_shown() -> None:
    last = found("A when employees known to team a", "Rest to team b")[-1]

    assert (last.problem, last.rules) == (Problem.ONLY_THE_LAST, (2,))
    assert last.lead is not None
    assert "employees" not in last.lead


def test_a_lead_for_sales_that_no_rule_takes_is_shown() -> None:
    last = found("A when employees known to team a")[-1]

    assert (last.problem, last.rules) == (Problem.NO_RULE, ())
    assert last.lead == {"wants_person": True}


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        pytest.param(["A when wants_person known to rep ana"], (1,), id="a rep"),
        pytest.param(
            ["A when wants_person or icp to rep bo", "B when employees known to team a", "C when not employees known "
             "or icp to rep ana"],
            (1, 3), id="two reps",
        ),
    ],
)  # fmt: skip
def test_a_lead_that_only_rules_for_a_rep_take_names_these(lines: list[str], rules: tuple[int, ...]) -> None:
    last = found(*lines)[-1]

    assert (last.problem, last.rules) == (Problem.NO_RULE, rules)


def test_of_rules_behind_more_alternatives_than_are_looked_at_nothing_is_told_and_of_those_before_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(book, "MOST_BOXES", 3)
    lines = ("A when country = DE or employees > 500 to team a", "B when country = DE to team b")

    assert told(*lines, "C when country in (DE, FR) to team c", "Rest to team d") == [
        ("unreachable", (2, 1)),
        ("undecided", (3,)),
        ("undecided", (4,)),
        ("unfinished", ()),
    ]


def test_a_check_that_takes_too_long_says_of_the_rest_that_it_cannot_tell() -> None:
    rules = [parse_rule_line(f"A{number} when employees > {number} to team a") for number in range(9)]
    whole = book.book_of(rules, qualified_when=QUALIFIED, catalogue=DEFAULT)

    findings = findings_of(replace(whole, patience=Patience(left=4)))

    told = [finding.rules[0] for finding in findings if finding.problem is Problem.UNDECIDED]
    assert told
    assert told == list(range(told[0], 10))


def test_where_too_many_pairs_of_rules_would_have_to_be_compared_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ("A when country = DE to team a", "B when employees > 5 to team b", "Rest to team c")
    whole = told(*lines)
    monkeypatch.setattr(check, "MOST_PAIRS", 0)

    assert ("overlap", (1, 2)) in whole
    assert "unfinished" not in dict(whole)
    assert told(*lines) == [("only_the_last", (3,)), ("unfinished", ())]


def test_a_last_rule_behind_more_rules_than_calls_may_nest_is_told_of_too() -> None:
    lines = [f"A{number} when company = c{number} and country = DE to team a" for number in range(1_100)]

    assert told(*lines, "Rest to team b") == [("only_the_last", (1_101,))]


RULES = st.lists(
    st.builds(
        Rule,
        name=st.just("rule"),
        condition=st.none() | conditions_made(NUMBERS),
        target=st.sampled_from([Target(kind=TargetKind.TEAM, name="a"), *(Target(kind=kind) for kind in TargetKind)]),
    ),
    min_size=1,
    max_size=4,
)


@given(rules=RULES, several=st.lists(leads(), min_size=20, max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_lead_goes_by_a_rule_that_is_called_dead(rules: list[Rule], several: list[Fields]) -> None:
    findings = check_rules(rules, qualified_when=QUALIFIED, catalogue=CATALOGUE)

    dead = {each.rules[0] for each in findings if each.problem in ERRORS}
    assert not dead & {number for lead in several for number in reached(rules, lead)}


@given(rules=RULES)
@settings(max_examples=60, deadline=None)
def test_the_lead_of_a_finding_is_one_of_its_rules(rules: list[Rule]) -> None:
    for finding in check_rules(rules, qualified_when=QUALIFIED, catalogue=CATALOGUE):
        for number in finding.rules[:1] if finding.lead is not None else ():
            condition = rules[number - 1].condition
            assert condition is None or holds(condition, finding.lead or {})


def reached(rules: Sequence[Rule], lead: Fields) -> list[int]:
    """The numbers of the rules that a lead may go by, whoever is away."""
    for_sales: Condition = Or(parts=(Flag(field="wants_person"), QUALIFIED))
    numbers = {id(rule): number for number, rule in enumerate(rules, start=1)}
    passed = []
    for rule in rules_for(Rulebook(version=1, rules=tuple(rules)), lead, for_sales=holds(for_sales, lead)):
        if rule.target.kind is not TargetKind.OWNER or lead.get("has_owner"):
            passed.append(numbers[id(rule)])
            if rule.target.kind not in FALLING_THROUGH:
                break
    return passed
