"""A conversation: what has been asked and answered, and the step from what was said to what is replied."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from routing.answers import Answer


class ConversationState(StrEnum):
    """Where a conversation stands."""

    ASKING = "asking"
    #: Every question is settled, or the prospect asked for a person.
    FINISHED = "finished"
    #: Closed after a day of silence; what was said is kept, and a new message resumes it.
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Asking:
    """One question put to the prospect, and the Slack `ts` that any earlier message of theirs does not reach."""

    question: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """What one prospect was asked and said. Stored, keyed by the lead's id."""

    lead: str
    playbook: str
    #: `en` or `zh`.
    language: str
    state: ConversationState = ConversationState.ASKING
    #: By question key; an answer nobody asked for stands under the key of its field.
    answers: dict[str, Answer] = field(default_factory=dict)
    #: The key of the open question.
    asked: str | None = None
    #: How often the open question was answered with something not understood.
    misses: int = 0
    #: Every question put, oldest first, for `back` and for messages that arrive late.
    path: tuple[Asking, ...] = ()
    #: A reading that waits for a yes.
    to_confirm: Answer | None = None
    wants_person: bool = False
    nudged: bool = False
    heard_at: datetime
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What a prospect said, decoded: typed words, or a button (`question` and `choice`)."""

    text: str
    ts: str
    at: datetime
    edited: bool = False
    question: str | None = None
    choice: str | None = None


class Say(StrEnum):
    """What Baton replies with; the words for each are in `bot/locales`, those of a question in its playbook."""

    GREETING = "greeting"
    WELCOME_BACK = "welcome-back"
    ASK = "ask"
    ASK_AGAIN = "ask-again"
    CONFIRM = "confirm"
    NOTED = "noted"
    SKIPPED = "skipped"
    MOVED_ON = "moved-on"
    NOTHING_BEFORE = "nothing-before"
    STARTED_OVER = "started-over"
    CHANGED = "changed"
    FAQ = "faq"
    NUDGE = "nudge"
    CLOSED = "closed"
    PERSON = "person"
    OTHER_LANGUAGE = "other-language"
    BE_KIND = "be-kind"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One thing to say: what, about which question, about which answers, and how often it was asked before."""

    say: Say
    question: str | None = None
    answers: tuple[Answer, ...] = ()
    times: int = 0
    #: The place of the answer in the playbook's FAQ, for `Say.FAQ`.
    faq: int | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """What one utterance leads to: the conversation after it, and what to say in this order."""

    conversation: Conversation
    replies: tuple[Reply, ...]
