"""The reference of baton.yml, of playbooks and of conditions says what the code lets in, and nothing else."""

import inspect
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic.fields import FieldInfo

from routing.answers import Range
from routing.conditions import grammar, holds, parse_condition, print_condition, tokens, values
from routing.durations import parse_duration
from routing.exceptions import ConditionError
from routing.fields import ANSWER, DEFAULT, FieldType
from routing.industries import INDUSTRIES
from routing.playbook import Kind
from routing.playbooks import SHIPPED, build, shapes, shipped
from routing.rule_lines import MAX_NAME
from routing.rulebook import TargetKind
from routing.shape import Shape
from routing.sla import clock_for
from routing.when import parse_until
from routing.workspace_file import load_workspace
from routing.workspace_file import shapes as groups
from tests.pages import REFERENCE, code, section, table, text_of

BATON_YML = REFERENCE / "baton-yml.md"
CLOCKS = REFERENCE / "returns-and-clocks.md"
CONDITIONS = REFERENCE / "conditions.md"
PLAYBOOKS = REFERENCE / "playbooks.md"

#: Below which heading each shape is documented.
SHAPES: Mapping[type[Shape], tuple[Path, str]] = {
    groups.FileShape: (BATON_YML, "The whole file"),
    groups.WorkspaceShape: (BATON_YML, "`workspace`"),
    groups.ChannelsShape: (BATON_YML, "`workspace.channels`"),
    groups.RepShape: (BATON_YML, "`reps`"),
    groups.TeamShape: (BATON_YML, "`teams`"),
    groups.AccountShape: (BATON_YML, "`accounts`"),
    groups.IcpShape: (BATON_YML, "`icp`"),
    groups.IndustriesShape: (BATON_YML, "`icp.industries`"),
    groups.ScoringShape: (BATON_YML, "`scoring`"),
    groups.SeniorityShape: (BATON_YML, "`scoring.seniority`"),
    groups.IndustryFitShape: (BATON_YML, "`scoring.industry_fit`"),
    groups.BehavioursShape: (BATON_YML, "`scoring.behaviours`"),
    groups.RuleShape: (BATON_YML, "`rules`"),
    groups.SlaShape: (BATON_YML, "`sla`"),
    groups.PlaybookChoiceShape: (PLAYBOOKS, "Several playbooks"),
    shapes.PlaybookShape: (PLAYBOOKS, "A playbook"),
    shapes.QuestionShape: (PLAYBOOKS, "A question"),
    shapes.ChoiceShape: (PLAYBOOKS, "A choice"),
    shapes.FaqShape: (PLAYBOOKS, "A question back"),
    shapes.WordsShape: (PLAYBOOKS, "Words"),
}


def test_every_group_of_keys_has_a_place_in_the_docs() -> None:
    known = {
        each
        for module in (groups, shapes)
        for _, each in inspect.getmembers(module, inspect.isclass)
        if issubclass(each, Shape) and each is not Shape
    }

    assert known == SHAPES.keys()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_documented_with_its_default(shape: type[Shape]) -> None:
    rows = {code(row["key"])[0]: row["default"] for row in table(*SHAPES[shape]).records()}

    assert rows.keys() == shape.model_fields.keys()
    for key, field in shape.model_fields.items():
        assert rows[key].startswith(default_of(field)), key


def default_of(field: FieldInfo) -> str:
    """The default as the tables show it; empty where it is told in words."""
    default = field.get_default(call_default_factory=True)
    if field.is_required():
        return "required"
    if default is None or isinstance(default, Shape) or default == "":
        return ""
    if isinstance(default, Mapping):
        return "`{" + ", ".join(f"{key}: {value}" for key, value in default.items()) + "}`"
    if isinstance(default, tuple):
        return "`[]`"
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def test_the_documented_rule_of_qualifying_is_the_default() -> None:
    documented = next(row for row in table(BATON_YML, "The whole file").records() if row["key"] == "`qualified_when`")

    assert code(documented["default"])[0] == print_condition(load_workspace("workspace: {name: A}").qualified_when)


def test_every_target_is_documented() -> None:
    assert [code(cell)[0].split()[0] for cell in table(BATON_YML, "Targets").column("target")] == list(TargetKind)


# -- Playbooks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(len(SHIPPED)), ids=SHIPPED)
def test_the_questions_of_each_playbook_that_comes_with_baton_are_documented(number: int) -> None:
    rows = table(PLAYBOOKS, "The ones that come with Baton", number=number).rows
    questions = shipped(SHIPPED[number]).questions

    assert rows == tuple((f"`{each.key}`", f"`{each.kind}`", each.ask["en"]) for each in questions)


def test_every_kind_of_question_is_documented() -> None:
    rows = table(PLAYBOOKS, "Kinds").records()

    assert [code(row["kind"])[0] for row in rows] == list(Kind)
    assert {Kind(code(row["kind"])[0]) for row in rows if row["lasting"] == "yes"} == build.LASTING
    assert {Kind(code(row["kind"])[0]) for row in rows if row["private"] == "yes"} == build.PRIVATE


# -- Conditions --------------------------------------------------------------------------------------------------------

