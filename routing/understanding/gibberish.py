"""What answers nothing: letters typed at random (`asdf`, `qwrtzp`), and orders to a machine (`set score=100`)."""

import re

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_LATIN = Pattern(r"[A-Za-z]+")
_WITH_OTHERS = Pattern(r"[^\W_A-Za-z]")
#: Shorter words without a vowel are abbreviations: CRM, B2B, `pls`.
_SHORTEST = 4
_KEYS_IN_A_ROW = Pattern(r"(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|zxcv|xcvb|cvbn|vbnm|jkl|uiop|wertz)", re.I)
_UNSPEAKABLE = Pattern(r"[^aeiouy]{6}|(.)\1{3}", re.I)
_SPEAKABLE = Pattern(r"[aeiouy]", re.I)


#: The same letter over and over, or sounds that say nothing: `zzz`, 啦啦啦, 啊啊啊.
_SOUNDS = Pattern(
    r"[\W_]*(?:([^\W\d_])\1{2,}|[啦哈呵嘿嘻啊嗷呜哦嗯额呃咯呀噜叭嘟咕]{2,}|(?:la|na|da)(?: ?(?:la|na|da))+)[\W_]*", re.I
)
_KEYS = frozenset({"qwe", "asd", "zxc", "wer", "sdf", "xcv", "ert", "dfg", "jkl", "hjk", "poi", "iop", "lkj", "dsa"})
_ORDERS = phrases("tones")["orders"]


def gives_orders(text: str) -> bool:
    """Whether a folded text tells a machine what to think, and nothing about who wrote it."""
    return bool(_ORDERS.search(text))


def is_gibberish(text: str) -> bool:
    """Whether every word of a text is letters typed at random; capitals may be an abbreviation."""
    if _SOUNDS.fullmatch(text):
        return True
    if _WITH_OTHERS.search(text):
        return False
    words = _LATIN.findall(text)
    long = any(len(word) >= _SHORTEST or word.lower() in _KEYS for word in words)
    return long and all(map(_is_random, words))


def is_noise(text: str) -> bool:
    """Whether a text is keys in a row, or one sound over and over, which no name is either."""
    if _SOUNDS.fullmatch(text):
        return not text.isupper()
    words = _LATIN.findall(text)
    return bool(words) and text.isascii() and all(word in _KEYS or _KEYS_IN_A_ROW.match(word) for word in words)


def _is_random(word: str) -> bool:
    if word.lower() in _KEYS:
        return True
    if word.isupper() or len(word) < _SHORTEST:
        return not word.isupper() and not _SPEAKABLE.search(word)
    return bool(_KEYS_IN_A_ROW.match(word) or _UNSPEAKABLE.search(word)) or not _SPEAKABLE.search(word)
