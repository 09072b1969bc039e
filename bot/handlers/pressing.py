"""A prospect pressed a button of the conversation: the same as its words."""

from dataclasses import replace

from bot.cards.prospect import pressed_utterance
from bot.desk import Desk
from bot.handlers.converse import bring_person, converse
from bot.handlers.telling import tell_prospect
from bot.handlers.transcript import keep_press
from bot.handlers.welcoming import begin_anew
from bot.payloads import Pressed
from routing.lead import Lead, Status
from routing.understanding.reading import Control


async def press(desk: Desk, lead: Lead, pressed: Pressed, *, dm: str | None) -> None:
    """Take a press as the next step of the conversation, or say that the lead has been handed over."""
    conversation = await desk.uow.conversations.get(lead.id)
    utterance = pressed_utterance(pressed.action, pressed.value, at=desk.now, ts=pressed.pressed_at)
    if conversation is not None and lead.status is Status.CHATTING:
        await keep_press(desk, lead, pressed)
        await converse(desk, lead, conversation, utterance, dm=dm)
    elif utterance.control is Control.HUMAN and lead.may_begin_anew:
        await keep_press(desk, lead, pressed)
        await bring_person(desk, lead, asking=utterance)
    elif utterance.control is Control.RESTART and lead.may_begin_anew:
        await keep_press(desk, lead, pressed)
        await begin_anew(desk, lead, replace(utterance, control=None, question=None), profile={}, dm=dm)
    else:
        await tell_prospect(desk, lead, "prospect-already-handed")
