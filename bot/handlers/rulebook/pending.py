"""What admins have confirmed and is not in force yet: kept, looked up, and told of."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from bot.cards import blocks
from bot.cards.proposals import Planned
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.directory import directly
from bot.editions import note_change
from bot.handlers.rulebook.book import Book
from storage.editions import Origin
from storage.proposals import Pending, Proposal, Waits
from storage.records import Method, Timer

T = TypeVar("T")

#: What came of something, in the words of whoever reads it.
Told = Callable[[Reader], str]

#: The kind of a timer that fires when something confirmed is to come into force.
PUT_IN_FORCE = "put_in_force"


async def waiting(desk: Desk, waits: Waits) -> Proposal | None:
    """The proposal that waits for that; None where none does."""
    pending = await desk.uow.pending.get(waits)
    return pending.proposal if pending else None


async def planned(desk: Desk, book: Book) -> tuple[Planned, ...]:
    """Everything that waits, and whether it is still about what is there."""
    found = [(waits, await waiting(desk, waits)) for waits in Waits]
    return tuple(
        Planned(waits=waits, proposal=proposal, holds=holds(book, proposal)) for waits, proposal in found if proposal
    )


def holds(book: Book, proposal: Proposal) -> bool:
    """Whether the draft and what is in force are those that were confirmed."""
    if proposal.in_force != book.in_force.version:
        return False
    return proposal.origin is Origin.ROLLBACK or (book.has_draft and proposal.draft == book.version)


async def wait(desk: Desk, proposal: Proposal, waits: Waits) -> None:
    """Keep a proposal until what it waits for is there; its moment fires a timer."""
    await _keep(desk, waits, proposal)
    if proposal.due is not None:
        data = {"proposal": proposal.key}
        await desk.uow.timers.set(Timer(key=_timer_key(proposal), due=proposal.due, kind=PUT_IN_FORCE, data=data))


async def take(desk: Desk, proposal: Proposal, waits: Waits) -> None:
    """Have it wait no more."""
    await _keep(desk, waits, None)
    await desk.uow.timers.cancel(_timer_key(proposal))


async def tell(desk: Desk, proposal: Proposal, told: Told, *, besides: str | None = None) -> None:
    """Say what came of it: in place of the question to whom it was asked, anew to who confirmed it."""
    for user in proposal.asked:
        content = blocks.paragraph(told(desk.reader(user)))
        await desk.send(Method.UPDATE, directly(user), content, of=question_key(proposal, user))
    confirmed = [proposal.by, *([proposal.second] if proposal.second else [])]
    await tell_all(desk, [user for user in confirmed if user not in {besides, *proposal.asked}], told)


async def tell_all(desk: Desk, users: Iterable[str], told: Told) -> None:
    """Say it to each of them directly."""
    for user in users:
        await desk.send(Method.POST, directly(user), blocks.paragraph(told(desk.reader(user))))


async def for_each(
    desk: Desk, users: Iterable[str], work: Callable[[Reader], Awaitable[T]]
) -> AsyncIterator[tuple[str, T]]:
    """What is made for each of them in their language; once for a language."""
    made: dict[str, T] = {}
    for user in users:
        reader = desk.reader(user)
        if reader.language not in made:
            made[reader.language] = await work(reader)
        yield user, made[reader.language]


async def note(desk: Desk, what: str, proposal: Proposal, *, by: str | None) -> None:
    """Add to the log of changes what was done about a proposal."""
    await note_change(desk.uow, at=desk.now, by=by, what=what, after=_described(proposal))


def question_key(proposal: Proposal, user: str) -> str:
    """The outbox key of the message that asks somebody to be the second."""
    return f"second:{proposal.key}:{user}"


async def _keep(desk: Desk, waits: Waits, proposal: Proposal | None) -> None:
    known = await desk.uow.pending.get(waits)
    await desk.uow.pending.put(replace(known or Pending(id=waits, proposal=None), proposal=proposal))


def _timer_key(proposal: Proposal) -> str:
    return f"{PUT_IN_FORCE}:{proposal.key}"


def _described(proposal: Proposal) -> str:
    """A proposal as the log names it."""
    what = f"edition {proposal.back_to}" if proposal.origin is Origin.ROLLBACK else f"draft {proposal.draft}"
    due = f", for {proposal.due:%Y-%m-%d %H:%M} UTC" if proposal.due else ""
    return f"{what} after edition {proposal.in_force}{due}"
