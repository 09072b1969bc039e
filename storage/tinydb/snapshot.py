"""Snapshots: everything as it was at one moment, in a file of frames.

The last frame says after which frame of the journals that was, so a snapshot without it is not whole.
"""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from storage.tinydb.disk import Disk
from storage.tinydb.folder import FIRST_LINE, NewFile, damaged, read_file
from storage.tinydb.frames import frame, frames
from storage.tinydb.lines import from_lines, to_lines
from storage.tinydb.rows import Change, Row
from storage.tinydb.state import State

#: Rows in one frame: the loop is held for about a millisecond to put it together.
SLICE = 250

#: What the payload of the last frame begins with; those of the others begin with a bracket.
LAST = b'{"after": '


async def save_snapshot(
    path: Path, tables: Mapping[str, Sequence[Row]], *, after: int, disk: Disk, stopped: Callable[[], bool]
) -> bool:
    """Write a snapshot in slices, so that others go on meanwhile; it is there whole or not at all.

    Returns whether it is there: `stopped` is asked between slices. Raises OSError.
    """
    new = NewFile(path)
    try:
        await asyncio.to_thread(new.write, FIRST_LINE, disk=disk)
        for number, payload in enumerate(_payloads(tables, after=after), start=1):
            await asyncio.to_thread(new.write, frame(number, payload), disk=disk)
            if stopped():
                new.drop()
                return False
    except BaseException:
        new.drop()
        raise
    await asyncio.to_thread(new.keep, disk=disk)
    return True


def load_snapshot(path: Path, *, state: State) -> int:
    """Fill the state from a snapshot; returns the number of the journals' frame it was taken after."""
    data, payload, end = read_file(path), b"", len(FIRST_LINE)
    for piece in frames(data, start=end):
        payload, end = piece.payload, piece.end
        if not payload.startswith(LAST):
            state.apply(from_lines(payload))
    if end != len(data) or not payload.startswith(LAST):
        raise damaged(path, offset=end)
    after: int = json.loads(payload)["after"]
    return after


def _payloads(tables: Mapping[str, Sequence[Row]], *, after: int) -> Iterator[bytes]:
    for name, rows in tables.items():
        for start in range(0, len(rows), SLICE):
            yield to_lines(Change(name, row.key, row) for row in rows[start : start + SLICE])
    yield b"%b%d}" % (LAST, after)
