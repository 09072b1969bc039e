"""What people type when nobody helps them: small talk, asides, half sentences, and answers among all that."""

import pytest

from tests.routing.understanding.test_corpus import Line, corpus, verdict

_LINES = corpus("talk_zh")


@pytest.mark.parametrize("line", [pytest.param(line, id=f"{line.asked or 'unasked'}: {line.text}") for line in _LINES])
def test_a_line_says_what_was_meant_and_nothing_else(line: Line) -> None:
    assert verdict(line) == "right"
