"""Everything the parts of a local Slack share."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.clock import Clock
from bot.playground.changes import Changes
from bot.playground.deliveries import Deliveries
from bot.playground.event_limit import EventLimit
from bot.playground.events import Newsroom
from bot.playground.faults import Faults
from bot.playground.post_office import PostOffice
from bot.playground.rates import Rates
from bot.playground.state import State
from bot.playground.tickets import Tickets
from bot.playground.traffic import Traffic


@dataclass(kw_only=True)
class World:
    """One local Slack: its state and the ways in and out of it. `base_url` is known once it listens."""

    clock: Clock
    #: The methods of the Web API that it answers; every other is unknown.
    methods: Collection[str]
    changes: Changes
    state: State
    tickets: Tickets
    traffic: Traffic
    faults: Faults
    rates: Rates
    event_limit: EventLimit
    post: PostOffice
    deliveries: Deliveries
    news: Newsroom
    base_url: str = ""
    #: Uploads that were announced and not completed: their content so far, by file id.
    uploads: dict[str, bytes | None]
