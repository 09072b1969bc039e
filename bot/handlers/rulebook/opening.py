"""The form for a rule, opened for whoever asked for it."""

from collections.abc import Mapping

from bot.cards import blocks
from bot.cards.mistakes import not_done
from bot.cards.modals import Modal
from bot.cards.rule_modal import MAX_FIELD, Filled, filled_from, rule_modal
from bot.cards.rulebook import identity
from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Pointed
from routing.rule_lines import Pieces, print_rule_line
from routing.rulebook import Rule

#: Characters that are kept of the line of a rule.
MAX_WAS = 250


def open_to_add(errand: Errand, book: Book, pieces: Pieces, *, place: str = "") -> Answer:
    """An empty form, or one with the pieces that were typed."""
    filled = Filled(name=pieces.name, when=pieces.when, target=pieces.target, place=place)
    return _opened(errand, book, filled, title="rule-form-add", about={"do": "add"})


def open_to_edit(errand: Errand, book: Book, found: Pointed, pieces: Pieces | None = None) -> Answer:
    """The form with a rule as it is, and with what was typed of another one instead."""
    filled = filled_from(found.rule, place=str(found.seen))
    if pieces is not None:
        target = pieces.target or found.rule.target
        filled = Filled(name=pieces.name, when=pieces.when, target=target, place=filled.place)
    about = about_editing(found.rule, seen=found.seen)
    return _opened(errand, book, filled, title="rule-form-edit", about=about)


def about_editing(rule: Rule, *, seen: int) -> dict[str, str]:
    """What the form keeps of the rule that it was opened for: Slack takes 3,000 characters of it."""
    name, says = identity(rule)
    was = blocks.shorten(print_rule_line(rule), MAX_WAS)
    return {"do": "edit", "seen": str(seen), "name": name, "says": says, "was": was, "called": rule.name}


def _opened(errand: Errand, book: Book, filled: Filled, *, title: str, about: Mapping[str, str]) -> Answer:
    if len(filled.when) > MAX_FIELD:
        return not_done(errand.reader.say("rule-form-too-long"), typed=errand.typed, reader=errand.reader)
    roster = book.workspace.roster
    return Modal(view=rule_modal(filled, title=title, about=about, roster=roster, reader=errand.reader))
