"""Disks that are full, broken or slow."""

import errno
import os
import threading

from storage.tinydb.disk import Disk


class FullDisk(Disk):
    """Has room for so many bytes more; of a write that does not fit it keeps what does, as disks do."""

    def __init__(self, *, room: int) -> None:
        self.room = room

    def write(self, file: int, data: bytes, *, at: int) -> None:
        fits = max(0, at + len(data) - max(at, os.fstat(file).st_size)) <= self.room
        before = os.fstat(file).st_size
        super().write(file, data if fits else data[: self.room], at=at)
        self.room -= max(0, os.fstat(file).st_size - before)
        if not fits:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def cut(self, file: int, *, at: int) -> None:
        before = os.fstat(file).st_size
        super().cut(file, at=at)
        self.room += max(0, before - at)


class BrokenDisk(Disk):
    """Works until it is broken: then either nothing can be written, or nothing can be made durable."""

    def __init__(self) -> None:
        self.writes_fail = False
        self.syncs_fail = False

    def write(self, file: int, data: bytes, *, at: int) -> None:
        if self.writes_fail:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().write(file, data, at=at)

    def sync(self, file: int) -> None:
        if self.syncs_fail:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().sync(file)


class CountingDisk(Disk):
    """Counts what is made durable, and by which threads."""

    def __init__(self) -> None:
        self.syncs: list[str] = []

    def sync(self, file: int) -> None:
        self.syncs.append(threading.current_thread().name)
        super().sync(file)


class HeldDisk(Disk):
    """Makes nothing durable while it is held."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()

    def sync(self, file: int) -> None:
        self.free.wait(timeout=10)
        super().sync(file)
