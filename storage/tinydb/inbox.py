"""The inbox, as one unit of work sees it."""

from datetime import datetime

from storage.kinds import INBOX, moment
from storage.tinydb.view import View


class TinyInbox:
    """Keys are looked up as they are by now, so that of two who claim one key the slower mostly knows at once."""

    def __init__(self, view: View) -> None:
        self._view = view

    async def claim(self, *keys: str, at: datetime) -> bool:
        if any(self._view.latest(INBOX.table, key) for key in keys):
            return False
        for key in keys:
            self._view.compare_and_put(INBOX, key, at, document=at, version=0)
        return True

    async def forget(self, *, before: datetime) -> None:
        forget(self._view, INBOX.table, before=before)


def forget(view: View, table: str, *, before: datetime) -> None:
    """Remove the rows of a table of moments that are older."""
    limit = moment(before)
    old = [row.key for row in view.rows(table) if (row.columns[0] or "") < limit]
    for key in old:
        view.remove(table, key)
