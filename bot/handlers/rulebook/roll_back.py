"""`/routing rollback N`: a new version that says what an old one said."""

import re
from dataclasses import replace

from bot.cards import blocks, publishing
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.cards.publishing import Review
from bot.editions import put_in_force
from bot.handlers.rulebook.answered import not_done_since, own_answer, shown_again, since
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.history import edition_named
from bot.handlers.rulebook.reviewing import changed
from routing.exceptions import WorkspaceError
from storage.editions import Edition, Origin

VERSION = re.compile(r"(?:to\s+|到)?\s*(?P<version>\d{1,9})", re.IGNORECASE)


async def roll_back(errand: Errand) -> Answer:
    """What would change, and the button that does it."""
    book = await open_book(errand.desk)
    typed = VERSION.fullmatch(errand.text)
    if typed is None:
        return not_done(errand.reader.say("routing-rollback-how"), typed=errand.typed, reader=errand.reader)
    edition = await edition_named(errand, int(typed["version"]))
    return _review(errand, book, edition) if isinstance(edition, Edition) else edition


async def roll_back_now(errand: Errand) -> Answer:
    """The old version is in force as a new one, unless something else came into force since it was asked.

    Pressed again, it says again what it did.
    """
    book = await open_book(errand.desk)
    number, _, seen = errand.text.partition("|")
    edition = await edition_named(errand, int(number))
    if not isinstance(edition, Edition):
        return edition
    if seen != str(book.in_force.version):
        return await _since(errand, book, edition, seen=int(seen))
    new = await put_in_force(
        errand.desk.uow,
        replace(book.in_force, source=edition.source),
        origin=Origin.ROLLBACK,
        now=errand.desk.now,
        by=errand.principal.user,
        note=str(edition.number),
    )
    return blocks.paragraph(_done(errand, book, edition, new))


async def _since(errand: Errand, book: Book, edition: Edition, *, seen: int) -> Message:
    """What came into force since the question: by its own answer, or else; then it is asked anew."""
    done = await own_answer(errand, book, seen=seen, origin=Origin.ROLLBACK, note=str(edition.number))
    if done is not None:
        return blocks.paragraph(_done(errand, book, edition, done))
    said = await since(errand, book, seen=seen)
    if book.in_force.source == edition.source:
        return not_done_since(said)
    return shown_again(said, _review(errand, book, edition))


def _done(errand: Errand, book: Book, old: Edition, new: Edition) -> str:
    said = errand.reader.say("routing-rolled-back", version=new.number, old=old.number)
    return f"{said} {errand.reader.say('routing-draft-stays')}" if book.has_draft else said


def _review(errand: Errand, book: Book, edition: Edition) -> Message:
    reader = errand.reader
    try:
        differing = changed(book.in_force.source, edition.source)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=reader)
    if differing.nothing:
        said = reader.say("routing-rollback-same", version=edition.number)
        return not_done(said, typed=errand.typed, reader=reader)
    return publishing.review(
        reader.say("routing-rollback-title", old=edition.number, version=book.in_force.version + 1),
        Review(changed=differing),
        action=publishing.ROLL_BACK,
        label=reader.say("routing-rollback-button"),
        value=f"{edition.number}|{book.in_force.version}",
        reader=reader,
    )
