"""What goes wrong on purpose: faults of Web API methods and of the delivery of events."""

from dataclasses import dataclass, field
from typing import Literal

Effect = Literal["ratelimited", "lose_response", "drop_request", "http_error", "error", "delay"]

FOREVER = 1_000_000_000


@dataclass(kw_only=True)
class Fault:
    """One thing that goes wrong with a method (`*` for every one), `times` times after `after` good calls."""

    method: str
    effect: Effect
    times: int = 1
    after: int = 0
    #: Seconds to wait (`ratelimited`, `delay`), the HTTP status (`http_error`) or the error code (`error`).
    amount: float = 0
    code: str = ""
    #: What an error says in `response_metadata`.
    messages: tuple[str, ...] = ()

    def strikes(self) -> bool:
        """Whether it strikes this call; counts the call."""
        if self.after > 0:
            self.after -= 1
            return False
        self.times -= 1
        return True


@dataclass(kw_only=True)
class Faults:
    """The faults in force. Each method here adds one; `clear` ends all."""

    planned: list[Fault] = field(default_factory=list)
    #: How many of the next events are sent twice, and whether the second has an event_id of its own.
    duplicates: int = 0
    duplicates_under_new_id: bool = False
    holding: bool = False

    def rate_limit(self, method: str, *, retry_after: int = 1, times: int = 1, after: int = 0) -> None:
        """Answer 429 with that `Retry-After`."""
        self.planned.append(Fault(method=method, effect="ratelimited", amount=retry_after, times=times, after=after))

    def lose_response(self, method: str, *, times: int = 1, after: int = 0) -> None:
        """Do what is asked, then drop the connection in place of answering."""
        self.planned.append(Fault(method=method, effect="lose_response", times=times, after=after))

    def drop_request(self, method: str, *, times: int = 1, after: int = 0) -> None:
        """Drop the connection without doing anything."""
        self.planned.append(Fault(method=method, effect="drop_request", times=times, after=after))

    def http_error(self, method: str, *, status: int = 500, times: int = 1, after: int = 0) -> None:
        """Do nothing and answer with that HTTP status."""
        self.planned.append(Fault(method=method, effect="http_error", amount=status, times=times, after=after))

    def error(self, method: str, code: str, *, messages: tuple[str, ...] = (), times: int = 1, after: int = 0) -> None:
        """Do nothing and answer `ok: false` with that code, and with messages in `response_metadata`."""
        fault = Fault(method=method, effect="error", code=code, messages=messages, times=times, after=after)
        self.planned.append(fault)

    def delay(self, method: str, *, seconds: float, times: int = FOREVER, after: int = 0) -> None:
        """Wait, in real time, before anything is done."""
        self.planned.append(Fault(method=method, effect="delay", amount=seconds, times=times, after=after))

    def duplicate_events(self, *, times: int = 1, new_id: bool = False) -> None:
        """Send each of the next events twice: the same again, or under a new event_id as Slack also does."""
        self.duplicates, self.duplicates_under_new_id = times, new_id

    def hold_events(self) -> None:
        """Keep events back until they are released, in an order of the test's choosing."""
        self.holding = True

    def clear(self) -> None:
        """Let everything go well again; held events stay until they are released."""
        self.planned.clear()
        self.duplicates = 0
        self.holding = False

    def strike(self, method: str) -> Fault | None:
        """The fault that strikes this call of a method, if one does."""
        for fault in [fault for fault in self.planned if fault.method in (method, "*")]:
            if fault.strikes():
                if fault.times <= 0:
                    self.planned.remove(fault)
                return fault
        return None
