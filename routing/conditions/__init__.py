"""The condition language: read, print, evaluate and explain what a rule asks of a lead."""

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
    "Flag",
    "In",
    "Known",
    "Leaf",
    "Not",
    "Operator",
    "Or",
    "Value",
    "leaves",
]
