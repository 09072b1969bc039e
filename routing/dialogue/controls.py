"""What a prospect may want of the conversation itself: skip, back, start over, a person, stop, a question back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from routing.answers import Answer
from routing.conversation import ConversationState, Say, Step
from routing.dialogue.agenda import is_earlier, last_answered, previous
from routing.dialogue.corrections import correction_in
from routing.dialogue.taking import settle_unknown
from routing.dialogue.turn import Turn, aside, ignored, missed, opened, passed, put
from routing.keywords import stands_in
from routing.playbook import Playbook, Question
from routing.understanding.reading import Control


def obey(turn: Turn, control: Control) -> Step:
    """Where a wish leads."""
    return _WISHES[control](turn)


def hand_over(turn: Turn) -> Step:
    """A person is wanted: no more questions."""
    return (
        turn.having(wants_person=True, state=ConversationState.FINISHED, asked=None, to_confirm=())
        .saying(Say.PERSON)
        .step()
    )


def answer_question(turn: Turn) -> Turn:
    """The same with the answer to a question back, or the promise of one."""
    return turn.saying(Say.FAQ, faq=faq_for(turn.heard.utterance.text, turn.agenda.playbook))


def faq_for(text: str, playbook: Playbook) -> int | None:
    """The place of the FAQ entry whose words stand in a text, the longest words first; None where none do."""
    found = [
        (len(words), -place)
        for place, entry in enumerate(playbook.faq)
        for words in entry.words
        if words and stands_in(words, text)
    ]
    return -max(found)[1] if found else None


def _skip(turn: Turn) -> Step:
    """Leave what is open unanswered, or the earlier question whose button was pressed."""
    conversation, utterance = turn.conversation, turn.heard.utterance
    doubted = _first_doubt(turn)
    key = utterance.question or doubted or conversation.asked
    if doubted is not None and key == doubted:
        turn = turn.having(to_confirm=conversation.to_confirm[1:])
    question = turn.agenda.playbook.question(key or "")
    if key == conversation.asked and question is not None:
        turn = passed(replace(turn, conversation=settle_unknown(turn.conversation, question, utterance)))
    elif key != doubted:
        return _skip_earlier(turn, question)
    return put(turn.saying(Say.SKIPPED, question=key))


def _skip_earlier(turn: Turn, question: Question | None) -> Step:
    """Take back the answer to an earlier question; once is enough."""
    if question is None or not _is_known(turn.conversation.answers.get(question.key)):
        return ignored(turn)
    turn = replace(turn, conversation=settle_unknown(turn.conversation, question, turn.heard.utterance))
    return put(turn.saying(Say.SKIPPED, question=question.key))


def _is_known(answer: Answer | None) -> bool:
    return answer is not None and answer.known


def _first_doubt(turn: Turn) -> str | None:
    return turn.conversation.to_confirm[0].key if turn.conversation.to_confirm else None


def _back(turn: Turn) -> Step:
    """Reopen the question before; its answer stays until there is another."""
    conversation, pressed_on = turn.conversation, turn.heard.utterance.question
    if pressed_on is not None and pressed_on not in (conversation.asked, _first_doubt(turn)):
        return ignored(turn)
    turn = turn.having(to_confirm=())
    key = previous(conversation)
    if key is None or turn.agenda.playbook.question(key) is None:
        return put(turn.saying(Say.NOTHING_BEFORE))
    return put(opened(turn, key).saying(Say.WENT_BACK))


def _restart(turn: Turn) -> Step:
    """Forget what was said here; what was known before stays."""
    fresh = turn.having(answers=dict(turn.conversation.known), asked=None, misses=0, asides=0, path=(), to_confirm=())
    return put(fresh.saying(Say.STARTED_OVER))


def _stop(turn: Turn) -> Step:
    return turn.having(state=ConversationState.CLOSED).saying(Say.STOPPED).step()


def _question(turn: Turn) -> Step:
    return aside(answer_question(turn))


def _yes(turn: Turn) -> Step:
    """Take the reading that waits, where there is just one."""
    doubt = next(iter(turn.conversation.to_confirm), None)
    if doubt is None or len(doubt.answers) > 1:
        return missed(turn)
    answers = {**turn.conversation.answers, doubt.key: doubt.answers[0]}
    turn = turn.having(answers=answers, to_confirm=turn.conversation.to_confirm[1:])
    return put(passed(turn) if doubt.key == turn.conversation.asked else turn)


def _no(turn: Turn) -> Step:
    """Drop the reading that waits; where it was of the open question, that is asked in other words.

    Where none waits, `that's wrong` is about what was noted last, which is asked for again.
    """
    doubt = next(iter(turn.conversation.to_confirm), None)
    if doubt is None:
        return _ask_anew(turn)
    turn = turn.having(to_confirm=turn.conversation.to_confirm[1:])
    return missed(turn) if doubt.key == turn.conversation.asked else put(turn)


def _ask_anew(turn: Turn) -> Step:
    """Reopen what was answered just before, where its echo is denied; not a second time for the same answer."""
    denied = correction_in(turn.heard.utterance.text) is not None
    key = last_answered(turn.conversation) if denied else None
    if key is None or turn.agenda.playbook.question(key) is None or not _is_fresh(turn, key):
        return missed(turn)
    return put(opened(turn, key).saying(Say.WENT_BACK))


def _is_fresh(turn: Turn, key: str) -> bool:
    """Whether an answer was given since the open question was put, or led to it."""
    path = turn.conversation.path
    return bool(path) and not is_earlier(turn.conversation.answers[key].ts, path[-1].since)


_WISHES: Mapping[Control, Callable[[Turn], Step]] = {
    Control.SKIP: _skip,
    Control.BACK: _back,
    Control.RESTART: _restart,
    Control.HUMAN: hand_over,
    Control.STOP: _stop,
    Control.QUESTION: _question,
    Control.YES: _yes,
    Control.NO: _no,
}
