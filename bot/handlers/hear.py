"""Somebody said something: find whom it concerns, and do what is right where their lead stands."""

from dataclasses import replace
from datetime import timedelta

from bot.desk import Desk
from bot.handlers import relaying
from bot.handlers.converse import bring_person, converse, listen, utterance_of
from bot.handlers.departing import has_departed, pass_on
from bot.handlers.live_chat import tell_where_it_went
from bot.handlers.places import place_of, place_to_ask
from bot.handlers.telling import tell_prospect
from bot.handlers.transcript import keep
from bot.handlers.welcoming import Visitor, welcome, welcome_back
from bot.payloads import Change, Heard
from routing.conversation import Conversation, ConversationState
from routing.dialogue import correction_in, says_a_need
from routing.lead import ChatState, Lead, Stage, Status
from routing.playbook import Kind
from routing.understanding import understand
from routing.understanding.reading import Control, Tone
from routing.understanding.tones import greets
from storage.records import Speaker

#: Where a lead stands whose prospect waits for a person.
WAITING = frozenset(
    {Status.HELD, Status.OFFERED, Status.ESCALATED, Status.CORRECTING, Status.REVIEWING, Status.RESTING}
)

#: How long after a goodbye another goodbye is left alone.
PARTING = timedelta(hours=1)

#: How long after the end a correction still belongs to the same conversation.
SAME_TALK = timedelta(hours=24)


async def hear(desk: Desk, visitor: Visitor) -> None:
    """Take what a prospect said as an answer, as a word to the owner, or as the start of a conversation."""
    lead = await lead_of(desk, visitor.heard)
    if lead is None:
        await welcome(desk, visitor)
    elif lead.status is Status.CHATTING:
        await _answer(desk, lead, visitor)
    elif not await _followed_wish(desk, lead, visitor):
        await _after_the_questions(desk, lead, visitor)


async def lead_of(desk: Desk, heard: Heard) -> Lead | None:
    """The lead of whoever said it."""
    leads = await desk.uow.leads.find(prospect=f"{heard.user_workspace}/{heard.user}")
    return leads[-1] if leads else None


async def change_of_prospect(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    """Follow an edit or a deletion of a prospect's: of an answer, or of what was passed on."""
    heard = visitor.heard
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is not None and heard.change is Change.EDITED and _is_answer(lead, conversation, heard):
        await keep(desk, lead, heard, Speaker.PROSPECT)
        utterance = utterance_of(heard, desk=desk, edited=True)
        after = await converse(desk, lead, conversation, utterance, dm=visitor.dm)
        if lead.status is not Status.CHATTING and after.words != lead.words:
            await relaying.show_changed(desk, after, heard)
    else:
        await relaying.follow_change(desk, lead, heard)


async def _followed_wish(desk: Desk, lead: Lead, visitor: Visitor) -> bool:
    """Whether somebody nobody is busy with wanted a person, or to start over, and that was done."""
    if not lead.may_begin_anew:
        return False
    match understand(visitor.heard.text, now=desk.now).control:
        case Control.HUMAN:
            await keep(desk, lead, visitor.heard, Speaker.PROSPECT)
            here = place_to_ask(desk, visitor.heard, dm=visitor.dm, lead=lead)
            await bring_person(desk, replace(lead, place=here), asking=utterance_of(visitor.heard, desk=desk))
        case Control.RESTART:
            await welcome_back(desk, lead, visitor)
        case _:
            return False
    return True


async def _after_the_questions(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    at_rest = lead.status is Status.RESTING or (lead.status is Status.OVER and lead.stage is Stage.DISQUALIFIED)
    if at_rest:
        await _after_goodbye(desk, lead, visitor)
    else:
        await _pass_on(desk, _followed(lead, visitor.heard), visitor.heard)


async def _after_goodbye(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    """A word in passing changes nothing, what is put right soon after is taken, and anything else begins anew."""
    heard, ago = visitor.heard, desk.now - lead.changed_at
    if ago < PARTING and _in_passing(desk, heard):
        await keep(desk, lead, heard, Speaker.PROSPECT)
        return
    if ago < SAME_TALK and _goes_on(desk, heard):
        _, answered = await _listen(desk, lead, heard)
        if answered:
            await keep(desk, lead, heard, Speaker.PROSPECT)
            return
    await welcome_back(desk, lead, visitor)


def _in_passing(desk: Desk, heard: Heard) -> bool:
    """Whether a message is only thanks, a goodbye, or a yes to what was said."""
    reading = understand(heard.text, now=desk.now)
    said_yes = reading.control in {Control.YES, Control.NO, Control.STOP}
    return not reading.said and not greets(heard.text) and (reading.tone is Tone.SMALL_TALK or said_yes)


def _goes_on(desk: Desk, heard: Heard) -> bool:
    """Whether a message may belong to the talk that has just ended: it says or asks something, and no new need."""
    new_need = says_a_need(heard.text) and understand(heard.text, now=desk.now).of(Kind.NEED) is not None
    return correction_in(heard.text) is not None or not new_need


async def _answer(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    heard = visitor.heard
    lead = replace(lead, place=place_to_ask(desk, heard, dm=visitor.dm, lead=lead))
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is not None:
        await keep(desk, lead, heard, Speaker.PROSPECT)
        utterance = utterance_of(heard, desk=desk, reworded=visitor.reworded)
        await converse(desk, lead, conversation, utterance, dm=visitor.dm)


async def _pass_on(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Nobody asks any more: the words go to the thread of the card, and the prospect is told where they went.

    While they wait, what they add or put right is taken as an answer all the same.
    """
    await desk.uow.leads.put(lead)
    if has_departed(desk, lead):
        lead = await pass_on(desk, lead)
    await relaying.prospect_says(desk, lead, heard)
    after, answered = await _listen(desk, lead, heard)
    if answered or after.chat is ChatState.LIVE:
        return
    if after.owner is None and understand(heard.text, now=desk.now).control is Control.RESTART:
        await tell_prospect(desk, after, "prospect-no-restart")
    else:
        await tell_where_it_went(desk, after)


async def _listen(desk: Desk, lead: Lead, heard: Heard) -> tuple[Lead, bool]:
    """The lead after what somebody said who waits, and whether Baton itself could answer it."""
    conversation = await desk.uow.conversations.get(lead.id)
    done = conversation is not None and conversation.state is ConversationState.FINISHED
    if conversation is None or not done or lead.status not in WAITING:
        return lead, False
    return await listen(desk, lead, conversation, utterance_of(heard, desk=desk))


def _is_answer(lead: Lead, conversation: Conversation, heard: Heard) -> bool:
    """Whether what was said there went into the conversation, and not to a rep."""
    if lead.status is Status.CHATTING:
        return True
    return any(answer.ts == heard.ts for answer in conversation.answers.values())


def _followed(lead: Lead, heard: Heard) -> Lead:
    """The lead, answered in the direct message from the moment the prospect writes there, and in no channel again."""
    return replace(lead, place=place_of(heard)) if heard.channel_type == "im" else lead
