"""The company that a first message names with no word for it: `Zenith Foods, Lagos`, `mike w/ coldbrook hvac`."""

from itertools import pairwise

from routing.understanding.company_names import is_called_so, is_common, is_name_written, is_place
from routing.understanding.context import Context, Found
from routing.understanding.industry import is_industry, is_known_name
from routing.understanding.lexicon import lexicon_of, tokens_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.ranks import is_rank, seniority_of

_PHRASES = phrases("beside")
_INDUSTRIES = lexicon_of("industries.tsv")
_SMALL = Pattern(
    r"(?:\A|[,.;!] ?|(?:hi|hello|hey)[ ,!]+)(?:(?:it'?s|this is|i'?m|i am|name'?s|my name is) [a-z]+,?|"
    r"[a-z]+(?: here)?) "
    r"(?:w/|with|from|at|@) ?(?P<name>(?!(?:the|an?|my|our|your|some) )[a-z][a-z&'-]+(?: [a-z&'-]+){1,3}?)"
    r"(?=,| out of | based in | in )"
)
_IS_A = Pattern(
    r"(?:\A|[.!;] )(?P<name>[A-Z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}) is an? (?P<what>[a-z -]{3,40}?)"
    r" (?:in|from|out of|based in|near) [A-Z]"
)
_BODIES = _PHRASES["bodies"]
_BODY = Pattern(
    rf"(?:(?:{_PHRASES['we_are'].pattern}) (?:the )?|\A(?:hi|hello|hey)?[ ,!]*)"
    rf"(?P<name>(?:{_PHRASES['bodies'].pattern}) of )"
)
#: Such a body as a piece of its own: `University of Leeds`.
_CALLED = Pattern(r"(?:The )?(?:University|College|Municipality|Ministry|Diocese) of (?:[A-Z][a-z-]+ ?){1,3}")
_NOT_OURS = _PHRASES["not_ours"]


def name_beside(context: Context) -> Found | None:
    """The company by what stands beside its name: a place, somebody who introduces themselves, what it is."""
    return _seated(context) or _in_small_letters(context) or _described(context) or _body(context)


def _seated(context: Context) -> Found | None:
    """A piece written as companies are called right before one that is a place; one word behind a title."""
    if not context.places:
        return None
    ahead = ""
    for (first, last), (start, end) in pairwise(context.pieces):
        name = context.text.raw[first:last].strip(" .!")
        if _is_place(start, end, context) and _is_name(name, ahead, context.is_stated(first, last)):
            return Found(value=name, start=first, end=first + len(name))
        ahead = context.plain[first:last]
    return None


def _is_name(name: str, ahead: str, stated: bool) -> bool:
    if is_known_name(name.lower()) and seniority_of(ahead) is not None and is_rank(ahead):
        return True
    if stated or not is_name_written(name) or is_common(name) or is_place(name) or seniority_of(name.lower()):
        return False
    return is_called_so(name)


def _is_place(start: int, end: int, context: Context) -> bool:
    """Whether a piece opens with a place and states nothing that is none."""
    return any(each.start == start for each in context.places) and context.is_stated(start, end)


def _in_small_letters(context: Context) -> Found | None:
    """Who introduces themselves in small letters with a company called by its trade: `mike w/ coldbrook hvac`."""
    if context.text.raw != context.text.raw.lower():
        return None
    found = _SMALL.search(context.plain)
    if found is None or context.is_stated(*found.span("name")) or is_industry(found["name"]):
        return None
    last = found["name"].rsplit(" ", 1)[-1]
    if last not in _INDUSTRIES and not is_called_so(found["name"].title()):
        return None
    return Found(value=found["name"], start=found.start("name"), end=found.end("name"))


def _described(context: Context) -> Found | None:
    """The company that a sentence says what it is and where: `MediLogic is a software shop in Tallinn`."""
    found = _IS_A.search(context.text.raw) if " is a" in context.plain else None
    if found is None or is_place(found["name"]) or _NOT_OURS.search(context.plain):
        return None
    if next(iter(_INDUSTRIES.find(tokens_of(found["what"]))), None) is None:
        return None
    return Found(value=found["name"], start=found.start("name"), end=found.end("name"))


def _body(context: Context) -> Found | None:
    """A public body with the place that it is called by: `university of cape coast`."""
    if not _BODIES.may_stand_in(context.plain):
        return None
    named = next((each for each in context.pieces if _CALLED.fullmatch(context.text.raw, *each)), None)
    if named:
        return Found(value=context.text.words(*named), start=named[0], end=named[1])
    found = _BODY.search(context.plain)
    place = next((each for each in context.places if found and each.start == found.end()), None)
    if found is None or place is None:
        return None
    start = found.start("name")
    return Found(value=context.text.words(start, place.end), start=start, end=place.end)
