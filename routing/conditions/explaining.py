"""Why a condition holds for a lead or does not: each comparison with the value it saw."""

from collections.abc import Iterator
from dataclasses import dataclass

from routing.conditions.evaluating import leaf_holds
from routing.conditions.tree import And, Condition, Not, Or
from routing.fields import Fields, FieldValue


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    """A condition, whether it held, and the same for its parts; `seen` is a comparison's value, None for unknown."""

    condition: Condition
    held: bool
    seen: FieldValue | None = None
    parts: tuple["Explanation", ...] = ()


def explain(condition: Condition, fields: Fields) -> Explanation:
    """Every part of the condition with whether it held; nothing is left out, even where it no longer mattered."""
    if isinstance(condition, Not):
        part = explain(condition.part, fields)
        return Explanation(condition=condition, held=not part.held, parts=(part,))
    if isinstance(condition, And | Or):
        parts = tuple(explain(part, fields) for part in condition.parts)
        whole = all if isinstance(condition, And) else any
        return Explanation(condition=condition, held=whole(part.held for part in parts), parts=parts)
    seen = fields.get(condition.field)
    return Explanation(condition=condition, held=leaf_holds(condition, seen), seen=seen)


def decisive(explanation: Explanation) -> tuple[Explanation, ...]:
    """The comparisons that made the whole what it is, in the order written.

    Of an “and” that failed those that failed, of an “or” that held those that held, else all. Under a “not” a
    comparison counts for the opposite of what it says itself.
    """
    return tuple(_decisive(explanation))


def _decisive(explanation: Explanation) -> Iterator[Explanation]:
    if not explanation.parts:
        yield explanation
    for part in explanation.parts:
        if isinstance(explanation.condition, Not) or part.held == explanation.held:
            yield from _decisive(part)
