"""Too much from one person: slowed first, then ignored, with one word about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

#: Messages somebody may send at once, and how many seconds give room for one more.
BURST = 30
SECONDS_EACH = 2.0
#: What is not taken counts as well, up to this much: whoever stops is heard again within a minute.
MOST_OVER = 30
#: People remembered before those who have been calm are forgotten.
MOST_PEOPLE = 10_000


class Flow(Enum):
    """What to do with a message."""

    TAKE = auto()
    #: Not taken, and the person is told once.
    TELL = auto()
    IGNORE = auto()


@dataclass(kw_only=True)
class _Bucket:
    level: float
    at: datetime
    told: bool = False

    def drain(self, now: datetime) -> None:
        """Make room for the time that has passed; none where the clock was set back."""
        passed = max(0.0, (now - self.at).total_seconds())
        self.level = max(0.0, self.level - passed / SECONDS_EACH)
        self.at = now


class FloodGate:
    """Counts the messages of each person, in this process."""

    def __init__(self) -> None:
        self._buckets: dict[str, _Bucket] = {}

    def flow(self, person: str, *, now: datetime) -> Flow:
        """Whether a message that arrives now is taken."""
        bucket = self._bucket(person, now=now)
        if bucket.level + 1 <= BURST:
            bucket.level += 1
            bucket.told = bucket.told and bucket.level > BURST / 2
            return Flow.TAKE
        bucket.level = min(bucket.level + 1, BURST + MOST_OVER)
        if bucket.told:
            return Flow.IGNORE
        bucket.told = True
        return Flow.TELL

    def _bucket(self, person: str, *, now: datetime) -> _Bucket:
        if person not in self._buckets and len(self._buckets) >= MOST_PEOPLE:
            self._forget_the_calm(now)
        bucket = self._buckets.setdefault(person, _Bucket(level=0, at=now))
        bucket.drain(now)
        return bucket

    def _forget_the_calm(self, now: datetime) -> None:
        for bucket in self._buckets.values():
            bucket.drain(now)
        self._buckets = {person: bucket for person, bucket in self._buckets.items() if bucket.level > 0}
