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
from bot.handlers.rulebook.fates import Fate, fate_of
from bot.handlers.rulebook.opening import about_editing
from bot.handlers.rulebook.show import remember


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
    fate = await fate_of(errand, book, rule.name if rule else about.get("called", ""))
    above, rule = _told(errand, fate, was=about.get("was", "")), fate.rule
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


def _told(errand: Errand, fate: Fate, *, was: str) -> list[Block]:
    """Who did what to the rule, before and after, and what sending the form again comes to."""
    reader = errand.reader
    what = "changed" if fate.rule else "discarded" if fate.discarded else "gone"
    said = reader.say(f"rule-form-{what}", by=f"<@{fate.by}>")
    lines = [f"⚠️ {said}", f"{reader.say('routing-before')} {blocks.code(was, blocks.MAX_FIELD)}"]
    if fate.rule is not None:
        paused = f" · {reader.say('routing-mark-paused')}" if fate.rule.paused else ""
        lines.append(f"{reader.say('routing-after')} {line(seen_of([fate.rule])[0])}{paused}")
    return [blocks.section("\n".join(lines))]
