"""Brings what the outbox holds to Slack."""

from bot.delivery.draining import Delivery, Draw, Lost

__all__ = ["Delivery", "Draw", "Lost"]
