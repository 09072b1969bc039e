"""An amount as it is meant: a number, a range or a bound, and what it counts."""

from dataclasses import dataclass

from routing.understanding.amounts import Unit

#: Words before an amount that leave it as it is.
FILL = (
    r"(?:about |around |approx(?:imately|\.)? ?|roughly |circa |ca\.? ?|say |maybe |probably |大概|大约|"
    r"约|可能|~ ?)?"
)


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """Bounds inclusive, None open; `above` and `below` say that the bound itself was excluded ("over 50")."""

    low: float | None
    high: float | None
    unit: Unit
    start: int
    end: int
    scaled: bool = False
    #: ISO codes that the currency named may stand for; empty where none was.
    currencies: tuple[str, ...] = ()
    #: The unit's own word: `weeks`, `人`, `offices`.
    noun: str = ""
    above: bool = False
    below: bool = False
    bounded: bool = False
    chinese: bool = False
    #: The multiplier that it names, which a bound beside it may share.
    order: float = 1
