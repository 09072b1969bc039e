"""The condition language: read, print, evaluate and explain what a rule asks of a lead."""

from routing.conditions.evaluating import folded, holds
from routing.conditions.explaining import Explanation, decisive, explain
from routing.conditions.grammar import parse_condition
from routing.conditions.printing import print_condition, print_value
from routing.conditions.tree import (
    And,
    Comparison,
    Condition,
    Days,
    Flag,
    In,
    Known,
    Leaf,
    Not,
    Operator,
    Or,
    Value,
    leaves,
)

__all__ = [
    "And",
    "Comparison",
    "Condition",
    "Days",
    "Explanation",
    "Flag",
    "In",
    "Known",
    "Leaf",
    "Not",
    "Operator",
    "Or",
    "Value",
    "decisive",
    "explain",
    "folded",
    "holds",
    "leaves",
    "parse_condition",
    "print_condition",
    "print_value",
]
