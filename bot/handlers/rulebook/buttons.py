"""The buttons and menus of the rulebook's cards: who may press each, and what does the work."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.authorization import Action
from bot.cards import publishing
from bot.cards.explanation import AGAIN
from bot.handlers.rulebook.discard import discard_now, keep
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.publish import publish_now
from bot.handlers.rulebook.roll_back import roll_back_now
from bot.handlers.rulebook.why import again


@dataclass(frozen=True, kw_only=True)
class Button:
    """What a button asks for, and what does it; the text of its errand is the button's value."""

    action: Action
    work: Callable[[Errand], Awaitable[Answer]]


BUTTONS: dict[str, Button] = {
    publishing.PUBLISH: Button(action=Action.EDIT_RULES, work=publish_now),
    publishing.DISCARD: Button(action=Action.EDIT_RULES, work=discard_now),
    publishing.ROLL_BACK: Button(action=Action.EDIT_RULES, work=roll_back_now),
    AGAIN: Button(action=Action.SEE_RULES, work=again),
    publishing.KEEP: Button(action=Action.EDIT_RULES, work=keep),
}
