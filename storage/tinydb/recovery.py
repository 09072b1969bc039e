"""From the files of a store back to its state."""

from dataclasses import dataclass, field
from pathlib import Path

import structlog

from storage.exceptions import StoreDamagedError, StoreError
from storage.tinydb.folder import FIRST_LINE, damaged, generations, journal_path, read_file, snapshot_path
from storage.tinydb.frames import Tail, frames, tail
from storage.tinydb.lines import from_lines
from storage.tinydb.snapshot import load_snapshot
from storage.tinydb.state import State

#: How often a store that is being written to is read again before it is called damaged.
TRIES = 4

log = structlog.get_logger(__name__)


@dataclass(kw_only=True)
class Recovered:
    """The state, and where its journal goes on: in that generation's file, at that offset, after that frame."""

    state: State = field(default_factory=State)
    generation: int = 0
    end: int = len(FIRST_LINE)
    number: int = 0
    #: Behind that frame stands one that was being written when the process ended.
    half_written: bool = False


def recover(folder: Path) -> Recovered:
    """Everything that was acknowledged, from the latest snapshot and the journals since; changes no file.

    Raises StoreDamagedError, StoreTooNewError.
    """
    found = Recovered()
    since = max(generations(folder, "snapshot"), default=None)
    if since is not None:
        found.number = load_snapshot(snapshot_path(folder, since), state=found.state)
    for generation in _journals(folder, since=since):
        _replay(journal_path(folder, generation), found)
        found.generation = generation
    return found


def recover_to_read(folder: Path) -> Recovered:
    """The same while a process may be writing.

    A file that was replaced, or a frame that was half written, in the middle of reading looks like damage, so it is
    damage only when it is still there at the last try.
    """
    if not generations(folder, "journal"):
        raise StoreError(f"There is no store in {folder}. Start Baton once, or name the folder it uses.")
    for _ in range(TRIES):
        try:
            return recover(folder)
        except StoreDamagedError:
            log.info("store_read_again", folder=str(folder))
    return recover(folder)


def _journals(folder: Path, *, since: int | None) -> range:
    """The journals there must be: one for the snapshot, and all from there to the last."""
    there = generations(folder, "journal")
    last = max(there if since is None else [*there, since], default=-1)
    return range(since or 0, last + 1)


def _replay(path: Path, found: Recovered) -> None:
    data = read_file(path)
    found.end = len(FIRST_LINE)
    for frame in frames(data, start=found.end):
        if frame.number != found.number + 1:
            raise StoreDamagedError(
                f"{path} goes on at change {frame.number} where {found.number + 1} is next: a file beside it is "
                f"missing, or is not of this store. Restore a backup of {path.parent}; nothing in it was touched."
            )
        found.state.apply(from_lines(frame.payload))
        found.number, found.end = frame.number, frame.end
    rest = tail(data, start=found.end)
    if rest is Tail.DAMAGED:
        raise damaged(path, offset=found.end)
    found.half_written = rest is Tail.HALF_WRITTEN
    if found.half_written:
        log.warning("journal_ends_half_written", file=str(path), offset=found.end)
