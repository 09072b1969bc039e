"""`/routing simulate`, `simulate last 500`, `simulate 30d`: the draft on past leads."""

import asyncio

from bot.cards.mistakes import not_done
from bot.cards.simulation import simulated
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.scripts import drafted, in_force
from bot.spans import past_leads, read_span
from routing.replay.simulation import Simulation
from routing.replay.simulation import simulate as steps_of


async def simulate(errand: Errand) -> Answer:
    """How many leads would go elsewhere, and where."""
    span = read_span(errand.text, now=errand.desk.now)
    if span is None:
        return not_done(errand.reader.say("simulate-how"), typed=errand.typed, reader=errand.reader)
    book = await open_book(errand.desk)
    draft = drafted(book)
    if draft is None:
        return not_done(errand.reader.say("simulate-no-draft"), typed="", reader=errand.reader)
    past = await past_leads(errand.desk.uow, span)
    simulation = Simulation(of=len(past))
    for step in steps_of(past, published=in_force(book).rules, draft=draft.rules):
        simulation = step
        await asyncio.sleep(0)  # Others are served between two steps.
    return simulated(simulation, version=book.in_force.version, reader=errand.reader)
