"""Letters that a regular expression cannot match without, read off the expression itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from routing.understanding.folded import LONGEST_GROUP

#: With more groups than this, shorter ones are told.
_MOST = 4_000
#: A class of more letters may as well be any letter: `[a-z]`.
_MOST_LETTERS = 24
#: How a phrase opens and ends is often asked for right after what stands in it.
_KEPT = 4
_NO_LETTERS = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})

Groups = frozenset[str]
#: The groups that are full or that nothing known follows, and those that go on.
_Grown = tuple[set[str], set[str]]


def groups_of(pattern: str) -> Groups | None:
    """The groups one of which stands somewhere in every match; None where none need."""
    return _Reader(skips=True).read(pattern)


def openings_of(pattern: str) -> Groups | None:
    """The groups one of which opens every match, `we ` of `we (?:need|want)`; None where any letter may."""
    return _Reader().read(pattern)


def endings_of(pattern: str) -> Groups | None:
    """The groups one of which ends every match, `eed` and `ant` of `we (?:need|want)`; None where any letter may."""
    return _Reader(backwards=True).read(pattern)


@dataclass(frozen=True, kw_only=True)
class _Reader:
    """Reads an expression from one end to the other, and lets groups grow with every letter that may come next."""

    #: Whether a group may begin behind an item whose letters are not known.
    skips: bool = False
    backwards: bool = False

    def read(self, pattern: str) -> Groups | None:
        full, growing = self._in_a_row(_parsed(pattern), {""})
        groups = self._few(full | growing)
        return None if "" in groups else groups

    def _few(self, groups: set[str]) -> Groups:
        """No more groups than are worth keeping: a part of a group stands where the group stands."""
        for letters in range(LONGEST_GROUP, 0, -1):
            cut = slice(-letters, None) if self.backwards else slice(letters)
            shorter = frozenset(group[cut] for group in groups)
            if len(shorter) <= _MOST:
                return shorter
        return frozenset({""})

    def _in_a_row(self, items: Iterable[tuple[Any, Any]], growing: set[str]) -> _Grown:
        full: set[str] = set()
        for kind, value in reversed(list(items)) if self.backwards else items:
            ended, growing = self._grown(kind, value, growing)
            done = growing - {""} if len(growing) > _MOST else set(filter(_is_full, growing))
            full |= ended | done
            growing -= done
            if not growing:
                break
        return full, growing

    def _grown(self, kind: Any, value: Any, growing: set[str]) -> _Grown:
        """What becomes of groups with one item more."""
        letters = _letters(kind, value)
        if letters is not None:
            return set(), {self._with(letter, group) for group in growing for letter in letters}
        if kind in _NO_LETTERS:
            return set(), growing
        if kind is op.SUBPATTERN and not value[1] & re.IGNORECASE:
            return self._in_a_row(value[3], growing)
        if kind is op.ATOMIC_GROUP:
            return self._in_a_row(value, growing)
        if kind is op.BRANCH:
            return _together([self._in_a_row(branch, growing) for branch in value[1]])
        if kind in _REPEATS:
            return self._repeated(value, growing)
        return (growing - {""}, growing & {""}) if self.skips else (growing, set())

    def _with(self, letter: str, group: str) -> str:
        return letter + group if self.backwards else group + letter

    def _repeated(self, value: tuple[int, int, Any], growing: set[str]) -> _Grown:
        """What becomes of groups with an item that stands so many times; no more count than a group has letters."""
        least, most, items = value
        full: set[str] = set()
        going = set(growing) if least == 0 else set()
        for time in range(1, min(most, LONGEST_GROUP) + 1):
            ended, growing = self._in_a_row(items, growing)
            full |= ended
            if time >= min(least, LONGEST_GROUP):
                going |= growing
        return full, going


@lru_cache(maxsize=_KEPT)
def _parsed(pattern: str) -> Any:
    return parser.parse(pattern)


def _is_full(group: str) -> bool:
    """Whether a group tells enough: three letters of a Latin word, or two with a Chinese one."""
    return len(group) >= LONGEST_GROUP or (len(group) > 1 and not group.isascii())


def _letters(kind: Any, value: Any) -> set[str] | None:
    """The letters of which an item takes one, or None where it takes none or they cannot be listed."""
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is not op.IN or any(each not in (op.LITERAL, op.RANGE) for each, _ in value):
        return None
    ranges = [letter if each is op.RANGE else (letter, letter) for each, letter in value]
    if sum(last - first + 1 for first, last in ranges) > _MOST_LETTERS:
        return None
    return {chr(code) for first, last in ranges for code in range(first, last + 1)}


def _together(grown: list[_Grown]) -> _Grown:
    return set().union(*(full for full, _ in grown)), set().union(*(growing for _, growing in grown))
