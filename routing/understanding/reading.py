"""What a text was understood to say."""

from dataclasses import dataclass
from enum import StrEnum

from routing.answers import AnswerValue
from routing.playbook import Kind

#: A reading less sure than this is put to the prospect before it is taken.
SURE = 0.8


class Outcome(StrEnum):
    """How far a text was understood."""

    UNDERSTOOD = "understood"
    CONFIRM = "confirm"
    NOT_UNDERSTOOD = "not_understood"


class Control(StrEnum):
    """What somebody wants of the conversation itself."""

    SKIP = "skip"
    BACK = "back"
    RESTART = "restart"
    HUMAN = "human"
    STOP = "stop"
    QUESTION = "question"
    YES = "yes"
    NO = "no"


class Tone(StrEnum):
    """What a text is when it answers nothing."""

    SMALL_TALK = "small_talk"
    ABUSE = "abuse"
    OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True, kw_only=True)
class Said:
    """One typed answer, the words it came from, and how sure the reading is, 0 to 1."""

    kind: Kind
    value: AnswerValue
    words: str
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Everything one text says."""

    outcome: Outcome
    said: tuple[Said, ...] = ()
    control: Control | None = None
    tone: Tone | None = None
    #: `en`, `zh`, or None where the text does not tell (digits, an address).
    language: str | None = None

    def of(self, kind: Kind) -> Said | None:
        """What was said of that kind, or None."""
        return next((said for said in self.said if said.kind is kind), None)
