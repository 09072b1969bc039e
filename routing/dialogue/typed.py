"""What a typed text says: the questions it may be about, and how it is read against each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from routing.answers import Answer, Need, Source
from routing.conversation import Conversation, Doubt, Utterance
from routing.dialogue.agenda import asked_at, choices_of, is_earlier, last_answered
from routing.dialogue.corrections import Correction, correction_in, without_correction
from routing.dialogue.heard import Heard, in_words
from routing.dialogue.needs import says_a_need, says_nothing_else
from routing.dialogue.picking import picked_by
from routing.playbook import Kind, Playbook, Question
from routing.understanding import understand
from routing.understanding.language_wishes import language_asked_for
from routing.understanding.reading import SURE, Control, Outcome, Reading, Said

#: Kinds that mean nothing without the question they answer.
BOUND_KINDS = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.NUMBER, Kind.TEXT})

#: Kinds that nearly any words answer, so that a word in passing must not be taken for a correction of them.
TAKE_ANY_WORDS = frozenset({Kind.NEED, Kind.TITLE, Kind.INDUSTRY, Kind.COMPANY, Kind.TEXT})

#: Kinds that nobody else has words for: any text will do, or only the prospect knows the address.
NOT_REWORDED = TAKE_ANY_WORDS | {Kind.EMAIL, Kind.PHONE}


@dataclass(frozen=True, kw_only=True)
class _Text:
    """A typed text, and everything that its meaning depends on."""

    conversation: Conversation
    heard: Heard
    playbook: Playbook
    timezone: str

    @property
    def open(self) -> Question | None:
        """The open question."""
        return self.question(self.conversation.asked)

    def question(self, key: str | None) -> Question | None:
        """The question of that key, or for an answer nobody asks for one of its kind."""
        if question := self.playbook.question(key or ""):
            return question
        return Question(key=key, kind=Kind(key), ask={}) if key in set(Kind) else None

    def read(self, about: Question | None) -> Heard:
        """What it says as the answer to a question, or of its own accord."""
        reading = understand(
            self.heard.utterance.text,
            asked=about.kind if about else None,
            choices=choices_of(about) if about else (),
            now=self.heard.utterance.at,
            timezone=self.timezone,
        )
        return _heard(reading, about, playbook=self.playbook, heard=self.heard)


def hear_typed(
    conversation: Conversation, utterance: Utterance, *, playbook: Playbook, now: datetime, timezone: str
) -> Heard:
    """What a typed text says; an edited one counts its days from when it was written."""
    late = bool(conversation.path) and is_earlier(utterance.ts, conversation.path[-1].since)
    utterance = replace(utterance, at=_written_at(conversation, utterance, now) if utterance.edited else now)
    heard = Heard(utterance=utterance, late=late, wants_language=language_asked_for(utterance.text))
    text = _Text(conversation=conversation, heard=heard, playbook=playbook, timezone=timezone)
    if heard.wants_language is not None:
        return heard
    if late or utterance.edited or not (conversation.path or conversation.to_confirm):
        return text.read(_written_about(text))
    heard = _as_confirmed(text) or _as_put_right(text) or text.read(text.open)
    return heard if heard.is_understood else _as_reworded(text, heard)


def unread(conversation: Conversation, utterance: Utterance, *, playbook: Playbook, timezone: str) -> Question | None:
    """The open question that a typed text does not answer, nor anything else; None where it was understood.

    Only a question whose answers are values: of one that takes any words there is nothing to put in other words.
    """
    open_question = playbook.question(conversation.asked or "")
    if conversation.to_confirm or open_question is None or open_question.kind in NOT_REWORDED:
        return None
    heard = hear_typed(conversation, utterance, playbook=playbook, now=utterance.at, timezone=timezone)
    return None if heard.is_understood or heard.wants_language else open_question


def _as_reworded(text: _Text, heard: Heard) -> Heard:
    """The same with what other words for the text say to the open question, as something to be confirmed."""
    question, utterance = text.open, heard.utterance
    if question is None or question.kind in NOT_REWORDED or not utterance.reworded or heard.late:
        return heard
    read = understand(
        utterance.reworded, asked=question.kind, choices=choices_of(question), now=utterance.at, timezone=text.timezone
    )
    said = read.of(question.kind)
    if said is None or read.control is not None:
        return heard
    answer = replace(_answer(said, utterance), words=utterance.text, source=Source.PROPOSED)
    return replace(heard, doubts=(Doubt(key=question.key, answers=(answer,)),))


def _as_confirmed(text: _Text) -> Heard | None:
    """What a text says to the reading that waits for a yes."""
    if not text.conversation.to_confirm:
        return None
    doubt = text.conversation.to_confirm[0]
    question = text.question(doubt.key)
    heard = text.read(question)
    picked = picked_by(heard, doubt, question, timezone=text.timezone) if question else None
    if picked is not None:
        others = tuple(other for other in heard.doubts if other.key != doubt.key)
        return replace(heard, answers={**heard.answers, doubt.key: picked}, doubts=others, control=None)
    return heard if heard.control in (Control.YES, Control.NO) or doubt.key in heard.answers else None


def _as_put_right(text: _Text) -> Heard | None:
    """What a text says of what was answered before, where it looks like a correction.

    What it names itself (`400 people`) goes first, then what was answered last: `800` after `80 people`.
    """
    correction = correction_in(text.heard.utterance.text)
    if correction is None:
        return None
    named = text.read(None)
    plainly = correction is Correction.TURNS_BACK
    if named.answers and (plainly or named.answers.keys() & text.conversation.answers.keys()):
        return named
    last = text.question(last_answered(text.conversation))
    if last is None or not (plainly or _may_be_about(last, text)):
        return None
    heard = text.read(last)
    return heard if last.key in heard.answers else None


def _may_be_about(last: Question, text: _Text) -> bool:
    """Whether a word that may put something right is about what was answered last, and not about what is open."""
    if last.kind in TAKE_ANY_WORDS:
        return False
    if text.open is None or text.open.key not in text.read(text.open).answers:
        return True
    return text.open.kind in TAKE_ANY_WORDS and _says_only(last, text)


def _says_only(question: Question, text: _Text) -> bool:
    """Whether a text that puts something right is an answer to that question and no more: `sorry, 800`."""
    answer = text.read(question).answers.get(question.key)
    said = without_correction(text.heard.utterance.text)
    return answer is not None and says_nothing_else(said, than=[answer.words])


def _written_about(text: _Text) -> Question | None:
    """The question that a first message, a late one or an edited one was written about."""
    utterance = text.heard.utterance
    asking = asked_at(text.conversation, utterance.ts)
    return text.question(asking.question) if asking else _first_about(utterance.text, text.playbook)


def _first_about(text: str, playbook: Playbook) -> Question | None:
    """What a sentence said before any question is about: a need, if the playbook asks for one."""
    need = next((question for question in playbook.questions if question.kind is Kind.NEED), None)
    return need if says_a_need(text) else None


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
    """Whether a need is told for sure, or is more than the whole of a text that answers other questions."""
    if need.confidence >= SURE:
        return True
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
        value=in_words(said.value, words),
        words=words,
        source=Source.SAID,
        at=utterance.at,
        ts=utterance.ts,
    )


def _written_at(conversation: Conversation, utterance: Utterance, now: datetime) -> datetime:
    """When a message was written that is edited now, so that *next month* stays the month it was."""
    answers = (answer for answer in conversation.answers.values() if answer.ts == utterance.ts)
    return next((answer.at for answer in answers if answer.at), now)
