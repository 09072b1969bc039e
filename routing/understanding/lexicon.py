"""Words with a meaning, found in a text in one pass: whole words of Latin script, any stretch of Chinese."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from routing.understanding.pattern import Pattern
from routing.understanding.text import fold

Meaning = TypeVar("Meaning")

_WORD = Pattern(r"[a-z0-9&+#']+(?:-[a-z0-9]+)*|[\u3400-\u9fff]")


#: The words of a text with their places; every Chinese letter is one.
Tokens = list[tuple[str, int, int]]


def tokens_of(text: str) -> Tokens:
    """The words of a folded text."""
    return [(_spoken(found[0]), *found.span()) for found in _WORD.finditer(text)]


def _spoken(word: str) -> str:
    return "and" if word == "&" else word


@dataclass(frozen=True)
class Match(Generic[Meaning]):
    """A word of the lexicon in a text, and where."""

    meaning: Meaning
    start: int
    end: int


class Lexicon(Generic[Meaning]):
    """Finds the longest of its words at every place of a folded text."""

    def __init__(self, entries: Mapping[str, Meaning]) -> None:
        self._entries: dict[tuple[str, ...], Meaning] = {}
        #: The words that entries open with, so that most words of a text need no closer look.
        self._openings: set[str] = set()
        self._lengths: dict[tuple[str, ...], tuple[int, ...]] = {}
        for words, meaning in entries.items():
            key = tuple(map(_spoken, _WORD.findall(fold(words))))
            if key:
                self._entries[key] = meaning
                known = self._lengths.get(key[:2], ())
                self._lengths[key[:2]] = tuple(sorted({*known, len(key)}, reverse=True))
                self._openings.add(key[0])

    def __contains__(self, words: str) -> bool:
        return tuple(map(_spoken, _WORD.findall(fold(words)))) in self._entries

    def get(self, words: str) -> Meaning | None:
        """What a text means that is one entry as a whole, or None."""
        return self._entries.get(tuple(map(_spoken, _WORD.findall(words))))

    def find(self, tokens: Tokens) -> Iterator[Match[Meaning]]:
        """Every entry among the words of a text, from left to right, none inside another."""
        words = [token[0] for token in tokens]
        free = 0
        for place in [place for place, word in enumerate(words) if word in self._openings]:
            last = self._end(words, place) if place >= free else None
            if last is not None:
                yield Match(self._entries[tuple(words[place:last])], tokens[place][1], tokens[last - 1][2])
                free = last

    def _end(self, words: list[str], place: int) -> int | None:
        """Behind which word the longest entry ends that begins at a place, or None; few begin with the same two."""
        for length in self._lengths.get(tuple(words[place : place + 2]), ()):
            if place + length <= len(words) and tuple(words[place : place + length]) in self._entries:
                return place + length
        return place + 1 if (words[place],) in self._lengths else None


@cache
def words_of(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of a packaged word list: a meaning, a tab, and the words for it between bars."""
    text = files("routing.understanding.words").joinpath(name).read_text(encoding="utf-8")
    lines = (line.partition("\t") for line in text.splitlines() if line and not line.startswith("#"))
    found: dict[str, tuple[str, ...]] = {}
    for meaning, _, words in lines:
        found[meaning] = (*found.get(meaning, ()), *(word.strip() for word in words.split("|")))
    return found


def lexicon_of(name: str) -> Lexicon[str]:
    """A packaged word list as a lexicon from word to meaning."""
    return Lexicon({word: meaning for meaning, words in words_of(name).items() for word in words})
