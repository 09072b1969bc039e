"""The language of a text: Chinese where any Chinese letter stands in it, English where its words are."""

import re

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines

_CHINESE = Pattern("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_OTHER_SCRIPT = Pattern(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f"
    "\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff\u3040-\u30ff\uac00-\ud7af]",
)
_ADDRESS = Pattern(
    r"(?<!\S)\S{1,64}@\S+|https?://\S+|www\.\S+|(?<![\w.-])[a-z0-9-]{1,63}\.(?:com|cn|net|org|io|co|de|fr|uk|eu|ai)\b\S*",
    re.I,
)
_SIGN_OF_ADDRESS = Pattern("[@.:]")
_LATIN_WORD = Pattern(r"[A-Za-z\u00c0-\u024f]{2,}")

#: Small words that only their own language uses; words that English shares are left out.
_FOREIGN = frozenset(phrase_lines("language")["foreign"])
_ENGLISH = frozenset(phrase_lines("language")["english"])


def language_of(text: str) -> str | None:
    """`zh` with any Chinese letter, `en` for Latin words, None for digits, addresses and other languages."""
    return None if in_other_language(text) else english_or_chinese(text)


def english_or_chinese(text: str) -> str | None:
    """The language of a text that is in no other: `zh`, `en`, or None for digits and addresses."""
    if not text.isascii() and _CHINESE.search(text):
        return "zh"
    words = _ADDRESS.sub(" ", text) if _SIGN_OF_ADDRESS.search(text) else text
    return "en" if _LATIN_WORD.search(words) else None


def in_other_language(text: str) -> bool:
    """Whether a text is neither English nor Chinese: by its script, or by the small words it is built with."""
    if text.isascii() and len(text) < 12 and " " not in text:
        return False
    letters = sum(map(str.isalpha, text)) if not text.isascii() else 0
    if letters and len(_OTHER_SCRIPT.findall(text)) * 3 > letters:
        return True
    if not text.isascii() and _CHINESE.search(text):
        return False
    words = [word.lower() for word in _LATIN_WORD.findall(text)]
    foreign = sum(word in _FOREIGN for word in words)
    return foreign >= 2 and foreign > 2 * sum(word in _ENGLISH for word in words)
