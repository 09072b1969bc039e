"""A question that is pressed once more: what was done since it was asked, and by whom."""

from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.publishing import meanwhile
from bot.editions import edition_in_force
from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.errand import Errand, Look, Running
from storage.editions import Edition, Origin

#: So many of the latest entries of the log are looked through.
LATELY = 100


async def own_answer(errand: Errand, book: Book, *, seen: int, origin: Origin, note: str = "") -> Edition | None:
    """The edition in force, where this admin brought it about by answering the question; None where not.

    `seen` is the number of the edition that was in force when it was asked.
    """
    edition = await errand.desk.uow.editions.get(seen + 1)
    if edition is None or edition.number != book.in_force.version:
        return None
    same = errand.principal.user in {edition.by, edition.second} and (edition.origin, edition.note) == (origin, note)
    return edition if same else None


async def since(errand: Errand, book: Book, *, seen: int) -> str:
    """Who put which version in force since a question was asked; "" where nobody did."""
    edition = await edition_in_force(errand.desk.uow, now=errand.desk.now)
    if edition is None or book.in_force.version == seen:
        return ""
    return meanwhile(edition, reader=errand.reader)


async def discarded_by(errand: Errand, *, draft: int) -> str | None:
    """Who threw away the draft of that version lately: a Slack user id; None where nobody did."""
    changes = await errand.desk.uow.changes.latest(limit=LATELY)
    thrown = (each.by for each in changes if each.what == "discard" and each.before.startswith(f"draft {draft}, "))
    return next(thrown, None)


def not_done_since(said: str) -> Message:
    """That nothing was done, and what somebody did before."""
    return blocks.paragraph(f"⚠️ {said}")


def shown_again(said: str, shown: Message | Running) -> Message | Running:
    """A question asked anew, below what was done since."""
    if isinstance(shown, Running):
        return replace(shown, first=_below(said, shown.first), then=partial(_each_below, said, shown))
    return _below(said, shown)


async def _each_below(said: str, shown: Running, look: Look) -> AsyncIterator[Message]:
    async for message in shown.then(look):
        yield _below(said, message)


def _below(said: str, shown: Message) -> Message:
    return blocks.message(f"⚠️ {said}\n{shown['text']}", [blocks.section(f"⚠️ {said}"), *shown["blocks"]])
