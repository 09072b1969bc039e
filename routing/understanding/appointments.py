"""Days of a first message on which somebody is only met or sent something: `want a demo next week`."""

from datetime import timedelta

from routing.answers import Timing
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.text import before

_PHRASES = phrases("beside")
_FOR = rf"(?:{_PHRASES['appointment'].pattern})"
_AHEAD = Pattern(rf"{_FOR}(?:(?!start|launch|live|begin|roll|buy)[^,.;!?]){{0,32}}\Z")
_BEHIND = Pattern(r"[^,.;\d]{0,4}(?:给|做|看|来|安排|约|发|出)[^,.;]{0,6}(?:演示|demo|会议|电话|报价)")
#: No appointment is made further ahead than this.
_SOON = timedelta(days=21)


def is_met_then(answer: Found, context: Context) -> bool:
    """Whether a time is that of an appointment, or until which something is to be sent, and of no beginning."""
    timing = answer.value
    if not isinstance(timing, Timing) or timing.end is None or timing.end > context.today + _SOON:
        return False
    ahead = _AHEAD.search(before(context.plain, answer.start))
    return ahead is not None or _BEHIND.match(context.plain, answer.end) is not None
