"""What goes wrong on purpose: faults of Web API methods and of the delivery of events."""

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.clock import Clock
from bot.playground.schedules import FOREVER, Schedule

Effect = Literal["ratelimited", "lose_response", "drop_request", "http_error", "error", "delay"]

__all__ = ["FOREVER", "Effect", "Fault", "Faults"]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that goes wrong with a method (`*` for every one) by a schedule."""

    method: str
    effect: Effect
    schedule: Schedule
    #: Seconds to wait (`ratelimited`, `delay`), the HTTP status (`http_error`) or the error code (`error`).
    amount: float = 0
    code: str = ""
    #: What an error says in `response_metadata`.
    messages: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Faults:
    """The faults in force. Each method here adds one, `when` being fields of a Schedule; `clear` ends all."""

    clock: Clock
    planned: list[Fault] = field(default_factory=list)
    #: How many of the next events are sent twice, and whether the second has an event_id of its own.
    duplicates: int = 0
    duplicates_under_new_id: bool = False
    holding: bool = False

    def rate_limit(self, method: str, *, retry_after: int = 1, **when: Any) -> Fault:
        """Answer 429 with that `Retry-After`."""
        return self.plan(method, "ratelimited", amount=retry_after, **when)

    def lose_response(self, method: str, **when: Any) -> Fault:
        """Do what is asked, then drop the connection in place of answering."""
        return self.plan(method, "lose_response", **when)

    def drop_request(self, method: str, **when: Any) -> Fault:
        """Drop the connection without doing anything."""
        return self.plan(method, "drop_request", **when)

    def http_error(self, method: str, *, status: int = 500, **when: Any) -> Fault:
        """Do nothing and answer with that HTTP status."""
        return self.plan(method, "http_error", amount=status, **when)

    def error(self, method: str, code: str, *, messages: tuple[str, ...] = (), **when: Any) -> Fault:
        """Do nothing and answer `ok: false` with that code, and with messages in `response_metadata`."""
        return self.plan(method, "error", code=code, messages=messages, **when)

    def delay(self, method: str, *, seconds: float, times: int = FOREVER, **when: Any) -> Fault:
        """Wait, in real time, before anything is done."""
        return self.plan(method, "delay", amount=seconds, times=times, **when)

    def plan(
        self,
        method: str,
        effect: Effect,
        *,
        amount: float = 0,
        code: str = "",
        messages: tuple[str, ...] = (),
        **when: Any,
    ) -> Fault:
        """Let something go wrong by a schedule; its seed can be read from what is returned."""
        schedule = Schedule.of(**when)
        fault = Fault(method=method, effect=effect, schedule=schedule, amount=amount, code=code, messages=messages)
        self.planned.append(fault)
        return fault

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
        now = self.clock.now()
        self.planned = [fault for fault in self.planned if not fault.schedule.over(now)]
        for fault in self.planned:
            if fault.method in (method, "*") and fault.schedule.strikes(now):
                return fault
        return None
