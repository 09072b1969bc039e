"""`/routing discard`: the draft away."""

from bot.cards import blocks, publishing
from bot.cards.mistakes import not_done
from bot.editions import note_change
from bot.handlers.rulebook.book import Book, drop, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from routing.exceptions import WorkspaceError


async def discard(errand: Errand) -> Answer:
    """Whether that is meant, with the button that does it."""
    book = await open_book(errand.desk)
    if not book.has_draft:
        return blocks.paragraph(errand.reader.say("routing-nothing-to-discard"))
    return publishing.question(
        errand.reader.say("routing-discard-question", count=_count(book)),
        action=publishing.DISCARD,
        label=errand.reader.say("routing-discard-button"),
        value=str(book.version),
        reader=errand.reader,
    )


async def discard_now(errand: Errand) -> Answer:
    """The draft is gone, unless somebody changed it since the question."""
    book = await open_book(errand.desk)
    if not book.has_draft or book.draft is None:
        return not_done(errand.reader.say("routing-nothing-to-discard"), typed="", reader=errand.reader)
    if errand.text != str(book.version):
        by = f"<@{book.draft.changed_by}>"
        return not_done(errand.reader.say("routing-draft-changed", by=by), typed="", reader=errand.reader)
    user = errand.principal.user
    await drop(errand.desk, book, by=user)
    before = f"draft {book.version}, changes: {_count(book)}"
    await note_change(errand.desk.uow, at=errand.desk.now, by=user, what="discard", before=before)
    return blocks.paragraph(errand.reader.say("routing-discarded", version=book.in_force.version))


async def keep(errand: Errand) -> Answer:
    """Everything stays as it is."""
    return blocks.paragraph(errand.reader.say("routing-kept"))


def _count(book: Book) -> int:
    """How many rules the draft changes; none that one can tell of a draft which this version of Baton cannot read."""
    try:
        return len(book.differences())
    except WorkspaceError:
        return 0
