"""`/routing add LINE [at N]`: a new rule in the draft."""

import re

from bot.cards.mistakes import misread
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Lost, find_place, tell_lost
from bot.handlers.rulebook.opening import open_to_add
from routing.editing import add_rule
from routing.exceptions import ConditionError
from routing.rule_lines import parse_rule_line, rule_pieces
from routing.rulebook import Rule

#: Where a new rule is to stand, behind its line; a name that ends so is in quotes.
AT = re.compile(r"\s+(?:at|放在|在)\s*第?\s*(?P<at>\d{1,6})\s*[条位]?$", re.IGNORECASE)


async def add(errand: Errand) -> Answer:
    """What the draft has now, or why it has not; a form where a piece of the line is missing."""
    book = await open_book(errand.desk)
    found = AT.search(errand.text)
    line = errand.text[: found.start()] if found else errand.text
    try:
        rule = parse_rule_line(line, catalogue=book.catalogue, roster=book.workspace.roster)
    except ConditionError as exc:
        pieces = rule_pieces(line, error=exc)
        if pieces is None:
            return misread(exc, typed=errand.typed, reader=errand.reader)
        return open_to_add(errand, book, pieces, place=found["at"] if found else "")
    return await _added(errand, book, rule, at=int(found["at"]) if found else None)


async def _added(errand: Errand, book: Book, rule: Rule, *, at: int | None) -> Answer:
    place = await find_place(errand, book, at) if at is not None else book.above_the_catch_all()
    if isinstance(place, Lost):
        return await tell_lost(errand, book, place)
    return await change(errand, book, add_rule(book.source, rule, at=place), what="add")
