"""What the domain says, in the language of who reads it."""

from functools import cache, partial
from importlib.resources import files
from io import StringIO

from babel.messages.pofile import read_po

from bot.words import LOCALES, WordsError
from routing.sentences import Sentence

#: The language that the domain itself speaks.
OWN = "en"


def tell(sentence: Sentence, *, language: str) -> str:
    """The sentence in that language.

    `language` is `en` or `zh`, or any locale of theirs; another language gets English. Raises WordsError where a
    language has no words for a sentence.
    """
    told = next((each for each in LOCALES if language.startswith(each)), OWN)
    return str(sentence) if told == OWN else sentence.worded(partial(_words_for, language=told))


@cache
def words_of(language: str) -> dict[str, str]:
    """The words for each template, from the locale's table."""
    table = files("bot") / "locales" / f"{LOCALES[language]}.po"
    messages = read_po(StringIO(table.read_text(encoding="utf-8")), locale=LOCALES[language].replace("-", "_"))
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}


def _words_for(template: str, *, language: str) -> str:
    words = words_of(language)
    if template not in words:
        raise WordsError(f"there are no words for “{template}” in {language}")
    return words[template]
