"""A title that nobody asked for, as a piece of its own: `ops director, Poland`, `sysadmin at Nordvik`."""

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import tokens_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.ranks import (
    holds_rank,
    is_rank,
    seniority_of,
)
from routing.understanding.text import past_marks
from routing.understanding.title_bounds import LONGEST, TAIL, before_employer, start_of_title
from routing.understanding.title_found import found_title

#: Who is named beside the speaker: `my manager`, 我们老板.
_OTHERS = Pattern(
    r"(?:my|our|your|their|his|her|the)(?![a-z])|(?:招|找|带)?[2-9两俩三仨四五六七八九十几][\d十百]*(?:个|名|位)? ?|"
    r"(?:还|另外?|再)?(?:有|加|含|包括|配)|[^a-z]*[百千万\d两]\Z|"
    r"(?:我们?|你们?|他们?|咱们?)的?(?!是)"
)
#: Where somebody else is: 副总在德州.
_SEATED = Pattern(r"[^,.;我在]{2,6}在")
#: So many of them: 还有俩 intern.
_SO_MANY = Pattern(r"[\d两俩三仨四五六七八九十几个名位] \Z")
#: Says that who was named is the speaker, where somebody was asked who decides: `IT director, that's me`.
_THATS_ME = phrases("authority")["thats_me"]


def title_in_passing(text: str, context: Context) -> Found | None:
    """A title that is a piece of its own (`ops director, Poland`) or before an employer (`sysadmin at Nordvik`)."""
    if not holds_rank(context.tokens if text is context.plain else tokens_of(text)):
        return None
    for first, last in context.pieces:
        end = before_employer(first, last, context)
        cut = TAIL.search(text, first, end)
        end = cut.start() if cut else end
        if _is_title_of_theirs(text, first, end, context) and _is_meant(text, last, context):
            start = start_of_title(text, first, context)
            return found_title(start, end, seniority_of(text[start:end]), context, role_from=text[start:end])
    return None


def _is_title_of_theirs(text: str, first: int, end: int, context: Context) -> bool:
    """Whether words are a title and nothing else, and nobody's but the speaker's."""
    words = text[first:end]
    others = _SO_MANY.search(text[:first]) or _SEATED.match(words) or _OTHERS.match(words)
    return not others and len(words) <= LONGEST and is_rank(words) and context.is_stated(first, end)


def _is_meant(text: str, last: int, context: Context) -> bool:
    """Whether who was named is the speaker, which must be said where somebody was asked who decides."""
    return context.asked is not Kind.AUTHORITY or _THATS_ME.match(text, past_marks(text, last)) is not None
