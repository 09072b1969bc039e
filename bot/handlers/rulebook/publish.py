"""`/routing publish`: the draft put in force, once what it changes was seen."""

from dataclasses import replace

from bot.cards import blocks, publishing
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done
from bot.editions import put_in_force
from bot.handlers.rulebook.answered import discarded_by, not_done_since, own_answer, shown_again, since
from bot.handlers.rulebook.book import Book, drop, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.reviewing import review_of
from storage.editions import Edition, Origin


async def publish(errand: Errand) -> Answer:
    """What would change, and the button that does it."""
    book = await open_book(errand.desk)
    if not book.has_draft:
        return blocks.paragraph(errand.reader.say("routing-nothing-to-publish"))
    return await _review(errand, book)


async def publish_now(errand: Errand) -> Answer:
    """The draft that was seen is in force; one that was changed since is shown anew.

    Pressed again, it says again what it did.
    """
    book = await open_book(errand.desk)
    done = await own_answer(errand, book, seen=_seen(errand)[1], origin=Origin.PUBLISH)
    if done is not None:
        return _done(errand, done)
    if not book.has_draft:
        return await _without_draft(errand, book)
    if errand.text != _version(book):
        return await _again(errand, book)
    if (await review_of(errand, book)).stops:
        return await _review(errand, book)
    user = errand.principal.user
    in_force = replace(book.in_force, source=book.source)
    edition = await put_in_force(errand.desk.uow, in_force, origin=Origin.PUBLISH, now=errand.desk.now, by=user)
    await drop(errand.desk, replace(book, in_force=replace(in_force, version=edition.number)), by=user)
    return _done(errand, edition)


def _done(errand: Errand, edition: Edition) -> Message:
    return blocks.paragraph(errand.reader.say("routing-published", version=edition.number, before=edition.number - 1))


async def _without_draft(errand: Errand, book: Book) -> Message:
    """What became of the draft that was to be published."""
    draft, in_force = _seen(errand)
    if said := await since(errand, book, seen=in_force):
        return not_done_since(said)
    if by := await discarded_by(errand, draft=draft):
        return not_done_since(errand.reader.say("routing-meanwhile-discarded", by=f"<@{by}>"))
    return not_done(errand.reader.say("routing-nothing-to-publish"), typed="", reader=errand.reader)


async def _review(errand: Errand, book: Book) -> Message:
    return publishing.review(
        errand.reader.say("routing-publish-title", version=book.in_force.version + 1),
        await review_of(errand, book),
        action=publishing.PUBLISH,
        label=errand.reader.say("routing-publish-button"),
        value=_version(book),
        reader=errand.reader,
    )


async def _again(errand: Errand, book: Book) -> Message:
    shown = await _review(errand, book)
    by = f"<@{book.draft.changed_by}>" if book.draft else ""
    said = await since(errand, book, seen=_seen(errand)[1])
    return shown_again(said or errand.reader.say("routing-draft-changed", by=by), shown)


def _version(book: Book) -> str:
    """The draft and what is in force, as the button names what was seen."""
    return f"{book.version}|{book.in_force.version}"


def _seen(errand: Errand) -> tuple[int, int]:
    """The versions of the draft and of what was in force, as the button names them."""
    draft, _, in_force = errand.text.partition("|")
    return int(draft), int(in_force)
