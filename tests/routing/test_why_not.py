"""The smallest change of a lead that would have sent it somewhere else, held to a search through all leads."""

import random
from dataclasses import replace
from itertools import product

import pytest

from routing.answers import Range
from routing.conditions import holds, parse_condition
from routing.decision import Decision, decide
from routing.fields import DEFAULT, Fields, FieldValue
from routing.lead_lines import parse_lead_line, print_lead_line
from routing.replay.placing import placed
from routing.replay.stretches import WIDENED, ends_of, size_of
from routing.replay.why_not import FieldChange, Outcome, WhyNot, why_not
from routing.reps import RepState, Roster
from routing.rule_lines import parse_rule_line, parse_target
from routing.rulebook import Rulebook, Target
from routing.staff import Staff
from tests.routing.past import AGREED, BEGIN, rules_of

QUALIFIED = parse_condition("score >= 70")
ROSTER = rules_of(AGREED).roster


def decided(lines: str, lead: str, *, for_sales: bool = True, away: str = "", owner: str | None = None) -> Decision:
    """A lead, as a line has it, decided by rules that stand one below the other; at a time when `bo` is on."""
    return decide(
        parse_lead_line(lead),
        rulebook=book(lines),
        staff=Staff(roster=ROSTER, states=states(away), ledgers={}, account_owner=owner),
        for_sales=for_sales,
        language="en",
        now=BEGIN.replace(hour=10),
    )


def book(lines: str) -> Rulebook:
    rules = tuple(parse_rule_line(line.strip()) for line in lines.strip().splitlines())
    return Rulebook(version=1, rules=rules)


def states(away: str) -> dict[str, RepState]:
    return {name: RepState(rep=rep, away=name == away) for name, rep in ROSTER.reps.items()}


def asked(lines: str, lead: str, target: str, *, roster: Roster = ROSTER, **more: object) -> WhyNot:
    found = why_not(
        decided(lines, lead, **more),  # type: ignore[arg-type]
        parse_target(target),
        rulebook=book(lines),
        roster=roster,
        qualified_when=QUALIFIED,
        catalogue=DEFAULT,
    )
    assert found is not None
    return found


def line_of(found: WhyNot) -> str:
    """The changes, as a line has them."""
    return print_lead_line({change.field: change.becomes for change in found.changes if change.becomes is not None})


DACH = """
    Big when employees >= 500 and country in (DE, AT, CH) to team dach
    Rest to team world
"""


@pytest.mark.parametrize(
    ("lines", "lead", "target", "line"),
    [
        pytest.param(DACH, "employees=300 country=DE", "team dach", "employees=500", id="a number"),
        pytest.param(DACH, "employees=900 country=FR", "team dach", "country=DE", id="a country"),
        pytest.param(DACH, "employees=300 country=FR", "team dach", "employees=500 country=DE", id="both"),
        pytest.param(DACH, "country=DE", "team dach", "employees=500", id="what is unknown"),
        pytest.param(DACH, "employees=51-600 country=DE", "team dach", "employees=500-600", id="one end of a range"),
        pytest.param(DACH, "employees=800 country=DE", "team world", "employees=499", id="the way back"),
        pytest.param(
            "A when employees > 100 to nurture\nB when employees > 50 to team dach\nC to team world",
            "employees=200",
            "team dach",
            "employees=100",
            id="past a rule that stands before",
        ),
        pytest.param(
            "A when employees >= 5 and not served to nurture\nB when employees >= 5 to team dach\nC to team world",
            "employees=3",
            "team dach",
            "employees=5 served=yes",
            id="into one rule and out of another",
        ),
        pytest.param(
            "A when employees = 500 or country = DE to team dach\nB to team world",
            "employees=400 country=FR",
            "team dach",
            "employees=500",
            id="the smaller of two changes",
        ),
        pytest.param(
            "A when score >= 90 to team dach\nB to team world", "score=72", "team dach", "score=90", id="a score"
        ),
        pytest.param(
            "A when timing <= 30d to team dach\nB to team world", "timing=60d-90d", "team dach", "timing=30d", id="days"
        ),
        pytest.param(
            'A when title contains "sales" to team dach\nB to team world',
            "title=CEO",
            "team dach",
            "title=sales",
            id="a text",
        ),
    ],
)
def test_the_smallest_change_is_told(lines: str, lead: str, target: str, line: str) -> None:
    found = asked(lines, lead, target)

    assert found.outcome is Outcome.CHANGED
    assert found.smallest
    assert line_of(found) == line


