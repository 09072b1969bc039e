"""`/routing publish`: the draft put in force, at once or at a moment, once what it changes was seen."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done
from bot.handlers.rulebook.answered import discarded_by, not_done_since, own_answer, shown_again, since
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.carrying_out import published
from bot.handlers.rulebook.confirming import ask, confirm
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.reviewing import review_of
from bot.handlers.rulebook.taking_back import take_back
from bot.handlers.rulebook.timing import moment_named
from routing.exceptions import WhenError
from storage.editions import Origin
from storage.proposals import Proposal

CANCEL = re.compile(r"cancel|取消|撤回", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What somebody saw who presses the button, as its value names it."""

    draft: int
    in_force: int
    #: Whether there were warnings.
    warned: bool
    due: datetime | None


async def publish(errand: Errand) -> Answer:
    """What would change, and the button that does it, or that schedules it; or what waits is taken back."""
    if CANCEL.fullmatch(errand.text):
        return await take_back(errand)
    book = await open_book(errand.desk)
    if not book.has_draft:
        return blocks.paragraph(errand.reader.say("routing-nothing-to-publish"))
    try:
        due = moment_named(errand) if errand.text else None
    except WhenError:
        said = errand.reader.say("proposal-when", text=listing.safe(errand.text))
        return not_done(said, typed="", reader=errand.reader)
    return await ask(errand, book, _proposal(errand, book, due=due))


async def publish_now(errand: Errand) -> Answer:
    """The draft that was seen is in force, or waits; one that was changed since is shown anew.

    Pressed again, it says again what it did.
    """
    book, seen, reader = await open_book(errand.desk), _seen(errand), errand.reader
    done = await own_answer(errand, book, seen=seen.in_force, origin=Origin.PUBLISH)
    if done is not None and book.version == seen.draft + 1:
        return blocks.paragraph(published(done)(reader))
    if not book.has_draft:
        return await _without_draft(errand, book, seen)
    if seen.due is not None and seen.due <= errand.desk.now:
        return not_done(reader.say("proposal-passed", when=reader.time(seen.due)), typed="", reader=reader)
    proposal = _proposal(errand, book, due=seen.due)
    if (seen.draft, seen.in_force) != (book.version, book.in_force.version):
        return await _again(errand, book, proposal, seen)
    reviewed = await review_of(errand.desk, book, reader=reader)
    if reviewed.stops or (reviewed.warnings and not seen.warned):
        return await ask(errand, book, proposal)
    return await confirm(errand, book, proposal)


async def _without_draft(errand: Errand, book: Book, seen: Seen) -> Message:
    """What became of the draft that was to be published."""
    if said := await since(errand, book, seen=seen.in_force):
        return not_done_since(said)
    if by := await discarded_by(errand, draft=seen.draft):
        return not_done_since(errand.reader.say("routing-meanwhile-discarded", by=f"<@{by}>"))
    return not_done(errand.reader.say("routing-nothing-to-publish"), typed="", reader=errand.reader)


async def _again(errand: Errand, book: Book, proposal: Proposal, seen: Seen) -> Answer:
    shown = await ask(errand, book, proposal)
    by = f"<@{book.draft.changed_by}>" if book.draft else ""
    said = await since(errand, book, seen=seen.in_force)
    return shown_again(said or errand.reader.say("routing-draft-changed", by=by), shown)


def _proposal(errand: Errand, book: Book, *, due: datetime | None) -> Proposal:
    return Proposal(
        key=errand.desk.new_id(),
        origin=Origin.PUBLISH,
        draft=book.version,
        in_force=book.in_force.version,
        due=due,
        by=errand.principal.user,
    )


def _seen(errand: Errand) -> Seen:
    draft, in_force, warned, due = errand.text.split("|")
    at = datetime.fromisoformat(due) if due else None
    return Seen(draft=int(draft), in_force=int(in_force), warned=bool(warned), due=at)
