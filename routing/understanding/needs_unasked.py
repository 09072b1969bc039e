"""Needs that a text tells so plainly that nobody need ask: a trouble, a wish, a look around."""

import re

from routing.answers import Intent
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.questions_back import asks_back

_PHRASES = phrases("need")
PROBLEM = _PHRASES["problem"]
_FIRM = _PHRASES["firm"]
_WISH = _PHRASES["wish"]
#: What makes a matter for support of the speaker's own: `my invoice`, `existing customer`.
_OWN = Pattern(r"(?<![a-z])(?:my|existing|already)(?![a-z])")
#: As many words after `we need a` as say what for.
_ENOUGH = Pattern(r"(?: [a-z'-]+){3}|[^,.;]{4,}")
#: A trouble that nobody has who is no customer: `can't log in`.
PLAIN_TROUBLE = _PHRASES["plain_trouble"]
#: Services that people ask about without a need of them.
_SERVICES = frozenset({"技术支持", "客服支持"})
_PLAIN = 2
#: As far as what is wished for stands from the wish.
_BESIDE = 12
#: Who asks for help with a trouble, which may be with what they have from us.
PLEADS = Pattern(
    r"(?<![a-z])(?:(?:please|pls|plz|need|needs|urgent) help(?! with)|help (?:please|pls|plz|me|us))(?![a-z])"
)


def is_told_unasked(intent: tuple[Intent, re.Match[str]], text: str) -> bool:
    """Whether words say so plainly what somebody came for that nobody needs to ask: a trouble, a wish, a look."""
    words = intent[1][0]
    if not asks_back(text) and any(
        _PHRASES[name].match(text, intent[1].start()) for name in ("study", "comparing", "inquiry")
    ):
        return True
    if _is_plain_trouble(intent, text) or (intent[0] is Intent.SUPPORT and PLAIN_TROUBLE.match(words)):
        return True
    if intent[0] is Intent.SUPPORT and PLEADS.search(text):
        return True
    return intent[0] is not Intent.RESEARCH and _told(text, intent[1])


def _is_plain_trouble(intent: tuple[Intent, re.Match[str]], text: str) -> bool:
    """Whether Chinese words name a trouble with what they have so plainly that nobody needs to ask: 账号登不上."""
    words = intent[1][0]
    if intent[0] is not Intent.SUPPORT or asks_back(text):
        return False
    return len(words) > _PLAIN and not words.isascii() and words not in _SERVICES


def _told(text: str, found: re.Match[str]) -> bool:
    """Whether somebody speaks of a need of theirs, and not of a date or of a number in passing."""
    if re.search(
        r"need(?:s|ed)? (?:it|this|that|one|to (?:start|go|be|have it|get it))|想要?在|需要在",
        text[max(0, found.start() - 6) : found.end() + 8],
    ):
        return False
    if _OWN.search(found[0]):
        return True
    wished = any(_ENOUGH.match(text, wish.end()) for wish in _WISH.finditer(text, 0, found.end()) if _ties(wish, found))
    return bool(wished or _FIRM.search(text) or PROBLEM.search(text)) or found[0] in ("rfp", "招标")


def _ties(wish: re.Match[str], found: re.Match[str]) -> bool:
    """Whether what tells an intent is the wish itself, or what is wished for: `we need a` + `replacement`."""
    return wish.start() == found.start() or 0 <= found.start() - wish.end() <= _BESIDE
