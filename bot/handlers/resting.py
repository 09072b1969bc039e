"""Where a lead goes that no rep takes: nurture, customer success, out."""

from dataclasses import replace
from datetime import datetime

from bot.desk import Desk
from bot.directory import directly
from bot.formats import day
from bot.handlers.offering import drop_clocks
from bot.handlers.telling import (
    COMPETITOR_CARD,
    CORRECTION_CARD,
    CUSTOMER_CARD,
    REVIEW_CARD,
    redraw_cards,
    tell_prospect,
)
from routing import moves
from routing.facts import Happened
from routing.lead import Lead, Stage, Status
from storage.records import Method, Timer

COME_BACK = "come_back"


async def rest(desk: Desk, lead: Lead, *, until: datetime | None = None) -> Lead:
    """Keep the lead for nurture, until a date if there is one."""
    resting = moves.move(lead, Status.RESTING, stage=Stage.NURTURE, now=desk.now, comes_back_at=until)
    await _put(desk, lead, resting, Happened.LEAD_NURTURED)
    if until is not None:
        key = f"{COME_BACK}:{lead.id}"
        await desk.uow.timers.set(Timer(key=key, due=until, kind=COME_BACK, lead=lead.id))
    if lead.status is not Status.RESTING:
        await _tell_rest(desk, resting)
    return resting


async def _tell_rest(desk: Desk, lead: Lead) -> None:
    if lead.comes_back_at is None:
        await tell_prospect(desk, lead, "prospect-nurture")
        return
    on = day(lead.comes_back_at.date(), language=lead.prospect.language)
    await tell_prospect(desk, lead, "prospect-resting-until", day=on)


async def exclude(desk: Desk, lead: Lead, *, tell: bool = True) -> Lead:
    """Take a competitor's lead out."""
    excluded = moves.move(lead, Status.OVER, stage=Stage.EXCLUDED, now=desk.now)
    await _put(desk, lead, excluded, Happened.LEAD_EXCLUDED)
    if tell:
        await tell_prospect(desk, excluded, "prospect-thanks")
    return excluded


async def drop(desk: Desk, lead: Lead) -> Lead:
    """Give a lead up for good, unless the prospect comes again."""
    dropped = moves.move(lead, Status.OVER, stage=Stage.DISQUALIFIED, now=desk.now)
    await _put(desk, lead, dropped, Happened.LEAD_DROPPED)
    await tell_prospect(desk, dropped, "prospect-dropped")
    return dropped


async def hand_to_customer_success(desk: Desk, lead: Lead) -> Lead:
    """Give an existing customer to customer success."""
    handed = moves.move(lead, Status.HANDED_OVER, stage=Stage.EXISTING_CUSTOMER, now=desk.now)
    await _put(desk, lead, handed, Happened.LEAD_HANDED_OVER)
    await post_side_card(desk, handed, CUSTOMER_CARD)
    await tell_prospect(desk, handed, "prospect-customer")
    return handed


async def ask_for_correction(desk: Desk, lead: Lead) -> Lead:
    """Have marketing correct what is wrong about a lead."""
    correcting = moves.move(lead, Status.CORRECTING, stage=lead.stage, now=desk.now)
    await desk.uow.leads.put(correcting)
    await post_side_card(desk, correcting, CORRECTION_CARD)
    await _tell_looking_into_it(desk, correcting)
    return correcting


async def ask_for_review(desk: Desk, lead: Lead) -> Lead:
    """Have marketing choose between nurture and drop."""
    reviewing = moves.move(lead, Status.REVIEWING, stage=lead.stage, now=desk.now)
    await desk.uow.leads.put(reviewing)
    await post_side_card(desk, reviewing, REVIEW_CARD)
    await _tell_looking_into_it(desk, reviewing)
    return reviewing


async def _tell_looking_into_it(desk: Desk, lead: Lead) -> None:
    """Whoever was waiting for a colleague is told that it takes longer; who was talking to one was told already."""
    if lead.chat is None:
        await tell_prospect(desk, lead, "prospect-looking-into-it")


async def offer_domain(desk: Desk, lead: Lead) -> None:
    """Offer marketing a competitor's domain for the list."""
    await post_side_card(desk, lead, COMPETITOR_CARD)


async def post_side_card(desk: Desk, lead: Lead, card: str) -> None:
    """Post a card for marketing or customer success about the latest return or decision."""
    content = {"card": card, "lead": lead.id}
    await desk.send(Method.POST, side_place(desk, card), content, key=side_key(lead, card))


async def redraw_side_card(desk: Desk, lead: Lead, card: str) -> None:
    """Have a card of marketing or customer success drawn again from the store."""
    content = {"card": card, "lead": lead.id}
    await desk.send(Method.UPDATE, side_place(desk, card), content, of=side_key(lead, card))


def side_key(lead: Lead, card: str) -> str:
    """The outbox key of such a card: one for each return of a lead."""
    return f"{card}:{lead.id}:{lead.cycle}:{len(lead.returns)}"


def side_thread(desk: Desk, lead: Lead) -> tuple[str, str] | None:
    """The place and the key of the card of those who look after a lead now that no rep does; None where nobody does."""
    card = _SIDE_CARDS.get(lead.status)
    return (side_place(desk, card), side_key(lead, card)) if card else None


_SIDE_CARDS = {
    Status.CORRECTING: CORRECTION_CARD,
    Status.REVIEWING: REVIEW_CARD,
    Status.HANDED_OVER: CUSTOMER_CARD,
}


def side_place(desk: Desk, card: str) -> str:
    """The channel a card belongs to; without one, the first person who can settle it."""
    workspace = desk.workspace
    channels = workspace.channels
    channel = channels.customer_success if card == CUSTOMER_CARD else channels.marketing
    people = (*workspace.marketing, *workspace.managers, *workspace.admins)
    reps = (rep.slack for rep in workspace.roster.reps.values())
    return channel or directly(next(iter((*people, *reps))))


async def _put(desk: Desk, before: Lead, after: Lead, what: Happened) -> None:
    after = replace(after, changed_at=desk.now)
    await desk.uow.leads.put(after)
    await drop_clocks(desk, before)
    await desk.note(what, after)
    await redraw_cards(desk, before, after)
