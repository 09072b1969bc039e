"""What keeps something that was confirmed from being put in force."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.cards import blocks, proposals
from bot.cards.publishing import Review
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.pending import Told, for_each, holds
from bot.handlers.rulebook.reviewing import review_of_proposal
from routing.exceptions import WorkspaceError
from storage.proposals import Proposal

#: Characters of one thing that has to be mended first, and how many of them are told.
MAX_STOP = 300
MOST_STOPS = 5


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a look at a proposal shows: why it cannot be done, "" where it can, and what there is to say of it then."""

    obstacle: str
    review: Review | None = None


async def look_at(desk: Desk, book: Book, proposal: Proposal, *, reader: Reader) -> Look:
    """Whether the draft is the one that was confirmed, and nothing that is found in it stops it."""
    if not holds(book, proposal):
        return Look(obstacle=_changed(book, proposal, reader=reader))
    try:
        review = await review_of_proposal(desk, book, proposal, reader=reader)
    except WorkspaceError:
        return Look(obstacle=reader.say("proposal-obstacle-unreadable"))
    return Look(obstacle=_stops(review, reader=reader), review=review)


async def obstacle_to(desk: Desk, book: Book, proposal: Proposal, *, users: Iterable[str]) -> Told | None:
    """Why it was not done, in the words of each of these people; None where it can be done."""

    async def look(reader: Reader) -> tuple[str, str]:
        return reader.language, (await look_at(desk, book, proposal, reader=reader)).obstacle

    whys = dict([each async for _, each in for_each(desk, users, look)])
    return _not_done(proposal, lambda reader: whys[reader.language]) if any(whys.values()) else None


def too_late(proposal: Proposal) -> Told:
    """That nobody else agreed before its moment."""
    return _not_done(proposal, lambda reader: reader.say("proposal-too-late", when=proposals.when(proposal, reader)))


def _not_done(proposal: Proposal, why: Told) -> Told:
    return lambda reader: reader.say(
        "proposal-not-done", by=proposals.confirmed_by(proposal, reader=reader), why=why(reader)
    )


def _changed(book: Book, proposal: Proposal, *, reader: Reader) -> str:
    if proposal.in_force != book.in_force.version:
        return reader.say("proposal-obstacle-version", version=book.in_force.version)
    by = f"<@{book.draft.changed_by}>" if book.draft else ""
    return reader.say("proposal-obstacle-draft" if book.has_draft else "proposal-obstacle-gone", by=by)


def _stops(review: Review, *, reader: Reader) -> str:
    if not review.stops:
        return ""
    told = [f"• {blocks.escape(blocks.one_line(each, MAX_STOP))}" for each in review.stops[:MOST_STOPS]]
    return "\n".join((f"{reader.say('routing-stops')}:", *told))
