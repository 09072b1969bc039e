"""What differs between two lists of rules is told by as little as can be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.editing import Difference, differences
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rule

A, B, C, D = (parse_rule_line(f"{name} when wants_demo to nurture") for name in "ABCD")
PAUSED, CHANGED = replace(B, paused=True), replace(parse_rule_line("B to exclude"))


def told(each: Difference[Rule]) -> tuple[str, int | None, int | None, list[str]]:
    placed = each.after or each.before
    assert placed is not None
    before, after = (at.number if at else None for at in (each.before, each.after))
    return placed.rule.name, before, after, [str(mark) for mark in each.marks]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([A, B], [A, B], [], id="nothing"),
        pytest.param([A], [B, A], [("B", None, 1, ["new"])], id="new, and nothing moved"),
        pytest.param([A, B], [B], [("A", 1, None, ["removed"])], id="removed, and nothing moved"),
        pytest.param([A, B], [A, CHANGED], [("B", 2, 2, ["changed"])], id="changed"),
        pytest.param([A, B], [A, PAUSED], [("B", 2, 2, ["paused"])], id="paused"),
        pytest.param([A, PAUSED], [A, B], [("B", 2, 2, ["resumed"])], id="resumed"),
        pytest.param([A, B, C, D], [B, C, D, A], [("A", 1, 4, ["moved"])], id="the one that moved, not the others"),
        pytest.param([A, B, C, D], [D, A, B, C], [("D", 4, 1, ["moved"])], id="the one that moved up"),
        pytest.param([A, B], [A, replace(B, name="E")], [("E", 2, 2, ["renamed"])], id="renamed"),
        pytest.param([A, B, C], [CHANGED, C, A], [("A", 1, 3, ["moved"]), ("B", 2, 1, ["changed"])], id="several"),
    ],
)
def test_differences_are(before: list[Rule], after: list[Rule], expected: list[tuple[object, ...]]) -> None:
    assert sorted(map(told, differences(before, after))) == sorted(expected)


def test_of_two_that_changed_places_the_one_that_was_moved_is_told() -> None:
    for name in ("A", "B"):
        [difference] = differences([A, B], [B, A], moved=name)

        assert told(difference)[0] == name


@given(order=st.permutations(range(8)))
def test_those_that_did_not_move_are_in_their_old_order_and_no_more_could_be(order: list[int]) -> None:
    rules = [replace(A, name=str(number)) for number in range(8)]
    after = [rules[number] for number in order]

    moved = {int(each.after.rule.name) for each in differences(rules, after) if each.after}

    stayed = [number for number in order if number not in moved]
    assert stayed == sorted(stayed)
    assert len(stayed) == max(_rising(order))


def _rising(numbers: list[int]) -> list[int]:
    """The length of the longest rising part that ends at each number."""
    lengths: list[int] = []
    for place, number in enumerate(numbers):
        lengths.append(1 + max((lengths[at] for at in range(place) if numbers[at] < number), default=0))
    return lengths
