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
        words = text[first:end]
        if _SO_MANY.search(text[:first]) or _SEATED.match(words):
            continue
        if len(words) > LONGEST or _OTHERS.match(words) or not is_rank(words) or not context.is_stated(first, end):
            continue
        if context.asked is Kind.AUTHORITY and not _THATS_ME.match(text, past_marks(text, last)):
            continue
        start = start_of_title(text, first, context)
        words = text[start:end]
        return found_title(start, end, seniority_of(words), context, role_from=words)
    return None
