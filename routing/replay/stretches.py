"""The numbers of a field cut where comparisons tell them apart, and how large it is to go from one value to another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, inf, isfinite
from typing import TypeGuard

from routing.answers import Range
from routing.conditions import Comparison, In, Leaf, folded
from routing.fields import FieldSpec, FieldValue

#: What it counts to know less than before, which nobody can wish for.
FORGOTTEN = 2.0

#: What it counts to open a range at one end.
OPENED = 1.5

#: What it counts to make a range of one number.
WIDENED = 1.0

#: An open stretch between two thresholds, or a threshold itself where both are the same.
Cell = tuple[float, float]


def cells(spec: FieldSpec, leaves: Sequence[Leaf]) -> Iterator[Cell]:
    """The stretches of a field's numbers that no comparison divides further, in their order."""
    low, high = (-inf if spec.low is None else spec.low), (inf if spec.high is None else spec.high)
    thresholds = sorted({number for leaf in leaves for number in _numbers(leaf) if low <= number <= high})
    edges = [-inf, *thresholds, inf]
    for begin, end in pairwise(edges):
        outside = (begin == -inf and end <= low and thresholds) or (end == inf and begin >= high)
        if not outside:
            yield begin, end
        if end != inf:
            yield end, end


def nearest_in(cell: Cell, own: float | None, *, spec: FieldSpec) -> float:
    """The number of a stretch that is nearest to another; a whole one where there is one."""
    begin, end = cell
    if begin == end:
        return begin
    if own is not None and begin < own < end:
        return own
    if begin != -inf and (own is None or own <= begin or end == inf):
        found = float(floor(begin) + 1)
    else:
        found = float(ceil(end) - 1) if end != inf else 0.0
    found = found if begin < found < end else (begin + end) / 2
    low, high = (found if bound is None else bound for bound in (spec.low, spec.high))
    return min(max(found, low), high)


def ends_of(own: FieldValue | None) -> tuple[float | None, float | None]:
    """The ends of a number or a range, -inf and inf where it is open; None where nothing is known."""
    if isinstance(own, Range):
        return (-inf if own.low is None else own.low), (inf if own.high is None else own.high)
    if own is None or isinstance(own, str | bool):
        return None, None
    return float(own), float(own)


def size_of(own: FieldValue | None, value: FieldValue | None) -> float:
    """How large a change is from one value to another: between numbers their distance by the larger, else one."""
    if value is None:
        return 0.0 if own is None else FORGOTTEN
    if not _is_number(value):
        return 0.0 if _same(own, value) else 1.0
    if not _is_number(own):
        return 1.0 if isfinite(value) else 1.0 + OPENED
    if own == value:
        return 0.0
    return abs(own - value) / max(abs(own), abs(value)) if isfinite(own) and isfinite(value) else OPENED


def _is_number(value: FieldValue | None) -> TypeGuard[float]:
    return isinstance(value, float | int) and not isinstance(value, bool)


def _same(own: FieldValue | None, value: FieldValue) -> bool:
    if isinstance(own, str) and isinstance(value, str):
        return folded(own) == folded(value)
    return type(own) is type(value) and own == value


def _numbers(leaf: Leaf) -> Iterator[float]:
    values = leaf.values if isinstance(leaf, In) else (leaf.value,) if isinstance(leaf, Comparison) else ()
    return (float(value) for value in values if not isinstance(value, str))
