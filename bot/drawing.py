"""Draws cards from the store at the moment they go out, so that none shows what is no longer true."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cards.blocks import Message
from bot.cards.card import Card
from bot.cards.lead_card import lead_card
from bot.cards.person import Portrait, portrait
from bot.cards.reader import Reader
from bot.cards.side_cards import competitor_card, correction_card, customer_card, review_card
from bot.clock import Clock
from bot.desk import Agreement
from bot.directory import Directory, person_at
from bot.words import Words
from routing.accounts import is_competitor
from routing.lead import Lead
from routing.profile import company_domain
from storage.ports import Store
from storage.records import Outgoing


class Drawing:
    """Turns what an outgoing message says to draw into text and blocks."""

    def __init__(
        self,
        *,
        store: Store,
        agreed: Callable[[], Agreement],
        words: Words,
        clock: Clock,
        directory: Directory,
    ) -> None:
        self._store = store
        self._agreed = agreed
        self._words = words
        self._clock = clock
        self._directory = directory

    async def __call__(self, content: Mapping[str, Any], message: Outgoing) -> dict[str, Any] | None:
        """The message, or None where its lead is gone."""
        async with self._store.unit_of_work() as uow:
            lead = await uow.leads.get(str(content["lead"]))
            conversation = await uow.conversations.get(str(content["lead"]))
        if lead is None or conversation is None:
            return None
        reader = await self._reader(message.to)
        shown = portrait(lead, conversation, workspace=reader.workspace, words=reader.words, language=reader.language)
        domain = company_domain(conversation.answers) or ""
        return _draw(content, lead, shown, domain=domain, reader=reader)

    async def _reader(self, to: str) -> Reader:
        """Who reads at a place: a person in their language, a channel in the workspace's."""
        agreed = self._agreed()
        user = person_at(to)
        person = await self._directory.person(user) if user else None
        return Reader(
            words=self._words,
            language=(person.language if person else None) or agreed.workspace.language,
            workspace=agreed.workspace,
            rulebook=agreed.rulebook,
            now=self._clock.now(),
        )


def _draw(content: Mapping[str, Any], lead: Lead, shown: Portrait, *, domain: str, reader: Reader) -> Message:
    match Card(content["card"]):
        case Card.LEAD:
            return lead_card(lead, lead.offers[int(content["number"]) - 1], shown, reader=reader)
        case Card.CORRECTION:
            return correction_card(lead, shown, reader=reader)
        case Card.REVIEW:
            return review_card(lead, shown, reader=reader)
        case Card.CUSTOMER:
            return customer_card(lead, shown, reader=reader)
        case Card.COMPETITOR:
            listed = is_competitor(reader.workspace, email=f"x@{domain}", company=None)
            return competitor_card(lead, shown, domain=domain, listed=listed, reader=reader)
