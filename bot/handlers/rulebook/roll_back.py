"""`/routing rollback N`: a new version that says what an old one said."""

import re

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.handlers.rulebook.answered import not_done_since, own_answer, shown_again, since
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.carrying_out import rolled_back
from bot.handlers.rulebook.confirming import ask, confirm
from bot.handlers.rulebook.errand import Answer, Errand, Running
from bot.handlers.rulebook.history import edition_named
from bot.handlers.rulebook.reviewing import changed, review_of_proposal
from routing.exceptions import WorkspaceError
from storage.editions import Edition, Origin
from storage.proposals import Proposal

VERSION = re.compile(r"(?:to\s+|到)?\s*(?P<version>\d{1,9})", re.IGNORECASE)


async def roll_back(errand: Errand) -> Answer:
    """What would change, and the button that does it."""
    book = await open_book(errand.desk)
    typed = VERSION.fullmatch(errand.text)
    if typed is None:
        return not_done(errand.reader.say("routing-rollback-how"), typed=errand.typed, reader=errand.reader)
    edition = await edition_named(errand, int(typed["version"]))
    return await _ask(errand, book, edition) if isinstance(edition, Edition) else edition


async def roll_back_now(errand: Errand) -> Answer:
    """The old version is in force as a new one, unless something else came into force since it was asked, or something
    is found in it that was not.

    Pressed again, it says again what it did.
    """
    book = await open_book(errand.desk)
    number, seen, *warned = errand.text.split("|")
    edition = await edition_named(errand, int(number))
    if not isinstance(edition, Edition):
        return edition
    if seen != str(book.in_force.version):
        return await _since(errand, book, edition, seen=int(seen))
    proposal = _proposal(errand, book, edition)
    reviewed = await review_of_proposal(errand.desk, book, proposal, reader=errand.reader)
    if reviewed.stops or (reviewed.warnings and not any(warned)):
        return await ask(errand, book, proposal)
    return await confirm(errand, book, proposal)


async def _since(errand: Errand, book: Book, edition: Edition, *, seen: int) -> Answer:
    """What came into force since the question: by its own answer, or else; then it is asked anew."""
    done = await own_answer(errand, book, seen=seen, origin=Origin.ROLLBACK, note=str(edition.number))
    if done is not None:
        return blocks.paragraph(rolled_back(done, has_draft=book.has_draft)(errand.reader))
    said = await since(errand, book, seen=seen)
    if book.in_force.source == edition.source:
        return not_done_since(said)
    return shown_again(said, await _ask(errand, book, edition))


async def _ask(errand: Errand, book: Book, edition: Edition) -> Message | Running:
    try:
        differing = changed(book.in_force.source, edition.source)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=errand.reader)
    if differing.nothing:
        said = errand.reader.say("routing-rollback-same", version=edition.number)
        return not_done(said, typed=errand.typed, reader=errand.reader)
    return await ask(errand, book, _proposal(errand, book, edition))


def _proposal(errand: Errand, book: Book, edition: Edition) -> Proposal:
    return Proposal(
        key=errand.desk.new_id(),
        origin=Origin.ROLLBACK,
        draft=0,
        in_force=book.in_force.version,
        back_to=edition.number,
        by=errand.principal.user,
    )
