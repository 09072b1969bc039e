"""A kind of value knows the key, the version and the columns of each."""

from storage.kinds import LEADS
from tests.storage.samples import lead


def test_a_copy_with_another_version_is_the_same_but_for_that_and_leaves_the_first_as_it_was() -> None:
    first = lead(version=3)

    copy = LEADS.with_version(first, 4)

    assert copy == lead(version=4)
    assert first == lead(version=3)
