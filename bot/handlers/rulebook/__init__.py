"""`/routing`: what admins do with the rulebook, one verb to a file."""

from bot.handlers.rulebook.buttons import BUTTONS, FORMS
from bot.handlers.rulebook.verbs import action_for, routing

__all__ = ["BUTTONS", "FORMS", "action_for", "routing"]
