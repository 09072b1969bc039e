"""`/routing move N to M`: a rule of the draft at another place."""

import re

from bot.cards.mistakes import not_done
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Lost, find, tell_lost
from routing.editing import move_rule

MOVE = re.compile(
    r"第?\s*(?P<number>\d{1,6})\s*条?\s*(?:to|到|至|->|→|\s)\s*第?\s*(?P<to>\d{1,6})\s*[条位]?", re.IGNORECASE
)


async def move(errand: Errand) -> Answer:
    """What the draft has now, or why it has not."""
    book = await open_book(errand.desk)
    typed = MOVE.fullmatch(errand.text)
    if typed is None:
        return not_done(errand.reader.say("routing-move-how"), typed=errand.typed, reader=errand.reader)
    found = await find(errand, book, int(typed["number"]))
    if isinstance(found, Lost):
        return await tell_lost(errand, book, found)
    to = await find(errand, book, int(typed["to"]))
    if isinstance(to, Lost):
        return await tell_lost(errand, book, to)
    return await change(
        errand, book, move_rule(book.source, found.rule.name, to=to.number), what="move", moved=found.rule.name
    )
