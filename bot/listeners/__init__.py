"""Bolt's entry: one listener for each kind of payload, with a table from id to handler behind it."""

from bot.listeners.register import register

__all__ = ["register"]
