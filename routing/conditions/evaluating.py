"""Whether a condition holds for a lead: two values, no third.

A range holds in a comparison only if every value in it does; a comparison with something unknown, or of another type
than the field now has, does not hold.
"""

import unicodedata
from functools import lru_cache
from math import inf

from routing.answers import Range
from routing.conditions.tree import And, Comparison, Condition, In, Known, Leaf, Not, Operator, Or
from routing.fields import Fields, FieldValue


def holds(condition: Condition, fields: Fields) -> bool:
    """Whether the condition is true of a lead with these fields; a field that is missing is unknown."""
    if isinstance(condition, And):
        return all(holds(part, fields) for part in condition.parts)
    if isinstance(condition, Or):
        return any(holds(part, fields) for part in condition.parts)
    if isinstance(condition, Not):
        return not holds(condition.part, fields)
    return leaf_holds(condition, fields.get(condition.field))


def leaf_holds(leaf: Leaf, value: FieldValue | None) -> bool:
    """Whether one comparison is true of what a lead has in its field; None is unknown."""
    if value is None:
        return False
    if isinstance(leaf, Comparison):
        return _compares(leaf, value)
    if isinstance(leaf, In):
        return _among(leaf, value)
    return isinstance(leaf, Known) or value is True


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """A text as comparisons see it: case and full-width forms aside."""
    return unicodedata.normalize("NFKC", text).casefold()


def _compares(comparison: Comparison, value: FieldValue) -> bool:
    if isinstance(value, str):
        return isinstance(comparison.value, str) and _text_compares(comparison.operator, value, comparison.value)
    if isinstance(value, bool) or isinstance(comparison.value, str):
        return False
    return _number_compares(comparison.operator, value, comparison.value)


def _text_compares(operator: Operator, value: str, wanted: str) -> bool:
    seen, text = folded(value), folded(wanted)
    match operator:
        case Operator.EQUAL:
            return seen == text
        case Operator.UNEQUAL:
            return seen != text
        case Operator.CONTAINS:
            return text in seen
        case Operator.STARTS_WITH:
            return seen.startswith(text)
        case _:
            return operator is Operator.ENDS_WITH and seen.endswith(text)


def _number_compares(operator: Operator, value: Range | float, number: float) -> bool:
    low, high = _bounds(value)
    match operator:
        case Operator.EQUAL:
            return low == number == high
        case Operator.UNEQUAL:
            return not low <= number <= high
        case Operator.LESS:
            return high < number
        case Operator.AT_MOST:
            return high <= number
        case Operator.MORE:
            return low > number
        case _:
            return operator is Operator.AT_LEAST and low >= number


def _among(listed: In, value: FieldValue) -> bool:
    if isinstance(value, str):
        texts = [folded(text) for text in listed.values if isinstance(text, str)]
        return (folded(value) in texts) != listed.negated if texts else False
    numbers = [number for number in listed.values if not isinstance(number, str)]
    if isinstance(value, bool) or not numbers:
        return False
    if listed.negated:
        return all(_number_compares(Operator.UNEQUAL, value, number) for number in numbers)
    return any(_number_compares(Operator.EQUAL, value, number) for number in numbers)


def _bounds(value: Range | float) -> tuple[float, float]:
    if not isinstance(value, Range):
        return value, value
    return -inf if value.low is None else value.low, inf if value.high is None else value.high
