"""The live chat of prospect and owner: paused, resumed and ended, and what a prospect hears who is not in one."""

from bot.cards import blocks
from bot.desk import Desk
from bot.handlers.crediting import credit_silence
from bot.handlers.offering import release_held, waiting_until
from bot.handlers.telling import redraw_cards, tell_prospect
from routing import moves
from routing.facts import Happened
from routing.lead import ChatState, Lead, Status


async def pause(desk: Desk, lead: Lead, *, by: str) -> Lead:
    """Stop relaying until the owner resumes."""
    return await _turn(desk, lead, ChatState.PAUSED, Happened.CHAT_PAUSED, by=by)


async def resume(desk: Desk, lead: Lead, *, by: str) -> Lead:
    """Go on relaying."""
    lead = await _turn(desk, lead, ChatState.LIVE, Happened.CHAT_RESUMED, by=by)
    await tell_prospect(desk, lead, "prospect-chat-resumed", name=_owner(lead))
    return lead


async def end(desk: Desk, lead: Lead, *, by: str) -> Lead:
    """End the chat; the rep has room for another lead."""
    lead = await _turn(desk, lead, ChatState.ENDED, Happened.CHAT_ENDED, by=by)
    await credit_silence(desk, lead)
    await tell_prospect(desk, lead, "prospect-chat-ended", name=_owner(lead))
    await release_held(desk)
    return lead


async def tell_where_it_went(desk: Desk, lead: Lead) -> None:
    """Tell a prospect nobody is live with that their words are kept, for whom, and where they wait until when."""
    if lead.owner is not None:
        await tell_prospect(desk, lead, "prospect-kept-for", name=_owner(lead))
    elif (when := waiting_until(desk, lead)) is not None:
        await tell_prospect(desk, lead, "prospect-kept-until", when=when)
    else:
        await tell_prospect(desk, lead, "prospect-noted" if lead.status is Status.OVER else "prospect-kept")


async def _turn(desk: Desk, lead: Lead, state: ChatState, what: Happened, *, by: str) -> Lead:
    turned = moves.chat(lead, state, now=desk.now)
    await desk.uow.leads.put(turned)
    await desk.note(what, turned, by=by)
    await redraw_cards(desk, lead, turned)
    return turned


def _owner(lead: Lead) -> str:
    return blocks.escape(lead.owner.name) if lead.owner else ""
