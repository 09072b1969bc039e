"""Words that give a text away: whether they stand in it."""

import re


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, case ignored; Latin ones where a word begins, so that `price` finds `prices`."""
    bounded = rf"\b{re.escape(words)}" if words[0].isascii() and words[0].isalnum() else re.escape(words)
    return re.search(bounded, text, re.IGNORECASE) is not None
