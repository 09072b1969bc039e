"""Journals: where changes are kept, in a file or not at all."""

import errno
import os
from pathlib import Path
from typing import Protocol

from storage.exceptions import StoreClosedError, StoreError, StoreFullError
from storage.tinydb.disk import Disk
from storage.tinydb.folder import FIRST_LINE, NewFile
from storage.tinydb.frames import frame

#: How much is filled with zeros at a time: writing into what is there already costs less than making a file longer.
ROOM = 1 << 20

#: What the system calls a place where nothing more fits.
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Journal(Protocol):
    """A place that payloads are added to, by one thread at a time."""

    @property
    def number(self) -> int:
        """How many times something was added, in this journal and those before it."""
        ...

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        ...

    def append(self, payload: bytes) -> None:
        """Return once the payload would survive a loss of power.

        Raises StoreFullError where nothing was kept and all is as before, StoreClosedError where nobody can know.
        """
        ...

    def cut(self) -> None:
        """Take away whatever stands behind the last frame: room, or what was half written. Raises OSError."""
        ...

    def close(self) -> None:
        """Let go of the file; everything in it is durable already."""
        ...


class FileJournal:
    """A journal in a file. `end` is the offset behind its last frame, `number` that frame's."""

    def __init__(self, path: Path, *, end: int = len(FIRST_LINE), number: int, disk: Disk) -> None:
        self.path = path
        self._number = number
        self._end = end
        self._disk = disk
        self._file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        self._filled = os.fstat(self._file).st_size

    @property
    def number(self) -> int:
        return self._number

    @property
    def size(self) -> int:
        return self._end

    def cut(self) -> None:
        self._disk.cut(self._file, at=self._end)
        self._disk.sync(self._file)
        self._filled = self._end

    def append(self, payload: bytes) -> None:
        data = frame(self._number + 1, payload)
        try:
            self._make_room(len(data))
            self._disk.write(self._file, data, at=self._end)
        except OSError as exc:
            raise self._take_back(exc) from exc
        try:
            self._disk.sync(self._file)
        except OSError as exc:
            raise StoreClosedError(_lost(self.path, exc)) from exc
        self._end += len(data)
        self._number += 1

    def close(self) -> None:
        os.close(self._file)

    def _make_room(self, length: int) -> None:
        missing = self._end + length - self._filled
        if missing > 0:
            self._disk.write(self._file, bytes(max(missing, ROOM)), at=self._filled)
            self._filled += max(missing, ROOM)

    def _take_back(self, reason: OSError) -> StoreError:
        """Take away what was half written; the error to raise."""
        if reason.errno not in FULL:
            return StoreClosedError(_lost(self.path, reason))
        try:
            self._disk.cut(self._file, at=self._end)
        except OSError as exc:
            return StoreClosedError(_lost(self.path, exc))
        self._filled = self._end
        return StoreFullError(
            f"There is no room to write to {self.path} ({reason.strerror}), so nothing was changed. "
            "Make room on that disk and try again; everything stored before is safe."
        )


class NoJournal:
    """Keeps nothing: for a store in memory only, or one that is only read."""

    number = 0
    size = 0

    def append(self, payload: bytes) -> None:
        pass

    def cut(self) -> None:
        pass

    def close(self) -> None:
        pass


def new_journal(path: Path, *, disk: Disk) -> None:
    """Make an empty journal, whole or not at all. Raises OSError."""
    new = NewFile(path)
    try:
        new.write(FIRST_LINE + bytes(ROOM), disk=disk)
    except OSError:
        new.drop()
        raise
    new.keep(disk=disk)


def _lost(path: Path, exc: OSError) -> str:
    return (
        f"Writing to {path} failed ({exc.strerror}), and nobody can know what the disk has kept of it. The store is "
        "closed. Look after the disk, then start Baton again: it goes on from the last change that is whole."
    )
