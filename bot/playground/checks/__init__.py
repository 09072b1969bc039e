"""Slack's limits on what an app sends, each problem named with its place as Slack names it."""

from bot.playground.checks.payloads import check_message, check_view

__all__ = ["check_message", "check_view"]
