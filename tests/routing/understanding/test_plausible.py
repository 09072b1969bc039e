"""What hardly anybody can mean is put to the prospect before it is taken."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        pytest.param(Kind.EMPLOYEES, "大概两三百万", id="millions of people"),
        pytest.param(Kind.EMPLOYEES, "5 million", id="more than any company has"),
        pytest.param(Kind.EMPLOYEES, "-5", id="fewer than nobody"),
        pytest.param(Kind.EMPLOYEES, "0", id="nobody at all"),
        pytest.param(Kind.TIMING, "in 1000 years", id="a time that nobody lives to see"),
        pytest.param(Kind.BUDGET, "one million billion", id="more than there is"),
        pytest.param(Kind.BUDGET, "-20k", id="less than nothing"),
    ],
)
def test_a_reading_that_hardly_anybody_means_is_asked_about(asked: Kind, text: str) -> None:
    assert heard(text, asked).startswith("? ")


@pytest.mark.parametrize(
    ("asked", "text", "read"),
    [
        (Kind.EMPLOYEES, "120,000", "employees=120000"),
        (Kind.EMPLOYEES, "- 50 people", "employees=50"),
        (Kind.EMPLOYEES, "50-80", "employees=50..80"),
        (Kind.BUDGET, "3 billion yen", "budget=3000000000 JPY"),
    ],
)
def test_large_numbers_and_dashes_are_believed(asked: Kind, text: str, read: str) -> None:
    assert heard(text, asked) == read
