"""A rep goes away and comes back: no leads meanwhile, and none that wait for them."""

from dataclasses import replace
from datetime import datetime

from bot.desk import Desk
from bot.handlers.offering import drop_clocks, release_held
from bot.handlers.route_lead import route_again
from bot.handlers.telling import redraw_cards
from routing import moves
from routing.facts import Happened
from routing.lead import Lead, Outcome
from routing.reps import Absence, Rep


async def go_away(desk: Desk, rep: Rep, *, until: datetime | None, by: str) -> list[Lead]:
    """Offer the rep nothing until then, or until they are back; the leads they had not accepted, as they are now."""
    known = await desk.uow.absences.get(rep.name)
    absence = replace(known, until=until) if known else Absence(rep=rep.name, until=until)
    await desk.uow.absences.put(absence)
    await desk.note(Happened.REP_AWAY, by=by, rep=rep.name)
    return await _pass_on_offers(desk, rep)


async def come_back(desk: Desk, rep: Rep, *, by: str) -> None:
    """Offer the rep leads again, those that wait first."""
    await desk.uow.absences.remove(rep.name)
    await desk.note(Happened.REP_BACK, by=by, rep=rep.name)
    await release_held(desk)


async def _pass_on_offers(desk: Desk, rep: Rep) -> list[Lead]:
    passed = []
    for lead in await desk.uow.leads.find(offered_to=rep.name):
        withdrawn = moves.close_offer(lead, Outcome.WITHDRAWN, now=desk.now)
        await desk.uow.leads.put(withdrawn)
        await desk.note(Happened.OFFER_WITHDRAWN, withdrawn, by=rep.slack, rep=rep.name)
        await drop_clocks(desk, lead)
        await redraw_cards(desk, lead, withdrawn)
        conversation = await desk.uow.conversations.get(lead.id)
        if conversation is not None:
            passed.append(await route_again(desk, withdrawn, conversation))
    return passed
