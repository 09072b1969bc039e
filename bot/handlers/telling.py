"""Telling people: the prospect where they talk, reps on their cards and in the threads below them."""

from typing import Any

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.card import Card
from bot.desk import Desk
from bot.directory import directly
from bot.handlers.sharing import bring_file
from bot.handlers.transcript import files_of_prospect, keep_our_words, transcript
from routing.lead import Lead, Offer
from storage.records import Method


def card_key(lead: Lead, offer: Offer) -> str:
    """The outbox key of the card an offer is on."""
    return f"card:{lead.id}:{offer.number}"


async def tell_prospect(desk: Desk, lead: Lead, message: str, **args: Any) -> None:
    """Say something to the prospect in their language, where they talk."""
    await say_to_prospect(desk, lead, blocks.paragraph(desk.say(lead.prospect.language, message, **args)))


async def say_to_prospect(desk: Desk, lead: Lead, message: Message) -> None:
    """Post a message where the prospect talks, and keep it in the transcript."""
    await desk.send(Method.POST, lead.place.channel, message, thread=lead.place.thread)
    await keep_our_words(desk, lead, message)


async def post_card(desk: Desk, lead: Lead, offer: Offer) -> None:
    """Post the card of an offer, with what was said and shared so far in its thread."""
    key = card_key(lead, offer)
    await desk.send(Method.POST, offer.card_at, _to_draw(lead, offer), key=key)
    for message in await transcript(desk, lead, to=offer.card_at):
        await desk.send(Method.POST, offer.card_at, message, thread_of=key)
    for file in await files_of_prospect(desk, lead):
        await bring_file(desk, lead, name=file.name, url=file.url, to=offer.card_at, thread_of=key)


async def redraw_cards(desk: Desk, before: Lead, after: Lead) -> None:
    """Have every card that a change shows on drawn again: those whose offer changed, and the latest."""
    for place, offer in enumerate(after.offers[: len(before.offers)]):
        if offer != before.offers[place] or place == len(after.offers) - 1:
            await desk.send(Method.UPDATE, offer.card_at, _to_draw(after, offer), of=card_key(after, offer))


async def tell_in_thread(desk: Desk, lead: Lead, message: Message, *, key: str | None = None) -> None:
    """Post below the latest card of a lead; nothing where it has none yet."""
    if not lead.offers:
        return
    latest = lead.offers[-1]
    await desk.send(Method.POST, latest.card_at, message, key=key, thread_of=card_key(lead, latest))


async def tell_person(
    desk: Desk,
    user: str,
    message: str,
    *,
    unseen_in: str | None = None,
    thread: str | None = None,
    key: str | None = None,
    **args: Any,
) -> None:
    """Say something only to one person: directly, or in a channel unseen by others; in a thread if it is about one."""
    content = blocks.paragraph(desk.say(desk.language_of(user), message, **args))
    if unseen_in is None:
        await desk.send(Method.POST, directly(user), content, key=key, thread=thread)
    else:
        await desk.send(Method.EPHEMERAL, unseen_in, content | {"user": user}, key=key, thread=thread)


def _to_draw(lead: Lead, offer: Offer) -> dict[str, Any]:
    """What delivery draws the card of an offer from, as the store has it by then."""
    return {"card": Card.LEAD, "lead": lead.id, "number": offer.number}
