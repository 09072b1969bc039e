"""`/routing expect L-12 to team dach`: examples that the rules must keep to."""

import re
from collections.abc import Sequence

from bot.cards import blocks, pinned
from bot.cards.blocks import Message
from bot.cards.mistakes import misread, not_done
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.editions import note_change
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.leads import decided_lead
from bot.handlers.rulebook.scripts import drafted, in_force
from bot.handlers.rulebook.why import target_called
from bot.rehearsal import Script
from routing.exceptions import ConditionError
from routing.replay.expectations import Expectation, expectation, where_it_goes
from routing.rule_lines import print_target

EXPECT = re.compile(r"(?P<id>L-\d{1,12})\s*(?:to\b|到|去)\s*(?P<target>.+)", re.IGNORECASE)
OFF = re.compile(r"(?P<id>L-\d{1,12})\s*(?:off|取消)", re.IGNORECASE)


async def expect(errand: Errand) -> Answer:
    """Pin an example, take one back, or list them with whether they hold."""
    book = await open_book(errand.desk)
    if not errand.text:
        return await _list(errand, book)
    if off := OFF.fullmatch(errand.text):
        return await _take_back(errand, off["id"].upper())
    asked = EXPECT.fullmatch(errand.text)
    if asked is None:
        return not_done(errand.reader.say("expect-how"), typed=errand.typed, reader=errand.reader)
    return await _pin(errand, book, asked["id"], asked["target"])


async def _pin(errand: Errand, book: Book, lead_id: str, written: str) -> Message:
    found = await decided_lead(errand, lead_id)
    if not isinstance(found, tuple):
        return found
    lead, decision = found
    script = drafted(book) or in_force(book)
    try:
        target = target_called(written, roster=script.rules.roster)
    except ConditionError as exc:
        return misread(exc, typed=errand.typed, reader=errand.reader)
    known = await errand.desk.uow.expectations.get(lead.id)
    made = expectation(
        lead.id, decision, target, by=errand.principal.user, now=errand.desk.now, version=known.version if known else 0
    )
    if made is None:
        return not_done(errand.reader.say("expect-untold", id=lead.id), typed="", reader=errand.reader)
    await errand.desk.uow.expectations.put(made)
    await _note(errand, "pin", before=known, after=made)
    goes = where_it_goes(made, rules=script.rules)
    return pinned.example(made, goes, before=known, reader=errand.reader)


async def _take_back(errand: Errand, lead_id: str) -> Message:
    known = await errand.desk.uow.expectations.get(lead_id)
    if known is None:
        return blocks.paragraph(errand.reader.say("expect-was-none", id=lead_id))
    await errand.desk.uow.expectations.remove(lead_id)
    await _note(errand, "unpin", before=known, after=None)
    return blocks.paragraph(errand.reader.say("expect-off", id=lead_id))


async def _note(errand: Errand, what: str, *, before: Expectation | None, after: Expectation | None) -> None:
    """An entry in the log: where the lead had to go, and where it has to go from now on."""
    was, now = (f"{each.lead} to {print_target(each.target)}" if each else "" for each in (before, after))
    by = errand.principal.user
    await note_change(errand.desk.uow, at=errand.desk.now, by=by, what=what, before=was, after=now)


async def _list(errand: Errand, book: Book) -> Message:
    """All examples, held to the draft where there is one."""
    script = drafted(book) or in_force(book)
    examples = await all_examples(errand.desk)
    going = [(each, where_it_goes(each, rules=script.rules)) for each in examples]
    return pinned.examples(going, version=script.version, reader=errand.reader)


async def all_examples(desk: Desk) -> Sequence[Expectation]:
    """Everything that is pinned, in the order it was pinned."""
    return await desk.uow.expectations.find()


async def failing(desk: Desk, script: Script, *, reader: Reader) -> list[str]:
    """A sentence for each example that these rules do not keep to."""
    going = ((each, where_it_goes(each, rules=script.rules)) for each in await all_examples(desk))
    return [pinned.sentence(each, goes, reader=reader) for each, goes in going if goes.goal != each.target]
