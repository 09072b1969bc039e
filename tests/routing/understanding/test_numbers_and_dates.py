"""Sums, sizes and dates in all the ways that people write them, each read as meant, or asked where it may be two."""

import pytest

from tests.routing.understanding.saying import heard
from tests.routing.understanding.test_corpus import Line, corpus

_FIELDS = ("budget=", "revenue=", "employees=", "timing=")
_LINES = [*corpus("numbers_en"), *corpus("numbers_zh")]


def numbers_heard(line: Line) -> str:
    """What is read in a line, but for what is no number and no date."""
    told = heard(line.text, line.asked)
    said = "; ".join(part for part in told.removeprefix("? ").split("; ") if part.startswith(_FIELDS))
    return "?" if said and told.startswith("?") else said or "-"


@pytest.mark.parametrize("line", [pytest.param(line, id=f"{line.asked or 'unasked'}: {line.text}") for line in _LINES])
def test_a_number_or_date_is_read_as_it_is_meant(line: Line) -> None:
    assert numbers_heard(line) in line.right
