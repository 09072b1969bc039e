"""The log of changes is a chain, in which every entry that is not as it was written shows."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from storage.changes import Change, chained, first_changed
from tests.storage.samples import LATER, NOON

CHANGES = 5


def log() -> list[Change]:
    entries: list[Change] = []
    for number in range(CHANGES):
        last = entries[-1] if entries else None
        entries.append(chained(last, at=NOON, by="UADMIN", what="add", before="", after=f"rule {number}"))
    return entries


def test_a_log_as_it_was_written_is_in_order() -> None:
    assert first_changed(log()) is None
    assert first_changed([]) is None
    assert [each.number for each in log()] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"after": "another rule"}, id="what came of it"),
        pytest.param({"before": "another rule"}, id="what was there before"),
        pytest.param({"by": "UOTHER"}, id="who did it"),
        pytest.param({"by": None}, id="that somebody did it"),
        pytest.param({"at": LATER}, id="when"),
        pytest.param({"what": "remove"}, id="what was done"),
        pytest.param({"hash": "0" * 64}, id="its hash"),
    ],
)
def test_the_first_entry_that_was_changed_is_named(changed: dict[str, str]) -> None:
    entries = log()
    entries[2] = replace(entries[2], **changed)  # type: ignore[arg-type]

    assert first_changed(entries) == 3


def test_an_entry_written_anew_with_its_hash_does_not_fit_the_next() -> None:
    entries = log()
    entries[2] = chained(entries[1], at=NOON, by="UOTHER", what="add", before="", after="rule 2")

    assert first_changed(entries) == 4


def test_entries_in_the_middle_are_held_to_the_one_before_them() -> None:
    entries = log()

    assert first_changed(entries[2:], after=entries[1]) is None
    assert first_changed(entries[3:], after=entries[1]) == 3
    assert first_changed(entries[2:], after=replace(entries[1], hash="0" * 64)) == 3


def test_an_entry_taken_out_is_missed() -> None:
    entries = log()
    del entries[2]

    assert first_changed(entries) == 3


def test_the_same_moment_in_another_time_zone_is_the_same_entry() -> None:
    entries = log()
    elsewhere = NOON.astimezone(timezone(timedelta(hours=8)))
    entries[0] = replace(entries[0], at=elsewhere)

    assert first_changed(entries) is None
