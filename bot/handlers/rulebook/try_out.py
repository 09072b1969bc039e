"""`/routing try L-12`, `/routing try employees=1200 country=DE`: one lead by what is in force and by the draft."""

from bot.cards.blocks import Message
from bot.cards.mistakes import misread, not_done
from bot.cards.trying import trying
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.leads import LEAD_ID, decided_lead
from bot.handlers.rulebook.scripts import drafted, in_force
from bot.rehearsal import rehearse_past, rehearse_values
from routing.exceptions import ConditionError


async def try_out(errand: Errand) -> Answer:
    """Both sides, rule by rule."""
    book = await open_book(errand.desk)
    if not errand.text:
        return not_done(errand.reader.say("try-how"), typed="", reader=errand.reader)
    if LEAD_ID.fullmatch(errand.text):
        return await _past(errand, book)
    return await _values(errand, book)


async def _past(errand: Errand, book: Book) -> Message:
    """A lead as it and everybody stood when it was decided."""
    found = await decided_lead(errand, errand.text)
    if not isinstance(found, tuple):
        return found
    lead, decision = found
    rehearsal = await rehearse_past(errand.desk.uow, decision, published=in_force(book), draft=drafted(book))
    if rehearsal is None:
        return not_done(errand.reader.say("try-untold", id=lead.id), typed="", reader=errand.reader)
    title = errand.reader.say("try-title-lead", id=lead.id)
    return trying(rehearsal, title=title, version=book.in_force.version, reader=errand.reader)


async def _values(errand: Errand, book: Book) -> Message:
    """A lead of these values, as everybody stands now."""
    try:
        rehearsal = await rehearse_values(
            errand.desk.uow, errand.text, published=in_force(book), draft=drafted(book), now=errand.desk.now
        )
    except ConditionError as exc:
        return misread(exc, typed=errand.typed, reader=errand.reader)
    title = errand.reader.say("try-title-values")
    return trying(rehearsal, title=title, version=book.in_force.version, reader=errand.reader)
