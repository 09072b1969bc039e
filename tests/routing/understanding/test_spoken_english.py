"""English as people type and dictate it, over all kinds: each line is read as meant, or asked back where it may be."""

import pytest

from tests.routing.understanding.saying import heard
from tests.routing.understanding.test_corpus import Line, corpus


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{line.asked or 'unasked'}: {line.text}") for line in corpus("spoken_en")]
)
def test_what_people_say_is_read_as_they_mean_it(line: Line) -> None:
    said = heard(line.text, line.asked)

    assert said in line.right or (said.startswith("?") and "?" in line.right), said
