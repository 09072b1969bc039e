"""Changes as lines of text: what the payload of a frame consists of."""

import json
from collections.abc import Iterable, Iterator

from pydantic_core import PydanticSerializationError, to_json

from storage.kinds import KINDS
from storage.tinydb.rows import Change, Row


def to_lines(changes: Iterable[Change]) -> bytes:
    """One line for each change, in their order.

    `[table, key]` where the row is gone, else `[table, key, version, order, columns]`, a tab, and the document.
    """
    return b"".join([_line(change) for change in changes])


def from_lines(lines: bytes) -> Iterator[Change]:
    """The changes that were made into these lines."""
    for line in lines.splitlines():
        head, _, body = line.partition(b"\t")
        table, key, *rest = json.loads(head)
        if rest:
            version, order, columns = rest
            yield Change(table, key, Row(key, version, order, _columns(table, columns, body), body))
        else:
            yield Change(table, key, None)


def _columns(table: str, columns: list[str | None], body: bytes) -> tuple[str | None, ...]:
    """The columns as written, or from the document where its table has got others since."""
    kind = KINDS.get(table)
    if kind is None or len(columns) == len(kind.columns):
        return tuple(columns)
    return kind.column_values(kind.load(body))


def _line(change: Change) -> bytes:
    row = change.row
    if row is None:
        return b"%b\n" % _head(change.table, change.key)
    return b"%b\t%b\n" % (_head(change.table, change.key, row.version, row.order, row.columns), row.body)


def _head(*fields: object) -> bytes:
    try:
        return to_json(fields)
    except PydanticSerializationError:
        # Half a character, in a key from outside, is no UTF-8; `json` escapes it, at four times the cost.
        return json.dumps(fields).encode()
