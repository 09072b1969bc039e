"""`/leads`: each answers only to the person who typed it, and `help` explains it."""

import re

from bot.authorization import Principal
from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.person import portrait
from bot.cards.reader import Reader
from bot.desk import Desk
from routing.lead import Lead

#: How many leads `/leads find` shows.
FOUND = 10

HELP = frozenset({"help", "帮助", "?", "？"})
FIND = re.compile(r"(?:find|search|查找|搜索)\s+(?P<text>.+)", re.IGNORECASE)
LEAD_ID = re.compile(r"L-\d+", re.IGNORECASE)


async def leads(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """`/leads`: mine, an id, `find TEXT`."""
    if text.lower() in HELP:
        return blocks.paragraph(reader.say("help-leads"))
    if text.lower() in {"", "mine", "我的"}:
        return listing.leads(await _mine(desk, principal), empty="leads-none-mine", reader=reader)
    if LEAD_ID.fullmatch(text):
        return await _one(desk, text.upper(), reader=reader)
    if match := FIND.fullmatch(text):
        found = await desk.uow.leads.search(match["text"], limit=FOUND)
        return listing.leads(found, empty="leads-none-found", reader=reader)
    return blocks.paragraph(reader.say("leads-unknown", text=listing.safe(text)))


async def _mine(desk: Desk, principal: Principal) -> list[Lead]:
    offered = await desk.uow.leads.find(offered_to=principal.rep) if principal.rep else ()
    owned = await desk.uow.leads.find(owner=principal.user)
    return [*offered, *owned]


async def _one(desk: Desk, lead_id: str, *, reader: Reader) -> Message:
    lead = await desk.uow.leads.get(lead_id)
    conversation = await desk.uow.conversations.get(lead_id)
    if lead is None or conversation is None:
        return blocks.paragraph(reader.say("leads-no-such", id=listing.safe(lead_id)))
    shown = portrait(lead, conversation, workspace=desk.workspace, words=desk.words, language=reader.language)
    return listing.lead(lead, shown, reader=reader)
