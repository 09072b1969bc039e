"""What conditions are read from, and how they are written back."""

import pytest

from routing.conditions import (
    And,
    Comparison,
    Condition,
    Days,
    Flag,
    In,
    Known,
    Not,
    Operator,
    Or,
    leaves,
    parse_condition,
    print_condition,
)
from routing.exceptions import ConditionError
from routing.fields import DEFAULT, FieldSpec, FieldType, catalogue_with

ANSWERS = catalogue_with(
    {
        "team_size": FieldType.NUMBER,
        "plan": FieldSpec(type=FieldType.CHOICE, values=("free", "pro")),
        "话题": FieldType.TEXT,
    }
)


def comparison(field: str, operator: str, value: float | str) -> Comparison:
    return Comparison(field=field, operator=Operator(operator), value=value)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        pytest.param("employees >= 1000", comparison("employees", ">=", 1000), id="number"),
        pytest.param("employees>50", comparison("employees", ">", 50), id="no spaces"),
        pytest.param("budget >= 50k", comparison("budget", ">=", 50_000), id="k"),
        pytest.param("employees > 1.5k", comparison("employees", ">", 1500), id="decimals before k"),
        pytest.param("revenue > 5m", comparison("revenue", ">", 5_000_000), id="m"),
        pytest.param("revenue > 5M", comparison("revenue", ">", 5_000_000), id="M"),
        pytest.param("budget > 30万", comparison("budget", ">", 300_000), id="万"),
        pytest.param("revenue >= 1.2亿", comparison("revenue", ">=", 120_000_000), id="亿"),
        pytest.param("score > -5", comparison("score", ">", -5), id="negative"),
        pytest.param("score > −5", comparison("score", ">", -5), id="a real minus sign"),
        pytest.param("budget > .5m", comparison("budget", ">", 500_000), id="nothing before the point"),
        pytest.param("bant = 4", comparison("bant", "=", 4), id="bant"),
        pytest.param("timing <= 90d", comparison("timing", "<=", Days(90)), id="days"),
        pytest.param("timing <= 90", comparison("timing", "<=", Days(90)), id="days without d"),
        pytest.param("timing > -1d", comparison("timing", ">", Days(-1)), id="days gone by"),
        pytest.param("seniority != VP", comparison("seniority", "!=", "vp"), id="choice in another case"),
        pytest.param("country = IN", comparison("country", "=", "IN"), id="India is no keyword"),
        pytest.param("country = de", comparison("country", "=", "DE"), id="country in another case"),
        pytest.param("language = zh", comparison("language", "=", "zh"), id="language"),
        pytest.param("email_domain ends with .edu", comparison("email_domain", "ends with", ".edu"), id="dot first"),
        pytest.param("title starts with VP", comparison("title", "starts with", "VP"), id="starts with"),
        pytest.param('title contains "head of"', comparison("title", "contains", "head of"), id="quotes"),
        pytest.param("title contains “head of”", comparison("title", "contains", "head of"), id="curly quotes"),
        pytest.param("title contains 'head of'", comparison("title", "contains", "head of"), id="single quotes"),
        pytest.param(r'company = "the \"best\" one"', comparison("company", "=", 'the "best" one'), id="escaped quote"),
        pytest.param(r"company = “the \”best\” one”", comparison("company", "=", "the ”best” one"), id="escaped curly"),
        pytest.param(r'company = "a\\b\c"', comparison("company", "=", r"a\b\c"), id="backslashes"),
        pytest.param('company = "（株）"', comparison("company", "=", "（株）"), id="full-width kept in quotes"),
        pytest.param("company = 华为", comparison("company", "=", "华为"), id="Chinese without quotes"),
        pytest.param("company = हिन्दी", comparison("company", "=", "हिन्दी"), id="letters with marks"),
        pytest.param("source = g2.com_a@b+c-d", comparison("source", "=", "g2.com_a@b+c-d"), id="signs without quotes"),
        pytest.param("campaign = 2024", comparison("campaign", "=", "2024"), id="digits as text"),
        pytest.param('company = "in"', comparison("company", "=", "in"), id="keyword in quotes"),
        pytest.param("industry = IN", comparison("industry", "=", "IN"), id="upper-case text is no keyword"),
        pytest.param("employees ≥ 50", comparison("employees", ">=", 50), id="one sign for two"),
        pytest.param("country in (DE, AT)", In(field="country", values=("DE", "AT")), id="in"),
        pytest.param("employees in (100,200)", In(field="employees", values=(100.0, 200.0)), id="numbers in a list"),
        pytest.param(
            "industry not in (retail, media)",
            In(field="industry", values=("retail", "media"), negated=True),
            id="not in",
        ),
        pytest.param("budget known", Known(field="budget"), id="known"),
        pytest.param("icp known", Known(field="icp"), id="known flag"),
        pytest.param("not budget known", Not(part=Known(field="budget")), id="not known"),
        pytest.param("icp", Flag(field="icp"), id="flag"),
        pytest.param("not icp", Not(part=Flag(field="icp")), id="not flag"),
        pytest.param("answer.team_size > 5", comparison("answer.team_size", ">", 5), id="number answer"),
        pytest.param("answer.plan = pro", comparison("answer.plan", "=", "pro"), id="choice answer"),
        pytest.param("answer.话题 = 价格", comparison("answer.话题", "=", "价格"), id="question in Chinese"),
        pytest.param(
            "employees＞＝５００ and country in （ＤＥ，AT、CH）",
            And(parts=(comparison("employees", ">=", 500), In(field="country", values=("DE", "AT", "CH")))),
            id="full width",
        ),
        pytest.param("\n  icp\u3000\ufeff\t", Flag(field="icp"), id="white space of all kinds"),
    ],
)
def test_a_text_is_read_by_the_type_of_its_field(text: str, condition: Condition) -> None:
    assert parse_condition(text, catalogue=ANSWERS) == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        pytest.param(
            "icp or served and customer",
            Or(parts=(Flag(field="icp"), And(parts=(Flag(field="served"), Flag(field="customer"))))),
            id="and before or",
        ),
        pytest.param(
            "(icp or served) and customer",
            And(parts=(Or(parts=(Flag(field="icp"), Flag(field="served"))), Flag(field="customer"))),
            id="parentheses first",
        ),
        pytest.param(
            "not icp and served", And(parts=(Not(part=Flag(field="icp")), Flag(field="served"))), id="not before and"
        ),
        pytest.param(
            "not (icp or served)", Not(part=Or(parts=(Flag(field="icp"), Flag(field="served")))), id="not of a group"
        ),
        pytest.param(
            "icp and (served and customer)",
            And(parts=(Flag(field="icp"), Flag(field="served"), Flag(field="customer"))),
            id="idle parentheses",
        ),
    ],
)
def test_words_bind_as_the_grammar_says(text: str, condition: Condition) -> None:
    assert parse_condition(text) == condition


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param("((icp))", "icp", id="idle parentheses"),
        pytest.param("icp or (served and customer)", "icp or served and customer", id="and needs none in or"),
        pytest.param("(icp or served)and customer", "(icp or served) and customer", id="or needs them in and"),
        pytest.param("not(icp)", "not icp", id="not of one"),
        pytest.param("not (not icp)", "not (not icp)", id="not of not"),
        pytest.param("not industry not in (a)", "not industry not in (a)", id="not of not in"),
        pytest.param("country in(de,at)", "country in (DE, AT)", id="list"),
        pytest.param("title contains “head of”", 'title contains "head of"', id="straight quotes"),
        pytest.param('title contains "vp"', "title contains vp", id="idle quotes"),
        pytest.param('title contains "Known"', "title contains Known", id="only lower case is a keyword"),
        pytest.param('title contains "known"', 'title contains "known"', id="keyword"),
        pytest.param('title contains "ＶＰ"', 'title contains "ＶＰ"', id="full width stays in quotes"),
        pytest.param("employees > 1000", "employees > 1000", id="thousand"),
        pytest.param("employees > 9500", "employees > 9500", id="thousands"),
        pytest.param("budget > 50000", "budget > 50k", id="k"),
        pytest.param("budget > 50500", "budget > 50500", id="no exact k"),
        pytest.param("budget > 1.5m", "budget > 1.5m", id="m"),
        pytest.param("budget > 1234k", "budget > 1234k", id="k beyond a million"),
        pytest.param("budget > 2亿", "budget > 200m", id="亿"),
        pytest.param("score > -0", "score > 0", id="no negative nothing"),
        pytest.param("score > 0.000001", "score > 0.000001", id="small"),
        pytest.param("timing<=90", "timing <= 90d", id="days"),
        pytest.param("timing<=10000d", "timing <= 10000d", id="many days"),
    ],
)
def test_a_condition_is_written_in_one_way(text: str, canonical: str) -> None:
    assert print_condition(parse_condition(text)) == canonical


def test_conditions_can_be_kept_in_sets() -> None:
    conditions = {parse_condition("icp and country in (DE)"), parse_condition("(icp) and country in (de)")}

    assert len(conditions) == 1


def test_leaves_are_the_comparisons_in_the_order_written() -> None:
    condition = parse_condition("(employees > 5 or not icp) and title known")

    assert [leaf.field for leaf in leaves(condition)] == ["employees", "icp", "title"]


def test_every_field_of_the_default_catalogue_can_be_asked_for() -> None:
    for name in DEFAULT.fields:
        assert parse_condition(f"{name} known") == Known(field=name)


def test_without_a_playbook_there_are_no_answers() -> None:
    with pytest.raises(ConditionError, match="The playbook has no question “team_size”"):
        parse_condition("answer.team_size > 5")
