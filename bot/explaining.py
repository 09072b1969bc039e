"""What Baton says about its own requests in the demo: why the lead whose card they carry went where it did."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.app import Baton
from bot.cards.blocks import Block
from bot.cards.card import Card
from bot.cards.explanation import explanation
from bot.cards.reader import Reader
from bot.playground.traffic import Exchange
from bot.words import Words

#: What the outbox calls a card: one of an offer by its number, or one for those who settle a lead that no rep has.
_CARD = re.compile(rf"(?:card|{'|'.join(Card)}):(?P<lead>L-\d+):\d+(?::\d+)?")


Place = tuple[str, str]


class Explaining:
    """Explains every request that carries a lead's card, posted, changed, pressed on or told of: by what was decided
    when that card came before somebody.
    """

    def __init__(self, baton: Baton) -> None:
        self._baton = baton
        self._words = Words()
        #: What was said of each card, by the channel and `ts` of its message.
        self._said: dict[Place, Sequence[Block]] = {}

    async def __call__(self, exchange: Exchange) -> Sequence[Block] | None:
        """The blocks of an explanation, None for a request that carries no card."""
        posted = _posted(exchange)
        if posted is not None:
            place, lead = posted
            self._said[place] = await self._explained(lead)
            return self._said[place]
        return next((self._said[place] for place in _places(exchange.payload) if place in self._said), None)

    async def _explained(self, lead_id: str) -> Sequence[Block]:
        async with self._baton.store.unit_of_work() as uow:
            lead = await uow.leads.get(lead_id)
        shown: Sequence[Block] = explanation(lead, reader=self._reader())["blocks"] if lead else []
        return shown

    def _reader(self) -> Reader:
        agreed = self._baton.agreements()
        return Reader(
            words=self._words,
            language=agreed.workspace.language,
            workspace=agreed.workspace,
            rulebook=agreed.rulebook,
            now=self._baton.clock.now(),
        )


def _posted(exchange: Exchange) -> tuple[Place, str] | None:
    """Where a card was posted, and the lead it is about."""
    if exchange.name != "chat.postMessage" or not exchange.answer.get("ok"):
        return None
    metadata = exchange.payload.get("metadata") or {}
    card = _CARD.fullmatch(str((metadata.get("event_payload") or {}).get("key", "")))
    return ((exchange.answer["channel"], exchange.answer["ts"]), card["lead"]) if card else None


def _places(payload: dict[str, Any]) -> Iterator[Place]:
    """Where the messages are that a request is about."""
    named = (("", "channel", "ts"), ("event", "channel", "ts"), ("container", "channel_id", "message_ts"))
    for part, channel, ts in named:
        about = payload.get(part, {}) if part else payload
        yield str(about.get(channel)), str(about.get(ts))
