"""Values of any stored type, for Hypothesis."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

#: Everything but halves of characters, which UTF-8 cannot hold.
TEXT = st.text(st.characters(codec="utf-8"), max_size=8)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)

SPAN = timedelta(days=80 * 365)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.builds(
    lambda past, zone: (datetime(2050, 1, 1, tzinfo=UTC) + past).astimezone(zone), st.timedeltas(-SPAN, SPAN), ZONES
)

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False),
    datetime: MOMENTS,
    date: st.dates(),
    Fraction: st.fractions(max_denominator=10**24),
    type(None): st.none(),
    Any: JSON,
}


def values(type_: Any) -> st.SearchStrategy[Any]:
    """Values of a dataclass, an enumeration, a container, a union or a plain type."""
    if type_ in PLAIN:
        return PLAIN[type_]
    if is_dataclass(type_) and isinstance(type_, type):
        return st.deferred(lambda: _built(type_))
    if isinstance(type_, type) and issubclass(type_, Enum):
        return st.sampled_from(list(type_))
    return CONTAINERS[get_origin(type_)](*get_args(type_))


def _built(type_: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(type_)
    return st.builds(type_, **{field.name: values(hints[field.name]) for field in fields(type_)})


def _union(*members: Any) -> st.SearchStrategy[Any]:
    return st.one_of(*(values(member) for member in members))


def _tuple(item: Any, *_: Any) -> st.SearchStrategy[Any]:
    return st.lists(values(item), max_size=2).map(tuple)


def _dict(key: Any, value: Any) -> st.SearchStrategy[Any]:
    return st.dictionaries(values(key), values(value), max_size=2)


CONTAINERS: dict[Any, Callable[..., st.SearchStrategy[Any]]] = {
    Union: _union,
    types.UnionType: _union,
    Literal: lambda *choices: st.sampled_from(choices),
    tuple: _tuple,
    dict: _dict,
}
