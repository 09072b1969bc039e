"""`/routing history`, `/routing diff A B`: what was in force, who changed what, and how two versions differ."""

import re

from bot.cards import blocks, publishing
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.doubts import doubts_about
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.reviewing import changed
from routing.exceptions import WorkspaceError
from storage.editions import Edition

#: Versions, and entries of the log, that are shown.
MOST = 15

FROM = re.compile(r"(?:[1-9]\d{0,8})?")
DIFF = re.compile(r"(?P<old>\d{1,9})?(?:\s+(?:and\s+|和\s*)?(?P<new>\d{1,9}))?", re.IGNORECASE)


async def history(errand: Errand) -> Answer:
    """The latest versions and entries, and what in either is not as it was written; or the entries from a number down.

    The number is that of the first entry that is wanted.
    """
    uow, reader = errand.desk.uow, errand.reader
    if not FROM.fullmatch(errand.text):
        return not_done(reader.say("routing-history-from"), typed=errand.typed, reader=reader)
    start = int(errand.text) + 1 if errand.text else None
    read = await uow.changes.latest(limit=MOST + 1, before=start)
    changes, before = read[:MOST], read[MOST] if len(read) > MOST else None
    editions = await uow.editions.latest(limit=MOST) if start is None else ()
    doubts = await doubts_about(uow, editions, changes, before=before, reader=reader)
    return publishing.history(editions, changes, doubts=doubts, reader=reader)


async def diff(errand: Errand) -> Answer:
    """How two versions differ; without the second it is what is in force, without any it is the draft."""
    book, reader = await open_book(errand.desk), errand.reader
    asked = DIFF.fullmatch(errand.text)
    if asked is None:
        return not_done(reader.say("routing-diff-how"), typed=errand.typed, reader=reader)
    if asked["old"] is None and not book.has_draft:
        return blocks.paragraph(reader.say("routing-diff-no-draft", version=book.in_force.version))
    if asked["old"] is None:
        title = reader.say("routing-diff-draft", version=book.in_force.version)
        return publishing.comparison(title, changed(book.in_force.source, book.source), reader=reader)
    old = await edition_named(errand, int(asked["old"]))
    new = await edition_named(errand, int(asked["new"] or book.in_force.version))
    if not isinstance(old, Edition):
        return old
    if not isinstance(new, Edition):
        return new
    try:
        differing = changed(old.source, new.source)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=reader)
    title = reader.say("routing-diff", old=old.number, new=new.number)
    return publishing.comparison(title, differing, reader=reader)


async def edition_named(errand: Errand, number: int) -> Edition | Message:
    """The edition of that number, or that there is none."""
    edition = await errand.desk.uow.editions.get(number)
    if edition is None:
        said = errand.reader.say("routing-no-version", version=number)
        return not_done(said, typed=errand.typed, reader=errand.reader)
    return edition
