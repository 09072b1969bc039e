"""The outbox, as one unit of work sees it."""

from dataclasses import replace
from datetime import datetime

from storage.kinds import OUTBOX, OUTBOX_KEYS, SENT
from storage.records import Outgoing, Sent
from storage.tinydb.inbox import forget
from storage.tinydb.lanes import Lanes
from storage.tinydb.view import View


class TinyOutbox:
    """Messages by key; whose turn it is, and who is sending, `lanes` knows."""

    def __init__(self, view: View, lanes: Lanes) -> None:
        self._view = view
        self._lanes = lanes

    async def add(self, message: Outgoing) -> None:
        known = (self._view.row(table, message.key) for table in (OUTBOX.table, SENT.table, OUTBOX_KEYS.table))
        if not any(known):
            self._view.put(OUTBOX, message.key, message)

    async def change(self, message: Outgoing) -> bool:
        if not self._waits(message.key):
            return False
        self._view.put(OUTBOX, message.key, message)
        return True

    async def cancel(self, key: str) -> bool:
        row = self._view.row(OUTBOX.table, key)
        if row is None or not self._waits(key):
            return False
        self._take_off(OUTBOX.load(row.body))
        return True

    async def sent(self, message: Outgoing, *, to: Sent | None) -> None:
        self._take_off(message)
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

    def _waits(self, key: str) -> bool:
        """Whether it is queued, was never sent and nobody is sending it, which must then still hold at the commit."""
        row = self._view.row(OUTBOX.table, key)
        if row is None or key in self._lanes.claimed or key in self._lanes.uncertain or OUTBOX.load(row.body).uncertain:
            return False
        self._view.unclaimed.add(key)
        return True

    def _take_off(self, message: Outgoing) -> None:
        self._view.remove(OUTBOX.table, message.key)
        self._view.put(OUTBOX_KEYS, message.key, message.created_at)
