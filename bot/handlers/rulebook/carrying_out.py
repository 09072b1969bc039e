"""What enough admins have confirmed: put in force, or kept for its moment, and how that is told."""

from dataclasses import replace

from bot.cards import proposals
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.editions import put_in_force
from bot.handlers.rulebook.book import Book, drop
from bot.handlers.rulebook.pending import Told, note, wait
from bot.handlers.rulebook.taking_back import take_back_all
from storage.editions import Edition, Origin
from storage.proposals import Proposal, Waits


async def carry_out(desk: Desk, book: Book, proposal: Proposal) -> Told:
    """Put in force what enough admins have confirmed, or keep it for its moment."""
    if proposal.due is not None:
        return await _schedule(desk, proposal)
    if proposal.origin is Origin.ROLLBACK:
        return await _roll_back(desk, book, proposal)
    return await _publish(desk, book, proposal)


def scheduled(proposal: Proposal) -> Told:
    """That it waits for its moment, and who agreed where it took two."""

    def told(reader: Reader) -> str:
        moment = proposals.when(proposal, reader)
        said = reader.say("proposal-scheduled", version=proposal.in_force + 1, when=moment)
        return said + _agreed(proposal.by, proposal.second, reader=reader)

    return told


def published(edition: Edition) -> Told:
    """That the draft is in force, and who agreed where it took two."""

    def told(reader: Reader) -> str:
        said = reader.say("routing-published", version=edition.number, before=edition.number - 1)
        return said + _agreed(edition.by, edition.second, reader=reader)

    return told


def rolled_back(edition: Edition, *, has_draft: bool) -> Told:
    """That what an old edition said is in force again, and who agreed where it took two."""

    def told(reader: Reader) -> str:
        said = reader.say("routing-rolled-back", version=edition.number, old=int(edition.note))
        stays = f" {reader.say('routing-draft-stays')}" if has_draft else ""
        return said + stays + _agreed(edition.by, edition.second, reader=reader)

    return told


async def _schedule(desk: Desk, proposal: Proposal) -> Told:
    await take_back_all(desk, by=proposal.second or proposal.by, only=Waits.MOMENT)
    await wait(desk, proposal, Waits.MOMENT)
    await note(desk, "schedule", proposal, by=proposal.by)
    return scheduled(proposal)


async def _publish(desk: Desk, book: Book, proposal: Proposal) -> Told:
    edition = await _in_force(desk, book, proposal, source=book.source)
    await drop(desk, replace(book, in_force=replace(book.in_force, version=edition.number)), by=proposal.by)
    by = proposal.second or proposal.by
    await take_back_all(desk, by=by, origin=Origin.PUBLISH, said="proposal-published")
    return published(edition)


async def _roll_back(desk: Desk, book: Book, proposal: Proposal) -> Told:
    old = proposal.back_to or 0
    kept = await desk.uow.editions.get(old)
    if kept is None:
        return lambda reader: reader.say("routing-no-version", version=old)
    edition = await _in_force(desk, book, proposal, source=kept.source, note=str(old))
    return rolled_back(edition, has_draft=book.has_draft)


def _agreed(by: str | None, second: str | None, *, reader: Reader) -> str:
    """A line with both, where there was a second."""
    if by is None or second is None:
        return ""
    return f"\n{reader.say('proposal-confirmed-by', by=proposals.people([by, second], reader=reader))}"


async def _in_force(desk: Desk, book: Book, proposal: Proposal, *, source: str, note: str = "") -> Edition:
    return await put_in_force(
        desk.uow,
        replace(book.in_force, source=source),
        origin=proposal.origin,
        now=desk.now,
        by=proposal.by,
        second=proposal.second,
        note=note,
    )
