"""How fast messages go out: as fast as they come, until Slack says otherwise."""

from dataclasses import dataclass
from datetime import datetime, timedelta

#: Between two calls of a kind that Slack has found too fast: its own limit for posts to a channel.
APART = timedelta(seconds=1)
#: How long calls are kept apart after that.
CAREFUL = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class _Hold:
    """Calls of this kind wait until `free_at`, and keep apart until `careful_until`."""

    free_at: datetime
    careful_until: datetime


class Pacing:
    """What Slack has asked to wait for, by kind of call: a method, or a method and a channel."""

    def __init__(self) -> None:
        self._holds: dict[str, _Hold] = {}

    def slow_down(self, kind: str, *, until: datetime) -> None:
        """Keep Slack's `Retry-After` for calls of a kind."""
        self._holds[kind] = _Hold(free_at=until, careful_until=until + CAREFUL)

    def take_turn(self, kind: str, *, now: datetime) -> datetime | None:
        """None where a call of that kind may go now, which takes its turn; otherwise when to ask again."""
        hold = self._holds.get(kind)
        if hold is None:
            return None
        if now < hold.free_at:
            return hold.free_at
        if now >= hold.careful_until:
            del self._holds[kind]
        else:
            self._holds[kind] = _Hold(free_at=now + APART, careful_until=hold.careful_until)
        return None
