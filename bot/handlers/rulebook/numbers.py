"""The numbers that admins type: of the rules as they saw them last, whatever has become of these since."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, repeated
from bot.cards.rule_edits import outdated
from bot.handlers.rulebook.book import Book, seen_of
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.fates import fate_of
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


@dataclass(frozen=True, kw_only=True)
class Lost:
    """A number that stands for no rule any more, or never did: why, and what became of the rule."""

    said: str
    told: Sequence[Difference[Seen]] = ()
    #: Whether the list is to be shown as it is now.
    list_again: bool = True


async def find(errand: Errand, book: Book, number: int) -> Pointed | Lost:
    """The rule that has this number in the list that the admin saw last.

    Lost where they have seen no list, where it has no such number, and where the rule was changed, moved or taken out
    since.
    """
    listing = await errand.desk.uow.listings.get(errand.principal.user)
    if listing is None:
        return Lost(said=errand.reader.say("routing-see-first"))
    if not 1 <= number <= len(listing.rules):
        said = errand.reader.say("routing-no-number", number=number, count=len(listing.rules))
        return Lost(said=said, list_again=False)
    told = [each for each in changed_since(listing.rules, book) if each.before and each.before.number == number]
    if told:
        return Lost(said=await _who(errand, book, listing.rules[number - 1].name, number=number), told=told)
    now = book.number_of(listing.rules[number - 1].name)
    return Pointed(seen=number, rule=book.rules[now - 1], number=now)


async def find_place(errand: Errand, book: Book, number: int) -> int | Lost:
    """The number that a new rule gets: that of the rule which the admin saw under it; one more than all is the end."""
    listing = await errand.desk.uow.listings.get(errand.principal.user)
    if listing is not None and number == len(listing.rules) + 1:
        return len(book.rules) + 1
    found = await find(errand, book, number)
    return found.number if isinstance(found, Pointed) else found


async def tell_lost(errand: Errand, book: Book, lost: Lost) -> Message:
    """Nothing was done: why, what was typed, and the list as it is now."""
    if not lost.list_again:
        return not_done(lost.said, typed=errand.typed, reader=errand.reader)
    above = [
        *outdated(lost.said, lost.told, reader=errand.reader),
        *repeated(errand.typed, reader=errand.reader),
    ]
    return await listed(errand.desk, book, user=errand.principal.user, reader=errand.reader, above=above)


def changed_since(seen: Sequence[Seen], book: Book) -> tuple[Difference[Seen], ...]:
    """What has changed in the rules since somebody saw them."""
    return differences(seen, seen_of(book.rules))


async def _who(errand: Errand, book: Book, name: str, *, number: int) -> str:
    """That the rule is another one now, and through whom."""
    by = (await fate_of(errand, book, name)).by
    if by != errand.principal.user:
        return errand.reader.say("routing-changed-by", number=number, by=f"<@{by}>")
    return errand.reader.say("routing-changed", number=number)
