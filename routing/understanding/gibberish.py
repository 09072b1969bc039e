"""Letters typed at random: `asdf`, `qwrtzp`, `jjjjj`."""

import re

_LATIN = re.compile(r"[A-Za-z]+")
_WITH_OTHERS = re.compile(r"[^\W_A-Za-z]")
#: Shorter words without a vowel are abbreviations: CRM, B2B, `pls`.
_SHORTEST = 4
_KEYS_IN_A_ROW = re.compile(r"(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|zxcv|xcvb|cvbn|vbnm|jkl|uiop|wertz)", re.I)
_UNSPEAKABLE = re.compile(r"[^aeiouy]{6}|(.)\1{3}", re.I)
_SPEAKABLE = re.compile(r"[aeiouy]", re.I)


def is_gibberish(text: str) -> bool:
    """Whether every word of a text is letters typed at random; capitals may be an abbreviation."""
    if _WITH_OTHERS.search(text):
        return False
    words = _LATIN.findall(text)
    return any(len(word) >= _SHORTEST for word in words) and all(map(_is_random, words))


def _is_random(word: str) -> bool:
    if word.isupper() or len(word) < _SHORTEST:
        return not word.isupper() and not _SPEAKABLE.search(word)
    return bool(_KEYS_IN_A_ROW.match(word) or _UNSPEAKABLE.search(word)) or not _SPEAKABLE.search(word)
