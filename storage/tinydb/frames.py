"""Frames: checksummed pieces of a file, and what a file looks like where they end.

A frame is a head of text and a payload of text, so no byte of it is zero, and its first byte occurs nowhere else in
UTF-8. A journal is filled with zeros ahead of what is written, and a frame is on disk before the next one is begun.
So of what cannot be read, a frame at the very end of which the end or a whole sector is zeros was being written when
the machine stopped, and nobody was told that it was kept; anything else was written well and changed afterwards.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

#: Number, length of the payload and checksum of both; then the checksum of this head. All in hexadecimal.
HEAD = re.compile(rb"\xff([0-9a-f]{16}) ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8})\n")
HEAD_LENGTH = 45

#: What a disk writes wholly or not at all, in bytes.
SECTOR = 512


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A frame as read: its number, its payload, and the offset behind it."""

    number: int
    payload: bytes
    end: int


class Tail(Enum):
    """What stands behind the last frame that can be read."""

    NOTHING = "nothing"
    HALF_WRITTEN = "half written"
    DAMAGED = "damaged"


def frame(number: int, payload: bytes) -> bytes:
    """The bytes of a frame. The payload is UTF-8 without zero bytes, which JSON always is."""
    counted = b"%016x %08x" % (number, len(payload))
    head = b"%b %08x" % (counted, zlib.crc32(payload, zlib.crc32(counted)))
    return b"\xff%b %08x\n%b" % (head, zlib.crc32(head), payload)


def frames(data: bytes, *, start: int) -> Iterator[Frame]:
    """The frames from an offset on, up to the first that cannot be read."""
    while found := _frame_at(data, start):
        yield found
        start = found.end


def tail(data: bytes, *, start: int) -> Tail:
    """What stands from that offset on, where no frame can be read."""
    if not data[start:].strip(b"\0"):
        return Tail.NOTHING
    if any(_frame_at(data, head.start()) for head in HEAD.finditer(data, start + 1)):
        return Tail.DAMAGED
    end = start + (_length_at(data, start) or HEAD_LENGTH)
    cut_off = not data[end - 1 :].strip(b"\0")
    holes = (not piece.strip(b"\0") for piece in _sectors(data, start=start, end=end))
    return Tail.HALF_WRITTEN if cut_off or any(holes) else Tail.DAMAGED


def _frame_at(data: bytes, start: int) -> Frame | None:
    length = _length_at(data, start)
    if length is None or start + length > len(data):
        return None
    payload = data[start + HEAD_LENGTH : start + length]
    counted, checksum = data[start + 1 : start + 26], int(data[start + 27 : start + 35], 16)
    if zlib.crc32(payload, zlib.crc32(counted)) != checksum:
        return None
    return Frame(number=int(counted[:16], 16), payload=payload, end=start + length)


def _sectors(data: bytes, *, start: int, end: int) -> Iterator[bytes]:
    """What is between two offsets, in the pieces in which a disk writes it."""
    edges = range(start - start % SECTOR, end, SECTOR)
    return (data[max(start, edge) : min(edge + SECTOR, end)] for edge in edges)


def _length_at(data: bytes, start: int) -> int | None:
    """The length of the frame whose head stands there; None where no sound head does."""
    head = HEAD.match(data, start)
    if head is None or zlib.crc32(data[start + 1 : start + 35]) != int(head[4], 16):
        return None
    return HEAD_LENGTH + int(head[2], 16)
