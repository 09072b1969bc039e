"""Too much from one person: slowed first, then ignored, with one word about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

#: Messages somebody may send at once, and how many seconds give room for one more.
BURST = 20
SECONDS_EACH = 2.0
#: How far beyond the burst somebody is still told; past it nothing is answered.
IGNORED_BEYOND = 40


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


class FloodGate:
    """Counts the messages of each person, in this process."""

    def __init__(self) -> None:
        self._buckets: dict[str, _Bucket] = {}

    def flow(self, person: str, *, now: datetime) -> Flow:
        """Whether a message that arrives now is taken."""
        bucket = self._drained(person, now=now)
        if bucket.level < BURST:
            bucket.level += 1
            bucket.told = bucket.told and bucket.level > BURST / 2
            return Flow.TAKE
        bucket.level = min(bucket.level + 1, BURST + IGNORED_BEYOND)
        if bucket.told:
            return Flow.IGNORE
        bucket.told = True
        return Flow.TELL

    def _drained(self, person: str, *, now: datetime) -> _Bucket:
        bucket = self._buckets.setdefault(person, _Bucket(level=0, at=now))
        bucket.level = max(0.0, bucket.level - (now - bucket.at).total_seconds() / SECONDS_EACH)
        bucket.at = now
        if len(self._buckets) > MOST_PEOPLE:
            self._forget_the_calm(now)
        return bucket

    def _forget_the_calm(self, now: datetime) -> None:
        full = SECONDS_EACH * BURST
        self._buckets = {
            person: bucket for person, bucket in self._buckets.items() if (now - bucket.at).total_seconds() < full
        }


#: People remembered before those who have been calm are forgotten.
MOST_PEOPLE = 10_000
