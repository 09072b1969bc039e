"""`/routing discard`: the draft away."""

from bot.cards import blocks, proposals, publishing
from bot.cards.besides import besides
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done
from bot.editions import note_change
from bot.handlers.rulebook.answered import discarded_by, not_done_since, since
from bot.handlers.rulebook.besides import besides_of
from bot.handlers.rulebook.book import Book, drop, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.pending import planned
from bot.handlers.rulebook.taking_back import take_back_all
from routing.exceptions import WorkspaceError
from storage.editions import Origin


async def discard(errand: Errand) -> Answer:
    """Whether that is meant, with the button that does it."""
    book = await open_book(errand.desk)
    if not book.has_draft:
        return blocks.paragraph(errand.reader.say("routing-nothing-to-discard"))
    return publishing.question(
        await _question(errand, book),
        action=publishing.DISCARD,
        label=errand.reader.say("routing-discard-button"),
        value=f"{book.version}|{book.in_force.version}",
        reader=errand.reader,
    )


async def _question(errand: Errand, book: Book) -> str:
    """What would be lost, and what waits for it."""
    waits = [each for each in await planned(errand.desk, book) if each.proposal.origin is Origin.PUBLISH]
    return "\n".join((_lost(errand, book), *(proposals.line(each, reader=errand.reader) for each in waits)))


def _lost(errand: Errand, book: Book) -> str:
    asked = errand.reader.say("routing-discard-question", count=_count(book))
    try:
        more = besides(besides_of(book), reader=errand.reader)
    except WorkspaceError:
        return asked
    return f"{asked} {more}".rstrip()


async def discard_now(errand: Errand) -> Answer:
    """The draft is gone, unless somebody changed it since the question.

    Pressed again, it says again what it did.
    """
    book = await open_book(errand.desk)
    if not book.has_draft or book.draft is None:
        return await _without_draft(errand, book)
    if _seen(errand)[0] != book.version:
        by = f"<@{book.draft.changed_by}>"
        return not_done(errand.reader.say("routing-draft-changed", by=by), typed="", reader=errand.reader)
    user = errand.principal.user
    await drop(errand.desk, book, by=user)
    before = f"draft {book.version}, changes: {_count(book)}"
    await note_change(errand.desk.uow, at=errand.desk.now, by=user, what="discard", before=before)
    await take_back_all(errand.desk, by=user, origin=Origin.PUBLISH, said="proposal-discarded")
    return _done(errand, book)


def _done(errand: Errand, book: Book) -> Message:
    return blocks.paragraph(errand.reader.say("routing-discarded", version=book.in_force.version))


async def _without_draft(errand: Errand, book: Book) -> Message:
    """What became of the draft that was to be thrown away."""
    draft, in_force = _seen(errand)
    by = await discarded_by(errand, draft=draft)
    if by == errand.principal.user:
        return _done(errand, book)
    if by:
        return not_done_since(errand.reader.say("routing-meanwhile-discarded", by=f"<@{by}>"))
    if said := await since(errand, book, seen=in_force):
        return not_done_since(said)
    return not_done(errand.reader.say("routing-nothing-to-discard"), typed="", reader=errand.reader)


async def keep(errand: Errand) -> Answer:
    """Everything stays as it is."""
    return blocks.paragraph(errand.reader.say("routing-kept"))


def _seen(errand: Errand) -> tuple[int, int]:
    """The versions of the draft and of what was in force, as the button names them."""
    draft, _, in_force = errand.text.partition("|")
    return int(draft), int(in_force)


def _count(book: Book) -> int:
    """How many rules the draft changes; none that one can tell of a draft which this version of Baton cannot read."""
    try:
        return len(book.differences())
    except WorkspaceError:
        return 0
