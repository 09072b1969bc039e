"""Telling people: the prospect where they talk, reps on their cards and in the threads below them."""

from typing import Any

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.desk import Desk
from bot.directory import directly
from bot.handlers.transcript import keep_our_words, transcript
from routing.lead import Lead, Offer, Place
from storage.records import Method

#: The cards delivery can draw, by the name they have in an outgoing message.
LEAD_CARD = "lead"
CORRECTION_CARD = "correction"
REVIEW_CARD = "review"
CUSTOMER_CARD = "customer"
COMPETITOR_CARD = "competitor"


def card_key(lead: Lead, offer: Offer) -> str:
    """The outbox key of the card an offer is on."""
    return f"card:{lead.id}:{offer.number}"


def relay_key(lead: Lead, channel: str, ts: str) -> str:
    """The outbox key of the copy of a message on the other side; a long one has further copies, `:2` and so on."""
    return f"relay:{lead.id}:{channel}:{ts}"


def relayed_lead(key: str) -> str | None:
    """The lead whose live chat an outgoing message belongs to, by its key; None for any other message."""
    return key.split(":")[1] if key.startswith("relay:") else None


async def tell_prospect(desk: Desk, lead: Lead, message: str, **args: Any) -> None:
    """Say something to the prospect in their language, where they talk."""
    words = desk.say(lead.prospect.language, message, **args)
    await say_to_prospect(desk, lead, blocks.message(words, [blocks.section(words)]))


async def say_to_prospect(desk: Desk, lead: Lead, message: Message, *, at: Place | None = None) -> None:
    """Post a message where the prospect talks, and keep it in the transcript."""
    place = at or lead.place
    await desk.send(Method.POST, place.channel, message, thread=place.thread)
    await keep_our_words(desk, lead, message)


async def post_card(desk: Desk, lead: Lead, offer: Offer) -> None:
    """Post the card of an offer, with what was said so far in its thread."""
    key = card_key(lead, offer)
    content = {"card": LEAD_CARD, "lead": lead.id, "number": offer.number}
    await desk.send(Method.POST, offer.card_at, content, key=key)
    for message in await transcript(desk, lead, to=offer.card_at):
        await desk.send(Method.POST, offer.card_at, message, thread_of=key)


async def redraw_card(desk: Desk, lead: Lead, offer: Offer) -> None:
    """Have the card of an offer drawn again from the store."""
    content = {"card": LEAD_CARD, "lead": lead.id, "number": offer.number}
    await desk.send(Method.UPDATE, offer.card_at, content, of=card_key(lead, offer))


async def redraw_cards(desk: Desk, before: Lead, after: Lead) -> None:
    """Have every card that a change shows on drawn again: those whose offer changed, and the latest."""
    for place, offer in enumerate(after.offers[: len(before.offers)]):
        if offer != before.offers[place] or place == len(after.offers) - 1:
            await redraw_card(desk, after, offer)


async def tell_in_thread(desk: Desk, lead: Lead, message: Message, *, key: str | None = None) -> None:
    """Post below the latest card of a lead; nothing where it has none yet."""
    if not lead.offers:
        return
    latest = lead.offers[-1]
    await desk.send(Method.POST, latest.card_at, message, key=key, thread_of=card_key(lead, latest))


async def tell_person(
    desk: Desk, user: str, message: str, *, unseen_in: str | None = None, thread: str | None = None, **args: Any
) -> None:
    """Say something only to one person: directly, in a thread if it is about one, or in a channel unseen by others."""
    words = desk.say(desk.language_of(user), message, **args)
    content = blocks.message(words, [blocks.section(words)])
    if unseen_in is None:
        await desk.send(Method.POST, directly(user), content, thread=thread)
    else:
        await desk.send(Method.EPHEMERAL, unseen_in, content | {"user": user})
