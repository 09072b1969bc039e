"""`/routing edit N LINE`: another rule in the place of one of the draft."""

import re
from dataclasses import replace

from bot.cards.mistakes import misread, not_done
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Lost, find, tell_lost
from bot.handlers.rulebook.opening import open_to_edit
from routing.editing import replace_rule
from routing.exceptions import ConditionError
from routing.rule_lines import parse_rule_line, rule_pieces

#: The number of a rule, and its new line.
EDIT = re.compile(r"第?\s*(?P<number>\d{1,6})\s*条?[：:]?(?:\s+(?P<line>.+))?", re.DOTALL)


async def edit(errand: Errand) -> Answer:
    """What the draft has now, or why it has not; a form where there is no line, or a piece of it is missing."""
    book = await open_book(errand.desk)
    typed = EDIT.fullmatch(errand.text)
    if typed is None:
        return not_done(errand.reader.say("routing-edit-how"), typed=errand.typed, reader=errand.reader)
    found = await find(errand, book, int(typed["number"]))
    if isinstance(found, Lost):
        return await tell_lost(errand, book, found)
    line = typed["line"] or ""
    try:
        rule = parse_rule_line(line, catalogue=book.catalogue, roster=book.workspace.roster)
    except ConditionError as exc:
        pieces = rule_pieces(line, error=exc)
        if pieces is None:
            return misread(exc, typed=errand.typed, reader=errand.reader)
        return open_to_edit(errand, book, found, pieces if line else None)
    rule = replace(rule, paused=found.rule.paused)
    return await change(errand, book, replace_rule(book.source, found.rule.name, rule), what="edit", seen=found.seen)
