"""The score of a lead with the points behind it, and the gates it must pass."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from routing.answers import Range
from routing.conditions import holds
from routing.fields import Fields, FieldValue
from routing.workspace import Bracket, Scoring, Workspace

#: The criteria of BANT; the field of each is its name with `_met`.
CRITERIA = ("budget", "authority", "need", "timing")

#: Behaviours that the fields themselves tell, by the field that tells them; all others must be recorded.
TOLD_BY = {"demo_booked": "wants_demo", "personal_email": "personal_email"}


@dataclass(frozen=True, kw_only=True)
class Points:
    """Points given for one thing: the group (`employees`, `demo_booked` …), what was seen, how many.

    `seen` is empty where the group says it all.
    """

    group: str
    seen: str
    points: int
    #: What was seen spans several brackets, and this is the fewest points that any of them gives.
    fewest: bool = False


@dataclass(frozen=True, kw_only=True)
class Score:
    """A total, the points it is the sum of, the BANT criteria met, and whether gates and lead qualify."""

    total: int
    points: tuple[Points, ...]
    #: Those of `budget`, `authority`, `need`, `timing` that are met.
    bant: tuple[str, ...]
    icp: bool
    qualified: bool


def score_lead(fields: Fields, *, workspace: Workspace, behaviours: Collection[str] = ()) -> Score:
    """The score of a lead as the workspace counts, and whether it qualifies.

    `behaviours` are those recorded elsewhere (`pricing_visited` …); a demo asked for and a personal address count by
    themselves. What is unknown gives no points and passes no gate.
    """
    points = tuple(_points(fields, workspace.scoring, behaviours))
    score = Score(
        total=sum(given.points for given in points),
        points=points,
        bant=tuple(criterion for criterion in CRITERIA if fields.get(f"{criterion}_met") is True),
        icp=holds(workspace.icp.gates, fields),
        qualified=False,
    )
    qualified = holds(workspace.qualified_when, with_score(fields, score))
    return Score(total=score.total, points=points, bant=score.bant, icp=score.icp, qualified=qualified)


def with_score(fields: Fields, score: Score) -> Fields:
    """The fields with what the score adds to them: `score`, `bant` and `icp`."""
    return {**fields, "score": float(score.total), "bant": float(len(score.bant)), "icp": score.icp}


def size_points(employees: FieldValue, brackets: tuple[Bracket, ...]) -> Points | None:
    """The points for a company's size: the fewest that any size in the range has; None where no bracket holds it."""
    low, high = _bounds(employees)
    spanned = [one for one in brackets if one.low <= high and low <= (inf if one.high is None else one.high)]
    if not spanned:
        return None
    fewest = min(spanned, key=lambda bracket: bracket.points)
    several = len({bracket.points for bracket in spanned}) > 1
    return Points(group="employees", seen=_range_text(low, high), points=fewest.points, fewest=several)


def _points(fields: Fields, scoring: Scoring, behaviours: Collection[str]) -> Iterator[Points]:
    size = size_points(fields["employees"], scoring.employees) if "employees" in fields else None
    if size:
        yield size
    groups: Mapping[str, Mapping[str, int]] = {
        "seniority": scoring.seniority,
        "industry_fit": scoring.industry_fit,
    }
    for group, points in groups.items():
        seen = str(fields.get(group, ""))
        if seen in points:
            yield Points(group=group, seen=seen, points=points[seen])
    for answer in scoring.answers:
        said = fields.get(answer.field)
        if said is not None and _is_it(said, answer.value):
            yield Points(group=answer.field, seen=_text(said), points=answer.points)
    for behaviour, worth in scoring.behaviours.items():
        if behaviour in behaviours or fields.get(TOLD_BY.get(behaviour, "")) is True:
            yield Points(group=behaviour, seen="", points=worth)


def _is_it(said: FieldValue, value: FieldValue) -> bool:
    """Whether an answer is a choice's value, or lies within it."""
    if not isinstance(value, Range):
        return said == value
    if isinstance(said, str | bool):
        return False
    (low, high), (least, most) = _bounds(said), _bounds(value)
    return least <= low and high <= most


def _text(said: FieldValue) -> str:
    if isinstance(said, bool):
        return "yes" if said else "no"
    return said if isinstance(said, str) else _range_text(*_bounds(said))


def _bounds(value: FieldValue) -> tuple[float, float]:
    if isinstance(value, Range):
        return (-inf if value.low is None else value.low), (inf if value.high is None else value.high)
    return (float(value), float(value))


def _range_text(low: float, high: float) -> str:
    if low == high:
        return f"{low:,.0f}"
    if high == inf:
        return f"{low:,.0f}+"
    return f"{max(low, 0):,.0f}–{high:,.0f}"
