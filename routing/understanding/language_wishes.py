"""Which language somebody asks for: `english please`, `可以说中文吗`."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines
from routing.understanding.text import Text

#: No wish for a language alone is longer.
_LONGEST = 60

_LINES = phrase_lines("languages")


_OPENING, _CLOSING = (any_of(_LINES[section], _LINES) for section in ("opening", "closing"))
_WISHES = {
    language: Pattern(
        rf"(?:(?:{_OPENING})[ ,.!]*){{0,9}}(?:{any_of(_LINES[language], _LINES)})(?:[ ,.!]*(?:{_CLOSING})){{0,6}}"
    )
    for language in ("en", "zh")
}


def language_asked_for(text: str) -> str | None:
    """`en` or `zh` where a text asks for that language and says nothing else, else None."""
    bare = Text.of(text).bare
    if len(bare) > _LONGEST:
        return None
    return next((language for language, wish in _WISHES.items() if wish.fullmatch(bare)), None)
