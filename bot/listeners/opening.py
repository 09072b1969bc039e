"""How a listener opens a modal."""

from collections.abc import Awaitable, Callable

from bot.cards.modals import View

#: Opens a modal for whoever pressed or typed; raises SlackError where that was too long ago.
Open = Callable[[View], Awaitable[None]]
