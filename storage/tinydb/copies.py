"""Rows as TinyDB sees them: documents, each a copy."""

import json
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from storage.kinds import KINDS, Kind
from storage.tinydb.rows import Row
from storage.tinydb.view import View

Document = dict[str, Any]


class Copies(Mapping[str, Document]):
    """The documents of some rows by key, each read anew, so that nobody's changes reach the state."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows

    def __getitem__(self, key: str) -> Document:
        document: Document = json.loads(self._rows[key].body)
        return document

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Draft(MutableMapping[str, Document]):
    """Copies that may be changed, added to and taken from; `changed` says how they differ from what there was."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._copies = Copies(rows)
        self._touched: dict[str, Document | None] = {}

    def changed(self) -> dict[str, Document | None]:
        """The documents that are new or different by key; None for those that are gone."""
        return {key: document for key, document in self._touched.items() if document != self._copies.get(key)}

    def __getitem__(self, key: str) -> Document:
        document = self._touched[key] if key in self._touched else self._copies[key]
        if document is None:
            raise KeyError(key)
        self._touched[key] = document
        return document

    def __setitem__(self, key: str, document: Document) -> None:
        self._touched[key] = document

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._touched[key] = None

    def __iter__(self) -> Iterator[str]:
        keys = dict.fromkeys((*self._copies, *self._touched))
        return (key for key in keys if self._touched.get(key, {}) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def put_document(view: View, table: str, key: str, document: Document) -> None:
    """Write a document on commit: as the value it stands for where the table holds values, else as it is."""
    kind: Kind[Any] | None = KINDS.get(table)
    if kind is None:
        view.put(Kind(table=table, type=dict), key, document)
        return
    value = kind.load(json.dumps(document).encode())
    if kind.key:
        version = kind.version_of(value)
        view.compare_and_put(kind, key, value, document=kind.with_version(value, version + 1), version=version)
    else:
        view.put(kind, key, value)
