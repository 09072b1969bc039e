"""How many events of a workspace an app gets in an hour."""

from datetime import timedelta

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.rates import Rates

AN_HOUR = timedelta(hours=1)
EVENTS_AN_HOUR = 30_000

_MINUTE = 60


class EventLimit:
    """Counts events while rate limits are on, and remembers who was told that there are too many."""

    def __init__(self, *, clock: Clock, rates: Rates) -> None:
        #: How many there may be; fewer are quicker to reach in a test.
        self.most = EVENTS_AN_HOUR
        self._clock = clock
        self._rates = rates
        self._told: dict[str, int] = {}

    def is_over(self, app: App) -> bool:
        """Whether one more event would be too many; counts it where it is not."""
        return self._rates.wait(app.key, "events", most=self.most, within=AN_HOUR) > 0

    def new_minute(self, app: App) -> int | None:
        """The minute it is, in seconds since 1970, where the app was not told in it yet."""
        minute = int(self._clock.now().timestamp()) // _MINUTE * _MINUTE
        if self._told.get(app.key) == minute:
            return None
        self._told[app.key] = minute
        return minute
