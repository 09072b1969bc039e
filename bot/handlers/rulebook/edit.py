"""`/routing edit N LINE`: another rule in the place of one of the draft."""

import re
from dataclasses import replace

from bot.cards.mistakes import misread, not_done
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Pointed, pointed
from routing.editing import replace_rule
from routing.exceptions import ConditionError
from routing.rule_lines import parse_rule_line

#: The number of a rule, and its new line.
EDIT = re.compile(r"第?\s*(?P<number>\d{1,6})\s*条?[：:]?(?:\s+(?P<line>.+))?", re.DOTALL)


async def edit(errand: Errand) -> Answer:
    """What the draft has now, or why it has not."""
    book = await open_book(errand.desk)
    typed = EDIT.fullmatch(errand.text)
    if typed is None:
        return not_done(errand.reader.say("routing-edit-how"), typed=errand.typed, reader=errand.reader)
    found = await pointed(errand, book, int(typed["number"]))
    if not isinstance(found, Pointed):
        return found
    try:
        rule = parse_rule_line(typed["line"] or "", catalogue=book.catalogue, roster=book.workspace.roster)
    except ConditionError as exc:
        return misread(exc, typed=errand.typed, reader=errand.reader)
    rule = replace(rule, paused=found.rule.paused)
    return await change(errand, book, replace_rule(book.source, found.rule.name, rule), what="edit", seen=found.seen)
