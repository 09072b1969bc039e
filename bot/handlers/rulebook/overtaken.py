"""A form whose rule somebody changed or took out meanwhile: shown again with what was typed, and what it may become."""

from collections.abc import Mapping
from dataclasses import replace

from bot.cards import blocks
from bot.cards.blocks import Block
from bot.cards.modals import Modal, fingerprint
from bot.cards.rule_modal import Filled, rule_modal, target_of
from bot.cards.rulebook import identity, line
from bot.handlers.rulebook.book import Book, seen_of
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.opening import about_editing
from bot.handlers.rulebook.show import remember
from routing.conditions.tokens import quoted
from routing.rulebook import Rule

#: So many of the latest entries of the log are looked through for who changed a rule.
LOOKED_AT = 30


async def overtaken(errand: Errand, book: Book, values: Mapping[str, str], about: Mapping[str, str]) -> Modal | None:
    """The form anew, for the rule as it is now or for a new one where it is gone; None where it is as it was.

    From then on numbers mean the list as it is now.
    """
    if "seen" not in about:
        return None
    rule = next((rule for rule in book.rules if fingerprint(rule.name) == about.get("name")), None)
    if rule is not None and identity(rule)[1] == about.get("says"):
        return None
    await remember(errand.desk, book, user=errand.principal.user)
    above = await _told(errand, book, rule, was=about.get("was", ""), called=about.get("called", ""))
    filled = _filled(book, values)
    if rule is None:
        filled = replace(filled, place="" if filled.place == about["seen"] else filled.place)
        return _shown(errand, book, filled, above, title="rule-form-add", about={"do": "add"})
    number = book.number_of(rule.name)
    filled = replace(filled, place=str(number) if filled.place == about["seen"] else filled.place)
    return _shown(errand, book, filled, above, title="rule-form-edit", about=about_editing(rule, seen=number))


def _shown(
    errand: Errand, book: Book, filled: Filled, above: list[Block], *, title: str, about: Mapping[str, str]
) -> Modal:
    roster = book.workspace.roster
    return Modal(view=rule_modal(filled, title=title, about=about, roster=roster, above=above, reader=errand.reader))


def _filled(book: Book, values: Mapping[str, str]) -> Filled:
    """What stood in the fields; a target that is not there any more is chosen anew."""
    name, when, target, within, place = (
        values.get(each, "").strip() for each in ("name", "when", "target", "within", "place")
    )
    known = target_of(target, roster=book.workspace.roster)
    return Filled(name=name, when=when, target=known, within=within, place=place)


async def _told(errand: Errand, book: Book, rule: Rule | None, *, was: str, called: str) -> list[Block]:
    """Who did what to the rule, before and after, and what sending the form again comes to."""
    reader = errand.reader
    by = f"<@{await _who(errand, book, called)}>"
    said = reader.say("rule-form-changed" if rule else "rule-form-gone", by=by)
    lines = [f"⚠️ {said}", f"{reader.say('routing-before')} {blocks.code(was, blocks.MAX_FIELD)}"]
    if rule is not None:
        paused = f" · {reader.say('routing-mark-paused')}" if rule.paused else ""
        lines.append(f"{reader.say('routing-after')} {line(seen_of([rule])[0])}{paused}")
    return [blocks.section("\n".join(lines))]


async def _who(errand: Errand, book: Book, name: str) -> str:
    """Who changed a rule last, by the log; whoever changed the draft last where it does not say."""
    told = f". {quoted(name)} "
    for change in await errand.desk.uow.changes.latest(limit=LOOKED_AT):
        if change.by and told in f"{change.before}\n{change.after}":
            return change.by
    return book.draft.changed_by if book.draft else errand.principal.user
