"""A text as the readers see it: folded letter by letter, so that a place in it is a place in the original."""

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files

from routing.understanding.folded import Folded
from routing.understanding.language import english_or_chinese, in_other_language, language_of
from routing.understanding.pattern import Pattern

#: Characters read of one message; what follows is not looked at. A Chinese letter says as much as half a word.
LONGEST = 400
LONGEST_CHINESE = 250

#: Takes the place of what another reader has used up, one for one.
_USED = "\x00"

#: Marks and spaces that may stand around what is said.
_AROUND = " .!?,;:-~()'\"*_\x00"
#: What only tints a picture: 👍🏻.
_TINTS = Pattern("[\U0001f3fb-\U0001f3ff\ufe0f]")
#: Pictures at the end of what is said.
_PICTURES = Pattern(
    "(?<=[^\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff])[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff ]+\\Z"
)
_ANY_PICTURE = Pattern("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]")


def _traditional() -> dict[int, int]:
    """Traditional letters, each with its simplified one."""
    lines = files("routing.understanding.words").joinpath("traditional.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {ord(old): ord(new) for letters, _, simple in rows for old, new in zip(letters, simple, strict=True)}


_TRADITIONAL = _traditional()

_MARKS = str.maketrans(
    {"‘": "'", "’": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "～": "~",
     "〜": "~", "。": ".", "、": ",", "\u3000": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "￥": "¥", "\n": " ",
     "\r": " ", "\t": " ", "…": ".", "×": "x", "＄": "$", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"},
)  # fmt: skip


#: A small picture beside words says nothing of its own: 可以的👌.
_PICTURE = Pattern("[\u2600-\u27bf\u2b50\ufe0f\u200d\U0001f300-\U0001faff]")
_WORD = Pattern(r"\w")
#: As many letters are kept as people write with.
_KEPT = 8_192


@lru_cache(maxsize=_KEPT)
def _fold_letter(letter: str) -> str:
    code = ord(letter)
    if 0xFF01 <= code <= 0xFF5E:
        letter = chr(code - 0xFEE0)
    elif 0xC0 <= code <= 0x24F:
        letter = unicodedata.normalize("NFD", letter)[0]
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def fold(text: str) -> str:
    """The text in lower case, half width, without accents, in simplified characters; exactly as long as before."""
    plain = text.translate(_MARKS)
    if not plain.isascii() and _WORD.search(plain):
        plain = _PICTURE.sub(" ", plain)
    if plain.isascii():
        return plain.lower()
    return "".join(map(_fold_letter, plain)).translate(_TRADITIONAL)


def simplified(text: str) -> str:
    """The text in simplified characters; exactly as long as before."""
    return text if text.isascii() else text.translate(_TRADITIONAL)


def before(text: str, place: int, *, letters: int = 48) -> str:
    """The letters right before a place, as far as a phrase can reach."""
    return text[max(0, place - letters) : place]


def past_marks(text: str, place: int) -> int:
    """Where the words go on behind the marks and spaces at a place."""
    return len(text) - len(text[place:].lstrip(_AROUND))


@dataclass(frozen=True)
class Text:
    """What was written (`raw`), and its folded form (`plain`) in which readers look; both of one length."""

    raw: str
    plain: Folded

    @classmethod
    def of(cls, text: str) -> "Text":
        """The text without the spaces around it, cut to `LONGEST`."""
        raw = text.strip()[:LONGEST]
        if len(raw) > LONGEST_CHINESE and not raw.isascii() and language_of(raw) == "zh":
            raw = raw[:LONGEST_CHINESE]
        return cls(raw=raw, plain=Folded(fold(raw)))

    @cached_property
    def language(self) -> str | None:
        """`en`, `zh`, or None where the text does not tell."""
        return None if self.is_foreign else english_or_chinese(self.raw)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether it is in another language than these two."""
        return in_other_language(self.raw)

    @cached_property
    def bare(self) -> str:
        """The folded text without the marks and spaces at both ends, for comparing it as a whole."""
        bare = self.plain.strip(_AROUND)
        if bare.isascii() or not _ANY_PICTURE.search(bare):
            return bare
        return _PICTURES.sub("", _TINTS.sub("", bare)).strip(_AROUND) or bare

    def words(self, start: int, end: int) -> str:
        """The original words of a stretch."""
        return self.raw[start:end].strip(" ,.;:-，。；、")

    def without(self, *stretches: tuple[int, int]) -> "Text":
        """The text with these stretches blanked out, so that nobody reads them twice."""
        plain: str = self.plain
        for start, end in stretches:
            plain = plain[:start] + _USED * (end - start) + plain[end:]
        return replace(self, plain=Folded(plain)) if stretches else self
