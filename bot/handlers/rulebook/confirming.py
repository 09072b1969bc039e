"""An admin's yes: put in force at once, kept for its moment, or put before a second admin."""

from collections.abc import AsyncIterator
from dataclasses import replace

from bot.cards import blocks, confirming, proposals
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.directory import directly
from bot.handlers.rulebook.book import Book, workspace_of
from bot.handlers.rulebook.carrying_out import carry_out, scheduled
from bot.handlers.rulebook.errand import Errand, Look, Running, message_of
from bot.handlers.rulebook.foreseen import begun, foreseen
from bot.handlers.rulebook.pending import Told, for_each, note, planned, question_key, take, tell, wait, waiting
from bot.handlers.rulebook.reviewing import review_of_proposal, source_of
from bot.handlers.rulebook.taking_back import take_back_all
from routing.replay.simulation import Simulation
from storage.proposals import Proposal, Waits
from storage.records import Method

#: More rules than this are checked behind an answer that says so: Slack waits for 3 s.
AT_ONCE = 300


async def ask(errand: Errand, book: Book, proposal: Proposal) -> Message | Running:
    """The question whether to do it, with everything there is to say before; what takes long follows behind it."""
    source = await source_of(errand.desk, book, proposal)
    if max(len(book.published.rules), len(workspace_of(source).rules)) <= AT_ONCE:
        return await _question(errand, book, proposal)

    async def then(look: Look) -> AsyncIterator[Message]:
        shown = await look(lambda desk: _question(replace(errand, desk=desk), book, proposal))
        yield message_of(shown)
        if isinstance(shown, Running):
            async for message in shown.then(look):
                yield message

    return Running(first=blocks.paragraph(errand.reader.say("routing-being-checked")), then=then, asks=True)


async def _question(errand: Errand, book: Book, proposal: Proposal) -> Message | Running:
    desk, reader = errand.desk, errand.reader
    reviewed = await review_of_proposal(desk, book, proposal, reader=reader)
    notes = [proposals.line(each, reader=reader) for each in await planned(desk, book)]
    if needs_a_second(book):
        notes.append(reader.say(await _part(errand, proposal)))

    def question(simulation: Simulation) -> Message:
        shown = replace(reviewed, simulation=simulation)
        return confirming.asked_of_oneself(proposal, shown, notes=notes, reader=reader)

    source = await source_of(desk, book, proposal)
    simulation = await begun(desk, book, source)
    if simulation.done == simulation.of:
        return question(simulation)

    async def then(look: Look) -> AsyncIterator[Message]:
        yield question(await look(lambda desk: foreseen(desk, book, source)))

    return Running(first=question(simulation), then=then, asks=True)


async def confirm(errand: Errand, book: Book, proposal: Proposal) -> Message:
    """What comes of an admin's yes; where it takes two, the first asks for the second.

    What is scheduled already is said again.
    """
    desk, reader, user = errand.desk, errand.reader, errand.principal.user
    known = await waiting(desk, Waits.MOMENT)
    if known is not None and known.is_same(proposal):
        return _done(known, scheduled(known)(reader), reader=reader)
    if not needs_a_second(book):
        return _done(proposal, (await carry_out(desk, book, proposal))(reader), reader=reader)
    first = await waiting(desk, Waits.SECOND)
    if first is None or not first.is_same(proposal):
        return await _ask_others(errand, book, proposal)
    if first.by == user:
        return proposals.kept(reader.say("proposal-yours"), first, reader=reader)
    told = await agree(desk, book, first, by=user)
    return _done(first, told(reader), reader=reader)


async def agree(desk: Desk, book: Book, first: Proposal, *, by: str) -> Told:
    """The second yes: it is done, and everybody whom it concerns is told."""
    await take(desk, first, Waits.SECOND)
    await note(desk, "agree", first, by=by)
    told = await carry_out(desk, book, replace(first, second=by, asked=()))
    await tell(desk, replace(first, second=by), told, besides=by)
    return told


def needs_a_second(book: Book) -> bool:
    """Whether it takes two: by what is in force, so that nobody switches that off alone."""
    return book.published.publish_needs > 1


async def _part(errand: Errand, proposal: Proposal) -> str:
    """Which words say what one's yes would be: the first, the second, or one that was given before."""
    first = await waiting(errand.desk, Waits.SECOND)
    if first is None or not first.is_same(proposal):
        return "proposal-needs-second"
    return "proposal-yours" if first.by == errand.principal.user else "proposal-is-second"


async def _ask_others(errand: Errand, book: Book, proposal: Proposal) -> Message:
    desk, reader = errand.desk, errand.reader
    await take_back_all(desk, by=proposal.by, only=Waits.SECOND)
    asked = replace(proposal, asked=tuple(user for user in dict.fromkeys(book.published.admins) if user != proposal.by))
    await wait(desk, asked, Waits.SECOND)
    await note(desk, "ask", asked, by=asked.by)

    simulation = await foreseen(desk, book, await source_of(desk, book, asked))

    async def question(reader: Reader) -> Message:
        reviewed = await review_of_proposal(desk, book, asked, reader=reader)
        return confirming.asked_of_another(asked, replace(reviewed, simulation=simulation), reader=reader)

    async for user, message in for_each(desk, asked.asked, question):
        await desk.send(Method.POST, directly(user), message, key=question_key(asked, user))
    names = proposals.people(asked.asked, reader=reader)
    return proposals.kept(reader.say("proposal-asked", names=names, count=len(asked.asked)), asked, reader=reader)


def _done(proposal: Proposal, said: str, *, reader: Reader) -> Message:
    return proposals.kept(said, proposal, reader=reader) if proposal.due else blocks.paragraph(said)
