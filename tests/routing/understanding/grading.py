"""Grades readings against a corpus whose lines say what is right, in the form that `baton understand` prints."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.resources import files
from typing import Any

from routing.playbook import Choice, Kind
from routing.understanding import understand
from routing.understanding.contract import as_contract, asked_kind

#: Splits the corpus into the half that the grammar is tuned on and the half that nobody reads until the end.
SEED = 20261127

#: Fields whose values are words, in which case says nothing.
_IN_WORDS = frozenset({"company", "industry", "email"})


class Grade(StrEnum):
    """How well one answer was read."""

    RIGHT = "right"
    #: Put to the prospect though the words are clear: a button too many, and no harm.
    ASKED = "asked to confirm"
    #: Not understood, or only in part; nothing wrong was taken.
    MISSED = "not understood"
    WRONG = "wrong"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer: what was asked, what was said and when, and every reading that is right."""

    asked: Kind | None
    text: str
    now: datetime
    right: tuple[dict[str, Any], ...]
    #: Whether the words may mean several things, so that asking back is right.
    may_ask: bool


def corpus(language: str) -> list[Line]:
    """Every answer of a language, in the order of its file."""
    text = files("tests.routing.understanding.corpus").joinpath(f"{language}.jsonl").read_text(encoding="utf-8")
    return [_line(json.loads(row)) for row in text.splitlines()]


def halves(lines: Sequence[Line], *, seed: int = SEED) -> tuple[list[Line], list[Line]]:
    """The half to tune on, and the half that stays unseen."""
    order = list(range(len(lines)))
    random.Random(seed).shuffle(order)
    tuned = frozenset(order[: len(order) // 2])
    return (
        [line for place, line in enumerate(lines) if place in tuned],
        [line for place, line in enumerate(lines) if place not in tuned],
    )


def reading_of(line: Line, choices: Sequence[Choice] = ()) -> dict[str, Any]:
    """What is read in a line, in the form of `baton understand`."""
    return as_contract(understand(line.text, asked=line.asked, choices=choices, now=line.now))


def grade(line: Line, read: Mapping[str, Any]) -> Grade:
    """How well a line was read."""
    said = _plain(read["answers"])
    if read["outcome"] == "confirm":
        return Grade.RIGHT if line.may_ask else Grade.ASKED
    if said in line.right:
        return Grade.RIGHT
    in_part = any(_is_part(said, right) for right in line.right)
    return Grade.MISSED if in_part else Grade.WRONG


def _line(row: Mapping[str, Any]) -> Line:
    asked = row["asked"]
    right = row.get("answers")
    return Line(
        asked=asked_kind(asked) if asked else None,
        text=row["text"],
        now=datetime.fromisoformat(row["now"]),
        right=tuple(_plain(each) for each in ([right] if right is not None else row.get("any_of") or row["either"])),
        may_ask=row["confirm_ok"],
    )


def _plain(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers in which nothing but what counts differs."""
    return dict(_plain_fields(answers))


def _plain_fields(answers: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for field, value in answers.items():
        if field in _IN_WORDS:
            yield field, str(value).casefold()
        elif field == "timing" and isinstance(value, Mapping) and value["asap"]:
            yield field, "asap"
        elif field == "need":
            yield from ((f"need.{part}", said) for part, said in value.items() if said is not None)
        else:
            yield field, value


def _is_part(said: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    return all(field in right and right[field] == value for field, value in said.items())
