"""Purchases that are not wanted now by the speaker: past, of others, on a condition, or beside a contract they have."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_PHRASES = phrases("purchases")
_CUSTOMER = Pattern(r"(?:existing|already|we(?:'re| are)|i(?:'m| am))(?![a-z]).*")


def is_remote(text: str) -> bool:
    """Whether a wish to buy is told of the past, of somebody else, or on a condition: `we wanted to buy but`."""
    return any(_PHRASES[section].search(text) for section in ("was", "theirs", "conditional"))


def wants_more(text: str, words: str) -> bool:
    """Whether words that tell of a customer stand beside a wish for more: `already a customer, want to upgrade`."""
    return _CUSTOMER.fullmatch(words) is not None and _PHRASES["more"].search(text) is not None
