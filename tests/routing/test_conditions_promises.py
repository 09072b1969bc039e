"""What holds for every condition, every lead and every text."""

import time
from itertools import chain
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from routing.answers import Range
from routing.conditions import (
    And,
    Comparison,
    Condition,
    Explanation,
    In,
    Not,
    Operator,
    decisive,
    explain,
    holds,
    leaves,
    parse_condition,
    print_condition,
)
from routing.conditions.tokens import MAX_LENGTH
from routing.exceptions import ConditionError
from routing.fields import FieldValue
from tests.routing.conditions_made import CATALOGUE, HOSTILE, NUMBERS, conditions_made, leads, ranges

#: How many times longer than an honest condition of the same length a text may take to be read or refused.
SLOWEST = 10
HONEST = "icp or " * 571 + "icp"

#: Texts that are as long as can be, and made to be slow.
SLOW = {
    "parentheses": "(" * MAX_LENGTH,
    "nots": "not " * 1000,
    "nots in parentheses": "(not " * 800,
    "flags": "icp or " * 571 + "icp",
    "one list": f"country in ({','.join(['de'] * 1300)})",
    "lists": " or ".join([f"country in ({','.join(['de'] * 250)})"] * 5),
    "one long field": "a" * MAX_LENGTH,
    "one long question": "answer." + "a" * 3000 + " > 5",
    "one long country": "country = " + "ab" * 1900,
    "one long number": "employees > " + "9" * 3900,
    "one long span": "employees > " + "9-" * 1900,
    "one long time": "timing < " + "9" * 3900 + "w",
    "many words": "title contains " + "a " * 1900,
    "many escapes": 'title = "' + '\\"' * 1900 + '"',
    "many backslashes": 'title = "' + "\\" * 3900,
    "letters that unfold": "title = " + "ﷺ" * 3900,
    "spaces": " " * MAX_LENGTH,
    "lines": "icp\n" * 1000,
    "far too long": "icp and " * 10**6,
}


def condition_or_refusal(text: str) -> Condition | ConditionError:
    """What comes of a text; anything but these two is an error of the test."""
    try:
        return parse_condition(text, catalogue=CATALOGUE)
    except ConditionError as error:
        return error


def units(condition: Condition) -> list[tuple[str, object]]:
    """Each value with its type, for days are equal to plain numbers."""
    values: list[object] = []
    for leaf in leaves(condition):
        if isinstance(leaf, Comparison):
            values.append(leaf.value)
        elif isinstance(leaf, In):
            values += leaf.values
    return [(type(value).__name__, value) for value in values]


@settings(max_examples=500, deadline=None)
@given(conditions_made())
def test_what_is_printed_reads_back_as_the_same(condition: Condition) -> None:
    again = parse_condition(print_condition(condition), catalogue=CATALOGUE)

    assert again == condition
    assert units(again) == units(condition)


@settings(max_examples=1000, deadline=None)
@given(HOSTILE)
@example("company = “\\＂”")
@example("company = “\"” or company = '\"'")
@example('company = "\\')
@example("timing = 0.0000001")
@example("title = \ud800")
def test_any_text_is_a_condition_or_refused_at_a_place_in_it(text: str) -> None:
    settled = condition_or_refusal(text)

    if isinstance(settled, ConditionError):
        assert settled.text == text
        assert 0 <= settled.start <= settled.end <= len(text)
        assert settled.message.encode()
    else:
        printed = print_condition(settled)
        assert parse_condition(printed, catalogue=CATALOGUE) == settled
        assert print_condition(parse_condition(printed, catalogue=CATALOGUE)) == printed


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_hostile_text_takes_no_longer_than_an_honest_condition_of_that_length(text: str) -> None:
    assert _seconds(text) < SLOWEST * _seconds(HONEST)


def _seconds(text: str) -> float:
    """The processor's time for one text, of three tries the least."""
    tries = []
    for _ in range(3):
        begun = time.process_time()
        condition_or_refusal(text)
        tries.append(time.process_time() - begun)
    return min(tries)


