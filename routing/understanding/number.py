"""A plain number, for a playbook's own questions."""

from routing.answers import Range
from routing.understanding.context import Context, Found
from routing.understanding.quantities import Unit


def read_number(context: Context) -> Found | None:
    """The first amount, whatever it counts."""
    counted = [quantity for quantity in context.quantities if quantity.unit is not Unit.TIME] or context.quantities
    if not counted:
        return None
    first = counted[0]
    sure = 1.0 if len(counted) == 1 else 0.5
    others = tuple(Range(low=other.low, high=other.high) for other in counted[1:3])
    return Found(
        value=Range(low=first.low, high=first.high),
        start=first.start,
        end=first.end,
        confidence=sure,
        alternatives=others,
    )
