"""`/routing`, `/routing list`: the rules in the order they are tried."""

from bot.cards import listing
from bot.handlers.rulebook.errand import Answer, Errand


async def show(errand: Errand) -> Answer:
    """The rules in force."""
    return listing.rules(errand.desk.agreed.rulebook, reader=errand.reader)
