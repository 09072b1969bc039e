"""A rep presses Accept."""

from bot.cards import blocks
from bot.desk import Desk
from bot.handlers.offering import drop_clocks
from bot.handlers.telling import redraw_cards, tell_prospect
from routing import moves
from routing.facts import Happened
from routing.lead import Lead, Owner

#: When the card loses its Return button.
WINDOW = "window"


async def accept_lead(desk: Desk, lead: Lead, *, by: Owner) -> Lead:
    """The lead with its owner: the card shows them, the prospect is told who comes, the chat is live.

    The caller has made sure that `by` may; of two that accept at once the store lets one through.
    """
    accepted = moves.accept(lead, by=by, now=desk.now)
    await desk.uow.leads.put(accepted)
    waited = (desk.now - lead.offers[-1].at).total_seconds()
    await desk.note(Happened.LEAD_ACCEPTED, accepted, by=by.slack, seconds=f"{waited:.0f}")
    await drop_clocks(desk, lead)
    await _set_window(desk, accepted)
    await redraw_cards(desk, lead, accepted)
    await tell_prospect(desk, accepted, "prospect-accepted", name=blocks.escape(by.name))
    return accepted


async def _set_window(desk: Desk, lead: Lead) -> None:
    due = moves.return_ends(lead, window=desk.workspace.sla.return_window)
    if due is not None:
        await desk.set_timer(WINDOW, lead, due=due)
