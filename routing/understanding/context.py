"""What every reader is given besides the text: what was asked, in what day and language."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from routing.answers import AnswerValue
from routing.playbook import Choice, Kind
from routing.understanding.lexicon import Tokens, tokens_of
from routing.understanding.periods import Period
from routing.understanding.quantities import Quantity
from routing.understanding.text import Text


@dataclass(frozen=True, kw_only=True)
class Context:
    """One message to be read: the text, its amounts and dates, the open question, and the day it was written there."""

    text: Text
    today: date
    timezone: str = "UTC"
    asked: Kind | None = None
    choices: tuple[Choice, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the folded text."""
        return tokens_of(self.text.plain)

    def is_all(self, start: int, end: int) -> bool:
        """Whether a stretch is all that the text says, but for a word or two."""
        slack = 2 if self.text.language == "zh" else 6
        return len(self.text.bare) <= end - start + slack

    @property
    def plain(self) -> str:
        """The folded text."""
        return self.text.plain


@dataclass(frozen=True, kw_only=True)
class Found:
    """One answer found in a text: where, how sure, and the other readings it may have."""

    value: AnswerValue
    start: int
    end: int
    confidence: float = 1.0
    alternatives: tuple[AnswerValue, ...] = ()
    #: Taken as said because it was asked for, with no word in it that is known.
    loose: bool = False