def plainly(operator: Operator, value: float, number: float) -> bool:
    """A comparison of two numbers, as everybody knows it."""
    signs = {
        Operator.EQUAL: value == number,
        Operator.UNEQUAL: value != number,
        Operator.LESS: value < number,
        Operator.AT_MOST: value <= number,
        Operator.MORE: value > number,
        Operator.AT_LEAST: value >= number,
    }
    return signs[operator]


def values_within(numbers: Range) -> list[float]:
    """Every number of the range in steps of a quarter, as far as any comparison here reaches; open bounds go on."""
    low = -10.0 if numbers.low is None else numbers.low
    high = 10.0 if numbers.high is None else numbers.high
    return [low + step / 4 for step in range(int((high - low) * 4) + 1)]


@settings(deadline=None)
@given(ranges(), st.sampled_from([*Operator][:6]), NUMBERS)
def test_a_range_holds_only_if_every_value_in_it_does(numbers: Range, operator: Operator, number: float) -> None:
    condition = Comparison(field="employees", operator=operator, value=number)

    every = all(plainly(operator, value, number) for value in values_within(numbers))
    assert holds(condition, {"employees": numbers}) == every


@settings(deadline=None)
@given(ranges(), st.lists(NUMBERS, min_size=1, max_size=4), st.booleans())
def test_a_list_holds_for_a_range_only_if_it_does_for_every_value(
    numbers: Range, listed: list[float], negated: bool
) -> None:
    condition = In(field="employees", values=tuple(listed), negated=negated)

    every = all((value in listed) != negated for value in values_within(numbers))
    assert holds(condition, {"employees": numbers}) == every


@settings(deadline=None)
@given(conditions_made(NUMBERS), leads())
def test_not_is_always_the_opposite(condition: Condition, fields: dict[str, FieldValue]) -> None:
    assert holds(Not(part=condition), fields) is not holds(condition, fields)


@settings(deadline=None)
@given(conditions_made(NUMBERS))
def test_of_a_lead_of_whom_nothing_is_known_no_comparison_holds(condition: Condition) -> None:
    assert not any(holds(leaf, {}) for leaf in leaves(condition))


@settings(deadline=None)
@given(conditions_made(NUMBERS), leads())
def test_an_explanation_says_what_evaluation_says(condition: Condition, fields: dict[str, FieldValue]) -> None:
    explanation = explain(condition, fields)

    assert explanation.held == holds(condition, fields)
    assert [(part.condition, part.held, part.seen) for part in compared(explanation)] == [
        (leaf, holds(leaf, fields), fields.get(leaf.field)) for leaf in leaves(condition)
    ]


@settings(deadline=None)
@given(conditions_made(NUMBERS), leads(), st.randoms(use_true_random=False))
def test_what_is_not_decisive_could_be_otherwise(
    condition: Condition, fields: dict[str, FieldValue], random: Random
) -> None:
    explanation = explain(condition, fields)
    kept = {id(part) for part in decisive(explanation)}

    truth = {id(part): part.held if id(part) in kept else random.random() < 0.5 for part in compared(explanation)}

    assert kept
    assert reckoned(explanation, truth) == explanation.held


def compared(explanation: Explanation) -> list[Explanation]:
    """The comparisons of an explanation, in order."""
    if not explanation.parts:
        return [explanation]
    return list(chain.from_iterable(compared(part) for part in explanation.parts))


def reckoned(explanation: Explanation, truth: dict[int, bool]) -> bool:
    """What the whole comes to when its comparisons are as given."""
    if not explanation.parts:
        return truth[id(explanation)]
    parts = [reckoned(part, truth) for part in explanation.parts]
    if isinstance(explanation.condition, Not):
        return not parts[0]
    return all(parts) if isinstance(explanation.condition, And) else any(parts)
