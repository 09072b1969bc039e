"""What a journal does to a disk, so that a test can have one that is full or broken."""

import os
from pathlib import Path


class Disk:
    """The machine's disk. Every method raises OSError."""

    def write(self, file: int, data: bytes, *, at: int) -> None:
        """Write all of the data there."""
        left = memoryview(data)
        while left:
            written = os.pwrite(file, left, at)
            left, at = left[written:], at + written

    def sync(self, file: int) -> None:
        """Return once what was written would survive a loss of power."""
        os.fdatasync(file)

    def cut(self, file: int, *, at: int) -> None:
        """Make the file end there."""
        os.ftruncate(file, at)


def sync_folder(folder: Path) -> None:
    """Make names that were added to or taken from a folder survive a loss of power."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
