"""What people say, as packaged lists of phrases: one a line, a regular expression over folded text."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import filterfalse

_SECTION = re.compile(r"\{([a-z_]+)\}")
#: Matches nothing at all.
_NOTHING = r"(?!)"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LETTER = re.compile("[a-z]")
#: What is no letter of a phrase: escapes, the names of sections, the openings of groups.
_SYNTAX = re.compile(r"\\.|\{[a-z_]+\}|\(\?P?<?[a-z_]*[>:=!]")


@dataclass(frozen=True)
class Phrases:
    """Any phrase of a section, looked for as a compiled pattern does it.

    A text in plain Latin letters is looked through without the phrases that are Chinese altogether, which takes half
    the time. Both patterns are compiled when they are first needed.
    """

    #: The source of the pattern that finds any of them.
    pattern: str
    latin: str

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first of the phrases in a text."""
        return self._for(text).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The phrase that stands at that place."""
        return self._for(text).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The text as one of the phrases."""
        return self._for(text).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The phrases in a text, from left to right."""
        return self._for(text).finditer(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each phrase replaced."""
        return self._for(text).sub(replacement, text)

    def _for(self, text: str) -> re.Pattern[str]:
        return self._latin if text.isascii() else self._any

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _latin(self) -> re.Pattern[str]:
        return re.compile(self.latin or _NOTHING)


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

    latin: re.Pattern[str]
    chinese: re.Pattern[str]

    def name_of(self, text: str) -> str | None:
        """The name of the phrase that a folded text is, or None."""
        found = (self.chinese if _CHINESE.search(text) else self.latin).fullmatch(text)
        return found.lastgroup if found else None


def named(file: str, names: tuple[str, ...]) -> Named:
    """These sections of a phrase list; where two hold the same phrase, the one named first counts."""
    lines = phrase_lines(file)
    halves = (
        "|".join(f"(?P<{name}>{any_of(_written(lines[name], chinese=chinese), lines)})" for name in names)
        for chinese in (False, True)
    )
    return Named(*map(re.compile, halves))


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
