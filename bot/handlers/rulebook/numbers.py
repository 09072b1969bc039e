"""The numbers that admins type: of the rules as they saw them last, whatever has become of these since."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, repeated
from bot.cards.rule_edits import outdated
from bot.handlers.rulebook.book import Book, seen_of
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.show import listed
from routing.editing import Difference, differences
from routing.rulebook import Rule
from storage.records import Seen


@dataclass(frozen=True, kw_only=True)
class Pointed:
    """A rule that somebody named by its number: how they saw it, and where it is now."""

    seen: int
    rule: Rule
    number: int


async def pointed(errand: Errand, book: Book, number: int) -> Pointed | Message:
    """The rule that has this number in the list that the admin saw last.

    Where they have seen no list, where it has no such number, and where the rule was changed, moved or taken out since:
    what is to be said instead, with the list as it is now.
    """
    listing = await errand.desk.uow.listings.get(errand.principal.user)
    if listing is None:
        return await _again(errand, book, errand.reader.say("routing-see-first"))
    if not 1 <= number <= len(listing.rules):
        said = errand.reader.say("routing-no-number", number=number, count=len(listing.rules))
        return not_done(said, typed=errand.typed, reader=errand.reader)
    told = [each for each in changed_since(listing.rules, book) if each.before and each.before.number == number]
    if told:
        return await _again(errand, book, _who(errand, book, number), told)
    now = book.number_of(listing.rules[number - 1].name)
    return Pointed(seen=number, rule=book.rules[now - 1], number=now)


def changed_since(seen: Sequence[Seen], book: Book) -> tuple[Difference[Seen], ...]:
    """What has changed in the rules since somebody saw them."""
    return differences(seen, seen_of(book.rules))


async def _again(errand: Errand, book: Book, said: str, told: Sequence[Difference[Seen]] = ()) -> Message:
    """Nothing was done: why, what was typed, and the list as it is now."""
    above = [*outdated(said, told, reader=errand.reader), *repeated(errand.typed, reader=errand.reader)]
    return await listed(errand.desk, book, user=errand.principal.user, reader=errand.reader, above=above)


def _who(errand: Errand, book: Book, number: int) -> str:
    """That the rule is another one now, and through whom."""
    by = book.draft.changed_by if book.draft and book.has_draft else ""
    if by and by != errand.principal.user:
        return errand.reader.say("routing-changed-by", number=number, by=f"<@{by}>")
    return errand.reader.say("routing-changed", number=number)
