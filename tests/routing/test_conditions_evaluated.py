"""Whether a condition holds for a lead, and what is said about why."""

import pytest

from routing.answers import Range
from routing.conditions import Explanation, decisive, explain, holds, parse_condition, print_condition
from routing.fields import Fields, FieldSpec, FieldType, FieldValue, catalogue_with

ANSWERS = catalogue_with({"team_size": FieldType.NUMBER, "plan": FieldSpec(type=FieldType.CHOICE, values=("a", "b"))})

LEAD: Fields = {
    "employees": Range(low=51, high=200),
    "revenue": Range(low=5_000_000, high=None),
    "budget": Range(low=None, high=10_000),
    "score": 75.0,
    "bant": 4.0,
    "timing": Range(low=0, high=90),
    "title": "VP of Sales",
    "company": "Straße ＡＧ",
    "industry": "software",
    "email_domain": "cs.example.edu",
    "seniority": "vp",
    "country": "DE",
    "icp": True,
    "served": False,
    "answer.team_size": 12.0,
    "answer.plan": "a",
}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("employees > 50", True, id="the whole range is above"),
        pytest.param("employees > 51", False, id="its lowest value is not above"),
        pytest.param("employees >= 51", True, id="its lowest value counts"),
        pytest.param("employees > 100", False, id="a part of the range is not above"),
        pytest.param("employees <= 200", True, id="its highest value counts"),
        pytest.param("employees < 200", False, id="its highest value is not below"),
        pytest.param("employees = 100", False, id="a range is no single number"),
        pytest.param("employees != 100", False, id="one value of the range equals"),
        pytest.param("employees != 300", True, id="no value of the range equals"),
        pytest.param("employees in (51, 200)", False, id="the range is more than the list"),
        pytest.param("employees not in (10, 300)", True, id="no value of the range is listed"),
        pytest.param("employees not in (10, 100)", False, id="one value of the range is listed"),
        pytest.param("revenue >= 5m", True, id="open above"),
        pytest.param("revenue < 100亿", False, id="open above has no highest"),
        pytest.param("budget <= 10k", True, id="open below"),
        pytest.param("budget >= 0", False, id="open below has no lowest"),
        pytest.param("score >= 70", True, id="plain number"),
        pytest.param("bant = 4", True, id="equal number"),
        pytest.param("bant in (3, 4)", True, id="number in a list"),
        pytest.param("timing <= 90d", True, id="days"),
        pytest.param("timing <= 30d", False, id="perhaps later"),
        pytest.param("title contains vp", True, id="text in another case"),
        pytest.param('title contains "of sales"', True, id="text of several words"),
        pytest.param("title starts with sales", False, id="text does not start so"),
        pytest.param("title ends with SALES", True, id="text ends so"),
        pytest.param('company = "STRASSE ag"', True, id="ß and full-width letters"),
        pytest.param("email_domain ends with .edu", True, id="domain"),
        pytest.param("industry in (Retail, Software)", True, id="text in a list"),
        pytest.param("industry not in (retail, media)", True, id="text not in a list"),
        pytest.param("industry != software", False, id="text unequal"),
        pytest.param("seniority in (c_level, vp)", True, id="choice"),
        pytest.param("country != DE", False, id="country unequal"),
        pytest.param("icp and not served", True, id="flags"),
        pytest.param("served known", True, id="a no is known"),
        pytest.param("answer.team_size > 5 and answer.plan = a", True, id="answers"),
        pytest.param("(employees > 500 or revenue > 1m) and country in (DE, AT)", True, id="and, or"),
    ],
)
def test_a_condition_holds_or_does_not(text: str, held: bool) -> None:
    assert holds(parse_condition(text, catalogue=ANSWERS), LEAD) is held


@pytest.mark.parametrize(
    "text",
    [
        "employees > 0",
        "employees != 5",
        "employees in (5)",
        "employees not in (5)",
        "title != vp",
        "title not in (vp)",
        "country != DE",
        "icp",
        "icp known",
    ],
)
def test_of_something_unknown_nothing_holds_and_not_makes_it_hold(text: str) -> None:
    condition = parse_condition(text)
    denied = parse_condition(f"not {text}")

    assert not holds(condition, {})
    assert holds(denied, {})


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("answer.team_size != 5", "a dozen", id="text where a number was"),
        pytest.param("answer.team_size not in (5)", "a dozen", id="text where a listed number was"),
        pytest.param("answer.team_size < 5", True, id="yes where a number was"),
        pytest.param("answer.team_size not in (5)", True, id="yes where a listed number was"),
        pytest.param("answer.plan != a", 5.0, id="a number where a choice was"),
        pytest.param("answer.plan not in (a)", Range(low=5, high=6), id="a range where a choice was"),
        pytest.param("icp", "yes", id="text where a flag was"),
    ],
)
def test_an_answer_of_another_type_than_the_rule_expects_counts_as_unknown(text: str, seen: FieldValue) -> None:
    condition = parse_condition(text, catalogue=ANSWERS)

    assert not holds(condition, dict.fromkeys(("answer.team_size", "answer.plan", "icp"), seen))


def told(explanations: tuple[Explanation, ...]) -> list[tuple[str, bool, object]]:
    """Comparisons as a person reads them: what was asked, whether it held, what was seen."""
    return [(print_condition(part.condition), part.held, part.seen) for part in explanations]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        pytest.param("score >= 70 and icp", [("score >= 70", True, 75.0), ("icp", True, True)], id="all of an and"),
        pytest.param(
            "score >= 90 and icp and served", [("score >= 90", False, 75.0), ("served", False, False)], id="failed"
        ),
        pytest.param("score >= 90 or icp or served", [("icp", True, True)], id="what held of an or"),
        pytest.param(
            "score >= 90 or served", [("score >= 90", False, 75.0), ("served", False, False)], id="all of an or"
        ),
        pytest.param("not (icp and served)", [("served", False, False)], id="under a not"),
        pytest.param("icp and not icp", [("icp", True, True)], id="what not turned"),
        pytest.param("campaign = spring", [("campaign = spring", False, None)], id="unknown"),
        pytest.param(
            "(employees > 500 or score > 80) and country = DE",
            [("employees > 500", False, Range(low=51, high=200)), ("score > 80", False, 75.0)],
            id="an or in an and",
        ),
    ],
)
def test_the_decisive_comparisons_are_told_with_what_they_saw(
    text: str, because: list[tuple[str, bool, object]]
) -> None:
    assert told(decisive(explain(parse_condition(text), LEAD))) == because


def test_an_explanation_leaves_nothing_out() -> None:
    explanation = explain(parse_condition("icp or (served and not title known)"), LEAD)

    first, second = explanation.parts
    assert told((explanation, first, second)) == [
        ("icp or served and not title known", True, None),
        ("icp", True, True),
        ("served and not title known", False, None),
    ]
    assert told(second.parts) == [("served", False, False), ("not title known", False, None)]
    assert told(second.parts[1].parts) == [("title known", True, "VP of Sales")]
