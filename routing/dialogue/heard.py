"""An utterance, understood."""

from dataclasses import dataclass, field, replace

from routing.answers import Answer, AnswerValue, Title
from routing.conversation import Doubt, Utterance
from routing.dialogue.corrections import correction_in
from routing.understanding.reading import Control, Tone


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
    #: The language it asks for, where it asks for nothing else.
    wants_language: str | None = None
    #: Written before the open question was put.
    late: bool = False

    @property
    def is_understood(self) -> bool:
        """Whether it was anything: an answer, a wish, small talk, another language."""
        return self.says_something or self.tone is not None

    @property
    def says_something(self) -> bool:
        """Whether anything in it can be acted on."""
        return bool(self.answers or self.doubts or self.control)

    @property
    def puts_right(self) -> bool:
        """Whether it says that something said before was wrong."""
        return self.utterance.pressed or correction_in(self.utterance.text) is not None


def in_words(value: AnswerValue, words: str) -> AnswerValue:
    """The value; a title in the words it was said in, or in those of the button in the prospect's language."""
    return replace(value, words=words) if isinstance(value, Title) else value
