"""Every request both ways between the local Slack and its apps, as it went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.playground.changes import Changes
from bot.playground.people import Json

Kind = Literal["api", "event", "interaction", "command"]
Way = Literal["http", "socket"]

_KEPT = 5_000


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and its answer. `api` went from an app to Slack; all other kinds from Slack to an app."""

    number: int
    at: datetime
    kind: Kind
    #: The method (`chat.postMessage`), event (`message`), interaction (`block_actions`) or command (`/leads`).
    name: str
    app: str
    way: Way
    payload: Json
    answer: Any
    status: int | None
    seconds: float
    attempt: int = 0
    #: What went wrong on the way, in Slack's word for it.
    trouble: str | None = None
    #: The headers that say who sent it and that it is genuine; of a token no more than its beginning.
    headers: Mapping[str, str] = field(default_factory=dict)
    #: Over a socket, what the app acknowledged it by.
    envelope: str | None = None

    def as_json(self) -> Json:
        """The exchange for the page."""
        return self.__dict__ | {"at": self.at.isoformat()}


class Traffic:
    """The exchanges, oldest first; of very many, the latest."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._exchanges: list[Exchange] = []
        self._count = 0

    def __iter__(self) -> Iterator[Exchange]:
        return iter(list(self._exchanges))

    def __len__(self) -> int:
        return len(self._exchanges)

    def __getitem__(self, index: int) -> Exchange:
        return self._exchanges[index]

    def of(self, name: str) -> list[Exchange]:
        """The exchanges of that name, for instance all calls of `chat.postMessage`."""
        return [exchange for exchange in self._exchanges if exchange.name == name]

    def note(self, **fields: Any) -> Exchange:
        """Keep an exchange that has ended."""
        self._count += 1
        exchange = Exchange(number=self._count, **fields)
        self._exchanges.append(exchange)
        del self._exchanges[:-_KEPT]
        self._changes.tell("traffic", exchange=exchange)
        return exchange
