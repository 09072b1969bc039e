"""An edit of a draft that an admin has confirmed already: whoever made it is told what will not happen now."""

from dataclasses import replace

from bot.cards import blocks, proposals
from bot.cards.blocks import Message
from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.pending import planned
from storage.editions import Origin


async def unscheduled(errand: Errand, before: Book, edited: Message) -> Message:
    """What is said of an edit, with what waited for the draft as it was before."""
    waited = [each for each in await planned(errand.desk, before) if each.holds]
    lines = [
        proposals.line(replace(each, holds=False), reader=errand.reader)
        for each in waited
        if each.proposal.origin is Origin.PUBLISH
    ]
    return blocks.continued(edited, lines)
