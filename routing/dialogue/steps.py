"""The steps of a conversation: its beginning, what an utterance leads to, and what silence leads to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from routing.answers import Answer, Source
from routing.conversation import Conversation, ConversationState, Reply, Say, Step, Utterance
from routing.dialogue.agenda import Agenda, FieldsOf, previous
from routing.dialogue.controls import answer_question, faq_for, hand_over, obey
from routing.dialogue.heard import Heard
from routing.dialogue.hearing import hear
from routing.dialogue.language import language_after
from routing.dialogue.taking import Taken, take
from routing.dialogue.turn import Turn, aside, ignored, missed, passed, put
from routing.playbook import Playbook
from routing.understanding.reading import Control, Tone
from routing.understanding.tones import greets

#: How long after a goodbye a thank-you or another goodbye is left alone.
PARTING = timedelta(hours=1)

_TONES: Mapping[Tone, Say] = {
    Tone.SMALL_TALK: Say.SMALL_TALK,
    Tone.ABUSE: Say.BE_KIND,
    Tone.OTHER_LANGUAGE: Say.OTHER_LANGUAGE,
}

#: Wishes that a message written before the open question cannot have had for it.
_FOR_THE_OPEN_QUESTION = frozenset({Control.SKIP, Control.BACK, Control.RESTART, Control.YES, Control.NO})


def begin(
    lead_id: str,
    playbook: Playbook,
    *,
    known: Mapping[str, Answer],
    language: str,
    now: datetime,
    fields: FieldsOf,
    first: Utterance | None = None,
    timezone: str = "UTC",
) -> Step:
    """A greeting and the first question that neither what is known nor the prospect's `first` words answer.

    `known` is by question key, or by the name of a kind that the playbook asks for under another key.
    """
    answers = _by_question(known, playbook)
    conversation = Conversation(
        lead=lead_id, playbook=playbook.name, language=language, known=answers, answers=answers, heard_at=now
    )
    agenda = Agenda(playbook=playbook, fields=fields)
    met_before = any(answer.source is Source.EARLIER for answer in known.values())
    greeting = Say.GREETING_AGAIN if met_before else Say.GREETING
    if first is None:
        nothing = Heard(utterance=Utterance(text="", ts="", at=now))
        return put(Turn(conversation=conversation, agenda=agenda, heard=nothing).saying(greeting))
    heard = hear(conversation, first, playbook=playbook, now=now, timezone=timezone)
    return _open(conversation, heard, agenda, greeting)


def step(
    conversation: Conversation,
    utterance: Utterance,
    *,
    playbook: Playbook,
    fields: FieldsOf,
    now: datetime,
    timezone: str = "UTC",
) -> Step:
    """What an utterance leads to; no replies where there is nothing to say.

    A finished conversation takes corrections, questions back and the wish for a person, and asks nothing more.
    """
    agenda = Agenda(playbook=playbook, fields=fields)
    heard = hear(conversation, _placed(conversation, utterance), playbook=playbook, now=now, timezone=timezone)
    if utterance.edited:
        return _edit(conversation, heard, agenda)
    if conversation.state is ConversationState.FINISHED:
        return _after_the_end(conversation, heard, agenda, now=now)
    if conversation.state is ConversationState.CLOSED:
        return _resume(conversation, heard, agenda, now=now)
    return _carry_on(_turn(replace(conversation, heard_at=now), heard, agenda))


def nudge(conversation: Conversation) -> Step:
    """One friendly reminder of what is open; nothing where there was one, or nothing is open."""
    nothing_open = conversation.asked is None and not conversation.to_confirm
    if conversation.state is not ConversationState.ASKING or conversation.nudged or nothing_open:
        return Step(conversation=conversation, replies=())
    standing = Reply(
        say=Say.ASK,
        question=conversation.asked,
        times=conversation.misses,
        can_go_back=previous(conversation) is not None,
    )
    for doubt in conversation.to_confirm[:1]:
        standing = replace(standing, say=Say.CONFIRM, question=doubt.key, answers=doubt.answers)
    return Step(conversation=replace(conversation, nudged=True), replies=(Reply(say=Say.NUDGE), standing))


def close(conversation: Conversation) -> Step:
    """Stop waiting; what was said is kept, and the next message goes on from here."""
    if conversation.state is not ConversationState.ASKING:
        return Step(conversation=conversation, replies=())
    closed = replace(conversation, state=ConversationState.CLOSED)
    return Step(conversation=closed, replies=(Reply(say=Say.CLOSED),))


def finish(conversation: Conversation) -> Conversation:
    """The conversation with nothing open any more: what is known is enough."""
    return replace(conversation, state=ConversationState.FINISHED, asked=None, to_confirm=())


def _placed(conversation: Conversation, utterance: Utterance) -> Utterance:
    """The utterance; a press that came without its time counts as of the open question's."""
    if utterance.ts or not conversation.path:
        return utterance
    return replace(utterance, ts=conversation.path[-1].since)


