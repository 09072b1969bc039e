"""Whoever was on the team and is in no list any more: what they had goes on to somebody else."""

from bot.cards import blocks
from bot.desk import Desk
from bot.handlers.offering import drop_clocks
from bot.handlers.route_lead import route_again
from bot.handlers.telling import redraw_cards, tell_prospect
from routing import moves
from routing.facts import Happened
from routing.lead import ChatState, Lead, Status

#: Chats that somebody is in.
_TALKING = (ChatState.LIVE, ChatState.PAUSED)


def has_departed(desk: Desk, lead: Lead) -> bool:
    """Whether a lead is with somebody who is on the team no more: offered to them, or their own."""
    roster, offer = desk.workspace.roster, lead.offer
    if lead.owner is not None:
        return not desk.workspace.names(lead.owner.slack)
    return offer is not None and offer.rep is not None and offer.rep not in roster.reps


async def pass_on_what_they_had(desk: Desk) -> None:
    """Route anew every lead that waits for, or is talking to, somebody who has left the team."""
    offered = await desk.uow.leads.find(status=Status.OFFERED)
    talking = [lead for chat in _TALKING for lead in await desk.uow.leads.find(chat=chat)]
    for lead in (*offered, *talking):
        if has_departed(desk, lead):
            await pass_on(desk, lead)


async def pass_on(desk: Desk, lead: Lead) -> Lead:
    """The lead with whoever the rules now choose; a prospect who was talking to somebody is told that they are gone."""
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is None:
        return lead
    left = moves.leave_behind(lead, now=desk.now)
    await desk.uow.leads.put(left)
    what = Happened.OWNER_LEFT if lead.owner is not None else Happened.OFFER_WITHDRAWN
    await desk.note(what, left, rep=lead.offers[-1].rep or "")
    await drop_clocks(desk, lead)
    await redraw_cards(desk, lead, left)
    if lead.owner is not None:
        await tell_prospect(desk, left, "prospect-rep-left", name=blocks.escape(lead.owner.name))
    return await route_again(desk, left, conversation)
