"""A reading in the form that `baton understand` prints."""

from collections.abc import Callable
from typing import Any

from routing.answers import Money, Need, Nothing, Range, Timing, Title
from routing.playbook import Kind
from routing.understanding.reading import Reading, Said

#: The names that `--asked` takes beside the kinds themselves.
_ASKED = {"seniority": Kind.TITLE, "role": Kind.TITLE, "size": Kind.EMPLOYEES, "intent": Kind.NEED}


def asked_kind(name: str) -> Kind | None:
    """The kind of question that asks for a field (`seniority` is asked for by a title), or None for an unknown one."""
    try:
        return _ASKED.get(name) or Kind(name)
    except ValueError:
        return None


def as_contract(reading: Reading) -> dict[str, Any]:
    """The outcome, and the answers by field: budgets, dates and numbers as objects, `none` for said to be none."""
    answers: dict[str, Any] = {}
    for said in reading.said:
        for field, value in _fields(said).items():
            answers.setdefault(field, value)
    demo = reading.of(Kind.DEMO)
    if demo is not None and isinstance(demo.value, bool):
        answers["need"] = {"demo": demo.value, "intent": answers.get("need", {}).get("intent")}
    if reading.control is not None:
        answers["control"] = reading.control.value
    return {"outcome": reading.outcome.value, "answers": answers}


def _fields(said: Said) -> dict[str, Any]:
    value = said.value
    if isinstance(value, Nothing):
        return {said.kind.value: "none"}
    if isinstance(value, Title):
        parts = {"seniority": value.seniority, "role": value.role}
        return {name: part.value for name, part in parts.items() if part is not None}
    if said.kind in (Kind.DEMO, Kind.YES_NO):
        return {}
    for type_, form in _FORMS.items():
        if isinstance(value, type_):
            return {said.kind.value: form(value)}
    return {said.kind.value: value}


def _number(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _money(money: Money) -> dict[str, Any]:
    period = money.period.value if money.period else None
    return {"low": _number(money.low), "high": _number(money.high), "currency": money.currency, "period": period}


def _range(range_: Range) -> dict[str, Any]:
    return {"low": _number(range_.low), "high": _number(range_.high)}


def _timing(timing: Timing) -> dict[str, Any]:
    start = timing.start.isoformat() if timing.start else None
    return {"from": start, "to": timing.end.isoformat() if timing.end else None, "asap": timing.asap}


def _need(need: Need) -> dict[str, Any]:
    return {"demo": need.demo, "intent": need.intent.value if need.intent else None}


_FORMS: dict[type, Callable[[Any], dict[str, Any]]] = {Money: _money, Range: _range, Timing: _timing, Need: _need}
