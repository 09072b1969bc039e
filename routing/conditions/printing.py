"""A condition written in its one canonical form, which reads back as the same tree.

Parentheses stand only where they change something; text is in quotes only where it must be; numbers are short
(`50k`, `1.5m`), days carry their `d`.
"""

from decimal import Decimal

from routing.conditions.tokens import quoted
from routing.conditions.tree import And, Comparison, Condition, Days, In, Known, Leaf, Not, Or, Value


def print_condition(condition: Condition) -> str:
    """The canonical text of a condition: reading it gives the same tree, printing that the same text."""
    if isinstance(condition, Or):
        return " or ".join(print_condition(part) for part in condition.parts)
    if isinstance(condition, And):
        return " and ".join(_inside(part, kinds=(Or,)) for part in condition.parts)
    if isinstance(condition, Not):
        return f"not {_inside(condition.part, kinds=(Or, And, Not))}"
    return _leaf(condition)


def print_value(value: Value) -> str:
    """A value as it is written beside an operator."""
    if isinstance(value, str):
        return quoted(value)
    return f"{_digits(Decimal(repr(float(value))))}d" if isinstance(value, Days) else print_number(value)


def print_number(number: float) -> str:
    """A number with `k` from 10,000 and `m` from a million where that is exact and shorter: `9500`, `50k`, `1.5m`."""
    exact = Decimal(repr(float(number)))
    if abs(exact) >= 10**6 and exact % 10**4 == 0:
        return f"{_digits(exact / 10**6)}m"
    if abs(exact) >= 10**4 and exact % 10**3 == 0:
        return f"{_digits(exact / 10**3)}k"
    return _digits(exact)


def _leaf(leaf: Leaf) -> str:
    if isinstance(leaf, Comparison):
        return f"{leaf.field} {leaf.operator} {print_value(leaf.value)}"
    if isinstance(leaf, In):
        values = ", ".join(print_value(value) for value in leaf.values)
        return f"{leaf.field} {'not in' if leaf.negated else 'in'} ({values})"
    return f"{leaf.field} known" if isinstance(leaf, Known) else leaf.field


def _inside(condition: Condition, *, kinds: tuple[type[Condition], ...]) -> str:
    written = print_condition(condition)
    return f"({written})" if isinstance(condition, kinds) else written


def _digits(number: Decimal) -> str:
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
