"""The outbox in memory: which message of each lane is next, and which are on their way."""

from collections.abc import Collection, Iterator

from storage.kinds import OUTBOX
from storage.tinydb.rows import Row

LANE = OUTBOX.columns.index("lane")
NOT_BEFORE = OUTBOX.columns.index("not_before")


class Lanes:
    """Follows the outbox's rows. A lane is a queue of its own, in the order its messages were first put.

    A claim ends when the change that took the message off its lane, or postponed it, is durable: until then nobody
    may send it again.
    """

    def __init__(self) -> None:
        #: Keys of messages that are on their way.
        self.claimed: set[str] = set()
        #: Keys of messages that an earlier process may have sent.
        self.uncertain: set[str] = set()
        self._lanes: dict[str, dict[str, Row]] = {}

    def changed(self, before: Row | None, after: Row | None) -> None:
        if after is not None:
            self._put(after)
        elif before is not None:
            self._drop(before)

    def ready(self, *, now: str, besides: Collection[str]) -> Iterator[Row]:
        """The heads of lanes that may go out now and are nobody's yet, but for those keys."""
        for lane in self._lanes.values():
            head = next(iter(lane.values()))
            due = (head.columns[NOT_BEFORE] or "") <= now
            if due and head.key not in self.claimed and head.key not in besides:
                yield head

    def next_postponed(self) -> str | None:
        """The first moment, as `storage.kinds.moment` writes it, at which a postponed head may go out."""
        heads = (next(iter(lane.values())) for lane in self._lanes.values())
        waiting = (head.columns[NOT_BEFORE] for head in heads if head.key not in self.claimed)
        return min((moment for moment in waiting if moment), default=None)

    def release(self, keys: Collection[str]) -> None:
        """End the claims on these."""
        self.claimed.difference_update(keys)
        self.uncertain.difference_update(keys)

    def _put(self, row: Row) -> None:
        name = row.columns[LANE] or ""
        lane = self._lanes.setdefault(name, {})
        # What comes back because a commit failed has its old place before others.
        behind = row.key in lane or not lane or next(reversed(lane.values())).order < row.order
        lane[row.key] = row
        if not behind:
            self._lanes[name] = dict(sorted(lane.items(), key=lambda item: item[1].order))

    def _drop(self, row: Row) -> None:
        """Take it out; its lane gets its next turn after the others."""
        lane = self._lanes.pop(row.columns[LANE] or "")
        del lane[row.key]
        if lane:
            self._lanes[row.columns[LANE] or ""] = lane
