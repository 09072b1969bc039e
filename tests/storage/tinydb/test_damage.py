"""What a crash left half written is cut off; what was changed afterwards is refused; both are said."""

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from storage.exceptions import StoreDamagedError, StoreError, StoreTooNewError
from storage.tinydb.folder import FIRST_LINE
from storage.tinydb.frames import SECTOR, frames
from storage.tinydb.recovery import recover, recover_to_read
from storage.tinydb.store import open_folder
from tests.storage.tinydb.numbered import commit, kept

COMMITS = 3


def commits(folder: Path, *numbers: int, text: str = "") -> set[int]:
    """Open a store, commit these, close it; the numbers that were there before."""

    async def run() -> set[int]:
        store = await open_folder(folder)
        there = await kept(store, up_to=10)
        for number in numbers:
            await commit(store, number, text=text)
        await store.close()
        return there

    return asyncio.run(run())


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The journal of a store of three commits, closed."""
    commits(tmp_path, *range(COMMITS))
    return tmp_path / "journal.0"


def transcripts(folder: Path) -> int:
    return len(recover(folder).state.tables["transcript"].by_key)


def ends(data: bytes) -> list[int]:
    """The offsets behind each commit."""
    return [frame.end for frame in frames(data, start=len(FIRST_LINE)) if frame.payload]


@pytest.mark.parametrize("room", [0, 5000], ids=["at the end of the file", "with room behind"])
def test_a_commit_torn_at_any_byte_is_cut_off_and_those_before_are_there(journal: Path, room: int) -> None:
    whole = journal.read_bytes()
    before, end = ends(whole)[-2:]
    for torn_at in range(before, end):
        journal.write_bytes(whole[:torn_at] + bytes(room))

        with capture_logs() as logs:
            assert transcripts(journal.parent) == COMMITS - 1
        assert [log["event"] for log in logs] == ["journal_ends_half_written"] * (torn_at > before)


def test_a_commit_of_which_any_sector_never_came_to_disk_is_cut_off(journal: Path) -> None:
    commits(journal.parent, 3, text="x" * 3000)
    whole = journal.read_bytes()
    before, end = ends(whole)[-2:]
    for edge in range(before - before % SECTOR, end, SECTOR):
        first, last = max(edge, before), min(edge + SECTOR, end)
        journal.write_bytes(whole[:first] + bytes(last - first) + whole[last:] + bytes(5000))

        assert transcripts(journal.parent) == COMMITS


def test_after_a_torn_commit_the_journal_goes_on(journal: Path) -> None:
    whole = journal.read_bytes()
    journal.write_bytes(whole[: ends(whole)[-1] - 20] + bytes(5000))

    with capture_logs() as logs:
        commits(journal.parent, 7)

    assert commits(journal.parent) == {0, 1, 7}
    assert logs[0]["log_level"] == "warning"
    assert logs[0]["file"] == str(journal)
    assert logs[0]["offset"] == ends(whole)[-2]


@pytest.mark.parametrize("shift", [0, 5])
def test_a_flipped_bit_anywhere_is_refused_and_never_costs_a_commit(journal: Path, shift: int) -> None:
    whole = journal.read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << (place + shift) % 8
        journal.write_bytes(flipped)

        with pytest.raises(StoreError, match=r"(?i)restore a backup"):
            recover(journal.parent)


def test_a_byte_anywhere_turned_to_zero_is_refused_but_for_the_very_last(journal: Path) -> None:
    whole = journal.read_bytes()
    for place in range(len(whole) - 1):
        # Where a sector holds one byte of the last commit, that byte lost is a sector lost.
        if place % SECTOR != SECTOR - 1 or place not in ends(whole):
            journal.write_bytes(whole[:place] + b"\0" + whole[place + 1 :])

            with pytest.raises(StoreError, match=r"(?i)restore a backup"):
                recover(journal.parent)


def test_damage_is_told_with_file_offset_and_what_to_do_and_changes_nothing(journal: Path) -> None:
    damaged = bytearray(journal.read_bytes())
    offset = ends(bytes(damaged))[0]
    damaged[offset + 60] ^= 1
    journal.write_bytes(damaged)

    with pytest.raises(StoreDamagedError) as refusal:
        commits(journal.parent)

    assert f"{journal} is damaged at byte {offset}" in str(refusal.value)
    assert f"Restore a backup of {journal.parent}" in str(refusal.value)
    assert journal.read_bytes() == damaged


def test_zeros_where_commits_were_are_damage_while_others_follow(journal: Path) -> None:
    whole = journal.read_bytes()
    first, second, _ = ends(whole)
    journal.write_bytes(whole[:first] + bytes(second - first) + whole[second:])

    with pytest.raises(StoreDamagedError, match=f"at byte {first}"):
        commits(journal.parent)


def test_a_missing_piece_between_two_commits_is_damage(journal: Path) -> None:
    whole = journal.read_bytes()
    first, second, _ = ends(whole)
    journal.write_bytes(whole[:first] + whole[second:])

    with pytest.raises(StoreDamagedError, match="goes on at change 3 where 2 is next"):
        commits(journal.parent)


def test_a_file_of_a_newer_version_is_left_alone(journal: Path) -> None:
    newer = journal.read_bytes().replace(FIRST_LINE, b"baton store, format 2\n")
    journal.write_bytes(newer)

    with pytest.raises(StoreTooNewError, match=r"newer version of Baton \(format 2, this one reads 1\)"):
        commits(journal.parent)

    assert journal.read_bytes() == newer


def test_a_refused_store_is_not_locked(journal: Path) -> None:
    whole = journal.read_bytes()
    journal.write_bytes(b"x" + whole)
    with pytest.raises(StoreDamagedError):
        commits(journal.parent)
    journal.write_bytes(whole)

    assert commits(journal.parent) == set(range(COMMITS))


def test_a_reader_refuses_damage_too(journal: Path) -> None:
    damaged = bytearray(journal.read_bytes())
    damaged[ends(bytes(damaged))[0] + 60] ^= 1
    journal.write_bytes(damaged)

    with pytest.raises(StoreDamagedError):
        recover_to_read(journal.parent)
