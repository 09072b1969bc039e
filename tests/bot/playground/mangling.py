"""Payloads with something wrong in them: what is right, with any value anywhere in it in the place of another."""

from typing import Any

from hypothesis import strategies as st

_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()

#: Anything that JSON can say.
ANYTHING = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def mangled(draw: st.DrawFn, right: Any) -> Any:
    """The value, with something in it replaced, left out or added; now and then as it is."""
    if not right or not isinstance(right, dict | list) or draw(st.integers(0, 5)) == 0:
        return draw(ANYTHING | st.just(right))
    keys = list(right) if isinstance(right, dict) else list(range(len(right)))
    key = draw(st.sampled_from(keys))
    changed: Any = right.copy()
    match draw(st.sampled_from(["inside", "inside", "inside", "gone", "more"])):
        case "inside":
            changed[key] = draw(mangled(right[key]))
        case "gone":
            del changed[key]
        case _ if isinstance(changed, dict):
            changed[draw(st.sampled_from(["type", "text", "elements", "options", "accessory"]))] = draw(ANYTHING)
        case _:
            changed.append(draw(ANYTHING))
    return changed
