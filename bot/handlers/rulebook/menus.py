"""What is done to one rule from its menu in the home tab."""

from bot.cards import rulebook_home
from bot.cards.mistakes import not_done
from bot.cards.modals import fingerprint
from bot.cards.rulebook import identity
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.changing import change
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.numbers import Pointed
from bot.handlers.rulebook.opening import open_to_add, open_to_edit
from routing.editing import move_rule, pause_rule, remove_rule, resume_rule
from routing.rule_lines import Pieces
from routing.rulebook import Rule


async def from_menu(errand: Errand) -> Answer:
    """Do what was chosen for a rule, unless it has changed since the menu was drawn."""
    do, name, says = errand.text.split("|")
    book = await open_book(errand.desk)
    rule = next((rule for rule in book.rules if fingerprint(rule.name) == name), None)
    if rule is None or identity(rule)[1] != says:
        return not_done(errand.reader.say("routing-menu-outdated"), typed="", reader=errand.reader)
    number = book.number_of(rule.name)
    if do == rulebook_home.EDIT:
        return open_to_edit(errand, book, Pointed(seen=number, rule=rule, number=number))
    return await _do(errand, book, do, rule, number)


async def new_rule(errand: Errand) -> Answer:
    """The empty form."""
    return open_to_add(errand, await open_book(errand.desk), Pieces())


async def _do(errand: Errand, book: Book, do: str, rule: Rule, number: int) -> Answer:
    name, source = rule.name, book.source
    match do:
        case rulebook_home.PAUSE:
            return await change(errand, book, pause_rule(source, name), what="pause", seen=number)
        case rulebook_home.RESUME:
            return await change(errand, book, resume_rule(source, name), what="resume", seen=number)
        case rulebook_home.UP:
            return await change(errand, book, move_rule(source, name, to=max(1, number - 1)), what="move", moved=name)
        case rulebook_home.DOWN:
            return await change(errand, book, move_rule(source, name, to=number + 1), what="move", moved=name)
    return await change(errand, book, remove_rule(source, name), what="remove")