def _open(conversation: Conversation, heard: Heard, agenda: Agenda, greeting: Say) -> Step:
    """The first words, of all or after a silence: a greeting, and on from what they say."""
    turn = _turn(conversation, heard, agenda)
    return _carry_on(replace(turn, replies=(Reply(say=greeting),), opening=True))


def _turn(conversation: Conversation, heard: Heard, agenda: Agenda) -> Turn:
    spoken = replace(conversation, language=language_after(conversation, heard))
    return Turn(conversation=spoken, agenda=agenda, heard=heard)


def _carry_on(turn: Turn) -> Step:
    taken = take(turn.conversation, turn.heard)
    if turn.heard.late and not taken.settled and turn.heard.control in (None, *_FOR_THE_OPEN_QUESTION):
        return ignored(turn)
    before = turn
    turn = _echo(replace(turn, conversation=taken.conversation), taken)
    if turn.heard.control in (Control.HUMAN, Control.STOP):
        return obey(turn, turn.heard.control)
    if taken.settled or turn.heard.doubts:
        return _answered(turn, taken, before)
    return _unanswered(turn)


def _answered(turn: Turn, taken: Taken, before: Turn) -> Step:
    """Something was said: on to the next question if it was the open one, else that is put again."""
    if turn.heard.utterance.pressed and not _anything_new(taken, before):
        return ignored(turn)
    if _asks_back(turn):
        turn = answer_question(turn)
    turn = _doubting(turn)
    open_before = _open_key(before)
    if before.conversation.asked in taken.settled:
        turn = passed(turn)
    elif turn.heard.control is Control.SKIP and not turn.heard.late:
        return obey(turn, Control.SKIP)
    if open_before in taken.settled or turn.opening:
        return put(turn)
    return missed(turn, again=False) if _still_unclear(turn, before) else aside(turn)


def _asks_back(turn: Turn) -> bool:
    """Whether there is a question to answer: also one beside an answer if the FAQ knows it, but not abuse."""
    heard = turn.heard
    asks = heard.control is Control.QUESTION
    if faq_for(heard.utterance.text, turn.agenda.playbook) is not None:
        return asks or _asks(heard.utterance)
    return asks and heard.tone is not Tone.ABUSE


def _still_unclear(turn: Turn, before: Turn) -> bool:
    """Whether what was asked to be confirmed has only been answered with another doubt."""
    waiting = {doubt.key for doubt in before.conversation.to_confirm}
    return any(doubt.key in waiting for doubt in turn.heard.doubts)


def _unanswered(turn: Turn) -> Step:
    """Nothing was said that answers anything: a wish, a tone, or not understood."""
    heard, nothing_asked = turn.heard, _open_key(turn) is None
    if heard.wants_language is not None:
        return put(turn)
    if heard.control is Control.QUESTION and not _asks_back(turn):
        return aside(turn.saying(Say.BE_KIND))
    if heard.control is not None and not (nothing_asked and heard.control in _FOR_THE_OPEN_QUESTION):
        return obey(turn, heard.control)
    if heard.utterance.pressed:
        return ignored(turn)
    if faq_for(heard.utterance.text, turn.agenda.playbook) is not None:
        return obey(turn, Control.QUESTION)
    if heard.tone is None:
        return missed(turn)
    greeted = turn.opening and heard.tone is Tone.SMALL_TALK
    return aside(turn if greeted else turn.saying(_TONES[heard.tone]))


