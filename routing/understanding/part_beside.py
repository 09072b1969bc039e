"""The part in the decision that pieces of a first message tell: `she'll make the call, I just collect info`."""

from collections.abc import Mapping
from dataclasses import replace

from routing.answers import Authority
from routing.playbook import Kind
from routing.understanding.authority import authority_told
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.questions_back import asks_back
from routing.understanding.verdicts import still_so

#: Who is named in a piece before.
_PRONOUN = Pattern(r"(?:so |and |but )?(?:she|he|they)(?![a-z])")
_DECIDING = phrases("beside")["deciding"]


def part_beside(found: Mapping[Kind, Found], context: Context) -> Found | None:
    """The part that the pieces about deciding tell, from the first to the last of them, where they leave no doubt.

    None where they only name others, and the whole message says more.
    """
    if context.text.language is None or not _DECIDING.may_stand_in(context.plain):
        return None
    pieces = [piece for piece in context.pieces if _DECIDING.search(context.plain, *piece)]
    if not pieces:
        return None
    start, end = pieces[0][0], pieces[-1][1]
    if _PRONOUN.match(context.plain, start):
        start, end = 0, len(context.plain)
    words = context.plain[start:end]
    part = None if asks_back(words) else authority_told(still_so(words))
    if part is None or part.confidence < 1 or (Kind.AUTHORITY in found and part.value == Authority.NONE.value):
        return None
    return replace(part, start=start + part.start, end=start + part.end)
