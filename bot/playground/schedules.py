"""When a fault strikes: which of the calls, and at what times of the clock."""

import random
from dataclasses import dataclass, field
from datetime import datetime

FOREVER = 1_000_000_000

#: Seeds that are chosen where none was given are below this, so that they can be typed again.
_SEEDS = 1_000_000


@dataclass(kw_only=True)
class Schedule:
    """Which calls are struck: of those between two moments, after so many good ones, every n-th, at odds, some times.

    The same `seed` strikes the same calls; where none is given, one is chosen that can be read here afterwards.
    """

    times: int = 1
    after: int = 0
    every: int = 1
    since: datetime | None = None
    until: datetime | None = None
    probability: float = 1.0
    seed: int | None = None
    _calls: int = field(default=0, init=False, repr=False)
    _dice: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.seed = random.randrange(_SEEDS) if self.seed is None else self.seed  # noqa: S311  Nothing secret.
        self._dice = random.Random(self.seed)  # noqa: S311

    @classmethod
    def of(cls, *, times: int | None = None, **more: object) -> "Schedule":
        """The schedule with these fields; without a number of `times`: once, or for good where it is spread out."""
        spread_out = more.keys() & {"every", "until", "probability"}
        return cls(times=times or (FOREVER if spread_out else 1), **more)  # type: ignore[arg-type]

    def strikes(self, now: datetime) -> bool:
        """Whether it strikes the call that comes now; counts the call."""
        if self.over(now) or (self.since is not None and now < self.since):
            return False
        self._calls += 1
        if self._calls <= self.after or (self._calls - self.after) % self.every:
            return False
        if self.probability < 1 and self._dice.random() >= self.probability:
            return False
        self.times -= 1
        return True

    def over(self, now: datetime) -> bool:
        """Whether it will strike no more."""
        return self.times <= 0 or (self.until is not None and now >= self.until)
