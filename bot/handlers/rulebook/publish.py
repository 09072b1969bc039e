"""`/routing publish`: the draft put in force, once what it changes was seen."""

from dataclasses import replace

from bot.cards import blocks, publishing
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done
from bot.editions import put_in_force
from bot.handlers.rulebook.book import Book, drop, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.reviewing import review_of
from storage.editions import Origin


async def publish(errand: Errand) -> Answer:
    """What would change, and the button that does it."""
    book = await open_book(errand.desk)
    if not book.has_draft:
        return blocks.paragraph(errand.reader.say("routing-nothing-to-publish"))
    return await _review(errand, book)


async def publish_now(errand: Errand) -> Answer:
    """The draft that was seen is in force; one that was changed since is shown anew."""
    book = await open_book(errand.desk)
    if not book.has_draft:
        return not_done(errand.reader.say("routing-nothing-to-publish"), typed="", reader=errand.reader)
    if errand.text != _version(book):
        return await _again(errand, book)
    if (await review_of(errand, book)).stops:
        return await _review(errand, book)
    user = errand.principal.user
    in_force = replace(book.in_force, source=book.source)
    edition = await put_in_force(errand.desk.uow, in_force, origin=Origin.PUBLISH, now=errand.desk.now, by=user)
    await drop(errand.desk, replace(book, in_force=replace(in_force, version=edition.number)), by=user)
    return blocks.paragraph(errand.reader.say("routing-published", version=edition.number, before=edition.number - 1))


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
    said = f"⚠️ {errand.reader.say('routing-draft-changed', by=by)}"
    return blocks.message(f"{said}\n{shown['text']}", [blocks.section(said), *shown["blocks"]])


def _version(book: Book) -> str:
    """The draft and what is in force, as the button names what was seen."""
    return f"{book.version}|{book.in_force.version}"
