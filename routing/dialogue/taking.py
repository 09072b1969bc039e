"""Answers taken into a conversation: what is new, what changed, and what is left alone."""

from dataclasses import dataclass, replace

from routing.answers import Answer, Money, Need, NeedClarity, Source, Unknown
from routing.conversation import Conversation, Doubt, Utterance
from routing.dialogue.agenda import is_earlier
from routing.dialogue.heard import Heard
from routing.playbook import Question

_BY_PROSPECT = frozenset({Source.SAID, Source.BUTTON, Source.PROPOSED})


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A conversation after an utterance, and what the utterance did to its answers."""

    conversation: Conversation
    noted: tuple[Answer, ...] = ()
    changed: tuple[Answer, ...] = ()
    #: The keys whose answers an edit took away.
    removed: tuple[str, ...] = ()
    #: The keys it answered, also where it only said the same again.
    settled: frozenset[str] = frozenset()


def take(conversation: Conversation, heard: Heard) -> Taken:
    """Take what was heard; an answer written later than this utterance stays."""
    answers = dict(conversation.answers)
    noted: list[Answer] = []
    changed: list[Answer] = []
    settled = {key for key in heard.answers if _may_replace(answers.get(key), heard.utterance)}
    removed = _withdrawn(conversation, heard)
    for key in removed:
        answers.pop(key)
        answers.update({key: conversation.known[key]} if key in conversation.known else {})
    for key in (key for key in heard.answers if key in settled):
        before = answers.get(key)
        answer = _merged(before, heard.answers[key], asked=key == conversation.asked or heard.utterance.edited)
        answers[key] = answer
        if before is None or not before.known:
            noted.append(answer)
        elif before.value != answer.value:
            (changed if before.source in _BY_PROSPECT else noted).append(answer)
    doubts = _still_in_doubt(conversation, heard, settled)
    return Taken(
        conversation=replace(conversation, answers=answers, to_confirm=doubts),
        noted=tuple(noted),
        changed=tuple(changed),
        removed=removed,
        settled=frozenset(settled),
    )


def settle_unknown(conversation: Conversation, question: Question, utterance: Utterance) -> Conversation:
    """The question settled without an answer."""
    unknown = Answer(field=question.kind, value=Unknown(), source=Source.SKIPPED, at=utterance.at, ts=utterance.ts)
    return replace(conversation, answers={**conversation.answers, question.key: unknown})


def _still_in_doubt(conversation: Conversation, heard: Heard, settled: set[str]) -> tuple[Doubt, ...]:
    """The doubts this utterance leaves; an edit that is understood ends those about what it said before."""
    rewritten = heard.utterance.ts if heard.utterance.edited and (heard.answers or heard.doubts) else None
    return tuple(
        doubt
        for doubt in conversation.to_confirm
        if doubt.key not in settled and (rewritten is None or doubt.ts != rewritten)
    )


def _may_replace(before: Answer | None, utterance: Utterance) -> bool:
    if before is None or not before.known or utterance.pressed:
        return True
    return not is_earlier(utterance.ts, before.ts)


def _withdrawn(conversation: Conversation, heard: Heard) -> tuple[str, ...]:
    """The answers that an edited message gave before and does not give any more."""
    if not heard.utterance.edited or not (heard.answers or heard.doubts):
        return ()
    still = {*heard.answers, *(doubt.key for doubt in heard.doubts)}
    return tuple(
        key
        for key, answer in conversation.answers.items()
        if answer.known and answer.ts == heard.utterance.ts and key not in still
    )


def _merged(before: Answer | None, answer: Answer, *, asked: bool) -> Answer:
    """The answer, where what it leaves open about a need stays as it was, and no aside makes a clear need vague.

    A sum without its currency is one in the currency of the sum it takes the place of.
    """
    if before is not None and isinstance(before.value, Money) and isinstance(answer.value, Money):
        return replace(answer, value=replace(answer.value, currency=answer.value.currency or before.value.currency))
    if before is None or not isinstance(before.value, Need) or not isinstance(answer.value, Need):
        return answer
    old, new = before.value, answer.value
    need = replace(
        new,
        intent=new.intent if new.intent is not None else old.intent,
        demo=new.demo if new.demo is not None else old.demo,
    )
    if not asked and old.clarity is NeedClarity.CLEAR:
        return replace(before, value=replace(old, demo=need.demo))
    return replace(answer, value=need)
