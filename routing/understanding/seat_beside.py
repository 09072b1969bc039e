"""The country that a first message tells by a place beside the company: `Zenith Foods, Lagos`, 总部宁波."""

from collections.abc import Mapping

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.places import Level, Place
from routing.understanding.text import before

_PHRASES = phrases("beside")
_SEAT = Pattern(r"\s*(?:,|\((?:[^(),]{2,24},)?|-|/|(?:based in|out of|in|from)\s)\s*")
_ENDS = Pattern(r"\s*(?:\Z|[,.;!)])|\s(?:and|we|with|but)(?![a-z])")
_HOME = Pattern(rf"(?:{_PHRASES['home'].pattern})\Z")
#: The seat of a whole group, which may be elsewhere than its people.
_HEAD = Pattern(r"总部[在是设位于]*\Z")
#: Whose seat may be in another country than its people.
_FAR = Pattern(
    r"(?<![a-z])(?:hq|headquarters?|head ?office|parent(?: company)?|mother company)(?:'s| is| are)?(?: based)? in \Z"
)
_TWO = 2
_I_AM = Pattern(rf"(?:{_PHRASES['i_am'].pattern})\Z")
_HOUSE = _PHRASES["house"]
#: Houses that are where their name says: `Hospital de Braga`.
_ROOTED = Pattern(r"(?<![a-z])(?:hospital|clinic|university|college|municipality|school)(?![a-z])")


def seat_beside(found: Mapping[Kind, Found], context: Context) -> Found | None:
    """The country of the place that stands beside the company, or that Chinese words call their seat."""
    company = found.get(Kind.COMPANY)
    for place in context.places:
        if len(place.meaning.codes) != 1 or place.meaning.level is Level.PEOPLE:
            continue
        if (company and _is_beside(company, place, context.plain)) or _is_seat(place, context):
            return Found(value=place.meaning.codes[0], start=place.start, end=place.end)
    return None


def is_of_the_group(seat: Found, context: Context) -> bool:
    """Whether a country is that of a seat far away, and another is told too: `HQ is in Osaka, I'm in Thailand`."""
    if len(context.places) < _TWO or not _FAR.search(before(context.plain, seat.start)):
        return False
    return any(seat.value not in each.meaning.codes for each in context.places)


def _is_beside(company: Found, place: Match[Place], text: str) -> bool:
    if company.start < place.start and place.end <= company.end:
        return _ROOTED.search(text, company.start, company.end) is not None
    if _SEAT.fullmatch(text, company.end, place.start) is None:
        return False
    return _ENDS.match(text, place.end) is not None


def _is_seat(place: Match[Place], context: Context) -> bool:
    ahead = before(context.plain, place.start, letters=16)
    if ahead.isascii():
        return False
    if _HOME.search(ahead):
        return not (_HEAD.search(ahead) and any(each.meaning.codes != place.meaning.codes for each in context.places))
    return _I_AM.search(ahead) is not None and _HOUSE.match(context.plain, place.end) is not None
