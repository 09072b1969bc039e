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
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            holder = os.read(self._file, 32).decode("ascii", "replace").strip() or "unknown"
            os.close(self._file)
            raise StoreLockedError(
                f"Another Baton (process {holder}) has the store in {folder}. Stop it first, or use another folder."
            ) from exc
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        os.close(self._file)
