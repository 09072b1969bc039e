"""What a draft would have done with the last leads, for the question whether to put it in force."""

from bot.desk import Desk
from bot.handlers.rulebook.book import Book, workspace_of
from bot.handlers.rulebook.scripts import in_force
from bot.handlers.rulebook.simulate import Comparison
from bot.rehearsal import Script
from bot.spans import USUAL, past_leads
from routing.replay.simulation import Simulation

#: Where leads times rules are more, the question is asked before this is known.
AT_ONCE = 20_000


async def begun(desk: Desk, book: Book, source: str) -> Simulation:
    """The whole of it where that takes no time, else a simulation of so many leads of which none is done."""
    leads = min(await desk.uow.leads.count(), USUAL.last or 0)
    rules = max(len(book.published.rules), len(workspace_of(source).rules))
    return await foreseen(desk, book, source) if leads * rules <= AT_ONCE else Simulation(of=leads)


async def foreseen(desk: Desk, book: Book, source: str) -> Simulation:
    """The text on the last 500 leads, against what is in force. Raises WorkspaceError for one that cannot be used."""
    comparison = Comparison(published=in_force(book), draft=Script(workspace=workspace_of(source)))
    return await comparison.whole(await past_leads(desk.uow, USUAL))
