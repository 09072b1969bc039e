"""The answers of an admin who is asked to be the second: yes, or not like this."""

from bot.cards import confirming as cards
from bot.directory import directly
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.confirming import agree
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.obstacles import obstacle_to, too_late
from bot.handlers.rulebook.pending import Told, note, question_key, take, tell, waiting
from bot.handlers.rulebook.reviewing import review_of_proposal
from storage.proposals import Proposal, Waits
from storage.records import Method


async def approve(errand: Errand) -> None:
    """It is done, unless it is not what was confirmed any more; the message that asked says what came of it.

    Warnings that there were not when it was asked are shown first.
    """
    key, _, warned = errand.text.partition("|")
    first = await _asked(errand, key)
    if first is None:
        return
    book = await open_book(errand.desk)
    obstacle = await _obstacle(errand, book, first)
    if obstacle is not None:
        await _settle(errand, first, obstacle, what="not-done")
    elif warned or not await _warned_anew(errand, book, first):
        await agree(errand.desk, book, first, by=errand.principal.user)


async def refuse(errand: Errand) -> None:
    """Nothing is done, and whoever confirmed it is told who does not want it so."""
    first = await _asked(errand, errand.text)
    if first is None:
        return
    names = {"by": f"<@{errand.principal.user}>", "first": f"<@{first.by}>"}
    await _settle(errand, first, lambda reader: reader.say("proposal-refused", **names), what="refuse")


async def _asked(errand: Errand, key: str) -> Proposal | None:
    """What a button asks about; None where that is settled, which its message says by now."""
    first = await waiting(errand.desk, Waits.SECOND)
    return first if first and first.key == key and first.by != errand.principal.user else None


async def _obstacle(errand: Errand, book: Book, first: Proposal) -> Told | None:
    if first.due is not None and first.due <= errand.desk.now:
        return too_late(first)
    return await obstacle_to(errand.desk, book, first, users=(first.by, *first.asked))


async def _settle(errand: Errand, first: Proposal, told: Told, *, what: str) -> None:
    await take(errand.desk, first, Waits.SECOND)
    await note(errand.desk, what, first, by=errand.principal.user)
    await tell(errand.desk, first, told)


async def _warned_anew(errand: Errand, book: Book, first: Proposal) -> bool:
    """Whether there is something to be warned of now, which stands in place of the question then."""
    desk, user, reader = errand.desk, errand.principal.user, errand.reader
    reviewed = await review_of_proposal(desk, book, first, reader=reader)
    if reviewed.warnings:
        message = cards.asked_of_another(first, reviewed, reader=reader)
        await desk.send(Method.UPDATE, directly(user), message, of=question_key(first, user))
    return bool(reviewed.warnings)
