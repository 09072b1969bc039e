"""Snapshots: everything as it was at one moment, in a file of frames."""

import json
from pathlib import Path

from storage.tinydb.folder import FIRST_LINE, damaged, read_file, snapshot_path
from storage.tinydb.frames import frames
from storage.tinydb.lines import from_lines
from storage.tinydb.state import State

#: Rows in one frame: about a millisecond to put together.
SLICE = 250


def load_snapshot(folder: Path, generation: int, *, state: State) -> int:
    """Fill the state from a snapshot; returns the number of the last journal frame that is in it."""
    path = snapshot_path(folder, generation)
    data, end, payload = read_file(path), len(FIRST_LINE), b""
    for number, piece in enumerate(frames(data, start=end), start=1):
        if piece.number != number:
            break
        payload, end = piece.payload, piece.end
        if not payload.startswith(b"{"):
            state.apply(from_lines(payload))
    if end != len(data) or not payload.startswith(b"{"):
        raise damaged(path, offset=end)
    last: int = json.loads(payload)["after"]
    return last
