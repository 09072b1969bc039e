"""What is said about a text that is no condition: the place, and the word that would be right there."""

import pytest

from routing.conditions import parse_condition
from routing.conditions.grammar import MAX_COMPARISONS, MAX_DEPTH, MAX_VALUES
from routing.conditions.tokens import MAX_LENGTH
from routing.exceptions import ConditionError
from routing.fields import FieldSpec, FieldType, catalogue_with

ANSWERS = catalogue_with(
    {"team_size": FieldType.NUMBER, "plan": FieldSpec(type=FieldType.CHOICE, values=("free", "pro"))}
)


def refused(text: str) -> ConditionError:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text, catalogue=ANSWERS)
    return caught.value


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("employes > 5", "employees > 5", id="mistyped field"),
        pytest.param("icp and Employees > 5", "icp and employees > 5", id="field in another case"),
        pytest.param("headcount > 5", "employees > 5", id="field by another name"),
        pytest.param("answer.team_sise > 5", "answer.team_size > 5", id="mistyped question"),
        pytest.param("country = UK", "country = GB", id="UK"),
        pytest.param("country in (DE, USA)", "country in (DE, US)", id="three letters"),
        pytest.param("country = Germany", "country = DE", id="country by name"),
        pytest.param("country = 德国", "country = DE", id="country by name in Chinese"),
        pytest.param('country = "United States"', "country = US", id="country in quotes"),
        pytest.param("country = Germny", "country = DE", id="mistyped country"),
        pytest.param("country = in", "country = IN", id="India in lower case"),
        pytest.param("seniority = directer", "seniority = director", id="mistyped choice"),
        pytest.param("seniority in (vp, CEO)", "seniority in (vp, c_level)", id="title for seniority"),
        pytest.param("language = Chinese", "language = zh", id="language by name"),
        pytest.param("answer.plan = por", "answer.plan = pro", id="mistyped answer"),
        pytest.param("employees > 1,000", "employees > 1000", id="comma in a number"),
        pytest.param("employees in (1,000, 5)", "employees in (1000, 5)", id="comma in a listed number"),
        pytest.param("budget > 5 万", "budget > 5万", id="number in two pieces"),
        pytest.param('budget > "500"', "budget > 500", id="number in quotes"),
        pytest.param("timing <= 3m", "timing <= 90d", id="months"),
        pytest.param("timing <= 2w", "timing <= 14d", id="weeks"),
        pytest.param("timing <= 3 months", "timing <= 90d", id="months in two pieces"),
        pytest.param("timing in (1 year, 90d) and icp", "timing in (365d, 90d) and icp", id="listed year"),
        pytest.param("timing <= 3 个月 and icp", "timing <= 90d and icp", id="Chinese months in two pieces"),
        pytest.param("timing <= 3个月", "timing <= 90d", id="months in Chinese"),
        pytest.param("title contains head of sales and icp", 'title contains "head of sales" and icp', id="no quotes"),
        pytest.param("title contains to", 'title contains "to"', id="keyword as a value"),
        pytest.param("icp = yes", "icp", id="flag compared"),
        pytest.param("served and icp != yes", "served and not icp", id="flag unlike yes"),
        pytest.param("icp = no", "not icp", id="flag compared with no"),
        pytest.param("icp is true", "icp", id="flag said to be"),
        pytest.param("email_domain = @acme.com", "email_domain = acme.com", id="domain with its sign"),
        pytest.param("budget > 50k USD", "budget > 50k", id="currency behind a number"),
        pytest.param("budget not known", "not budget known", id="not known"),
        pytest.param("country in DE", "country in (DE)", id="list without parentheses"),
        pytest.param("country IN (DE)", "country in (DE)", id="upper-case in"),
        pytest.param("icp AND served", "icp and served", id="upper-case and"),
        pytest.param("icp && served", "icp and served", id="and of programmers"),
        pytest.param("icp 或 served", "icp or served", id="or in Chinese"),
        pytest.param("NOT icp", "not icp", id="upper-case not"),
        pytest.param("title is vp", "title = vp", id="is"),
        pytest.param("employees == 5", "employees = 5", id="two equals"),
        pytest.param("employees <> 5", "employees != 5", id="unequal of other languages"),
        pytest.param("employees => 5", "employees >= 5", id="signs the wrong way round"),
        pytest.param("title startswith vp", "title starts with vp", id="in one word"),
        pytest.param("title starts vp", "title starts with vp", id="starts without with"),
    ],
)
def test_the_suggestion_put_in_the_place_mends_the_text(text: str, mended: str) -> None:
    error = refused(text)

    assert error.suggestion is not None
    assert text[: error.start] + error.suggestion + text[error.end :] == mended
    assert error.text == text
    parse_condition(mended, catalogue=ANSWERS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "icp and employes > 5",
            "There is no field “employes”, at character 9: did you mean “employees”?",
            id="field",
        ),
        pytest.param("qwxz > 5", "There is no field “qwxz”, at character 1.", id="no field near"),
        pytest.param("answer.foo > 5", "The playbook has no question “foo”, at character 1.", id="question"),
        pytest.param("", "The text ends where a field should follow, at character 1.", id="nothing"),
        pytest.param("icp and", "The text ends where a field should follow, at character 8.", id="end"),
        pytest.param("icp and or served", "A field should stand here, not “or”, at character 9.", id="two words"),
        pytest.param(
            "icp served", "“and” or “or” should follow here, not “served”, at character 5.", id="no word between"
        ),
        pytest.param("(icp", "The parenthesis that opens here is never closed, at character 1.", id="never closed"),
        pytest.param("icp)", "This parenthesis closes none that was opened, at character 4.", id="never opened"),
        pytest.param(
            'title = "vp', "The quote that opens here is never closed, at character 9.", id="quote never closed"
        ),
        pytest.param('title = ""', "There is nothing between these quotes, at character 9.", id="empty quotes"),
        pytest.param(
            'title = "a\nb"',
            "A line break or control character cannot stand between quotes, at character 11.",
            id="line break",
        ),
        pytest.param(
            "budget > $5k",
            "Money is a plain number in the workspace's currency, without “$”, at character 10.",
            id="currency",
        ),
        pytest.param(
            "title ~ vp",
            "“~” has no meaning here; as part of a text it stands in quotes, at character 7.",
            id="strange sign",
        ),
        pytest.param(
            "employees",
            "employees is not yes or no and needs a comparison, such as “employees >= 50”, at character 10.",
            id="number alone",
        ),
        pytest.param(
            "employees > many",
            "employees is compared with a number, such as 500, 50k or 2m, not with “many”, at character 13.",
            id="words for a number",
        ),
        pytest.param(
            "employees = 51-200",
            "employees is compared with a number, such as 500, 50k or 2m, not with “51-200”; "
            "a span is two comparisons, employees >= 51 and employees <= 200, at character 13.",
            id="span",
        ),
        pytest.param("icp in (yes)", "icp is yes or no and stands by itself, at character 1.", id="flag in a list"),
        pytest.param("bant = 5", "“5” is not possible: bant is never above 4, at character 8.", id="too much"),
        pytest.param("budget > -1", "“-1” is not possible: budget is never below 0, at character 10.", id="too little"),
        pytest.param(
            "score > 99999999亿",
            "“99999999亿” is not possible: numbers reach up to 1,000,000,000,000,000, at character 9.",
            id="beyond counting",
        ),
        pytest.param(
            "country = XX",
            "“XX” is not the code of a country, which has two letters, at character 11.",
            id="no country",
        ),
        pytest.param(
            "seniority = boss",
            "seniority is never “boss” but one of c_level, vp, director, manager, individual, at character 13.",
            id="no choice near",
        ),
        pytest.param(
            "role = with",
            "“with” is a keyword, not a value; role is one of user, it, business, executive, at character 8.",
            id="keyword for a choice",
        ),
        pytest.param(
            "timing <= 3 months",
            "timing is compared with days, such as 90d, not with “3 months”, at character 11: did you mean “90d”?",
            id="another unit of time",
        ),
        pytest.param(
            "seniority > vp",
            "seniority is one of a list and cannot be compared with “>”, only with =, !=, in or known, "
            "at character 11.",
            id="choice in an order",
        ),
        pytest.param(
            "employees contains 5",
            "employees is a number and cannot be compared with “contains”, only with =, !=, <, <=, >, >=, in or known, "
            "at character 11.",
            id="number as text",
        ),
        pytest.param(
            "title >= 5",
            "title is text and cannot be compared with “>=”, only with =, !=, contains, starts with, "
            "ends with, in or known, at character 7.",
            id="text as a number",
        ),
        pytest.param(
            "country in ()", "A value for country should stand here, not “)”, at character 13.", id="empty list"
        ),
        pytest.param(
            "country in (DE,)", "A value for country should stand here, not “)”, at character 16.", id="comma last"
        ),
        pytest.param("country in (DE AT)", "“,” or “)” should follow here, not “AT”, at character 16.", id="no comma"),
        pytest.param(
            "country in", "After “in” comes a list in parentheses, such as “in (a, b)”, at character 11.", id="in"
        ),
        pytest.param(
            "country =", "The text ends where a value for country should follow, at character 10.", id="no value"
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(text: str, message: str) -> None:
    assert str(refused(text)) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("icp or " * MAX_LENGTH + "icp", "cannot be more than 4,000", id="length"),
        pytest.param(
            "(" * (MAX_DEPTH + 1) + "icp" + ")" * (MAX_DEPTH + 1),
            "More than 32 parentheses stand in one another",
            id="depth",
        ),
        pytest.param(" or ".join(["icp"] * (MAX_COMPARISONS + 1)), "at most 200 comparisons", id="comparisons"),
        pytest.param(f"source in ({','.join(['a'] * (MAX_VALUES + 1))})", "at most 300 values", id="values"),
        pytest.param("company = “" + '"' * 3000 + "”", "Written out, this condition is", id="longer when written out"),
    ],
)
def test_text_without_measure_is_refused(text: str, message: str) -> None:
    assert message in str(refused(text))


def test_as_much_as_is_allowed_is_read() -> None:
    parse_condition("(" * MAX_DEPTH + "icp" + ")" * MAX_DEPTH)
    parse_condition(" or ".join(["icp"] * MAX_COMPARISONS))
    parse_condition(f"source in ({','.join(['a'] * MAX_VALUES)})")


def test_a_refusal_quotes_little_and_only_what_can_be_seen() -> None:
    error = refused("a\u0301" + "b" * 3000)

    assert len(str(error)) < 200
