"""What a verb of `/routing` works with, and what it may answer."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.authorization import Action, Principal
from bot.cards.blocks import Message
from bot.cards.modals import Modal
from bot.cards.reader import Reader
from bot.desk import Desk

T = TypeVar("T")


class Look(Protocol):
    """Reads in a unit of work of its own."""

    async def __call__(self, work: Callable[[Desk], Awaitable[T]]) -> T: ...


@dataclass(frozen=True, kw_only=True)
class Running:
    """Something that takes longer than Slack waits: what is said at once, and what after, the result last.

    Slack takes five messages afterwards, so `then` has no more than that.
    """

    first: Message
    then: Callable[[Look], AsyncIterator[Message]]
    #: Whether it is a question, which whoever asked it may answer before all of it is there.
    asks: bool = False


@dataclass(frozen=True, kw_only=True)
class Edited:
    """An edit that was made, and what is said of it; the home tab shows it by itself."""

    message: Message


#: What whoever typed or pressed sees: a message for their eyes alone, or a modal.
Answer = Message | Modal | Edited | Running


def message_of(answer: Message | Edited | Running) -> Message:
    """What an answer says, at first where more of it follows."""
    if isinstance(answer, Running):
        return answer.first
    return answer.message if isinstance(answer, Edited) else answer


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One verb, typed by somebody who may."""

    desk: Desk
    principal: Principal
    #: What stands behind the verb.
    text: str
    #: The whole command, as it was typed.
    typed: str
    reader: Reader


@dataclass(frozen=True, kw_only=True)
class Verb:
    """Something to do with the rulebook: how it is typed, who may, and what does it."""

    #: English first; each language's own word is what its help says.
    words: tuple[str, ...]
    action: Action
    work: Callable[[Errand], Awaitable[Answer]]
    #: The words of its line in `/routing help`.
    help: str
