"""The language a conversation goes on in."""

import re

from routing.conversation import Conversation
from routing.dialogue.heard import Heard

_WORD = re.compile(r"[A-Za-z]{2,}")

#: So few Latin words are a name or a term that Chinese borrows (VP, SaaS, OK), not somebody changing to English.
FEW_WORDS = 2


def language_after(conversation: Conversation, heard: Heard) -> str:
    """The language somebody types wins; a borrowed word or two does not end a conversation in Chinese."""
    if heard.wants_language is not None:
        return heard.wants_language
    if heard.language is None or heard.utterance.edited:
        return conversation.language
    begun = bool(conversation.path)
    if begun and heard.language == "en" and len(_WORD.findall(heard.utterance.text)) <= FEW_WORDS:
        return conversation.language
    return heard.language