def _edit(conversation: Conversation, heard: Heard, agenda: Agenda) -> Step:
    """An edited message changes what it said, and says so; one that is not understood changes nothing."""
    turn = _turn(conversation, heard, agenda)
    taken = take(turn.conversation, heard)
    if heard.control is Control.HUMAN and not conversation.wants_person:
        return hand_over(turn)
    if not (taken.settled or heard.doubts or taken.removed):
        return Step(conversation=conversation, replies=())
    told = _echo(replace(turn, conversation=taken.conversation), taken)
    if taken.removed and not taken.changed and not taken.noted:
        told = told.saying(Say.REMOVED)
    if conversation.asked in taken.settled and told.replies:
        told = passed(told)
    if conversation.state is not ConversationState.ASKING:
        return told.step()
    told = _doubting(told)
    return put(told) if told.replies or told.conversation.to_confirm != conversation.to_confirm else told.step()


def _after_the_end(conversation: Conversation, heard: Heard, agenda: Agenda, *, now: datetime) -> Step:
    turn = _turn(replace(conversation, heard_at=now), heard, agenda)
    taken = take(turn.conversation, heard if heard.puts_right else _only_new(conversation, heard))
    turn = _echo(replace(turn, conversation=taken.conversation), taken)
    if heard.control is Control.HUMAN and not conversation.wants_person:
        return hand_over(turn)
    return (answer_question(turn) if _asks_back(turn) else turn).step()


def _only_new(conversation: Conversation, heard: Heard) -> Heard:
    """What was heard, without what would change an answer: while waiting, people talk of other times and numbers."""
    settled = {key for key, answer in conversation.answers.items() if answer.known}
    return replace(heard, answers={key: answer for key, answer in heard.answers.items() if key not in settled})


def _resume(conversation: Conversation, heard: Heard, agenda: Agenda, *, now: datetime) -> Step:
    """Go on where it was; a goodbye right after a goodbye is left alone, but not somebody who asks."""
    asks = _asks(heard.utterance) or greets(heard.utterance.text)
    small = heard.tone is Tone.SMALL_TALK and not heard.says_something and not asks
    parting = now - conversation.heard_at < PARTING and small
    if parting or heard.control is Control.STOP:
        return Step(conversation=conversation, replies=())
    awake = replace(conversation, state=ConversationState.ASKING, heard_at=now, nudged=False, misses=0, asides=0)
    return _open(awake, heard, agenda, Say.WELCOME_BACK)


def _asks(utterance: Utterance) -> bool:
    return utterance.text.rstrip().endswith(("?", "？"))


def _echo(turn: Turn, taken: Taken) -> Turn:
    """Say what was understood, so that a mistake is seen; a button needs no echo but when it changes something."""
    if not turn.heard.utterance.pressed:
        turn = turn.saying_of(Say.NOTED, taken.noted)
    return turn.saying_of(Say.CHANGED, taken.changed)


def _doubting(turn: Turn) -> Turn:
    """The same with new doubts waiting, in place of older ones about the same."""
    if turn.heard.late or not turn.heard.doubts:
        return turn
    new = {doubt.key for doubt in turn.heard.doubts}
    kept = tuple(doubt for doubt in turn.conversation.to_confirm if doubt.key not in new)
    return turn.having(to_confirm=(*turn.heard.doubts, *kept))


def _open_key(turn: Turn) -> str | None:
    """What was put to the prospect last."""
    doubts = turn.conversation.to_confirm
    return doubts[0].key if doubts else turn.conversation.asked


def _anything_new(taken: Taken, before: Turn) -> bool:
    return bool(taken.noted or taken.changed or before.conversation.asked in taken.settled)


def _by_question(known: Mapping[str, Answer], playbook: Playbook) -> dict[str, Answer]:
    """What is known, under the keys of the questions it answers."""
    answers = {}
    for key, answer in known.items():
        if answer.known:
            asking = (question.key for question in playbook.questions if question.kind == answer.field)
            answers[key if playbook.question(key) else next(asking, key)] = answer
    return answers
