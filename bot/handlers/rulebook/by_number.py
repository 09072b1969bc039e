"""`/routing pause N`, `resume N`, `remove N`: what is done to one rule of the draft by its number alone."""

import re
from collections.abc import Callable

from bot.cards.mistakes import not_done
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Lost, find, tell_lost
from routing.editing import pause_rule, remove_rule, resume_rule

NUMBER = re.compile(r"第?\s*(?P<number>\d{1,6})\s*条?")


async def pause(errand: Errand) -> Answer:
    """The rule takes no lead once this is published."""
    return await _by_number(errand, pause_rule, what="pause")


async def resume(errand: Errand) -> Answer:
    """The rule takes leads again once this is published."""
    return await _by_number(errand, resume_rule, what="resume")


async def remove(errand: Errand) -> Answer:
    """The rule is gone once this is published."""
    return await _by_number(errand, remove_rule, what="remove", renumbers=True)


async def _by_number(
    errand: Errand, rewrite: Callable[[str, str], str], *, what: str, renumbers: bool = False
) -> Answer:
    book = await open_book(errand.desk)
    typed = NUMBER.fullmatch(errand.text)
    if typed is None:
        said = errand.reader.say(f"routing-{what}-how")
        return not_done(said, typed=errand.typed, reader=errand.reader)
    found = await find(errand, book, int(typed["number"]))
    if isinstance(found, Lost):
        return await tell_lost(errand, book, found)
    source = rewrite(book.source, found.rule.name)
    return await change(errand, book, source, what=what, seen=None if renumbers else found.seen)
