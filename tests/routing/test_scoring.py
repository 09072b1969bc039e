"""Points, the total they are the sum of, and who qualifies."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.answers import Range
from routing.conditions import parse_condition
from routing.fields import Fields
from routing.scoring import Points, score_lead, size_points
from routing.workspace import Workspace
from routing.workspace_file import load_workspace

DEFAULTS = load_workspace("icp: {industries: {core: [software], related: [retail]}, countries: [US]}\n")

#: A lead inside the gates with 15 + 25 + 20 points.
GOOD: Fields = {
    "employees": Range(low=51, high=200),
    "seniority": "director",
    "industry_fit": "core",
    "served": True,
}


def points_of(fields: Fields, *behaviours: str, workspace: Workspace = DEFAULTS) -> dict[str, int]:
    score = score_lead(fields, workspace=workspace, behaviours=behaviours)
    return {given.group: given.points for given in score.points}


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        pytest.param({}, {}, id="nothing known, nothing given"),
        pytest.param({"employees": Range.exactly(12)}, {"employees": 5}, id="a small company"),
        pytest.param({"employees": Range(low=1001, high=None)}, {"employees": 30}, id="a large one"),
        pytest.param({"employees": 300.0}, {"employees": 25}, id="a number that somebody tries"),
        pytest.param({"seniority": "c_level"}, {"seniority": 30}, id="a founder"),
        pytest.param({"seniority": "individual"}, {"seniority": 5}, id="a specialist"),
        pytest.param({"industry_fit": "other"}, {"industry_fit": 0}, id="another industry"),
        pytest.param({"wants_demo": True}, {"demo_booked": 30}, id="a demo asked for"),
        pytest.param({"wants_demo": False}, {}, id="no demo wanted"),
        pytest.param({"personal_email": True}, {"personal_email": -10}, id="a personal address"),
    ],
)
def test_points_are_given_for_what_is_known(fields: Fields, points: dict[str, int]) -> None:
    assert points_of(fields) == points


def test_behaviours_recorded_elsewhere_count_once() -> None:
    points = points_of({"wants_demo": True}, "pricing_visited", "demo_booked")

    assert points == {"demo_booked": 30, "pricing_visited": 20}


@pytest.mark.parametrize(
    ("employees", "points", "fewest"),
    [
        pytest.param(Range(low=51, high=200), 15, False, id="one bracket"),
        pytest.param(Range(low=40, high=300), 5, True, id="three brackets"),
        pytest.param(Range(low=300, high=None), 25, True, id="open above"),
        pytest.param(Range(low=None, high=30), 5, False, id="open below"),
        pytest.param(Range(low=None, high=None), 5, True, id="anything"),
    ],
)
def test_a_range_gets_the_fewest_points_it_may_deserve_and_says_so(employees: Range, points: int, fewest: bool) -> None:
    given_ = size_points(employees, DEFAULTS.scoring.employees)

    assert given_ is not None
    assert (given_.points, given_.fewest) == (points, fewest)


def test_what_was_seen_stands_beside_the_points() -> None:
    score = score_lead({**GOOD, "employees": Range(low=1200, high=None)}, workspace=DEFAULTS)

    assert score.points == (
        Points(group="employees", seen="1,200+", points=30),
        Points(group="seniority", seen="director", points=25),
        Points(group="industry_fit", seen="core", points=20),
    )


def test_enough_points_inside_the_gates_qualify() -> None:
    score = score_lead({**GOOD, "wants_demo": True}, workspace=DEFAULTS)

    assert (score.total, score.icp, score.qualified) == (90, True, True)


def test_points_alone_do_not_qualify() -> None:
    score = score_lead({**GOOD, "wants_demo": True, "served": False}, workspace=DEFAULTS)

    assert (score.total, score.icp, score.qualified) == (90, False, False)


def test_all_of_bant_qualifies_with_fewer_points() -> None:
    met = {f"{criterion}_met": True for criterion in ("budget", "authority", "need", "timing")}

    score = score_lead({**GOOD, **met}, workspace=DEFAULTS)

    assert score.total < DEFAULTS.scoring.threshold
    assert score.bant == ("budget", "authority", "need", "timing")
    assert score.qualified


def test_three_of_bant_do_not() -> None:
    score = score_lead({**GOOD, "budget_met": True, "need_met": True, "timing_met": True}, workspace=DEFAULTS)

    assert score.bant == ("budget", "need", "timing")
    assert not score.qualified


def test_the_workspace_says_who_qualifies() -> None:
    anyone_for_a_demo = replace(DEFAULTS, qualified_when=parse_condition("wants_demo or score >= 100"))

    assert score_lead({"wants_demo": True}, workspace=anyone_for_a_demo).qualified


@given(
    low=st.integers(min_value=0, max_value=5000),
    span=st.integers(min_value=0, max_value=5000),
    within=st.floats(min_value=0, max_value=1),
)
def test_no_size_in_a_range_would_get_fewer_points_than_the_range(low: int, span: int, within: float) -> None:
    brackets = DEFAULTS.scoring.employees
    ranged = size_points(Range(low=low, high=low + span), brackets)
    single = size_points(Range.exactly(low + int(span * within)), brackets)

    assert ranged is None or single is None or ranged.points <= single.points


@given(behaviours=st.sets(st.sampled_from(sorted(DEFAULTS.scoring.behaviours))), demo=st.booleans())
def test_the_total_is_the_sum_of_its_points(behaviours: set[str], demo: bool) -> None:
    score = score_lead({**GOOD, "wants_demo": demo}, workspace=DEFAULTS, behaviours=behaviours)

    assert score.total == sum(given_.points for given_ in score.points)
    assert len({given_.group for given_ in score.points}) == len(score.points)