def test_a_change_says_what_was() -> None:
    found = asked(DACH, "employees=300 country=FR", "team dach")

    assert found.rule == "Big"
    assert found.changes == (
        FieldChange(field="employees", was=300.0, becomes=500.0),
        FieldChange(field="country", was="FR", becomes="DE"),
    )


def test_who_is_not_qualified_would_have_to_be_or_ask_for_a_person() -> None:
    assert line_of(asked(DACH, "employees=600 country=DE score=60", "team dach", for_sales=False)) == "score=70"
    assert line_of(asked(DACH, "employees=600 country=DE", "team dach", for_sales=False)) == "wants_person=yes"


def test_who_stayed_with_sales_whatever_the_score_still_does() -> None:
    assert line_of(asked(DACH, "employees=300 country=DE score=10", "team dach", for_sales=True)) == "employees=500"


@pytest.mark.parametrize(
    ("lines", "lead", "target", "outcome"),
    [
        pytest.param(DACH, "employees=600 country=DE", "team dach", Outcome.THERE, id="it does"),
        pytest.param(DACH, "employees=600", "rep bo", Outcome.NO_RULE, id="no rule"),
        pytest.param(
            "A to team world\nB when served to team dach", "employees=6", "team dach", Outcome.NEVER, id="behind all"
        ),
        pytest.param(
            'A when title contains "a" to nurture\nB when title contains "aa" to team dach\nC to team world',
            "employees=6",
            "team dach",
            Outcome.CANNOT_TELL,
            id="texts",
        ),
    ],
)
def test_where_nothing_would_do_it_is_said_why(lines: str, lead: str, target: str, outcome: Outcome) -> None:
    assert asked(lines, lead, target).outcome is outcome


def test_a_rep_who_was_away_is_not_to_be_had_by_any_change() -> None:
    lines = "A when served to rep bo\nB to team world"

    assert asked(lines, "served=no", "rep bo", away="bo").outcome is Outcome.NOBODY
    assert line_of(asked(lines, "served=no", "rep bo")) == "served=yes"


def test_a_rep_who_was_away_stands_in_nobodys_way() -> None:
    lines = "A when employees >= 5 to rep bo\nB when employees >= 3 to team dach\nC to team world"

    assert line_of(asked(lines, "employees=1", "team dach")) == "employees=3"
    assert line_of(asked(lines, "employees=9", "team dach")) == "employees=4"
    assert asked(lines, "employees=9", "team dach", away="bo").outcome is Outcome.THERE


def test_a_paused_rule_leads_nowhere_and_stands_in_nobodys_way() -> None:
    rules = book("A when employees >= 5 to team dach\nB when employees >= 3 to nurture\nC to team world").rules
    paused = Rulebook(version=1, rules=(replace(rules[0], paused=True), *rules[1:]))
    decision = decided(DACH, "employees=9")

    there, nurture = (
        why_not(
            decision, parse_target(target), rulebook=paused, roster=ROSTER, qualified_when=QUALIFIED, catalogue=DEFAULT
        )
        for target in ("team dach", "nurture")
    )

    assert there is not None
    assert there.outcome is Outcome.PAUSED
    assert nurture is not None
    assert nurture.outcome is Outcome.THERE


def test_a_lead_goes_to_nurture_where_no_rule_holds() -> None:
    assert line_of(asked("A when employees >= 5 to team dach", "employees=9", "nurture")) == "employees=4"


def test_a_text_that_might_do_with_less_is_not_called_the_smallest() -> None:
    lines = """
        Stop when title contains "ab" and title contains "bc" to nurture
        Go when title contains "ab" and title contains "bc" and title ends with "x" or served to team dach
        Rest to team world
    """
    hidden = """
        One when title = abc to nurture
        Two when title contains "ab" and title contains "bc" and title contains "cd" to team dach
        Three when served and customer to team dach
        Rest to team world
    """

    assert line_of(asked(lines, "title=x", "team dach")) == "served=yes"
    assert not asked(hidden, "title=x", "team dach").smallest


def test_of_old_decisions_nothing_can_be_told() -> None:
    old = replace(decided(DACH, "employees=6"), circumstances=None)
    told = why_not(
        old,
        parse_target("team dach"),
        rulebook=book(DACH),
        roster=ROSTER,
        qualified_when=QUALIFIED,
        catalogue=DEFAULT,
    )

    assert told is None


# Every lead there can be, of few numbers and few words, against the search.

