"""One process at a time."""

import fcntl
import os
from pathlib import Path

from storage.exceptions import StoreLockedError


class Lock:
    """Holds a folder from when it is made until it is released, or the process ends, however it ends.

    Raises StoreLockedError while another process, or another store of this one, has it.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / "lock"
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            holder = os.read(file, 32).decode("ascii", "replace").strip() or "unknown"
            os.close(file)
            raise StoreLockedError(
                f"Another Baton (process {holder}) has the store in {folder}. Stop it first, or use another folder."
            ) from exc
        os.ftruncate(file, 0)
        os.pwrite(file, f"{os.getpid()}\n".encode(), 0)
        self._file: int | None = file

    def release(self) -> None:
        """Let go; again does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
