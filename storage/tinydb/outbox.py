"""The outbox, as one unit of work sees it."""

from dataclasses import replace
from datetime import datetime

from storage.kinds import OUTBOX, OUTBOX_KEYS, SENT
from storage.records import Outgoing, Sent
from storage.tinydb.inbox import forget
from storage.tinydb.view import View


class TinyOutbox:
    """Messages by key; whose turn it is, and who is sending, `Lanes` knows."""

    def __init__(self, view: View) -> None:
        self._view = view

    async def add(self, message: Outgoing) -> None:
        known = (self._view.row(table, message.key) for table in (OUTBOX.table, SENT.table, OUTBOX_KEYS.table))
        if not any(known):
            self._view.put(OUTBOX, message.key, message)

    async def sent(self, message: Outgoing, *, to: Sent | None) -> None:
        self._view.remove(OUTBOX.table, message.key)
        self._view.put(OUTBOX_KEYS, message.key, message.created_at)
        if to is not None:
            seen = self._view.row(SENT.table, to.key)
            version = seen.version if seen else 0
            document = replace(to, version=version + 1)
            value = replace(to, version=version)
            self._view.compare_and_put(SENT, to.key, value, document=document, version=version)

    async def postpone(self, message: Outgoing, *, until: datetime) -> None:
        later = replace(message, not_before=until, attempts=message.attempts + 1)
        self._view.put(OUTBOX, message.key, later)

    async def forget(self, *, before: datetime) -> None:
        forget(self._view, OUTBOX_KEYS.table, before=before)

    async def depth(self) -> tuple[int, datetime | None]:
        place = OUTBOX.columns.index("created_at")
        queued = [row.columns[place] or "" for row in self._view.rows(OUTBOX.table)]
        return len(queued), datetime.fromisoformat(min(queued)) if queued else None
