"""A plain number, for a playbook's own questions."""

from routing.answers import Range
from routing.understanding.context import Context, Found


def read_number(context: Context) -> Found | None:
    """The first amount, whatever it counts."""
    if not context.quantities:
        return None
    first = context.quantities[0]
    sure = 1.0 if len(context.quantities) == 1 else 0.5
    others = tuple(Range(low=other.low, high=other.high) for other in context.quantities[1:3])
    return Found(
        value=Range(low=first.low, high=first.high),
        start=first.start,
        end=first.end,
        confidence=sure,
        alternatives=others,
    )
