"""Somebody said something: find whom it concerns, and do what is right where their lead stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.desk import Desk
from bot.directory import Person
from bot.handlers import relaying
from bot.handlers.converse import converse, listen, start
from bot.handlers.live_chat import tell_where_it_went
from bot.handlers.resting import COME_BACK
from bot.handlers.transcript import keep
from bot.payloads import Change, Heard
from routing import moves
from routing.answers import Answer, Source
from routing.conversation import Conversation, ConversationState, Utterance
from routing.lead import ChatState, Lead, Place, Prospect, Stage, Status
from routing.playbook import Kind
from routing.profile import is_company_email
from routing.understanding import understand
from routing.understanding.reading import Control, Tone
from storage.records import Speaker

#: Where a lead stands whose prospect waits for a person.
WAITING = frozenset({Status.HELD, Status.OFFERED, Status.ESCALATED, Status.RESTING})

#: How long after the end a correction still belongs to the same conversation.
SAME_TALK = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """A prospect at the door: what they said, what Slack tells of them, and their direct message with the bot."""

    heard: Heard
    person: Person | None = None
    dm: str | None = None


async def hear(desk: Desk, visitor: Visitor) -> None:
    """Take what a prospect said as an answer, as a word to the owner, or as the start of a conversation."""
    lead = await lead_of(desk, visitor.heard)
    if lead is None:
        await _welcome(desk, visitor)
        return
    match lead.status:
        case Status.CHATTING:
            await _answer(desk, replace(lead, place=_where(desk, visitor, lead)), visitor)
        case Status.RESTING:
            await _after_goodbye(desk, lead, visitor)
        case Status.OVER if lead.stage is Stage.DISQUALIFIED:
            await _after_goodbye(desk, lead, visitor)
        case _:
            await _pass_on(desk, _followed(lead, visitor.heard), visitor.heard)


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
        utterance = _utterance(heard, desk=desk, edited=True)
        after = await converse(desk, lead, conversation, utterance, dm=visitor.dm)
        if lead.status is not Status.CHATTING and after.words != lead.words:
            await relaying.show_changed(desk, after, heard)
    else:
        await relaying.follow_change(desk, lead, heard)


def place_of(heard: Heard) -> Place:
    """Where somebody is answered: their direct message, or a thread below what they wrote in a channel."""
    if heard.channel_type == "im":
        return Place(channel=heard.channel, thread=heard.thread)
    return Place(channel=heard.channel, thread=heard.thread or heard.ts)


async def _welcome(desk: Desk, visitor: Visitor) -> None:
    """A new lead and its conversation."""
    heard, person = visitor.heard, visitor.person
    lead = Lead(
        id=await desk.uow.leads.next_id(),
        prospect=Prospect(
            workspace=heard.user_workspace,
            user=heard.user,
            name=person.name if person else "",
            language=_language(desk, heard, person),
            timezone=person.timezone if person else None,
        ),
        channel=_channel(desk, heard),
        began=_where(desk, visitor),
        place=_where(desk, visitor),
        created_at=desk.now,
        changed_at=desk.now,
    )
    await keep(desk, lead, heard, Speaker.PROSPECT)
    await start(desk, lead, _utterance(heard, desk=desk), known=_profile(desk, person), dm=visitor.dm)


async def _after_goodbye(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    """A word in passing changes nothing, what is put right soon after is taken, and anything else begins anew."""
    heard = visitor.heard
    same_talk = desk.now - lead.changed_at < SAME_TALK
    if _in_passing(desk, heard) or (same_talk and await _listened(desk, lead, heard)):
        await keep(desk, lead, heard, Speaker.PROSPECT)
    else:
        await _welcome_back(desk, lead, visitor)


def _in_passing(desk: Desk, heard: Heard) -> bool:
    """Whether a message is only thanks, a goodbye, or a yes to what was said."""
    reading = understand(heard.text, now=desk.now)
    return not reading.said and (reading.tone is Tone.SMALL_TALK or reading.control in {Control.YES, Control.NO})


async def _welcome_back(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    """The same lead in a new cycle, with what stays true of an earlier conversation."""
    here = _where(desk, visitor, lead)
    lead = replace(lead, status=Status.CHATTING, stage=Stage.LEAD, began=here, place=here)
    lead = moves.come_back(lead, now=desk.now)
    await desk.cancel_timers(lead, COME_BACK)
    earlier = await desk.uow.conversations.get(lead.id)
    known = {**_profile(desk, visitor.person), **_lasting(desk, earlier)}
    await keep(desk, lead, visitor.heard, Speaker.PROSPECT)
    await start(desk, lead, _utterance(visitor.heard, desk=desk), known=known, dm=visitor.dm)


async def _answer(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    conversation = await desk.uow.conversations.get(lead.id)
    await keep(desk, lead, visitor.heard, Speaker.PROSPECT)
    utterance = _utterance(visitor.heard, desk=desk)
    if conversation is None:
        await start(desk, lead, utterance, known=_profile(desk, visitor.person), dm=visitor.dm)
    else:
        await converse(desk, lead, conversation, utterance, dm=visitor.dm)


async def _pass_on(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Nobody asks any more: the words go to the thread of the card, and the prospect is told where they went.

    While they wait, what they add or put right is taken as an answer all the same.
    """
    await desk.uow.leads.put(lead)
    await relaying.prospect_says(desk, lead, heard)
    if not await _listened(desk, lead, heard) and lead.chat is not ChatState.LIVE:
        await tell_where_it_went(desk, lead)


