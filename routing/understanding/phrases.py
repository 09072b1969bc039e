"""What people say, as packaged lists of phrases: one a line, a regular expression over folded text."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import filterfalse

from routing.understanding.folded import LONGEST_GROUP, Folded
from routing.understanding.letters import Groups, endings_of, groups_of, openings_of
from routing.understanding.pattern import Pattern

_SECTION = Pattern(r"\{([a-z_]+)\}")
#: Matches nothing at all.
_NOTHING = r"(?!)"
_CHINESE = Pattern("[\u4e00-\u9fff]")
_LETTER = Pattern("[a-z]")
#: What is no letter of a phrase: escapes, the names of sections, the openings of groups.
_SYNTAX = Pattern(r"\\.|\{[a-z_]+\}|\(\?P?<?[a-z_]*[>:=!]")


class _Sought:
    """A pattern that is looked for only where letters stand that it needs."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    @cached_property
    def groups(self) -> Groups | None:
        return groups_of(self._source)

    @cached_property
    def openings(self) -> Groups | None:
        return openings_of(self._source)

    @cached_property
    def endings(self) -> Groups | None:
        return endings_of(self._source)

    def may_open(self, text: str, place: int) -> bool:
        """Whether it may begin at that place."""
        known, letters = self.openings, text[place : place + LONGEST_GROUP]
        return known is None or letters in known or letters[:2] in known or letters[:1] in known

    def may_end(self, text: str) -> bool:
        """Whether a text may end with it."""
        known, letters = self.endings, text[-LONGEST_GROUP:]
        return known is None or letters in known or letters[-2:] in known or letters[-1:] in known


@dataclass(frozen=True)
class Phrases:
    """Any phrase of a section, looked for as a compiled pattern does it.

    A text in plain Latin letters is looked through without the phrases that are Chinese altogether, and no text that
    lacks the letters of all of them. Both patterns are compiled when they are first needed.
    """

    #: The source of the pattern that finds any of them.
    pattern: str
    latin: str

    def may_stand_in(self, text: str) -> bool:
        """Whether any of them may stand in a text; quickly told of a whole one, and True of a stretch."""
        return self._for(text) is not None

    def may_end(self, text: str) -> bool:
        """Whether a text may end with one of them."""
        words = self._for(text)
        return words is not None and words.may_end(text)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first of the phrases in a text."""
        words = self._for(text)
        return words.pattern.search(text, start, end) if words else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The phrase that stands at that place."""
        words = self._for(text)
        return words.pattern.match(text, start, end) if words and words.may_open(text, start) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The text as one of the phrases."""
        words = self._for(text)
        return words.pattern.fullmatch(text, start, end) if words and words.may_open(text, start) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The phrases in a text, from left to right."""
        words = self._for(text)
        return words.pattern.finditer(text, start, end) if words else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each phrase replaced; the same text where it holds none."""
        words = self._for(text)
        replaced = words.pattern.sub(replacement, text) if words else text
        return text if replaced == text else replaced

    def _for(self, text: str) -> _Sought | None:
        """The pattern to look for in a text, or None where its letters tell that it is not there."""
        words = self._latin if text.isascii() else self._any
        if type(text) is Folded and words.groups is not None and words.groups.isdisjoint(text.groups):
            return None
        return words

    @cached_property
    def _any(self) -> _Sought:
        return _Sought(self.pattern)

    @cached_property
    def _latin(self) -> _Sought:
        return self._any if self.latin == self.pattern else _Sought(self.latin or _NOTHING)


def phrase(pattern: str) -> Phrases:
    """One pattern of a reader's own, looked for as the phrases of a list are."""
    return Phrases(pattern, pattern)


@dataclass(frozen=True)
class AnyOf:
    """Several phrases that are looked for one after another."""

    words: tuple[Phrases, ...]

    def may_stand_in(self, text: str) -> bool:
        """Whether any of them may stand in a text; quickly told of a whole one, and True of a stretch."""
        return type(text) is not Folded or self._groups is None or not self._groups.isdisjoint(text.groups)

    @cached_property
    def _groups(self) -> Groups | None:
        groups = [groups_of(each.pattern) for each in self.words]
        return None if None in groups else frozenset().union(*filter(None, groups))


@cache
def phrases(name: str) -> dict[str, Phrases]:
    """The sections of a phrase list.

    A phrase with no Chinese letter in it stands as whole words, or behind any where it opens with a slash; a Chinese
    one stands anywhere.
    """
    sections = phrase_lines(name)
    return {
        section: Phrases(any_of(lines, sections), any_of(tuple(filterfalse(_is_chinese, lines)), sections))
        for section, lines in sections.items()
    }


def _is_chinese(line: str) -> bool:
    """Whether a phrase needs a Chinese letter: it has some, and nothing but them, signs and digits."""
    return bool(_CHINESE.search(line)) and not _LETTER.search(_SYNTAX.sub("", line))


@dataclass(frozen=True)
class Named:
    """Named phrases, which match a text as a whole: Latin ones are tried on Latin texts, Chinese ones on Chinese."""

    latin: Phrases
    chinese: Phrases

    def name_of(self, text: str) -> str | None:
        """The name of the phrase that a folded text is, or None."""
        found = (self.latin if text.isascii() or not _CHINESE.search(text) else self.chinese).fullmatch(text)
        return found.lastgroup if found else None


def named(file: str, names: tuple[str, ...]) -> Named:
    """These sections of a phrase list; where two hold the same phrase, the one named first counts."""
    lines = phrase_lines(file)
    halves = (
        "|".join(f"(?P<{name}>{any_of(_written(lines[name], chinese=chinese), lines)})" for name in names)
        for chinese in (False, True)
    )
    return Named(*map(phrase, halves))


def _written(lines: tuple[str, ...], *, chinese: bool) -> tuple[str, ...]:
    return tuple(line for line in lines if bool(_CHINESE.search(line)) is chinese)


@cache
def phrase_lines(name: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a list by section; a section opens with its name in brackets, a line with `# ` explains."""
    text = files("routing.understanding.words").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]") and line[1:-1].replace("_", "").isalpha():
            current = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("# "):
            current.append(line)
    return {section: tuple(lines) for section, lines in sections.items()}


def any_of(lines: tuple[str, ...], sections: Mapping[str, tuple[str, ...]]) -> str:
    """The source of a pattern that matches any of these phrases; `{name}` in one is any phrase of that section.

    An apostrophe may be left out, as on a phone: `thats right`.
    """
    lines = tuple(line if "(?<" in line else line.replace("'", "'?").replace("'??", "'?") for line in lines)
    lines = tuple(_SECTION.sub(lambda found: f"(?:{'|'.join(sections[found[1]])})", line) for line in lines)
    chinese = [line for line in lines if _CHINESE.search(line)]
    signs = [rf"{line}(?![a-z])" for line in lines if line not in chinese and line.startswith("/")]
    latin = [line for line in lines if line not in chinese and not line.startswith("/")]
    whole = [rf"(?<![a-z])(?:{'|'.join(latin)})(?![a-z])"] if latin else []
    return "|".join([*whole, *signs, *chinese])
