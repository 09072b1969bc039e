"""Which of several places somebody sits in, and which one only made a name, a trip or a customer."""

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_doubtful
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines
from routing.understanding.places import Level, Place
from routing.understanding.text import before
from routing.understanding.told_places import is_elsewhere, is_told_of_them

_LINES = phrase_lines("country")
#: Where they say that they sit themselves, a few letters before the place.
_HOME = Pattern(rf"(?:{any_of((*_LINES['home'], *_LINES['branch']), _LINES)})[^,;.]{{0,14}}\Z")
#: Where their company is, which may not be where they sit.
_FIRM = Pattern(r"(?<![a-z])(?:company|firm|business|employer|headquarters)(?:'s| is) (?:in |from |an? )?\Z")
#: Where their works are, which goes behind where they say that they sit.
_WORKS = Pattern(r"(?:工厂|厂子|厂房?|factory (?:is )?in|plant (?:is )?in)[^,;.搬迁挪转移去]{0,6}\Z")
#: Where they will only go, which is not where they are.
_TO_COME = Pattern(
    r"(?<![a-z])(?:moving|relocating|move|relocate|expand|expanding|open|opening|opened|going|setting up)"
    r"(?: an? [a-z]+)?(?: over| out)? (?:to|in|into)(?: the)? \Z|(?<![a-z])opened(?: up)? \Z|"
    r"(?:要|打算|计划|准备|考虑|想|将)[^,;.]{0,6}(?:搬|迁|挪|转移|去|开|设)[^,;.了]{0,4}\Z"
)
_HOME_BEHIND = Pattern(r"(?:市|这边|本地)?(?:办公|运营|上班|总部)")
_I_AM = Pattern(r"(?<![a-z])(?:i'm|i am|im) \Z|我是\Z")
Places = list[Match[Place]]


def _is_home(match: Match[Place], text: str) -> bool:
    return bool(_HOME.search(before(text, match.start)) or _HOME_BEHIND.match(text, match.end))


def homes_among(matches: Places, context: Context, *, asked: bool) -> Places:
    """Of several places the one they say they sit in, before those of others."""
    text = context.plain
    ours = [match for match in matches if asked and (not is_elsewhere(match, text) or _is_works(match, text))]
    ours = [match for match in ours if not _TO_COME.search(before(text, match.start))] or ours
    away = [match for match in ours if not _is_origin(match, text)]
    ours = away or ours
    told = ours or [match for match in matches if is_told_of_them(match, context)] or matches
    told = [match for match in told if not _is_within_another(match, told, text)]
    own = [match for match in told if not is_doubtful(Kind.COUNTRY, _named(match), context)] or told
    works = [match for match in own if _is_works(match, text)]
    home = [match for match in told if _is_home(match, text)]
    firm = [match for match in told if home and match not in home and _FIRM.search(before(text, match.start))]
    return [*home, *firm] or works or own


def _is_origin(match: Match[Place], text: str) -> bool:
    """Whether somebody only says what they are: `London, but I'm French`, 我是台湾人."""
    people = match.meaning.level is Level.PEOPLE or text.startswith("人", match.end)
    return people and _I_AM.search(before(text, match.start)) is not None


def _is_works(match: Match[Place], text: str) -> bool:
    return _WORKS.search(before(text, match.start)) is not None


def _named(match: Match[Place]) -> Found:
    return Found(value=match.meaning.codes[0], start=match.start, end=match.end)


def _is_within_another(match: Match[Place], others: Places, text: str) -> bool:
    """Whether a longer name that is told too ends with this one: `Ireland. Northern Ireland, careful`."""
    name = " " + text[match.start : match.end]
    return any(text[other.start : other.end].endswith(name) for other in others)
