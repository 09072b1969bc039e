"""What an utterance says to a conversation: which answers, under which questions, and what it wants of Baton."""

from datetime import datetime
from zoneinfo import ZoneInfo

from routing.answers import Answer, Source, dated
from routing.conversation import NONE_OF_THESE, Conversation, Utterance
from routing.dialogue.agenda import choices_of
from routing.dialogue.heard import Heard, in_words
from routing.dialogue.typed import hear_typed
from routing.playbook import Playbook
from routing.understanding.reading import Control


def hear(
    conversation: Conversation, utterance: Utterance, *, playbook: Playbook, now: datetime, timezone: str
) -> Heard:
    """What an utterance says; a button that is not of this conversation any more says nothing."""
    if utterance.pressed:
        return _pressed(conversation, utterance, playbook=playbook, today=now.astimezone(ZoneInfo(timezone)))
    return hear_typed(conversation, utterance, playbook=playbook, now=now, timezone=timezone)


def _pressed(conversation: Conversation, utterance: Utterance, *, playbook: Playbook, today: datetime) -> Heard:
    if utterance.confirms is not None:
        return _confirmed(conversation, utterance)
    if utterance.control is not None:
        return Heard(utterance=utterance, control=utterance.control)
    question = playbook.question(utterance.question or "")
    choices = choices_of(question) if question else ()
    choice = next((choice for choice in choices if choice.key == utterance.choice), None)
    if question is None or choice is None:
        return Heard(utterance=utterance)
    words = choice.label.get(conversation.language) or next(iter(choice.label.values()), choice.key)
    answer = Answer(
        field=question.kind,
        value=in_words(dated(choice.value, on=today.date()), words),
        words=words,
        source=Source.BUTTON,
        at=utterance.at,
        ts=utterance.ts,
    )
    return Heard(utterance=utterance, answers={question.key: answer})


def _confirmed(conversation: Conversation, utterance: Utterance) -> Heard:
    """The reading that a press confirms, if it is the one that waits."""
    doubt = next(iter(conversation.to_confirm), None)
    if doubt is None or (doubt.key, doubt.ts) != (utterance.question, utterance.confirms):
        return Heard(utterance=utterance)
    if utterance.choice == NONE_OF_THESE:
        return Heard(utterance=utterance, control=Control.NO)
    places = {str(place): answer for place, answer in enumerate(doubt.answers)}
    picked = places.get(utterance.choice or "")
    return Heard(utterance=utterance, answers={doubt.key: picked} if picked else {})
