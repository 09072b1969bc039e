"""`/routing add LINE [at N]`: a new rule in the draft."""

import re

from bot.cards.blocks import Message
from bot.cards.mistakes import misread
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Pointed, pointed
from routing.editing import add_rule
from routing.exceptions import ConditionError
from routing.rule_lines import parse_rule_line

#: Where a new rule is to stand, behind its line; a name that ends so is in quotes.
AT = re.compile(r"\s+(?:at|放在|在)\s*第?\s*(?P<at>\d{1,6})\s*[条位]?$", re.IGNORECASE)


async def add(errand: Errand) -> Answer:
    """What the draft has now, or why it has not."""
    book = await open_book(errand.desk)
    found = AT.search(errand.text)
    line = errand.text[: found.start()] if found else errand.text
    try:
        rule = parse_rule_line(line, catalogue=book.catalogue, roster=book.workspace.roster)
    except ConditionError as exc:
        return misread(exc, typed=errand.typed, reader=errand.reader)
    place = await placed(errand, book, int(found["at"])) if found else book.above_the_catch_all()
    if not isinstance(place, int):
        return place
    return await change(errand, book, add_rule(book.source, rule, at=place), what="add")


async def placed(errand: Errand, book: Book, number: int) -> int | Message:
    """The number that a new rule gets: that of the rule which the admin saw under it; one more than all is the end."""
    listing = await errand.desk.uow.listings.get(errand.principal.user)
    if listing is not None and number == len(listing.rules) + 1:
        return len(book.rules) + 1
    found = await pointed(errand, book, number)
    return found.number if isinstance(found, Pointed) else found
