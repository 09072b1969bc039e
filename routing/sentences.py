"""Sentences that say what is wrong, in English, and ready to be said in another language."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

#: As much of somebody's text as a sentence quotes.
LONGEST_QUOTE = 40

#: What a sentence mentions: a text or number as it is, another sentence or part of one, or words of ours in a row.
Mentioned: TypeAlias = "str | float | Sentence | tuple[str, ...]"


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence: its English template, which is also the key of its words in other languages, and what it mentions.

    As text it is English.
    """

    template: str
    mentions: tuple[tuple[str, Mentioned], ...] = ()

    def __str__(self) -> str:
        return self.worded(str)

    def worded(self, words: Callable[[str], str]) -> str:
        """The sentence in the words that there are for a template."""
        return words(self.template).format(**{name: _worded(mentioned, words) for name, mentioned in self.mentions})

    def with_texts(self, change: Callable[[str], str]) -> "Sentence":
        """The same sentence with every text that it mentions changed; words of ours stay."""
        return Sentence(
            template=self.template, mentions=tuple((name, _changed(each, change)) for name, each in self.mentions)
        )

    def mentioning(self, **mentions: Mentioned) -> "Sentence":
        """The same sentence, with what it mentions."""
        return Sentence(template=self.template, mentions=tuple(mentions.items()))


def sentence(template: str, /, **mentions: Mentioned) -> Sentence:
    """A sentence; its template is written out where this is called, so that words for it can be asked for."""
    return Sentence(template=template, mentions=tuple(mentions.items()))


def shown(text: str) -> str:
    """A text in quotes, short and visible enough to stand in a sentence."""
    visible = "".join(letter if letter.isprintable() else "·" for letter in text[:LONGEST_QUOTE])
    return f"“{visible}”" if len(text) <= LONGEST_QUOTE else f"“{visible}…”"


def _changed(mentioned: Mentioned, change: Callable[[str], str]) -> Mentioned:
    if isinstance(mentioned, Sentence):
        return mentioned.with_texts(change)
    return change(mentioned) if isinstance(mentioned, str) else mentioned


def _worded(mentioned: Mentioned, words: Callable[[str], str]) -> str | float:
    if isinstance(mentioned, Sentence):
        return mentioned.worded(words)
    return ", ".join(mentioned) if isinstance(mentioned, tuple) else mentioned