async def _listened(desk: Desk, lead: Lead, heard: Heard) -> bool:
    """Whether somebody who waits said something that Baton itself could answer."""
    conversation = await desk.uow.conversations.get(lead.id)
    done = conversation is not None and conversation.state is ConversationState.FINISHED
    if conversation is None or not done or lead.status not in WAITING:
        return False
    return await listen(desk, lead, conversation, _utterance(heard, desk=desk))


def _is_answer(lead: Lead, conversation: Conversation, heard: Heard) -> bool:
    """Whether what was said there went into the conversation, and not to a rep."""
    if lead.status is Status.CHATTING:
        return True
    return any(answer.ts == heard.ts for answer in conversation.answers.values())


def _utterance(heard: Heard, *, desk: Desk, edited: bool = False) -> Utterance:
    """What was heard, as the conversation takes it."""
    return Utterance(text=heard.text, ts=heard.ts, at=desk.now, edited=edited)


def _followed(lead: Lead, heard: Heard) -> Lead:
    """The lead, answered in the direct message from the moment the prospect writes there, and in no channel again."""
    return replace(lead, place=place_of(heard)) if heard.channel_type == "im" else lead


def _where(desk: Desk, visitor: Visitor, lead: Lead | None = None) -> Place:
    """Where questions are put: where the prospect writes, but not in a thread of an inbound channel that others began.

    There they go to the direct message, where Slack allows one.
    """
    heard, here = visitor.heard, place_of(visitor.heard)
    own = heard.thread in {None, heard.ts} or (lead is not None and here in {lead.began, lead.place})
    if own or visitor.dm is None or heard.channel not in desk.workspace.channels.inbound:
        return here
    return Place(channel=visitor.dm)


def _channel(desk: Desk, heard: Heard) -> str:
    if heard.channel_type == "im":
        return "dm"
    return "inbound" if heard.channel in desk.workspace.channels.inbound else "mention"


def _language(desk: Desk, heard: Heard, person: Person | None) -> str:
    """What somebody types wins, then their Slack locale, then the workspace's."""
    typed = understand(heard.text, now=desk.now).language
    return typed or (person.language if person else None) or desk.workspace.language


def _profile(desk: Desk, person: Person | None) -> Mapping[str, Answer]:
    """What Slack's profile answers: a company e-mail address, a title."""
    if person is None:
        return {}
    known: dict[str, Answer] = {}
    if person.email and is_company_email(person.email):
        known["email"] = Answer(field="email", value=person.email, source=Source.PROFILE, at=desk.now)
    title = understand(person.title, asked=Kind.TITLE, now=desk.now).of(Kind.TITLE) if person.title else None
    if title is not None:
        known["title"] = Answer(
            field="title", value=title.value, words=person.title, source=Source.PROFILE, at=desk.now
        )
    return known


def _lasting(desk: Desk, earlier: Conversation | None) -> Mapping[str, Answer]:
    """What an earlier conversation learned about the person and the company."""
    answers = earlier.answers if earlier else {}
    lasting = {question.key for question in desk.agreed.playbook.questions if question.lasting}
    return {
        key: replace(answer, source=Source.EARLIER)
        for key, answer in answers.items()
        if answer.known and (key in lasting or key == "company")
    }
