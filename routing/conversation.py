"""A conversation: what has been asked and answered, and the step from what was said to what is replied."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from routing.answers import Answer
from routing.understanding.reading import Control

#: The `choice` of the button that says a reading is none of what was meant.
NONE_OF_THESE = "none"


class ConversationState(StrEnum):
    """Where a conversation stands."""

    ASKING = "asking"
    #: Every question is settled, or the prospect asked for a person.
    FINISHED = "finished"
    #: Closed after a day of silence; what was said is kept, and a new message resumes it.
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Asking:
    """One question put to the prospect, and the Slack `ts` that any earlier message of theirs does not reach.

    `since` is the `ts` of the message it was put in reply to: Slack's own clock, so that ours may be wrong.
    """

    question: str
    at: datetime
    since: str = ""


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Readings of one answer, any of which may be meant; with a single one the prospect is asked yes or no."""

    key: str
    answers: tuple[Answer, ...]

    @property
    def ts(self) -> str | None:
        """The message that was read."""
        return self.answers[0].ts


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
    #: What was known before the first word, by the same keys: *start over* goes back to this.
    known: dict[str, Answer] = field(default_factory=dict)
    #: The key of the open question; it may have an answer already, when *back* reopened it.
    asked: str | None = None
    #: How often the open question was answered with something not understood.
    misses: int = 0
    #: How often something else was said while it was open.
    asides: int = 0
    #: Every question put, oldest first, for `back` and for messages that arrive late.
    path: tuple[Asking, ...] = ()
    #: Readings that wait for a yes; the first is the one that was put to the prospect.
    to_confirm: tuple[Doubt, ...] = ()
    wants_person: bool = False
    nudged: bool = False
    heard_at: datetime
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What a prospect said, decoded: typed words, or a button.

    A button belongs to a `question` and is a `choice` of it or a `control`; one that confirms a reading names in
    `confirms` the `ts` of the message that was read, and its `choice` is the place of the reading, or `none`.
    `ts` is the message's own, also when it is edited; for a button the time of the press (`action_ts`).
    """

    text: str
    ts: str
    at: datetime
    edited: bool = False
    question: str | None = None
    choice: str | None = None
    control: Control | None = None
    confirms: str | None = None
    #: Other words for an answer that was not understood, for the prospect to confirm.
    reworded: str = ""

    @property
    def pressed(self) -> bool:
        """Whether it is a button."""
        return self.question is not None or self.control is not None


class Say(StrEnum):
    """What Baton replies with; the words for each are in `bot/locales`, those of a question in its playbook."""

    GREETING = "greeting"
    GREETING_AGAIN = "greeting-again"
    WELCOME_BACK = "welcome-back"
    ASK = "ask"
    ASK_AGAIN = "ask-again"
    CONFIRM = "confirm"
    NOTED = "noted"
    CHANGED = "changed"
    #: An edit took an answer away.
    REMOVED = "removed"
    SKIPPED = "skipped"
    MOVED_ON = "moved-on"
    WENT_BACK = "went-back"
    NOTHING_BEFORE = "nothing-before"
    STARTED_OVER = "started-over"
    FAQ = "faq"
    SMALL_TALK = "small-talk"
    BE_KIND = "be-kind"
    OTHER_LANGUAGE = "other-language"
    NUDGE = "nudge"
    CLOSED = "closed"
    STOPPED = "stopped"
    PERSON = "person"
    #: Every question is settled.
    THANKS = "thanks"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One thing to say: what, about which question, about which answers, and how often it was asked before."""

    say: Say
    question: str | None = None
    #: What was noted or changed; for `Say.CONFIRM` the readings to choose from.
    answers: tuple[Answer, ...] = ()
    times: int = 0
    #: The place of the answer in the playbook's FAQ, for `Say.FAQ`; None where it has no answer.
    faq: int | None = None
    #: Whether there is a question to go back to.
    can_go_back: bool = False


@dataclass(frozen=True, kw_only=True)
class Step:
    """What one utterance leads to: the conversation after it, and what to say in this order."""

    conversation: Conversation
    replies: tuple[Reply, ...]
