"""The word somebody meant, among those that would have been right."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

#: Words further apart than this (0 to 100, by edits) are not taken for one another.
ALIKE = 60

#: Nobody mistypes a word of this length; anything longer is cut before it is compared.
LONGEST = 64


def nearest(word: str, words: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The word most like `word`, case and punctuation aside, or None where none is near; the first of equals."""
    found = process.extractOne(
        word[:LONGEST], list(words), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=alike
    )
    return found[0] if found else None
