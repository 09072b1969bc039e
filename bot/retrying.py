"""How long to wait before what failed is tried again."""

from datetime import timedelta

_FIRST = timedelta(seconds=1)
_LONGEST = timedelta(minutes=5)


def pause_after(attempts: int) -> timedelta:
    """One second after the first attempt, twice as long after each further one, five minutes at most."""
    doublings = min(max(attempts - 1, 0), 20)
    return min(_FIRST * (1 << doublings), _LONGEST)
