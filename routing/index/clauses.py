"""A condition as alternatives, each a list of comparisons that must hold or must not (its disjunctive normal form)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from routing.conditions import And, Comparison, Condition, In, Leaf, Not, Operator, Or

#: A condition with more alternatives is left to be evaluated as it is written.
MOST_CLAUSES = 64


@dataclass(frozen=True, kw_only=True, slots=True)
class Literal:
    """One comparison, and whether it is wanted to hold; one of something unknown does not."""

    leaf: Leaf
    wanted: bool = True


Clause = tuple[Literal, ...]


def clauses_of(condition: Condition | None) -> tuple[Clause, ...] | None:
    """The alternatives of a condition, one of them empty where it always holds; None where they are too many,
    or a list mixes texts with numbers.

    Numbers are compared by `< <= > >=` alone in them: `= 5` is `>= 5 and <= 5`, `!= 5` is `> 5 or < 5`, and a list
    is an `or` of equals.
    """
    if condition is None:
        return ((),)
    return _clauses(condition, wanted=True)


def _clauses(condition: Condition, *, wanted: bool) -> tuple[Clause, ...] | None:
    if isinstance(condition, Not):
        return _clauses(condition.part, wanted=not wanted)
    if isinstance(condition, And | Or):
        parts = [_clauses(part, wanted=wanted) for part in condition.parts]
        return _all(parts) if isinstance(condition, And) is wanted else _any(parts)
    if _is_mixed(condition):
        return None
    simpler = _simpler(condition)
    if simpler is not condition:
        return _clauses(simpler, wanted=wanted)
    return ((Literal(leaf=condition, wanted=wanted),),)


def _simpler(leaf: Leaf) -> Condition:
    """What a comparison of numbers says in terms of `< <= > >=`; any other as it is."""
    if isinstance(leaf, In) and not any(isinstance(value, str) for value in leaf.values):
        operator = Operator.UNEQUAL if leaf.negated else Operator.EQUAL
        parts = tuple(Comparison(field=leaf.field, operator=operator, value=value) for value in leaf.values)
        if len(parts) == 1:
            return parts[0]
        return And(parts=parts) if leaf.negated else Or(parts=parts)
    if not isinstance(leaf, Comparison) or isinstance(leaf.value, str):
        return leaf
    if leaf.operator is Operator.EQUAL:
        return And(parts=(replace(leaf, operator=Operator.AT_LEAST), replace(leaf, operator=Operator.AT_MOST)))
    if leaf.operator is Operator.UNEQUAL:
        return Or(parts=(replace(leaf, operator=Operator.MORE), replace(leaf, operator=Operator.LESS)))
    return leaf


def _is_mixed(leaf: Leaf) -> bool:
    """Whether a list holds both texts and numbers, of which each counts only for its own kind of value."""
    return isinstance(leaf, In) and len({isinstance(value, str) for value in leaf.values}) > 1


def _any(parts: Sequence[tuple[Clause, ...] | None]) -> tuple[Clause, ...] | None:
    found: list[Clause] = []
    for part in parts:
        if part is None:
            return None
        found += part
    return tuple(dict.fromkeys(found)) if len(found) <= MOST_CLAUSES else None


def _all(parts: Sequence[tuple[Clause, ...] | None]) -> tuple[Clause, ...] | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or prod(map(len, known)) > MOST_CLAUSES:
        return None
    return tuple(tuple(dict.fromkeys(literal for clause in chosen for literal in clause)) for chosen in product(*known))
