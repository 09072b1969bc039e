"""What an utterance says to a conversation: which answers, under which questions, and what it wants of Baton."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from routing.answers import Answer, AnswerValue, Need, Source, Title, dated
from routing.conversation import NONE_OF_THESE, Conversation, Doubt, Utterance
from routing.dialogue.agenda import asked_at, choices_of, is_earlier, previous
from routing.dialogue.needs import says_a_need
from routing.playbook import Kind, Playbook, Question
from routing.understanding import understand
from routing.understanding.interpreter import SURE
from routing.understanding.reading import Control, Outcome, Reading, Said, Tone

#: Kinds that mean nothing without the question they answer.
BOUND_KINDS = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.NUMBER, Kind.TEXT})

#: Words that turn back to what was answered last.
_TURNS_BACK = re.compile(
    r"\b(?:make (?:that|it)|i meant?|change (?:that|it) to|correction|scratch that)\b"
    r"|改成|改为|改一下|我是说|我的意思是|说错了|写错了|更正",
    re.IGNORECASE,
)

#: Words that put right what was said at any time before.
_PUTS_RIGHT = re.compile(rf"{_TURNS_BACK.pattern}|\b(?:actually|in fact|sorry)\b|其实|不对|应该是|不是", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Heard:
    """An utterance, understood."""

    utterance: Utterance
    #: What was said for sure, by the key it is kept under.
    answers: dict[str, Answer] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    control: Control | None = None
    tone: Tone | None = None
    #: The language it was said in, or None where it does not tell.
    language: str | None = None
    #: Written before the open question was put.
    late: bool = False

    @property
    def says_something(self) -> bool:
        """Whether anything in it can be acted on."""
        return bool(self.answers or self.doubts or self.control)

    @property
    def puts_right(self) -> bool:
        """Whether it says that something said before was wrong."""
        return self.utterance.pressed or _PUTS_RIGHT.search(self.utterance.text) is not None


def hear(
    conversation: Conversation, utterance: Utterance, *, playbook: Playbook, now: datetime, timezone: str
) -> Heard:
    """What an utterance says; a button that is not of this conversation any more says nothing."""
    if utterance.pressed:
        return _pressed(conversation, utterance, playbook=playbook, today=now.astimezone(ZoneInfo(timezone)))
    late = bool(conversation.path) and is_earlier(utterance.ts, conversation.path[-1].since)
    when = now
    if utterance.edited:
        when = _written_at(conversation, utterance, now)
        utterance = replace(utterance, at=when)
    heard = Heard(utterance=utterance, late=late)
    for about in _abouts(conversation, utterance, playbook, late=late):
        reading = understand(
            utterance.text,
            asked=about.kind if about else None,
            choices=choices_of(about) if about else (),
            now=when,
            timezone=timezone,
        )
        heard = _heard(reading, about, playbook=playbook, heard=heard)
        if heard.control in (Control.YES, Control.NO) or (about is not None and about.key in heard.answers):
            break
    return heard


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
        value=_in_words(dated(choice.value, on=today.date()), words),
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


def _abouts(
    conversation: Conversation, utterance: Utterance, playbook: Playbook, *, late: bool
) -> Iterator[Question | None]:
    """The questions a text may be about, likeliest first; read against the last where it answers none."""
    if late or utterance.edited or not conversation.path:
        asking = asked_at(conversation, utterance.ts)
        yield playbook.question(asking.question) if asking else _first_about(utterance.text, playbook)
        return
    if conversation.to_confirm:
        yield _question_of(conversation.to_confirm[0].key, playbook)
    elif _TURNS_BACK.search(utterance.text) and (before := previous(conversation)):
        yield playbook.question(before)
    yield playbook.question(conversation.asked) if conversation.asked else None


def _first_about(text: str, playbook: Playbook) -> Question | None:
    """What a sentence said before any question is about: a need, if the playbook asks for one."""
    need = next((question for question in playbook.questions if question.kind is Kind.NEED), None)
    return need if says_a_need(text) else None


def _question_of(key: str, playbook: Playbook) -> Question | None:
    """The question of that key, or for an answer nobody asks for one of its kind."""
    if question := playbook.question(key):
        return question
    return Question(key=key, kind=Kind(key), ask={}) if key in set(Kind) else None


def _heard(reading: Reading, about: Question | None, *, playbook: Playbook, heard: Heard) -> Heard:
    answers: dict[str, list[Answer]] = {}
    unsure: set[str] = set()
    for said in _all_said(reading, about, heard.utterance.text):
        key = _key(said.kind, about, playbook)
        if key is None:
            continue
        answers.setdefault(key, []).append(_answer(said, heard.utterance))
        if reading.outcome is Outcome.CONFIRM and said.confidence < SURE:
            unsure.add(key)
    if reading.outcome is Outcome.CONFIRM:
        unsure.update(key for key, readings in answers.items() if len(readings) > 1)
    return replace(
        heard,
        answers={key: readings[0] for key, readings in answers.items() if key not in unsure},
        doubts=tuple(Doubt(key=key, answers=tuple(answers[key])) for key in answers if key in unsure),
        control=reading.control,
        tone=reading.tone,
        language=reading.language,
    )


def _all_said(reading: Reading, about: Question | None, text: str) -> Iterator[Said]:
    """What was said, with what goes without saying: yes to a yes-or-no question, the demo in a need."""
    yield from (said for said in reading.said if said.kind is not Kind.NEED or _is_needed(said, reading, text))
    kinds = {said.kind for said in reading.said}
    words = " ".join(said.words for said in reading.said)
    yes_or_no = about is not None and about.kind in (Kind.YES_NO, Kind.DEMO) and about.kind not in kinds
    if about and yes_or_no and reading.control in (Control.YES, Control.NO):
        yield Said(kind=about.kind, value=reading.control is Control.YES, words=words)
        return
    need = reading.of(Kind.NEED)
    if need and isinstance(need.value, Need) and need.value.demo is not None and Kind.DEMO not in kinds:
        yield Said(kind=Kind.DEMO, value=need.value.demo, words=need.words, confidence=need.confidence)


def _is_needed(need: Said, reading: Reading, text: str) -> bool:
    """Whether a need is more than the whole of a text that answers other questions."""
    others = [said.words for said in reading.said if said.kind not in (Kind.NEED, Kind.DEMO)]
    return not others or len(need.words) < len(text.strip()) or says_a_need(text, others=others)


def _key(kind: Kind, about: Question | None, playbook: Playbook) -> str | None:
    """What an answer of that kind is kept under; None where it means nothing without its question."""
    if about and about.kind is kind:
        return about.key
    if kind in BOUND_KINDS:
        return None
    question = next((question for question in playbook.questions if question.kind is kind), None)
    return question.key if question else kind.value


def _answer(said: Said, utterance: Utterance) -> Answer:
    words = said.words or utterance.text
    return Answer(
        field=said.kind,
        value=_in_words(said.value, words),
        words=words,
        source=Source.SAID,
        at=utterance.at,
        ts=utterance.ts,
    )


def _in_words(value: AnswerValue, words: str) -> AnswerValue:
    """The value; a title in the words it was said in, or in those of the button in the prospect's language."""
    return replace(value, words=words) if isinstance(value, Title) else value


def _written_at(conversation: Conversation, utterance: Utterance, now: datetime) -> datetime:
    """When a message was written that is edited now, so that *next month* stays the month it was."""
    answers = (answer for answer in conversation.answers.values() if answer.ts == utterance.ts)
    return next((answer.at for answer in answers if answer.at), now)
