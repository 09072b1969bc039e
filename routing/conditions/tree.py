"""The tree behind a condition: what it says, free of how it was written.

Trees are hashable and equal where they say the same in the same order. A tree inside a tree of its own kind is
spliced in, so `And(parts=(a, And(parts=(b, c))))` is `And(parts=(a, b, c))`: parentheses that change nothing leave
no trace.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Operator(StrEnum):
    """How a comparison compares; the value is how it is written."""

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    CONTAINS = "contains"
    STARTS_WITH = "starts with"
    ENDS_WITH = "ends with"


class Days(float):
    """A number of days; compares as the number and is written with a `d`."""

    __slots__ = ()


#: What a field is compared with: a number, days, or text (the words of a text field, the key of a choice).
Value = float | Days | str


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """A field against one value."""

    field: str
    operator: Operator
    value: Value


@dataclass(frozen=True, kw_only=True, slots=True)
class In:
    """A field against a list: one of the values, or, when `negated`, none of them."""

    field: str
    values: tuple[Value, ...]
    negated: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """Whether anything is known of a field."""

    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """A yes/no field, which is a condition by itself."""

    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Not:
    """True where the part is false."""

    part: "Condition"


@dataclass(frozen=True, kw_only=True, slots=True)
class And:
    """True where all parts are; there are at least two."""

    parts: tuple["Condition", ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", tuple(_spliced(self.parts, And)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Or:
    """True where one part is or more; there are at least two."""

    parts: tuple["Condition", ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", tuple(_spliced(self.parts, Or)))


#: A condition that looks at one field of a lead.
Leaf = Comparison | In | Known | Flag

#: Any condition.
Condition = And | Or | Not | Comparison | In | Known | Flag


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every comparison in a condition, in the order it is written."""
    if isinstance(condition, And | Or):
        for part in condition.parts:
            yield from leaves(part)
    elif isinstance(condition, Not):
        yield from leaves(condition.part)
    else:
        yield condition


def _spliced(parts: tuple[Condition, ...], kind: type[And] | type[Or]) -> Iterator[Condition]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part
