"""An expression of a reader's own finds what a compiled one finds, and costs nothing until it is looked for."""

import re

import pytest

from routing.understanding.pattern import Pattern

_TEXT = "40 people, 12 of them in Oslo"


def test_an_expression_finds_what_a_compiled_one_finds() -> None:
    ours, compiled = Pattern(r"\d+"), re.compile(r"\d+")

    assert [found.span() for found in ours.finditer(_TEXT)] == [found.span() for found in compiled.finditer(_TEXT)]
    assert (ours.findall(_TEXT), ours.split(_TEXT)) == (compiled.findall(_TEXT), compiled.split(_TEXT))
    assert ours.sub("#", _TEXT) == compiled.sub("#", _TEXT)
    assert ours.fullmatch("40") is not None
    assert ours.fullmatch(_TEXT) is None


def test_a_place_to_begin_and_end_at_is_kept_to() -> None:
    number = Pattern(r"\d+")

    found = number.search(_TEXT, 3)

    assert found is not None
    assert found[0] == "12"
    assert number.match(_TEXT, 3) is None
    assert number.search(_TEXT, 3, 10) is None


def test_capitals_make_no_difference_where_the_expression_says_so() -> None:
    assert Pattern("oslo", re.IGNORECASE).search(_TEXT) is not None
    assert Pattern("oslo").search(_TEXT) is None


def test_an_expression_is_compiled_only_when_it_is_looked_for() -> None:
    broken = Pattern("(")

    with pytest.raises(re.error):
        broken.search(_TEXT)
