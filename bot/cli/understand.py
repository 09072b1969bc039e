"""`baton understand`: how free words are read."""

import json
from datetime import UTC, datetime
from typing import Any, TextIO

import typer

from routing.exceptions import BatonError
from routing.playbook import Kind
from routing.understanding import understand
from routing.understanding.contract import as_contract, asked_kind


class QuestionError(BatonError):
    """What was to be read is not given as `baton understand` takes it."""


def read_text(text: str, *, asked: str | None, now: str | None) -> None:
    """Print the reading of one text as indented JSON."""
    typer.echo(json.dumps(_reading(text, asked=asked, now=now), ensure_ascii=False, indent=2))


def read_lines(lines: TextIO) -> None:
    """Print the reading of each line `{"asked", "text", "now"}` as a line of JSON.

    A line that cannot be taken gets `{"error": …}` in its place; the rest is read, and QuestionError raised at the end.
    """
    wrong = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            answer = _answer(line, number=number)
            wrong += "error" in answer
            typer.echo(json.dumps(answer, ensure_ascii=False))
    if wrong:
        raise QuestionError(f"{wrong} of the lines could not be read; each has its error in its place.")


def _answer(line: str, *, number: int) -> dict[str, Any]:
    try:
        return _reading(**_line(line, number=number))
    except QuestionError as exc:
        return {"error": str(exc)}


def _line(line: str, *, number: int) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError as exc:
        raise QuestionError(f"Line {number} is no JSON: {exc}.") from exc
    if not isinstance(said, dict) or not isinstance(said.get("text"), str):
        raise QuestionError(f'Line {number} needs a "text": {{"asked": "budget", "text": "about 50k"}}.')
    return {"text": said["text"], "asked": said.get("asked"), "now": said.get("now")}


def _reading(text: str, *, asked: str | None, now: str | None) -> dict[str, Any]:
    return as_contract(understand(text, asked=_kind(asked), now=_moment(now)))


def _kind(asked: str | None) -> Kind | None:
    if not asked:
        return None
    kind = asked_kind(asked)
    if kind is None:
        raise QuestionError(f"Nothing is asked for by “{asked}”: name one of {', '.join(Kind)}.")
    return kind


def _moment(now: str | None) -> datetime:
    """The moment as the clock showed it there, whose day is the one that *tomorrow* counts from."""
    if not now:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(now)
    except ValueError as exc:
        raise QuestionError(f"“{now}” is no moment in ISO 8601, such as 2026-12-01T09:00:00Z.") from exc
    return moment.replace(tzinfo=UTC)
