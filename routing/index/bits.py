"""Sets of rows as the bits of a number."""

from collections.abc import Iterable


def bits_of(rows: Iterable[int], *, size: int) -> int:
    """The set of these rows, of `size` that there are; made at once, for each single change copies the whole."""
    marks = bytearray(size // 8 + 1)
    for row in rows:
        marks[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(marks, "little")
