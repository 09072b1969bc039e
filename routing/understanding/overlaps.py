"""Which of several readings of the same words stand: each word answers one question."""

from routing.answers import Intent, Need
from routing.playbook import Kind
from routing.understanding.context import Found

#: Kinds whose answer is the text as a whole, so that other answers may stand in it.
_WHOLE = frozenset({Kind.NEED, Kind.DEMO, Kind.YES_NO, Kind.TEXT})
#: Kinds that the name of a company may seem to tell.
_IN_A_NAME = frozenset({Kind.COUNTRY, Kind.INDUSTRY, Kind.TITLE})
#: Kinds that a title may seem to name: the software of `software engineer`, the sales of `VP of Sales`.
_IN_A_TITLE = frozenset({Kind.INDUSTRY, Kind.COMPANY})


def without_overlaps(found: dict[Kind, Found], *, asked: Kind | None) -> dict[Kind, Found]:
    """The answers whose words no better answer has used up.

    The answer to the open question goes first, but for one that only took the words as they are: what those say to
    another question, they say.
    """
    if len(found) < 2:
        return found
    loose = asked in found and found[asked].loose and not _is_a_longer_name(found, asked)
    if asked and loose and any(_overlap(found[asked], answer) for kind, answer in found.items() if kind is not asked):
        found = {kind: answer for kind, answer in found.items() if kind is not asked}
    if asked is not Kind.TITLE and _is_title_in_a_name(found):
        found = {kind: answer for kind, answer in found.items() if kind is not Kind.TITLE}
    found = {kind: answer for kind, answer in found.items() if not _is_used_up(kind, found, asked=asked)}
    if asked is not Kind.TIMING and _is_in_trouble(found):
        return {kind: answer for kind, answer in found.items() if kind is not Kind.TIMING}
    return found


def _is_in_trouble(found: dict[Kind, Found]) -> bool:
    """Whether somebody came for support, so that the days they name are of the trouble: 软件又崩了，今天第三次."""
    need = found[Kind.NEED].value if Kind.NEED in found else None
    return isinstance(need, Need) and need.intent is Intent.SUPPORT


def _is_a_longer_name(found: dict[Kind, Found], asked: Kind | None) -> bool:
    """Whether the company asked for only has a place or a trade in its name: 中国移动, `Bank of Georgia`."""
    name = found[Kind.COMPANY] if asked is Kind.COMPANY else None
    others = [(kind, each) for kind, each in found.items() if name and kind is not asked and _overlap(name, each)]
    return bool(name and others) and all(
        kind in _IN_A_NAME and name is not None and name.start <= each.start and each.end <= name.end
        for kind, each in others
    )


def _is_used_up(kind: Kind, found: dict[Kind, Found], *, asked: Kind | None) -> bool:
    main = found.get(asked) if asked and asked not in _WHOLE and asked is not kind else None
    if main is not None and _overlap(found[kind], main):
        return True
    title = found.get(Kind.TITLE) if kind in _IN_A_TITLE and kind is not asked else None
    if title is None or title.loose or _is_employer(found[kind], title, kind):
        return False
    return _overlap(found[kind], title)


def _is_employer(answer: Found, title: Found, kind: Kind) -> bool:
    """Whether a title goes on with the company that somebody has it in: `managing director of Holm GmbH`."""
    return kind is Kind.COMPANY and not answer.loose and title.start < answer.start


def _is_title_in_a_name(found: dict[Kind, Found]) -> bool:
    """Whether what seems a title opens the name of a company: the 设计 of 我是柏林设计的小周."""
    title, name = found.get(Kind.TITLE), found.get(Kind.COMPANY)
    return bool(title and name and not name.loose and name.start <= title.start < name.end)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
