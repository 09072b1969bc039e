"""Questions that tell a need or a look around, and ask nothing that holds up an answer."""

from routing.answers import Intent
from routing.understanding.context import Context
from routing.understanding.intents import intent_of
from routing.understanding.phrases import phrases
from routing.understanding.questions_back import asks_back

_PHRASES = phrases("need")
_CURIOUS = _PHRASES["curious"]
#: No more pieces than this are looked at beside a question.
_MOST = 4
_HELP_WANTED = _PHRASES["help_wanted"]


def is_curious(text: str) -> bool:
    """Whether a question tells that somebody only looks: 就是好奇你们是干嘛的."""
    return "?" not in text and bool(_CURIOUS.search(text))


def asks_for_help(context: Context) -> bool:
    """Whether a question tells a need: `can you help us automate this?`, `my invoice is wrong, who do I talk to?`."""
    return bool(_HELP_WANTED.search(context.plain)) or any(map(_tells_trouble, _statements(context)))


def _statements(context: Context) -> list[str]:
    """The pieces of a text that ask nothing."""
    pieces = [(context.plain[start:end], context.plain[end : end + 1]) for start, end in context.pieces[:_MOST]]
    return [piece for piece, mark in pieces if mark != "?" and not asks_back(piece)]


def _tells_trouble(piece: str) -> bool:
    intent = intent_of(piece)
    return intent is not None and intent[0] is Intent.SUPPORT
