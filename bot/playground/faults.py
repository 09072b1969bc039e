"""What goes wrong on purpose: with calls of the Web API, and with what is delivered to an app."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.clock import Clock
from bot.playground.amounts import amount_of
from bot.playground.exceptions import FaultError
from bot.playground.schedules import FOREVER, Schedule

CallEffect = Literal["ratelimited", "lose_response", "drop_request", "http_error", "error", "delay"]
DeliveryEffect = Literal["duplicate", "hold", "lose_answer"]
Effect = CallEffect | DeliveryEffect

#: What decides how a call goes, how a delivery begins, and how each attempt of it ends.
CALLS: tuple[Effect, ...] = ("ratelimited", "lose_response", "drop_request", "http_error", "error", "delay")
BEGINNINGS: tuple[Effect, ...] = ("duplicate", "hold")
ENDS: tuple[Effect, ...] = ("lose_answer",)

#: What an app asks of Slack beside the methods, and can go wrong like a call: an answer by URL, a file sent or fetched.
ADDRESSES = frozenset({"response_url", "upload_url", "url_private"})

__all__ = [
    "ADDRESSES",
    "BEGINNINGS",
    "CALLS",
    "ENDS",
    "FOREVER",
    "CallEffect",
    "DeliveryEffect",
    "Effect",
    "Fault",
    "Faults",
]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that goes wrong by a schedule: with calls of a method, or with deliveries of a kind."""

    #: A method (`chat.postMessage`) or an address (`response_url`, `upload_url`, `url_private`); or a delivery by its
    #: type (`message`, `block_actions`), its command (`/leads`) or its kind (`event`, `interaction`, `command`). `*` is
    #: every one.
    of: str
    effect: Effect
    schedule: Schedule
    #: Seconds to wait (`ratelimited`, `delay`, `hold`), the HTTP status (`http_error`), how often (`duplicate`).
    amount: float = 0
    #: The error code (`error`).
    code: str = ""
    #: What an error says in `response_metadata`.
    messages: tuple[str, ...] = ()
    #: Whether a second copy comes under an id of its own (`duplicate`).
    under_new_id: bool = False


@dataclass(kw_only=True)
class Faults:
    """The faults in force. Each method here adds one, `when` being fields of a Schedule; `clear` ends all."""

    clock: Clock
    #: The methods and addresses there are of which requests can go wrong.
    methods: Collection[str] = ()
    planned: list[Fault] = field(default_factory=list)

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

    def duplicate(self, of: str = "*", *, copies: int = 2, new_id: bool = False, **when: Any) -> Fault:
        """Deliver twice or more often: the same again, or under other ids, as Slack also does."""
        return self.plan(of, "duplicate", amount=copies, under_new_id=new_id, **when)

    def hold(self, of: str = "*", *, seconds: float = 0, **when: Any) -> Fault:
        """Keep deliveries back, so many seconds by the clock or else until they are released."""
        return self.plan(of, "hold", amount=seconds, **when)

    def lose_answer(self, of: str = "*", **when: Any) -> Fault:
        """Deliver, and lose what the app answers: to Slack it is as if it had not answered in time."""
        return self.plan(of, "lose_answer", **when)

    def plan(
        self,
        of: str,
        effect: Effect,
        *,
        amount: float | None = None,
        code: str = "",
        messages: tuple[str, ...] = (),
        under_new_id: bool = False,
        **when: Any,
    ) -> Fault:
        """Let something go wrong by a schedule; its seed can be read from what is returned.

        Raises FaultError for a method that there is not, and where the effect lacks what it needs.
        """
        self._can_strike(of, effect, code=code)
        more = {"amount": amount_of(effect, amount), "code": code, "messages": messages, "under_new_id": under_new_id}
        fault = Fault(of=of, effect=effect, schedule=Schedule.of(**when), **more)  # type: ignore[arg-type]
        self.planned.append(fault)
        return fault

    def _can_strike(self, of: str, effect: Effect, *, code: str) -> None:
        if effect in CALLS and of != "*" and of not in self.methods:
            raise FaultError(f"method: there is no {of} here; there are {', '.join(sorted(self.methods))}, and *.")
        if effect == "error" and not code:
            raise FaultError("code: is missing; it is what the call is answered with, such as fatal_error.")

    def duplicate_events(self, *, times: int = 1, new_id: bool = False) -> None:
        """Send each of the next events twice, in place of what was planned of that kind; none with 0 times."""
        self.end("duplicate")
        if times:
            self.duplicate("event", new_id=new_id, times=times)

    def hold_events(self) -> None:
        """Keep every event back until all are released, in an order of the test's choosing."""
        self.hold("event", times=FOREVER)

    def end(self, effect: Effect) -> None:
        """Let nothing go wrong in that way any more."""
        self.planned = [fault for fault in self.planned if fault.effect != effect]

    def clear(self) -> None:
        """Let everything go well again; what is held stays so until it is released."""
        self.planned.clear()

    def strike(self, *names: str, effects: tuple[Effect, ...]) -> Fault | None:
        """The fault with one of these effects that strikes what goes by these names, if one does."""
        now = self.clock.now()
        self.planned = [fault for fault in self.planned if not fault.schedule.over(now)]
        for fault in self.planned:
            if fault.effect in effects and fault.of in (*names, "*") and fault.schedule.strikes(now):
                return fault
        return None
