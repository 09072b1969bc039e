"""The clocks of silence: one friendly reminder, and after a day a close that keeps what was said."""

from datetime import timedelta

from bot.desk import Desk
from bot.handlers.replying import reply
from routing.conversation import Conversation, Step
from routing.dialogue import close, nudge
from routing.facts import Happened
from routing.lead import Lead

NUDGE = "nudge"
CLOSE = "close"

#: Source: Baton's own defaults in the domain reference.
NUDGE_AFTER = timedelta(minutes=10)
CLOSE_AFTER = timedelta(hours=24)


async def wait(desk: Desk, lead: Lead) -> None:
    """Set the clocks of silence anew."""
    await desk.set_timer(NUDGE, lead, due=desk.now + NUDGE_AFTER)
    await desk.set_timer(CLOSE, lead, due=desk.now + CLOSE_AFTER)


async def nudge_prospect(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """Ask once, after a while of silence, whether the prospect is still there, and give them their time to answer."""
    await desk.set_timer(CLOSE, lead, due=desk.now + CLOSE_AFTER - NUDGE_AFTER)
    return await _break_silence(desk, lead, nudge(conversation), Happened.PROSPECT_NUDGED)


async def close_conversation(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """Close after a day of silence; what was said is kept."""
    return await _break_silence(desk, lead, close(conversation), Happened.CONVERSATION_CLOSED)


async def _break_silence(desk: Desk, lead: Lead, taken: Step, what: Happened) -> Lead:
    """Say what silence leads to, where there is anything to say."""
    if taken.replies:
        await desk.note(what, lead)
        await desk.uow.conversations.put(taken.conversation)
        await reply(desk, lead, taken)
    return lead
