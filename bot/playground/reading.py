"""JSON from outside, read so that it can be kept, shown and sent on."""

import json
from collections.abc import Iterable
from typing import Any

_DEEPEST = 100


def read_json(said: str | bytes) -> Any:
    """What it says; raises ValueError, whose message is a sentence, where it is no JSON or can be sent nowhere."""
    try:
        text = said if isinstance(said, str) else said.decode()
        value = json.loads(text, parse_constant=_number, parse_float=_number)
    except (ValueError, RecursionError) as exc:
        raise ValueError("That is no JSON.") from exc
    if "\\u" in text:
        _can_be_written(value)
    _is_shallow(value)
    return value


def _number(said: str) -> float:
    """A number that JSON has: `NaN` and what is out of all bounds are none."""
    value = float(said)
    if value - value != 0:
        raise ValueError(f"{said} is no number.")
    return value


def _can_be_written(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as exc:
        raise ValueError("There is half a character in it: a surrogate without its other half.") from exc


def _is_shallow(value: Any) -> None:
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return
    raise ValueError(f"It is nested more than {_DEEPEST} levels deep.")


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
