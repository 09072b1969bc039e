"""Where a lead goes that no rep takes: nurture, marketing, customer success, out."""

from datetime import datetime

from bot.cards.card import Card
from bot.desk import Desk
from bot.formats import day
from bot.handlers.offering import drop_clocks
from bot.handlers.side_cards import post_side_card
from bot.handlers.telling import redraw_cards, tell_prospect
from routing import moves
from routing.facts import Happened
from routing.lead import Lead, Stage, Status

COME_BACK = "come_back"


async def rest(desk: Desk, lead: Lead, *, until: datetime | None = None) -> Lead:
    """Keep the lead for nurture, until a date if there is one."""
    resting = moves.move(lead, Status.RESTING, stage=Stage.NURTURE, now=desk.now, comes_back_at=until)
    await _put(desk, lead, resting, Happened.LEAD_NURTURED)
    if until is not None:
        await desk.set_timer(COME_BACK, lead, due=until)
    if lead.status is not Status.RESTING:
        await _tell_rest(desk, resting)
    return resting


async def exclude(desk: Desk, lead: Lead) -> Lead:
    """Take a competitor's lead out."""
    excluded = moves.move(lead, Status.OVER, stage=Stage.EXCLUDED, now=desk.now)
    await _put(desk, lead, excluded, Happened.LEAD_EXCLUDED)
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
    await post_side_card(desk, handed, Card.CUSTOMER)
    await tell_prospect(desk, handed, "prospect-customer")
    return handed


async def ask_for_correction(desk: Desk, lead: Lead) -> Lead:
    """Have marketing correct what is wrong about a lead."""
    return await _ask_marketing(desk, lead, Status.CORRECTING, Card.CORRECTION)


async def ask_for_review(desk: Desk, lead: Lead) -> Lead:
    """Have marketing choose between nurture and drop."""
    return await _ask_marketing(desk, lead, Status.REVIEWING, Card.REVIEW)


async def _ask_marketing(desk: Desk, lead: Lead, status: Status, card: Card) -> Lead:
    """Whoever was waiting for a colleague is told that it takes longer; who was talking to one was told already."""
    asked = moves.move(lead, status, stage=lead.stage, now=desk.now)
    await desk.uow.leads.put(asked)
    await post_side_card(desk, asked, card)
    if asked.chat is None:
        await tell_prospect(desk, asked, "prospect-looking-into-it")
    return asked


async def _put(desk: Desk, before: Lead, after: Lead, what: Happened) -> None:
    await desk.uow.leads.put(after)
    await drop_clocks(desk, before)
    await desk.note(what, after)
    await redraw_cards(desk, before, after)


async def _tell_rest(desk: Desk, lead: Lead) -> None:
    if lead.comes_back_at is None:
        await tell_prospect(desk, lead, "prospect-nurture")
        return
    on = day(lead.comes_back_at.date(), language=lead.prospect.language)
    await tell_prospect(desk, lead, "prospect-resting-until", day=on)
