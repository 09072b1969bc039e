"""Too much from one person: slowed first, then ignored, with one word about it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

#: Messages somebody may send at once, and how many seconds give room for one more.
BURST = 30
SECONDS_EACH = 2.0
#: What is not taken counts as well, up to this much: whoever stops is heard again within a minute.
MOST_OVER = 30
#: Messages of each person that are known again: Slack delivers one several times, under several ids.
RECENT = 100
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
    recent: dict[str, Flow] = field(default_factory=dict)

    def take(self) -> Flow:
        """What becomes of one more message."""
        if self.level + 1 <= BURST:
            self.level += 1
            self.told = self.told and self.level > BURST / 2
            return Flow.TAKE
        self.level = min(self.level + 1, BURST + MOST_OVER)
        if self.told:
            return Flow.IGNORE
        self.told = True
        return Flow.TELL

    def remember(self, message: str, flow: Flow) -> None:
        """Know a message again."""
        self.recent[message] = flow
        if len(self.recent) > RECENT:
            del self.recent[next(iter(self.recent))]

    def drain(self, now: datetime) -> None:
        """Make room for the time that has passed; none where the clock was set back."""
        passed = max(0.0, (now - self.at).total_seconds())
        self.level = max(0.0, self.level - passed / SECONDS_EACH)
        self.at = now


class FloodGate:
    """Counts the messages of each person, in this process."""

    def __init__(self) -> None:
        self._buckets: dict[str, _Bucket] = {}

    def flow(self, person: str, *, now: datetime, message: str = "") -> Flow:
        """Whether a message that arrives now is taken; the same `message` again fares as it did the first time."""
        bucket = self._bucket(person, now=now)
        if message and message in bucket.recent:
            return bucket.recent[message]
        flow = bucket.take()
        if message:
            bucket.remember(message, flow)
        return flow

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
