"""The `scoring:` and `icp:` groups, and when a lead qualifies."""

import re
from itertools import pairwise

from routing.conditions import Condition, leaves, parse_condition
from routing.countries import COUNTRIES, country_called
from routing.document import Path
from routing.exceptions import ChoiceError
from routing.fields import Catalogue
from routing.playbooks.choice_values import read_range
from routing.sentences import sentence
from routing.shape import Reader
from routing.workspace import AnswerPoints, Bracket, Icp, Scoring
from routing.workspace_file.shapes import (
    DEFAULT_GATES,
    BehavioursShape,
    IcpShape,
    IndustriesShape,
    IndustryFitShape,
    ScoringShape,
    SeniorityShape,
)

SCORING: Path = ("scoring",)
ICP: Path = ("icp",)

#: What is told from the gates, so the gates cannot ask for it.
AFTER_THE_GATES = ("icp", "score", "bant")


def scoring_of(reader: Reader, *, answers: tuple[AnswerPoints, ...]) -> Scoring:
    """The points, with those of `answers`; a group given in part keeps the defaults for the rest.

    Only brackets of size are given as a whole.
    """
    shape = reader.group(SCORING, ScoringShape)
    return Scoring(
        threshold=shape.threshold,
        employees=_brackets(reader, shape),
        seniority=reader.group((*SCORING, "seniority"), SeniorityShape).model_dump(),
        industry_fit=reader.group((*SCORING, "industry_fit"), IndustryFitShape).model_dump(),
        behaviours=reader.group((*SCORING, "behaviours"), BehavioursShape).model_dump(),
        answers=answers,
    )


def icp_of(reader: Reader, *, catalogue: Catalogue) -> Icp:
    """The ideal customer, with the default gates where none are given."""
    shape = reader.group(ICP, IcpShape)
    industries = reader.group((*ICP, "industries"), IndustriesShape)
    _refuse_shared(reader, industries)
    gates = reader.condition((*ICP, "gates"), shape.gates, catalogue=catalogue)
    _refuse_circle(reader, shape.gates, gates)
    return Icp(
        industries=industries.model_dump(),
        countries=tuple(_country(reader, number, code) for number, code in enumerate(shape.countries)),
        gates=gates or parse_condition(DEFAULT_GATES),
    )


def qualified_when(reader: Reader, text: str | None, *, threshold: int, catalogue: Catalogue) -> Condition:
    """When a lead qualifies: unless the file says otherwise, inside the gates with enough points or all of BANT."""
    default = f"icp and (score >= {threshold} or bant = 4)"
    return reader.condition(("qualified_when",), text, catalogue=catalogue) or parse_condition(default)


def _brackets(reader: Reader, shape: ScoringShape) -> tuple[Bracket, ...]:
    found: list[tuple[Path, Bracket]] = []
    for key, points in shape.employees.items():
        path = (*SCORING, "employees", key)
        try:
            sizes = read_range(key)
        except ChoiceError as exc:
            reader.refuse_key(path, exc.what)
            continue
        high = None if sizes.high is None else int(sizes.high)
        found.append((path, Bracket(low=int(sizes.low or 0), high=high, points=points)))
    found.sort(key=lambda pair: pair[1].low)
    if len(found) == len(shape.employees):
        _refuse_holes(reader, found)
    return tuple(bracket for _, bracket in found)


def _refuse_holes(reader: Reader, found: list[tuple[Path, Bracket]]) -> None:
    first_path, first = found[0]
    if first.low > 1:
        what = sentence("Companies of 1 to {last} are in no bracket. Let the first begin at 1.", last=first.low - 1)
        reader.refuse_key(first_path, what)
    for (_, lower), (path, upper) in pairwise(found):
        if lower.high is None or upper.low <= lower.high:
            what = sentence("{size} is in two brackets. Let each begin above the one before.", size=upper.low)
            reader.refuse_key(path, what)
        elif upper.low > lower.high + 1:
            first_left, last_left = lower.high + 1, upper.low - 1
            what = sentence("Companies of {first} to {last} are in no bracket.", first=first_left, last=last_left)
            reader.refuse_key(path, what)
    last_path, last = found[-1]
    if last.high is not None:
        what = sentence(
            "Companies above {high} are in no bracket. Write the last as `{low}+`.", high=last.high, low=last.low
        )
        reader.refuse_key(last_path, what)


def _refuse_shared(reader: Reader, industries: IndustriesShape) -> None:
    core = {word.lower() for word in industries.core}
    for number, word in enumerate(industries.related):
        if word.lower() in core:
            what = sentence("`{word}` is a core industry already.", word=word)
            reader.refuse((*ICP, "industries", "related", number), what)


def _refuse_circle(reader: Reader, text: str, gates: Condition | None) -> None:
    for leaf in leaves(gates) if gates else ():
        if leaf.field in AFTER_THE_GATES:
            found = re.search(rf"\b{leaf.field}\b", text)
            what = sentence(
                "`{field}` is told from the gates, so they cannot ask for it. Ask for it in `qualified_when`.",
                field=leaf.field,
            )
            reader.refuse((*ICP, "gates"), what, offset=found.start() if found else 0)


def _country(reader: Reader, number: int, code: str) -> str:
    if code.upper() not in COUNTRIES:
        near = country_called(code)
        letters = sentence("Write the two letters of ISO 3166, such as `DE`.")
        hint = sentence("Did you mean `{word}`?", word=near) if near else letters
        what = sentence("There is no country “{word}”. {hint}", word=code, hint=hint)
        reader.refuse((*ICP, "countries", number), what)
    return code.upper()
