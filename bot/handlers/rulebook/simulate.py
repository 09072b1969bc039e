"""`/routing simulate`, `simulate last 500`, `simulate 30d`: the draft on past leads."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from bot.cards.blocks import Message
from bot.cards.mistakes import not_done
from bot.cards.reader import Reader
from bot.cards.simulation import simulated, simulating
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.errand import Answer, Errand, Look, Running
from bot.handlers.rulebook.scripts import drafted, in_force
from bot.rehearsal import Script
from bot.spans import MOST_LEADS, Span, past_leads, read_span
from routing.replay.simulation import PastLead, Simulation
from routing.replay.simulation import simulate as steps_of

#: More leads than this are simulated behind the first answer, which tells that it takes a while.
AT_ONCE = 1_000

#: How often it is told how far that is, besides the result.
TOLD = 3


async def simulate(errand: Errand) -> Answer:
    """How many leads would go elsewhere, and where."""
    span = read_span(errand.text, now=errand.desk.now)
    if span is None:
        return not_done(errand.reader.say("simulate-how"), typed=errand.typed, reader=errand.reader)
    book = await open_book(errand.desk)
    draft = drafted(book)
    if draft is None:
        return not_done(errand.reader.say("simulate-no-draft"), typed="", reader=errand.reader)
    rehearsal = Comparison(published=in_force(book), draft=draft)
    leads = min(await errand.desk.uow.leads.count(), span.last or MOST_LEADS)
    if leads > AT_ONCE:
        begun = simulating(Simulation(of=leads), reader=errand.reader)
        return Running(first=begun, then=lambda look: rehearsal.told(look, span, reader=errand.reader))
    whole = await rehearsal.whole(await past_leads(errand.desk.uow, span))
    return simulated(whole, version=book.in_force.version, reader=errand.reader)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What is in force and a draft, to be compared."""

    published: Script
    draft: Script

    async def whole(self, past: Sequence[PastLead]) -> Simulation:
        """What the draft would change about these leads."""
        async for simulation in self._steps(past):
            last = simulation
        return last

    async def told(self, look: Look, span: Span, *, reader: Reader) -> AsyncIterator[Message]:
        """The same, and before it a few times how far it is."""
        past = await look(lambda desk: past_leads(desk.uow, span))
        tellings = [len(past) * part // (TOLD + 1) for part in range(1, TOLD + 1)]
        async for simulation in self._steps(past):
            if simulation.done == simulation.of:
                yield simulated(simulation, version=self.published.version, reader=reader)
            elif tellings and simulation.done >= tellings[0]:
                tellings = [each for each in tellings if each > simulation.done]
                yield simulating(simulation, reader=reader)

    async def _steps(self, past: Sequence[PastLead]) -> AsyncIterator[Simulation]:
        for simulation in steps_of(past, published=self.published.rules, draft=self.draft.rules):
            yield simulation
            await asyncio.sleep(0)  # Others are served between two steps.
