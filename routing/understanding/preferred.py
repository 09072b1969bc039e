"""Which of several addresses or numbers somebody means: `not jo@a.com any more, it's jo@b.org` means the second."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines, phrases

Span = tuple[int, int]

_LINES = phrase_lines("contact")
_PHRASES = phrases("contact")
#: What ends a clause between two of them.
_BREAK = Pattern(r"[,;)|]+|\.(?=\s|\Z)|\s-+\s|(?<![a-z])(?:and|but)(?![a-z])|但是?|不过")
#: What may stand between the words about one and the one itself.
_MARKS = " ,;:.()<>-=\"'\x00"


def _right_before(section: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(_LINES[section], _LINES)})\Z")


_REFUSED = _right_before("refused")
_OTHERS = _right_before("others")
_MEANT = _right_before("meant")
_ALSO = _right_before("also")


@dataclass(frozen=True)
class Choice:
    """The one that is meant, by its place among all, and whether the words leave no other."""

    place: int
    sure: bool


@dataclass(frozen=True)
class _Told:
    """The words right before and behind one of them, and those as far as the next."""

    ahead: str
    behind: str
    following: str


def preferred(text: str, spans: Sequence[Span]) -> Choice | None:
    """The one of these stretches of a folded text that is meant; None where all of them are refused."""
    told = [_told(text, spans, place) for place in range(len(spans))]
    left = [place for place, each in enumerate(told) if not _is_refused(each)]
    if not left:
        return None
    left = [place for place in left if not _is_set_aside(told[place], last=place == left[-1])] or left
    meant = [place for place in left if _is_meant(told[place])]
    if len(left) == 1 or len(meant) == 1:
        return Choice((meant or left)[0], sure=True)
    return Choice(left[0], sure=all(_ALSO.search(told[place].ahead) for place in left[1:]))


def _told(text: str, spans: Sequence[Span], place: int) -> _Told:
    start, end = spans[place]
    ahead = text[spans[place - 1][1] if place else 0 : start]
    following = text[end : spans[place + 1][0] if place + 1 < len(spans) else len(text)]
    clauses = _BREAK.split(ahead.rstrip(_MARKS))
    return _Told(ahead=clauses[-1].rstrip(_MARKS), behind=following.lstrip(_MARKS), following=following)


def _is_refused(told: _Told) -> bool:
    return bool(_REFUSED.search(told.ahead) or _PHRASES["dead"].match(told.behind))


def _is_set_aside(told: _Told, *, last: bool) -> bool:
    """Whether it is somebody else's, or another is put in its place."""
    if _OTHERS.search(told.ahead) or _PHRASES["theirs"].match(told.behind):
        return True
    return not last and _PHRASES["corrected"].search(told.following) is not None


def _is_meant(told: _Told) -> bool:
    return bool(_MEANT.search(told.ahead) or _PHRASES["best"].match(told.behind))
