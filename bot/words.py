"""The words on screen, in every language Baton speaks."""

from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message, Resource, Term

from routing.exceptions import BatonError

#: The locale whose words are said in each language.
LOCALES = {"en": "en", "zh": "zh-CN"}


class WordsError(BatonError):
    """Words for the screen are missing, written wrongly, or were asked for without what they mention."""


class Words:
    """Messages by their id; every mistake in them or in their use is raised, none is shown."""

    def say(self, language: str, message_id: str, **args: Any) -> str:
        """The message in that language, `args` filled in as they are.

        `language` is `en` or `zh`, or any locale of theirs; another language gets English. Raises WordsError.
        """
        bundle = _bundle(LOCALES["zh" if language.startswith("zh") else "en"])
        if not bundle.has_message(message_id):
            raise WordsError(f"there are no words for {message_id} in {language}")
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise WordsError(f"{message_id} has no text of its own in {language}")
        text, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise WordsError(f"{message_id} cannot be said in {language}: {errors[0]}") from errors[0]
        return str(text)


def parse_words(text: str, *, name: str) -> Resource:
    """The messages of one locale's file; raises WordsError for what cannot be read or stands there twice."""
    resource: Resource = FluentResource(text)
    seen: set[str] = set()
    for entry in resource.body:
        if isinstance(entry, Junk):
            raise WordsError(f"{name}: this cannot be read: {str(entry.content).strip().splitlines()[0]}")
        if isinstance(entry, Message | Term):
            if entry.id.name in seen:
                raise WordsError(f"{name}: {entry.id.name} stands there twice")
            seen.add(entry.id.name)
    return resource


@cache
def _bundle(locale: str) -> FluentBundle:
    """The words of one locale, read once: to read them takes longer than to say any."""
    file = files("bot") / "locales" / f"{locale}.ftl"
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(parse_words(file.read_text(encoding="utf-8"), name=file.name))
    return bundle
