"""The files of a store: their names, their first lines, and how a new one appears whole.

`journal.N` holds what changed after `snapshot.N` was taken, `snapshot.N` everything as it was then; there is none
before the first. What a crash leaves of a file that was being written ends in `.new`.
"""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from storage.exceptions import StoreDamagedError, StoreTooNewError
from storage.tinydb.disk import sync_folder

#: Counts up with every change to what is written, in the files or in the documents.
FORMAT = 1

#: What every file begins with.
FIRST_LINE = b"baton store, format %d\n" % FORMAT

Parts = Iterable[bytes]


def journal_path(folder: Path, generation: int) -> Path:
    return folder / f"journal.{generation}"


def snapshot_path(folder: Path, generation: int) -> Path:
    return folder / f"snapshot.{generation}"


def generations(folder: Path, name: str) -> list[int]:
    """The numbers of the files of that name, in order."""
    return sorted(int(path.suffix[1:]) for path in folder.glob(f"{name}.*") if path.suffix[1:].isdecimal())


def write_whole(path: Path, write: Callable[[int], None]) -> None:
    """Make a file that is there with everything `write` puts into it, or not at all."""
    new = path.with_name(f"{path.name}.new")
    file = os.open(new, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        write(file)
        os.fsync(file)
    finally:
        os.close(file)
    new.rename(path)
    sync_folder(path.parent)


def read_file(path: Path) -> bytes:
    """All of a file that begins with this version's first line."""
    try:
        data = path.read_bytes()
    except OSError as exc:
        raise StoreDamagedError(f"{path} cannot be read: {exc.strerror}. Restore a backup of {path.parent}.") from exc
    if data.startswith(FIRST_LINE):
        return data
    found = re.match(rb"baton store, format (\d+)\n", data)
    if found and int(found[1]) > FORMAT:
        raise StoreTooNewError(
            f"{path} was written by a newer version of Baton (format {int(found[1])}, this one reads {FORMAT}). "
            "Run that version, or restore a backup from before it."
        )
    raise damaged(path, offset=0)


def damaged(path: Path, *, offset: int) -> StoreDamagedError:
    return StoreDamagedError(
        f"{path} is damaged at byte {offset}: what stands there was changed after it was written. "
        f"Restore a backup of {path.parent}; nothing in it was touched."
    )
