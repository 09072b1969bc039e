"""Reads answers the way the tests speak of them: on a Monday in late November."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from routing.playbook import Choice, Kind
from routing.understanding import understand
from routing.understanding.contract import as_contract
from routing.understanding.reading import Reading

#: A Monday.
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def read(text: str, asked: Kind | None = None, choices: Sequence[Choice] = ()) -> Reading:
    """What the text says on that Monday, in answer to a question of that kind with these buttons."""
    return understand(text, asked=asked, choices=choices, now=NOW)


def heard(text: str, asked: Kind | None = None, choices: Sequence[Choice] = ()) -> str:
    """The reading in one line: `budget=20000..30000 USD year; country=DE`, `? ` before a doubt."""
    printed = as_contract(read(text, asked, choices))
    told = "; ".join(f"{field}={_short(value)}" for field, value in sorted(printed["answers"].items()))
    return ("? " if printed["outcome"] == "confirm" else "") + (told or "-")


def _short(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    if "intent" in value:
        demo = {True: " demo", False: " no-demo", None: ""}[value["demo"]]
        return f"{value['intent'] or ''}{demo}".strip()
    if value.get("asap"):
        return "asap"
    low, high = value.get("low", value.get("from")), value.get("high", value.get("to"))
    bounds = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return " ".join([bounds, *(value[part] for part in ("currency", "period") if value.get(part))])
