"""Messages: a prospect's words to Baton, an owner's words below a card, and edits and deletions of both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.authorization import Action
from bot.cards import blocks
from bot.desk import Desk
from bot.entrance import Entrance
from bot.flood import FloodGate, Flow
from bot.handlers import relaying
from bot.handlers.converse import question_unanswered
from bot.handlers.hear import change_of_prospect, hear, lead_of
from bot.handlers.places import place_of
from bot.handlers.telling import card_key, tell_person
from bot.handlers.welcoming import Visitor
from bot.payloads import Change, Heard, read_message
from routing.lead import Lead, Offer
from storage.records import Method


@dataclass(frozen=True, kw_only=True)
class Unsent:
    """Why a message below a card (its key) reaches nobody."""

    card: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Concern:
    """What a message is about: the owned lead below whose card it stands, why one below a card reaches nobody, the
    prospect's own lead (None: a new one), or nothing.
    """

    card: Lead | None = None
    unsent: Unsent | None = None
    lead: Lead | None = None
    to_baton: bool = False


class Messages:
    """Takes message events."""

    def __init__(self, door: Entrance, *, floods: FloodGate) -> None:
        self._door = door
        self._floods = floods

    async def __call__(self, body: Mapping[str, Any]) -> None:
        """Take one event; nothing happens with what is not for Baton, and nothing is claimed of it."""
        heard = read_message(body, bot_user=self._door.installed.bot_user)
        if heard is None:
            return
        async with self._door.in_order(heard.user):
            concern = await self._door.look(lambda desk: _concern(desk, heard))
            if concern.card is not None:
                await self._below_card(heard, concern.card)
            elif concern.unsent is not None:
                await self._unsent(heard, concern.unsent)
            elif concern.to_baton:
                await self._to_baton(heard, concern.lead)

    async def _below_card(self, heard: Heard, lead: Lead) -> None:
        """Only the owner's words go out; colleagues may talk below a card among themselves."""
        if lead.owner is None or heard.user != lead.owner.slack:
            return
        principal = self._door.principal(
            heard.user, home=heard.user_workspace, person=await self._door.person(heard.user)
        )
        if self._door.refusal(principal, Action.RELAY, lead) is None:
            await self._door.once(*heard.keys, work=lambda desk: _relay(desk, lead.id, heard))

    async def _unsent(self, heard: Heard, unsent: Unsent) -> None:
        await self._door.person(heard.user)  # So that they are told in their language.
        await self._door.once(
            *heard.keys, work=lambda desk: relaying.say_not_sent(desk, heard, unsent.why, card=unsent.card)
        )

    async def _to_baton(self, heard: Heard, lead: Lead | None) -> None:
        person = await self._door.person(heard.user)
        principal = self._door.principal(heard.user, home=heard.user_workspace, person=person)
        refused = self._door.refusal(principal, Action.CHAT, lead)
        if refused is not None:
            if principal.listed and heard.change is Change.SAID and (heard.channel_type == "im" or heard.mention):
                await self._door.once(*heard.keys, work=lambda desk: _explain(desk, heard))
            return
        heard = replace(heard, user_workspace=principal.home)
        if heard.change is not Change.DELETED and await self._flooded(heard):
            return
        dm = heard.channel if heard.channel_type == "im" else await self._door.dm(heard.user)
        visitor = Visitor(heard=heard, person=person, dm=dm, reworded=await self._reworded(heard, lead))
        await self._door.once(*heard.keys, work=lambda desk: _take(desk, visitor))

    async def _reworded(self, heard: Heard, lead: Lead | None) -> str:
        """What was not understood in other words, where there is a model to ask."""
        model = self._door.model
        if model is None or lead is None or heard.change is not Change.SAID:
            return ""
        question = await self._door.look(lambda desk: question_unanswered(desk, lead, heard))
        return await model.reworded(heard.text, question=question) if question is not None else ""

    async def _flooded(self, heard: Heard) -> bool:
        flow = self._floods.flow(heard.user, now=self._door.clock.now(), message=heard.keys[1])
        if flow is Flow.TELL:
            await self._door.once(*heard.keys, work=lambda desk: _slow_down(desk, heard))
        return flow is not Flow.TAKE


async def _concern(desk: Desk, heard: Heard) -> Concern:
    if heard.thread is not None:
        below = await desk.uow.sent.find(place=f"{heard.channel}/{heard.thread}")
        for sent in below:
            lead = await desk.uow.leads.get(sent.lead or "")
            offer = _offer_on(sent.key, lead) if lead is not None else None
            if lead is not None and offer is not None:
                return _below(desk, heard, lead, offer)
    lead = await lead_of(desk, heard)
    return Concern(lead=lead, to_baton=_is_to_baton(desk, heard, lead))


def _offer_on(card: str, lead: Lead) -> Offer | None:
    return next((offer for offer in lead.offers if card_key(lead, offer) == card), None)


def _below(desk: Desk, heard: Heard, lead: Lead, offer: Offer) -> Concern:
    """What a message below a card is about; who is told why it goes nowhere are those whose card it is or was."""
    if offer is lead.offers[-1] and lead.owner is not None:
        return Concern(card=lead)
    rep = desk.workspace.roster.reps.get(offer.rep or "")
    theirs = {rep.slack if rep else None}
    if offer != lead.offer:
        theirs |= {lead.owner.slack if lead.owner else None, *(back.by for back in lead.returns)}
    if heard.user not in theirs or heard.change is not Change.SAID:
        return Concern()
    return Concern(unsent=Unsent(card=card_key(lead, offer), why="not-accepted" if offer == lead.offer else "moved-on"))


def _is_to_baton(desk: Desk, heard: Heard, lead: Lead | None) -> bool:
    """A direct message, a mention, a message of its own in an inbound channel, or one in the prospect's thread."""
    if heard.channel_type == "im" or heard.mention:
        return True
    if heard.channel in desk.workspace.channels.inbound and heard.thread in {None, heard.ts}:
        return True
    return lead is not None and place_of(heard) in {lead.began, lead.place}


async def _relay(desk: Desk, lead_id: str, heard: Heard) -> None:
    lead = await desk.uow.leads.get(lead_id)
    if lead is None or lead.owner is None or lead.owner.slack != heard.user:
        return
    if heard.change is Change.SAID:
        await relaying.owner_says(desk, lead, heard)
    else:
        await relaying.follow_change(desk, lead, heard)


async def _take(desk: Desk, visitor: Visitor) -> None:
    if visitor.heard.change is Change.SAID:
        await hear(desk, visitor)
        return
    lead = await lead_of(desk, visitor.heard)
    if lead is not None:
        await change_of_prospect(desk, lead, visitor)


async def _explain(desk: Desk, heard: Heard) -> None:
    """Somebody whom baton.yml names is no prospect; tell them what they can do here."""
    await tell_person(desk, heard.user, "listed-help", unseen_in=heard.shared_channel)


async def _slow_down(desk: Desk, heard: Heard) -> None:
    place = place_of(heard)
    words = desk.say(desk.language_of(heard.user), "slow-down")
    await desk.send(Method.POST, place.channel, blocks.message(words, [blocks.section(words)]), thread=place.thread)