NUMBERS = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
RANGES = [Range(low=low, high=high) for low, high in product(NUMBERS, NUMBERS) if low < high]
VALUES: dict[str, list[FieldValue | None]] = {
    "employees": [None, *NUMBERS, *RANGES],
    "country": [None, "DE", "AT", "US"],
    "customer": [None, False, True],
    "score": [None, 1.0, 2.0, 3.0],
    "wants_person": [None, False, True],
}
LEADS: list[Fields] = [
    {name: value for name, value in zip(VALUES, values, strict=True) if value is not None}
    for values in product(*VALUES.values())
]
TARGETS = ("team dach", "team world", "nurture", "exclude", "rep bo")
ENOUGH = parse_condition("score >= 2")


@pytest.mark.parametrize("seed", range(15))
def test_no_other_lead_that_goes_there_is_nearer(seed: int) -> None:
    dice = random.Random(seed)
    rules, away = book(_rulebook(dice)), dice.choice(("", "bo"))
    goes = [_goal(lead, rules, away=away) for lead in LEADS]
    for place, text in ((dice.randrange(len(LEADS)), target) for target in TARGETS):
        target, lead = parse_target(text), LEADS[place]

        found = why_not(
            _decision(lead, rules, away=away),
            target,
            rulebook=rules,
            roster=ROSTER,
            qualified_when=ENOUGH,
            catalogue=DEFAULT,
        )

        nearest = min(
            (_distance(lead, other) for other, goal in zip(LEADS, goes, strict=True) if goal == target), default=None
        )
        assert found is not None
        assert found.smallest
        assert found.outcome in EXPECTED[nearest is None, nearest == (0, 0.0)]
        if found.outcome is Outcome.CHANGED:
            after = _after(lead, found)
            assert _goal(after, rules, away=away) == target
            assert _distance(lead, after) == nearest


#: What is said, by whether no lead goes there and whether the lead itself does.
EXPECTED = {
    (True, False): {Outcome.NEVER, Outcome.NO_RULE, Outcome.NOBODY},
    (False, True): {Outcome.THERE},
    (False, False): {Outcome.CHANGED},
}


def _decision(lead: Fields, rules: Rulebook, *, away: str) -> Decision:
    return decide(
        lead,
        rulebook=rules,
        staff=Staff(roster=ROSTER, states=states(away), ledgers={}),
        for_sales=holds(ENOUGH, lead) or lead.get("wants_person") is True,
        language="en",
        now=BEGIN.replace(hour=10),
    )


def _goal(lead: Fields, rules: Rulebook, *, away: str) -> Target:
    return placed(_decision(lead, rules, away=away)).goal


def _after(lead: Fields, found: WhyNot) -> Fields:
    fields: dict[str, FieldValue | None] = {**lead, **{change.field: change.becomes for change in found.changes}}
    return {name: value for name, value in fields.items() if value is not None}


def _distance(lead: Fields, other: Fields) -> tuple[int, float]:
    """How many fields are different, and how much."""
    sizes = [_size(lead.get(name), other.get(name)) for name in VALUES if lead.get(name) != other.get(name)]
    return len(sizes), round(sum(sizes), 6)


def _size(value: FieldValue | None, other: FieldValue | None) -> float:
    if not isinstance(value or other, Range | float) or other is None:
        return size_of(value, other)
    ends = [size_of(*pair) for pair in zip(ends_of(value), ends_of(other), strict=True)]
    return sum(ends) / 2 + (WIDENED if isinstance(other, Range) and not isinstance(value, Range) else 0)


def _rulebook(dice: random.Random) -> str:
    lines = [f"R{number} when {_condition(dice)} to {dice.choice(TARGETS)}" for number in range(dice.randint(1, 4))]
    return "\n".join(lines + ([f"Rest to {dice.choice(TARGETS)}"] if dice.random() < 0.5 else []))


def _condition(dice: random.Random) -> str:
    more = [f" {dice.choice(('and', 'and', 'or'))} {_comparison(dice)}" for _ in range(dice.randint(0, 2))]
    return _comparison(dice) + "".join(more)


def _comparison(dice: random.Random) -> str:
    size = f"employees {dice.choice(('>=', '>', '<', '<=', '=', '!='))} {dice.choice((2, 4))}"
    country = dice.choice(("country = DE", "country in (DE, AT)", "country not in (AT, US)", "country known"))
    points = f"score {dice.choice(('>=', '<'))} {dice.randint(2, 3)}"
    made = dice.choice((size, size, country, "customer", points))
    return f"not {made}" if dice.random() < 0.2 else made
