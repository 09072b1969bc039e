"""Rules as one line of text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.conditions import parse_condition
from routing.durations import Duration, Unit
from routing.exceptions import ConditionError
from routing.fields import FieldType, catalogue_with
from routing.reps import Roster, Team
from routing.rule_lines import (
    MAX_NAME,
    Pieces,
    parse_rule_line,
    parse_target,
    print_rule_line,
    print_target,
    rule_pieces,
)
from routing.rulebook import Rule, Target, TargetKind
from tests.routing.conditions_made import CATALOGUE, HOSTILE, WORDS, conditions_made

ROSTER = Roster(teams={name: Team(name=name, members=()) for name in ("apac", "enterprise-us", "Asia & Co")})


KINDS = "team NAME, rep NAME, owner, nurture, customer_success or exclude"
NAMELESS = "A rule begins with its name, in quotes where it is more than words"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        pytest.param(
            '"Enterprise DACH" when employees >= 500 and country in (DE, AT, CH) to team dach within 10m',
            Rule(
                name="Enterprise DACH",
                condition=parse_condition("employees >= 500 and country in (DE, AT, CH)"),
                target=Target(kind=TargetKind.TEAM, name="dach"),
                accept_within=Duration(amount=10, unit=Unit.MINUTES),
            ),
            id="everything",
        ),
        pytest.param(
            "Everyone else to team general",
            Rule(name="Everyone else", condition=None, target=Target(kind=TargetKind.TEAM, name="general")),
            id="no condition",
        ),
        pytest.param(
            "Asia in   the morning when language = zh to rep cai within 4 working hours",
            Rule(
                name="Asia in the morning",
                condition=parse_condition("language = zh"),
                target=Target(kind=TargetKind.REP, name="cai"),
                accept_within=Duration(amount=4, unit=Unit.HOURS, working=True),
            ),
            id="name of bare words",
        ),
        pytest.param(
            "亚洲 when country in （CN，SG） to owner",
            Rule(name="亚洲", condition=parse_condition("country in (CN, SG)"), target=Target(kind=TargetKind.OWNER)),
            id="Chinese",
        ),
        pytest.param(
            '“when to” to team "to"',
            Rule(name="when to", condition=None, target=Target(kind=TargetKind.TEAM, name="to")),
            id="keywords as names",
        ),
    ],
)
def test_a_line_is_read_as_a_rule(line: str, rule: Rule) -> None:
    assert parse_rule_line(line) == rule


@pytest.mark.parametrize(
    ("line", "written"),
    [
        pytest.param("Everyone  else to team x", '"Everyone else" to team x', id="name of two words"),
        pytest.param('"Asia" to exclude', "Asia to exclude", id="name of one word"),
        pytest.param("a when (icp) to rep “b c” within 90 s", 'a when icp to rep "b c" within 90s', id="all parts"),
    ],
)
def test_a_rule_is_written_in_one_way(line: str, written: str) -> None:
    assert print_rule_line(parse_rule_line(line)) == written


def test_a_line_may_ask_for_the_answers_of_a_playbook() -> None:
    catalogue = catalogue_with({"team_size": FieldType.NUMBER})

    rule = parse_rule_line("big when answer.team_size > 5 to owner", catalogue=catalogue)

    assert rule.condition == parse_condition("answer.team_size > 5", catalogue=catalogue)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("", f"{NAMELESS}, at character 1.", id="nothing"),
        pytest.param(
            "when icp to owner",
            f"{NAMELESS}, at character 1.",
            id="no name",
        ),
        pytest.param(
            "A & B to owner",
            f"{NAMELESS}, at character 3.",
            id="name of other signs",
        ),
        pytest.param(
            "a" * (MAX_NAME + 1) + " to owner", "A name has at most 100 characters, at character 1.", id="long name"
        ),
        pytest.param("a", "The text ends where “when” or “to” should follow, at character 2.", id="only a name"),
        pytest.param(
            "a when icp", "The text ends where “and”, “or” or “to” should follow, at character 11.", id="no target"
        ),
        pytest.param(
            "a when icp served to owner",
            "“and”, “or” or “to” should follow here, not “served”, at character 12.",
            id="no word between",
        ),
        pytest.param(
            "a when employes > 5 to owner",
            "There is no field “employes”, at character 8: did you mean “employees”?",
            id="mistyped field",
        ),
        pytest.param(
            "a to",
            f"The text ends where a target should follow: {KINDS}, at character 5.",
            id="nothing after to",
        ),
        pytest.param(
            "a to onwer",
            f"“onwer” is no target; write {KINDS}, at character 6: did you mean “owner”?",
            id="mistyped target",
        ),
        pytest.param(
            "a to apac",
            f"“apac” is no target; write {KINDS}, at character 6: did you mean “team apac”?",
            id="a team without team",
        ),
        pytest.param(
            "a to team apak", "There is no team “apak”, at character 11: did you mean “apac”?", id="mistyped team"
        ),
        pytest.param(
            "a to team asia-co",
            'There is no team “asia-co”, at character 11: did you mean “"Asia & Co"”?',
            id="quoted team",
        ),
        pytest.param(
            "a to team dach",
            "There is no team “dach” (there are apac, enterprise-us, Asia & Co), at character 11.",
            id="no such team",
        ),
        pytest.param("a to rep ana", "There is no rep “ana”, at character 10.", id="no such rep"),
        pytest.param("a to team", "The name of a team should stand here, at character 10.", id="no team"),
        pytest.param(
            "a to team within 5m",
            'The name of a team should stand here, at character 11: did you mean “"within"”?',
            id="keyword for a team",
        ),
        pytest.param(
            "a to owner withn 5m",
            "After the target comes “within” and a length of time, or nothing, not “withn”, "
            "at character 12: did you mean “within”?",
            id="mistyped within",
        ),
        pytest.param(
            "a to owner within 4 hours",
            "“4 hours” is not a length of time such as 15m, 24h, 7d or 4 working hours, "
            "at character 19: did you mean “4h”?",
            id="mistyped time",
        ),
        pytest.param(
            "a to owner within",
            "The text ends where a length of time such as 15m, 24h, 7d or 4 working hours "
            "should follow, at character 18.",
            id="no time",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(line: str, message: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_rule_line(line, roster=ROSTER)

    assert str(caught.value) == message
    assert caught.value.text == line


@pytest.mark.parametrize(
    ("text", "target"),
    [
        pytest.param("team enterprise-us", Target(kind=TargetKind.TEAM, name="enterprise-us"), id="team"),
        pytest.param('rep "Ana María"', Target(kind=TargetKind.REP, name="Ana María"), id="rep"),
        pytest.param("owner", Target(kind=TargetKind.OWNER), id="owner"),
        pytest.param("nurture", Target(kind=TargetKind.NURTURE), id="nurture"),
        pytest.param("customer_success", Target(kind=TargetKind.CUSTOMER_SUCCESS), id="customer success"),
        pytest.param("exclude", Target(kind=TargetKind.EXCLUDE), id="exclude"),
    ],
)
def test_a_target_is_read_and_written(text: str, target: Target) -> None:
    assert parse_target(text) == target
    assert print_target(target) == text


def test_nothing_follows_a_target() -> None:
    with pytest.raises(ConditionError, match="Nothing should follow the target, not “within”, at character 7"):
        parse_target("owner within 5m")


TARGETS = st.builds(Target, kind=st.sampled_from((TargetKind.TEAM, TargetKind.REP)), name=WORDS) | st.builds(
    Target, kind=st.sampled_from([*TargetKind][2:])
)
RULES = st.builds(
    Rule,
    name=WORDS,
    condition=st.none() | conditions_made(),
    target=TARGETS,
    accept_within=st.none() | st.builds(Duration, amount=st.integers(1, 1000), unit=st.sampled_from(Unit)),
)


@settings(deadline=None)
@given(RULES)
def test_what_is_written_reads_back_as_the_same(rule: Rule) -> None:
    assert parse_rule_line(print_rule_line(rule), catalogue=CATALOGUE) == rule


@settings(deadline=None)
@given(HOSTILE | HOSTILE.map(lambda text: f"a when {text} to owner"))
def test_any_line_is_a_rule_that_reads_back_or_is_refused(line: str) -> None:
    try:
        rule = parse_rule_line(line, catalogue=CATALOGUE)
    except ConditionError:
        return

    assert parse_rule_line(print_rule_line(rule), catalogue=CATALOGUE) == rule


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        pytest.param("", Pieces(), id="nothing"),
        pytest.param('"Big ones"', Pieces(name="Big ones"), id="a name"),
        pytest.param("Big when icp and", Pieces(name="Big", when="icp and"), id="half a condition"),
        pytest.param(
            "Big when (icp or served) and bant >= 2 ",
            Pieces(name="Big", when="(icp or served) and bant >= 2"),
            id="no target",
        ),
        pytest.param('Big when title = "to" to', Pieces(name="Big", when='title = "to"'), id="a quoted keyword"),
        pytest.param("Big to team", Pieces(name="Big"), id="half a target"),
        pytest.param(
            "Big to team sales within",
            Pieces(name="Big", target=Target(kind=TargetKind.TEAM, name="sales")),
            id="no length of time",
        ),
    ],
)
def test_what_there_is_of_a_line_that_ends_too_early(line: str, pieces: Pieces) -> None:
    with pytest.raises(ConditionError) as refused:
        parse_rule_line(line)

    assert rule_pieces(line, error=refused.value) == pieces


@pytest.mark.parametrize("line", ["Big when employes > 5", "Big when icp to nowhere", "Big to nurture soon"])
def test_a_line_that_is_wrong_before_its_end_does_not_only_end_too_early(line: str) -> None:
    with pytest.raises(ConditionError) as refused:
        parse_rule_line(line)

    assert rule_pieces(line, error=refused.value) is None