TYPES = {"yes/no": FieldType.FLAG}


def test_every_field_is_documented_with_its_type() -> None:
    rows = {code(row["field"])[0]: row["type"] for row in table(CONDITIONS, "Fields").records()}
    rows.pop(f"{ANSWER}<question>")

    assert {name: TYPES.get(type_) or FieldType(type_) for name, type_ in rows.items()} == {
        name: spec.type for name, spec in DEFAULT.fields.items()
    }


def test_the_values_of_every_choice_are_documented() -> None:
    rows = {code(row["field"])[0]: row["values"] for row in table(CONDITIONS, "Fields").records()}
    choices = {name: spec for name, spec in DEFAULT.fields.items() if spec.type is FieldType.CHOICE}

    assert {name: tuple(code(rows[name])) for name in choices} == {name: spec.values for name, spec in choices.items()}


@pytest.mark.parametrize("type_", FieldType)
def test_the_operators_of_every_type_are_documented(type_: FieldType) -> None:
    rows = {
        name: code(row["can be compared by"])
        for row in table(CONDITIONS, "Fields", number=1).records()
        for name in row["type"].split(", ")
    }
    also = ["known"] if type_ is FieldType.FLAG else ["in", "known"]

    assert rows["yes/no" if type_ is FieldType.FLAG else type_] == [*values.OPERATORS[type_], *also]


def test_every_keyword_and_industry_is_documented() -> None:
    keywords = next(
        line for line in section(text_of(CONDITIONS), "Grammar").split("\n- ") if line.startswith("Keywords")
    )

    assert set(code(keywords.partition(")")[0])) == tokens.KEYWORDS
    assert code(section(text_of(CONDITIONS), "Industries")) == list(INDUSTRIES)


def test_the_documented_limits_are_those_that_hold() -> None:
    numbers = [int(re.sub(r"\D", "", cell)) for cell in table(CONDITIONS, "Limits").column("at most")]

    assert numbers == [
        tokens.MAX_LENGTH,
        grammar.MAX_DEPTH,
        grammar.MAX_COMPARISONS,
        grammar.MAX_VALUES,
        values.MAX_NUMBER,
        MAX_NAME,
    ]


@pytest.mark.parametrize("row", table(CONDITIONS, "The canonical form").rows, ids=lambda row: row[0])
def test_a_condition_is_printed_as_documented(row: tuple[str, str]) -> None:
    written, printed = (code(cell)[0] for cell in row)

    assert print_condition(parse_condition(written)) == printed


@pytest.mark.parametrize("row", table(CONDITIONS, "Errors").rows, ids=lambda row: row[0])
def test_a_condition_is_refused_in_the_documented_words(row: tuple[str, str]) -> None:
    with pytest.raises(ConditionError) as refused:
        parse_condition(code(row[0])[0])

    assert refused.value.message == row[1]


SIZES: Mapping[str, Range | float | None] = {"51–200": Range(low=51, high=200), "51": 51.0, "unknown": None}


@pytest.mark.parametrize("row", table(CONDITIONS, "What a comparison means").rows, ids=lambda row: row[0])
def test_ranges_and_unknown_compare_as_documented(row: tuple[str, ...]) -> None:
    size = SIZES[row[0]]
    comparisons = [code(column)[0] for column in table(CONDITIONS, "What a comparison means").columns[1:]]
    held = [
        holds(parse_condition(f"employees {each}"), {} if size is None else {"employees": size}) for each in comparisons
    ]

    assert [str(each).lower() for each in held] == list(row[1:])


# -- Moments and lengths of time ---------------------------------------------------------------------------------------

NEW_YORK = ZoneInfo("America/New_York")
SHIFT = load_workspace("workspace: {timezone: America/New_York}").shift


@pytest.mark.parametrize("row", table(CLOCKS, "Lengths of time", number=1).rows, ids=lambda row: row[0])
def test_the_clock_to_accept_runs_as_documented(row: tuple[str, ...]) -> None:
    friday = datetime(2026, 11, 20, 17, 50, tzinfo=NEW_YORK)
    clock = clock_for(SHIFT, at=friday.astimezone(UTC), within=parse_duration(code(row[0])[0]), remind_after=0.5)
    shown = [f"{moment.astimezone(NEW_YORK):%a %H:%M}" for moment in (clock.remind_at, clock.deadline)]

    assert shown == list(row[1:])


@pytest.mark.parametrize("cell", table(CLOCKS, "Lengths of time").column("written"))
def test_every_documented_length_of_time_is_read(cell: str) -> None:
    assert all(parse_duration(text).amount for text in code(cell))


@pytest.mark.parametrize("cell", table(REFERENCE / "slack-commands.md", "Moments").column("written"))
def test_documented_moments_are_read_and_both_languages_mean_the_same(cell: str) -> None:
    now = datetime(2026, 11, 23, 17, tzinfo=UTC)
    by_language: dict[bool, set[datetime]] = {}
    for text in code(cell):
        moment = parse_until(text, now=now, timezone="America/New_York")
        by_language.setdefault(text.isascii(), set()).add(moment)

    assert by_language.get(False, set()) <= by_language[True]
