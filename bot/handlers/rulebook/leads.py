"""The lead that a verb names, where it is there and was decided."""

import re

from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.handlers.rulebook.errand import Errand
from routing.decision import Decision
from routing.lead import Lead

LEAD_ID = re.compile(r"L-\d{1,12}", re.IGNORECASE)


async def decided_lead(errand: Errand, written: str) -> tuple[Lead, Decision] | Message:
    """The lead of that id and its decision; else what there is to say instead."""
    lead_id = written.upper()
    lead = await errand.desk.uow.leads.get(lead_id)
    if lead is None:
        return blocks.paragraph(errand.reader.say("leads-no-such", id=listing.safe(lead_id)))
    if lead.decision is None:
        return blocks.paragraph(errand.reader.say("explain-nothing", id=lead.id))
    return lead, lead.decision
