"""`/routing`, `/routing list`: the rules in the order they are tried, and the draft where it differs."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.authorization import Action, authorize
from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from bot.cards.rulebook import MAX_LIST, Shown, rulebook
from bot.cards.rulebook_home import list_buttons
from bot.desk import Desk
from bot.handlers.rulebook.besides import besides_of
from bot.handlers.rulebook.book import Book, open_book, seen_of
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.pending import planned
from bot.handlers.tallying import caught
from storage.records import Listing


async def show(errand: Errand) -> Answer:
    """The rules: for admins with the draft, and from the number on that is named."""
    book = await open_book(errand.desk)
    start = max(1, min(int(errand.text), len(book.rules))) if errand.text.isdecimal() else 1
    if authorize(errand.principal, Action.EDIT_RULES) is None:
        return await listed(errand.desk, book, user=errand.principal.user, reader=errand.reader, start=start)
    shown = Shown(version=book.in_force.version, rules=book.published.rules, caught=await caught(errand.desk))
    return rulebook(shown, start=start, reader=errand.reader)


async def listed(
    desk: Desk, book: Book, *, user: str, reader: Reader, start: int = 1, above: Sequence[Block] = ()
) -> Message:
    """The rules with the draft, below what stands above; their numbers are from now on those that this admin means."""
    await remember(desk, book, user=user)
    room = MAX_LIST - sum(map(_size, above))
    rules = await shown(desk, book)
    message = rulebook(rules, start=start, room=room, reader=reader)
    said = [each["text"]["text"] for each in above if each["type"] == "section"]
    buttons = list_buttons(rules, start=start, reader=reader)
    return blocks.message("\n".join((*said, message["text"])), [*above, *message["blocks"], *buttons])


async def shown(desk: Desk, book: Book) -> Shown:
    """The rules and the draft, as cards list them."""
    return Shown(
        version=book.in_force.version,
        rules=book.rules,
        differences=book.differences() if book.has_draft else None,
        besides=besides_of(book),
        by=book.draft.changed_by if book.draft else "",
        caught=await caught(desk),
        planned=await planned(desk, book),
    )


async def remember(desk: Desk, book: Book, *, user: str) -> None:
    """Keep which rule an admin has seen under which number."""
    known = await desk.uow.listings.get(user)
    listing = known or Listing(user=user, rules=(), draft=0)
    now = replace(listing, rules=seen_of(book.rules), draft=book.version)
    if now != known:
        await desk.uow.listings.put(now)


def _size(block: Block) -> int:
    """About how many characters a block shows."""
    return len(json.dumps(block, ensure_ascii=False))
