"""The files of a store: their names, their first lines, and how a new one appears whole.

`journal.N` holds what changed after `snapshot.N` was taken, `snapshot.N` everything as it was then; there is none
before the first.
"""

import os
import re
import threading
from pathlib import Path

from storage.exceptions import StoreDamagedError, StoreTooNewError
from storage.tinydb.disk import Disk, sync_folder

#: Counts up with every change to what is written, in the files or in the documents.
FORMAT = 1

#: What every file begins with.
FIRST_LINE = b"baton store, format %d\n" % FORMAT

#: What the name of a file ends in that is not whole yet.
UNFINISHED = ".new"


def journal_path(folder: Path, generation: int) -> Path:
    return folder / f"journal.{generation}"


def snapshot_path(folder: Path, generation: int) -> Path:
    return folder / f"snapshot.{generation}"


def generations(folder: Path, name: str) -> list[int]:
    """The numbers of the files of that name, in order."""
    return sorted(int(path.suffix[1:]) for path in folder.glob(f"{name}.*") if path.suffix[1:].isdecimal())


class NewFile:
    """A file that is there with everything that was written to it once it is kept, and until then not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new = path.with_name(f"{path.name}{UNFINISHED}")
        self._file = os.open(self._new, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        self._size = 0
        self._dropped = False
        # Who is cancelled while a thread writes for them drops the file under that thread's hands.
        self._busy = threading.Lock()

    def write(self, data: bytes, *, disk: Disk) -> None:
        with self._busy:
            if not self._dropped:
                disk.write(self._file, data, at=self._size)
                self._size += len(data)

    def keep(self, *, disk: Disk) -> None:
        disk.sync(self._file)
        os.close(self._file)
        self._new.rename(self._path)
        sync_folder(self._path.parent)

    def drop(self) -> None:
        with self._busy:
            self._dropped = True
            os.close(self._file)
            self._new.unlink()


def remove_older(folder: Path, *, than: int) -> None:
    """Remove what the snapshot of that generation holds already."""
    for number in generations(folder, "journal"):
        if number < than:
            journal_path(folder, number).unlink()
    for number in generations(folder, "snapshot"):
        if number < than:
            snapshot_path(folder, number).unlink()


def remove_unfinished(folder: Path) -> None:
    """Remove what was being written when the process before this one ended."""
    for path in folder.glob(f"*{UNFINISHED}"):
        path.unlink()


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
