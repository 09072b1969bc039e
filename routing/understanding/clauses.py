"""The clauses of a text: what stands between its marks, but for the marks within a number."""

from dataclasses import dataclass

from routing.understanding.pattern import Pattern

_MARK = Pattern(r"(?:[,;!?*:]+|\.+(?=\s|\Z|[^\d])|\.{2,}| - )+(?!\d{3}(?!\d))|(?<=\D),|,(?=\D)|\s(?=but )")


@dataclass(frozen=True)
class Clause:
    """A stretch between two marks, and what it says."""

    start: int
    end: int
    text: str


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a folded text, from left to right; none is empty."""
    found: list[Clause] = []
    start = 0
    for mark in _MARK.finditer(text):
        found.append(Clause(start, mark.start(), text[start : mark.start()]))
        start = mark.end()
    found.append(Clause(start, len(text), text[start:]))
    return [clause for clause in found if clause.text.strip(" \x00")]
