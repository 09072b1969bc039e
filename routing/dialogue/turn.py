"""One turn of a conversation while it is worked out: what was heard, the conversation so far, what to say."""

from dataclasses import dataclass, replace
from typing import Any

from routing.answers import Answer
from routing.conversation import Asking, Conversation, ConversationState, Reply, Say, Step
from routing.dialogue.agenda import Agenda, is_earlier, previous
from routing.dialogue.heard import Heard
from routing.dialogue.taking import settle_unknown

#: How often a question is put before it is left unknown.
MAX_ASKINGS = 3

#: How often something else may be said while a question is open before it counts as not answering it.
MAX_ASIDES = 3


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What is being made of one utterance."""

    conversation: Conversation
    agenda: Agenda
    heard: Heard
    replies: tuple[Reply, ...] = ()
    #: The first words after a silence, or of all: nothing in them counts against the prospect.
    opening: bool = False

    def having(self, **changes: Any) -> "Turn":
        """The same with these changes to the conversation."""
        return replace(self, conversation=replace(self.conversation, **changes))

    def saying(self, say: Say, **reply: Any) -> "Turn":
        """The same with one more thing to say."""
        return replace(self, replies=(*self.replies, Reply(say=say, **reply)))

    def saying_of(self, say: Say, answers: tuple[Answer, ...]) -> "Turn":
        """The same, saying something of these answers if there are any."""
        return self.saying(say, answers=answers) if answers else self

    def step(self) -> Step:
        """Where the turn leads, without putting a question."""
        return Step(conversation=self.conversation, replies=self.replies)


def put(turn: Turn, *, again: bool = False) -> Step:
    """Where the turn leads, with what is open put to the prospect: a doubt, else a question, else thanks."""
    if turn.conversation.to_confirm:
        doubt = turn.conversation.to_confirm[0]
        return turn.saying(Say.CONFIRM, question=doubt.key, answers=doubt.answers, **_standing(turn)).step()
    question = turn.agenda.next(turn.conversation)
    if question is None:
        return turn.having(state=ConversationState.FINISHED, asked=None).saying(Say.THANKS).step()
    if question.key != turn.conversation.asked:
        turn = opened(turn, question.key)
    say = Say.ASK_AGAIN if again else Say.ASK
    return turn.saying(say, question=question.key, **_standing(turn)).step()


def opened(turn: Turn, key: str) -> Turn:
    """The same with that question open, asked for the first time."""
    path = turn.conversation.path
    since = turn.heard.utterance.ts
    if path and is_earlier(since, path[-1].since):
        since = path[-1].since
    asking = Asking(question=key, at=turn.conversation.heard_at, since=since)
    return turn.having(asked=key, misses=0, asides=0, path=(*path, asking))


def ignored(turn: Turn) -> Step:
    """Nothing to do and nothing to say; but after a silence what is open is put again."""
    return put(turn) if turn.opening else Step(conversation=turn.conversation, replies=())


def passed(turn: Turn) -> Turn:
    """The same with the open question behind it, also where *back* had reopened it."""
    return turn.having(asked=None)


def missed(turn: Turn, *, again: bool = True) -> Step:
    """Ask once more in other words, or leave it unknown after the third time; `again` says it was not understood."""
    if turn.opening:
        return put(turn)
    turn = turn.having(misses=turn.conversation.misses + 1)
    if turn.conversation.misses < MAX_ASKINGS:
        return put(turn, again=again)
    return put(_given_up(turn).saying(Say.MOVED_ON))


def aside(turn: Turn) -> Step:
    """Put the open question again after something else; too often, and it counts as not answered."""
    if turn.heard.utterance.pressed or turn.opening:
        return put(turn)
    turn = turn.having(asides=turn.conversation.asides + 1)
    return missed(turn, again=False) if turn.conversation.asides > MAX_ASIDES else put(turn)


def _given_up(turn: Turn) -> Turn:
    """What is open left unknown; an answer that *back* reopened stays."""
    conversation = turn.conversation
    doubt = next(iter(conversation.to_confirm), None)
    turn = turn.having(to_confirm=conversation.to_confirm[1:], misses=0, asides=0)
    question = turn.agenda.playbook.question(conversation.asked or "")
    if question is None or (doubt is not None and doubt.key != question.key):
        return turn
    if question.key not in conversation.answers:
        turn = replace(turn, conversation=settle_unknown(turn.conversation, question, turn.heard.utterance))
    return passed(turn)


def _standing(turn: Turn) -> dict[str, Any]:
    return {"times": turn.conversation.misses, "can_go_back": previous(turn.conversation) is not None}
