"""Decisions made again, and made otherwise, from what was kept of them; nothing is changed by it."""
