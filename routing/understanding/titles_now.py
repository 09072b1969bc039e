"""What of a title still holds: `no longer the CTO, now VP of Product` tells the last one only."""

from routing.understanding.phrases import phrases
from routing.understanding.ranks import seniority_of

_PHRASES = phrases("titles_now")
_NOT_NOW = _PHRASES["not_now"]
_MEANT = _PHRASES["meant"]
_USED = "\x00"


def told_now(text: str) -> str:
    """The text with the titles blanked out that it denies, or that were before."""
    meant = next(reversed([found for found in _MEANT.finditer(text) if found.start()]), None)
    if meant and seniority_of(text[meant.end() :]):
        text = _USED * meant.end() + text[meant.end() :]
    return _NOT_NOW.sub(lambda found: _USED * len(found[0]), text)
