"""What people say, as packaged lists of phrases: one a line, a regular expression over folded text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SECTION = re.compile(r"\{([a-z_]+)\}")
#: Matches nothing at all.
_NOTHING = r"(?!)"
_CHINESE = re.compile("[\u4e00-\u9fff]")


@cache
def phrases(name: str) -> dict[str, re.Pattern[str]]:
    """The sections of a phrase list, each as one pattern that finds any of its phrases.

    A phrase with no Chinese letter in it stands as whole words, or behind any where it opens with a slash; a Chinese
    one stands anywhere.
    """
    sections = phrase_lines(name)
    return {section: re.compile(any_of(lines, sections)) for section, lines in sections.items()}


@cache
def latin_phrases(name: str) -> dict[str, re.Pattern[str]]:
    """The same sections without their Chinese phrases, to look through a text that has no Chinese letter the sooner."""
    sections = phrase_lines(name)
    latin = {section: _written(lines, chinese=False) for section, lines in sections.items()}
    return {section: re.compile(any_of(lines, sections) if lines else _NOTHING) for section, lines in latin.items()}


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
