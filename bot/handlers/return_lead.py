"""A rep presses Return: a reason decides what happens to the lead."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cards import blocks
from bot.cards.card import Card
from bot.desk import Desk
from bot.handlers import resting
from bot.handlers.crediting import credit_return
from bot.handlers.offering import drop_clocks, release_held
from bot.handlers.route_lead import route_again
from bot.handlers.side_cards import post_side_card
from bot.handlers.telling import redraw_cards, tell_prospect
from routing import moves
from routing.business_time import local_moment
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import ChatState, Lead, Status
from routing.returns import DISPOSITIONS, Disposition, Reason, Return

#: No lead rests longer: nobody is promised an answer for another decade.
FURTHEST = timedelta(days=731)

#: The local hour at which a lead comes back from nurture.
MORNING = time(9)


async def return_lead(desk: Desk, lead: Lead, conversation: Conversation, back: Return) -> Lead:
    """The lead after a return; the prospect is told honestly where a live chat ends by it."""
    if lead.status is Status.ESCALATED and back.reason is Reason.NOT_FOR_ME:
        return await _decline(desk, lead, back)
    returned = moves.give_back(lead, back, now=desk.now)
    await desk.uow.leads.put(returned)
    await desk.note(Happened.LEAD_RETURNED, returned, by=back.by, reason=back.reason)
    await credit_return(desk, lead, back)
    await drop_clocks(desk, lead)
    await redraw_cards(desk, lead, returned)
    if lead.owner is not None and lead.chat in {ChatState.LIVE, ChatState.PAUSED}:
        await tell_prospect(desk, returned, "prospect-rep-left", name=blocks.escape(lead.owner.name))
    after = await _dispose(desk, returned, conversation, back)
    await release_held(desk)
    return after


async def _decline(desk: Desk, lead: Lead, back: Return) -> Lead:
    """What is before everybody stays there, for everybody else."""
    declined = moves.decline(lead, back, now=desk.now)
    await desk.uow.leads.put(declined)
    await desk.note(Happened.LEAD_RETURNED, declined, by=back.by, reason=back.reason)
    await redraw_cards(desk, lead, declined)
    return declined


def is_window_over(desk: Desk, lead: Lead) -> bool:
    """Whether the time is over in which an accepted lead may be returned."""
    ends = moves.return_ends(lead, window=desk.workspace.sla.return_window)
    return ends is not None and desk.now > ends


def problem_with(desk: Desk, lead: Lead, *, reason: str | None, day: str | None) -> tuple[str, str] | None:
    """The block and the message for what keeps a return from being taken, or None."""
    if is_window_over(desk, lead):
        return "reason", "refused-window-over"
    if reason not in set(Reason):
        return "reason", "return-no-reason"
    if reason == Reason.WRONG_TIME:
        today = desk.now.astimezone(ZoneInfo(desk.workspace.shift.timezone)).date()
        if not day:
            return "day", "return-no-day"
        if date.fromisoformat(day) <= today:
            return "day", "return-day-past"
        if date.fromisoformat(day) > today + FURTHEST:
            return "day", "return-day-far"
    return None


async def _dispose(desk: Desk, lead: Lead, conversation: Conversation, back: Return) -> Lead:
    """Do with a returned lead what its reason says."""
    match DISPOSITIONS[back.reason]:
        case Disposition.MARKETING_CORRECTS:
            return await resting.ask_for_correction(desk, lead)
        case Disposition.MARKETING_DECIDES:
            return await resting.ask_for_review(desk, lead)
        case Disposition.NURTURE_UNTIL:
            return await resting.rest(desk, lead, until=_morning_of(desk, back.comes_back_on))
        case Disposition.CUSTOMER_SUCCESS:
            return await resting.hand_to_customer_success(desk, lead)
        case Disposition.EXCLUDE:
            excluded = await resting.exclude(desk, lead)
            await post_side_card(desk, excluded, Card.COMPETITOR)
            return excluded
        case Disposition.NEXT_REP:
            return await route_again(desk, lead, conversation)


def _morning_of(desk: Desk, day: date | None) -> datetime | None:
    """Nine in the morning of that day, where the workspace is."""
    if day is None:
        return None
    return local_moment(day, MORNING, timezone=desk.workspace.shift.timezone)
