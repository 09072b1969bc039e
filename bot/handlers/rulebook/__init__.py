"""`/routing`: what admins do with the rulebook, one verb to a file."""

from bot.handlers.rulebook.verbs import action_for, routing

__all__ = ["action_for", "routing"]
