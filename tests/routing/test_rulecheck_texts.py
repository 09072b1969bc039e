"""Which rules no lead reaches is told of conditions on texts as by trying every short text there is."""

import random
from collections.abc import Sequence
from itertools import product

import pytest

from routing.conditions import And, Comparison, Condition, In, Known, Not, Operator, Or, holds, parse_condition
from routing.fields import DEFAULT, Fields
from routing.rulebook import Rule, Target, TargetKind
from routing.rulecheck import Problem, check_rules
from routing.rulecheck.book import book_of
from routing.rulecheck.search import Search

SEED = 20261127
BOOKS = 80

#: Two letters that are looked for and one that is not, in texts long enough for all that four rules look for.
TEXTS = ["".join(letters) for length in range(1, 7) for letters in product("abx", repeat=length)]
PIECES = ("a", "b", "ab", "ba", "aa")
PATTERNS = (Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH)


def test_the_same_rules_are_dead_as_by_trying_every_text() -> None:
    dice = random.Random(SEED)
    for number in range(BOOKS):
        conditions = [made(dice, depth=2) for _ in range(dice.randint(1, 4))]

        assert dead(conditions) == untaken(conditions), f"seed {SEED}, book {number}"


def dead(conditions: Sequence[Condition]) -> set[int]:
    """The rules that a check calls dead."""
    rules = [Rule(name="rule", condition=condition, target=Target(kind=TargetKind.EXCLUDE)) for condition in conditions]
    found = check_rules(rules, qualified_when=Known(field="icp"), catalogue=DEFAULT)
    problems = (Problem.CONTRADICTION, Problem.UNREACHABLE, Problem.UNDECIDED)
    return {finding.rules[0] - 1 for finding in found if finding.problem in problems}


def untaken(conditions: Sequence[Condition]) -> set[int]:
    """The rules that no text, nor an unknown one, goes by."""
    leads: list[Fields] = [{}]
    leads += [{"title": text} for text in TEXTS]
    taken = {next((place for place, each in enumerate(conditions) if holds(each, lead)), None) for lead in leads}
    return set(range(len(conditions))) - taken


def made(dice: random.Random, *, depth: int) -> Condition:
    if not depth or dice.random() < 0.3:
        return leaf(dice)
    parts = tuple(made(dice, depth=depth - 1) for _ in range(2))
    return dice.choice((And(parts=parts), Or(parts=parts), Not(part=parts[0])))


def leaf(dice: random.Random) -> Condition:
    kind = dice.random()
    if kind < 0.05:
        return Known(field="title")
    if kind < 0.2:
        return In(field="title", values=tuple(dice.sample(PIECES, 2)), negated=dice.random() < 0.5)
    return Comparison(field="title", operator=dice.choice(PATTERNS), value=dice.choice(PIECES))


def test_a_domain_is_made_without_spaces() -> None:
    condition = parse_condition("email_domain starts with mail and email_domain ends with .edu")
    rule = Rule(name="rule", condition=condition, target=Target(kind=TargetKind.NURTURE))

    assert lead_of([rule])["email_domain"] == "mail.edu"


@pytest.mark.parametrize(
    ("condition", "title"),
    [
        pytest.param("title contains sales and title contains head", "head sales", id="two words"),
        pytest.param("title contains sales and title contains presales", "presales", id="a word in another"),
        pytest.param("title starts with Head and title ends with EMEA", "Head EMEA", id="a beginning and an end"),
        pytest.param("title contains vp and not title starts with vp", "qvpq", id="not at the beginning"),
        pytest.param("title in (CTO, CFO)", "CTO", id="a name"),
        pytest.param("title known and not title contains x", "qqq", id="anything else"),
        pytest.param(
            'title contains vp and title contains sales and not title contains "vp sales"',
            "vp, sales",
            id="not side by side",
        ),
    ],
)
def test_a_lead_has_a_text_as_people_write_it(condition: str, title: str) -> None:
    rule = Rule(name="rule", condition=parse_condition(condition), target=Target(kind=TargetKind.NURTURE))
    assert lead_of([rule]).get("title") == title


def lead_of(rules: Sequence[Rule]) -> Fields:
    """A lead that goes by the first of these rules."""
    lead = book_of(rules, qualified_when=Known(field="icp"), catalogue=DEFAULT).lead_of(0)
    assert not isinstance(lead, Search)
    return lead
