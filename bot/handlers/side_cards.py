"""Cards for marketing and customer success: posted, and drawn again, where those are who settle a lead."""

from bot.cards.card import Card
from bot.desk import Desk
from bot.directory import directly
from routing.lead import Lead, Status
from storage.records import Method

#: The card of those who look after a lead that no rep does.
_CARD_OF = {
    Status.CORRECTING: Card.CORRECTION,
    Status.REVIEWING: Card.REVIEW,
    Status.HANDED_OVER: Card.CUSTOMER,
}


async def post_side_card(desk: Desk, lead: Lead, card: Card) -> None:
    """Post a card about the latest return or decision."""
    await desk.send(Method.POST, _place(desk, card), {"card": card, "lead": lead.id}, key=_key(lead, card))


async def redraw_side_card(desk: Desk, lead: Lead, card: Card) -> None:
    """Have such a card drawn again from the store."""
    await desk.send(Method.UPDATE, _place(desk, card), {"card": card, "lead": lead.id}, of=_key(lead, card))


def side_thread(desk: Desk, lead: Lead) -> tuple[str, str] | None:
    """The place and the outbox key of the card that a lead without a rep is on now; None where it is on none."""
    card = _CARD_OF.get(lead.status)
    return (_place(desk, card), _key(lead, card)) if card else None


def _place(desk: Desk, card: Card) -> str:
    """The channel a card belongs to; without one, the first person who can settle it."""
    workspace = desk.workspace
    channels = workspace.channels
    channel = channels.customer_success if card is Card.CUSTOMER else channels.marketing
    reps = (rep.slack for rep in workspace.roster.reps.values())
    people = (*workspace.marketing, *workspace.managers, *workspace.admins, *reps)
    return channel or directly(people[0])


def _key(lead: Lead, card: Card) -> str:
    """One card for each return of a lead."""
    return f"{card}:{lead.id}:{lead.cycle}:{len(lead.returns)}"
