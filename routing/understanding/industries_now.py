"""What of an industry still holds: 以前做教培，现在转直播带货了 tells the last one only."""

from routing.understanding.phrases import phrases

_PHRASES = phrases("industry")
_NOT_NOW = _PHRASES["not_now"]
_MEANT = _PHRASES["meant"]
_USED = "\x00"


def told_now(text: str) -> str:
    """The text with the industries blanked out that it denies, or that were before."""
    meant = next(reversed([found for found in _MEANT.finditer(text) if found.start()]), None)
    if meant and len(text) > meant.end() + 1:
        text = _USED * meant.end() + text[meant.end() :]
    return _NOT_NOW.sub(lambda found: _USED * len(found[0]), text)
