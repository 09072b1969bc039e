"""A clock ran out: nudge, close, remind, pass on, try again, come back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.desk import Desk
from bot.formats import length
from bot.handlers import accept_lead, offering, resting, silence
from bot.handlers.route_lead import judge_and_route, route_again
from bot.handlers.rulebook.pending import PUT_IN_FORCE
from bot.handlers.rulebook.timing import moment_came
from bot.handlers.telling import redraw_cards, tell_in_thread
from routing import moves
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import Lead, Status
from storage.records import Timer


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What a timer does, and where its lead must still stand for that to mean anything."""

    where: Status
    work: Callable[[Desk, Lead, Conversation], Awaitable[Lead]]


async def fire_timer(desk: Desk, timer: Timer) -> None:
    """Do what a timer is for, where its lead, if it has one, still stands so that it makes sense."""
    if timer.lead is None:
        await OF_NO_LEAD[timer.kind](desk, timer)
        return
    lead = await desk.uow.leads.get(timer.lead)
    conversation = await desk.uow.conversations.get(timer.lead)
    kind = KINDS[timer.kind]
    if lead is None or conversation is None or lead.status is not kind.where:
        return
    if timer.data.get("offer", str(len(lead.offers))) == str(len(lead.offers)):
        await kind.work(desk, lead, conversation)


async def to_be_told(desk: Desk, timer: Timer) -> Sequence[str]:
    """The Slack users whom a timer may be about to write to in their own language."""
    if timer.kind == PUT_IN_FORCE:
        return desk.workspace.admins
    lead = await desk.uow.leads.get(timer.lead or "") if timer.kind == offering.REMIND else None
    offer = lead.offer if lead else None
    rep = desk.workspace.roster.reps.get(offer.rep or "") if offer else None
    return [rep.slack] if rep else []


async def _remind(desk: Desk, lead: Lead, _conversation: Conversation) -> Lead:
    """Half the time is over: the rep is reminded below the card, by name, unless all of it is."""
    offer = lead.offers[-1]
    rep = desk.workspace.roster.reps.get(offer.rep or "")
    if rep is None or offer.deadline is None or offer.deadline <= desk.now:
        return lead
    language = desk.language_of(rep.slack)
    left = length(offer.deadline - desk.now, language=language)
    words = desk.say(language, "card-reminder", rep=f"<@{rep.slack}>", left=left)
    await tell_in_thread(desk, lead, blocks.paragraph(words))
    await desk.note(Happened.REP_REMINDED, lead, rep=rep.name)
    await redraw_cards(desk, lead, lead)
    return lead


async def _expire(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """Not accepted in time: the next rep, or everybody."""
    lapsed = moves.let_lapse(lead, now=desk.now)
    await desk.uow.leads.put(lapsed)
    await desk.note(Happened.OFFER_EXPIRED, lapsed, rep=lead.offers[-1].rep or "")
    await redraw_cards(desk, lead, lapsed)
    if offering.tried(lapsed) >= desk.workspace.sla.offers:
        after = await offering.escalate(desk, lapsed, None)
    else:
        after = await route_again(desk, lapsed, conversation)
    await offering.release_held(desk)
    return after


async def _come_back(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """The date has come: scored and routed anew by the rules of this day, in a new cycle."""
    return await judge_and_route(desk, moves.come_back(lead, now=desk.now), conversation)


async def _close_window(desk: Desk, lead: Lead, _conversation: Conversation) -> Lead:
    """The card loses its Return button."""
    await redraw_cards(desk, lead, lead)
    return lead


OF_NO_LEAD: dict[str, Callable[[Desk, Timer], Awaitable[None]]] = {PUT_IN_FORCE: moment_came}

KINDS: dict[str, Kind] = {
    silence.NUDGE: Kind(where=Status.CHATTING, work=silence.nudge_prospect),
    silence.CLOSE: Kind(where=Status.CHATTING, work=silence.close_conversation),
    offering.REMIND: Kind(where=Status.OFFERED, work=_remind),
    offering.EXPIRE: Kind(where=Status.OFFERED, work=_expire),
    offering.RELEASE: Kind(where=Status.HELD, work=route_again),
    resting.COME_BACK: Kind(where=Status.RESTING, work=_come_back),
    accept_lead.WINDOW: Kind(where=Status.ACCEPTED, work=_close_window),
}
