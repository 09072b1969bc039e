"""What every reader is given besides the text: what was asked, in what day and language."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from routing.answers import AnswerValue
from routing.playbook import Choice, Kind
from routing.understanding.facts import LONGEST, Span, is_stated, known
from routing.understanding.folded import Folded
from routing.understanding.lexicon import Match, Tokens, tokens_of
from routing.understanding.periods import Period
from routing.understanding.pieces import pieces_of
from routing.understanding.places import Place, places
from routing.understanding.quantities import Quantity
from routing.understanding.reported import is_reported
from routing.understanding.text import Text

#: No more places than this are looked at in one message.
_MOST_PLACES = 8


@dataclass(frozen=True, kw_only=True)
class Context:
    """One message to be read: the text, its amounts and dates, the open question, and the day it was written there."""

    text: Text
    #: The folded text, with what it takes back itself.
    whole: Folded
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

    @cached_property
    def places(self) -> list[Match[Place]]:
        """The places that the text names, from left to right."""
        return list(islice(places().find(self.tokens), _MOST_PLACES))

    @cached_property
    def known(self) -> list[Span]:
        """Where words stand that facts are told in."""
        counted = [(each.start, each.end) for each in self.quantities]
        counted += [(each.start, each.end) for each in self.periods]
        return known(self.tokens, [*counted, *((each.start, each.end) for each in self.places)])

    @cached_property
    def said(self) -> list[str]:
        """Every piece as it was said, with what it takes back itself."""
        pieces = self.pieces if self.whole is self.plain else pieces_of(self.whole)
        return [self.whole[first:last] for first, last in pieces]

    @cached_property
    def pieces(self) -> list[Span]:
        """Where the pieces of the text stand, between its commas, stops and lines."""
        return pieces_of(self.plain if "\n" not in self.text.raw else self._lined(self.plain))

    def _lined(self, folded: str) -> str:
        """A folded text with the ends of its lines, which are spaces in it."""
        return "".join(map(_line_kept, self.text.raw, folded))

    @cached_property
    def stated(self) -> list[Span]:
        """The pieces that are facts and nothing else, as in `ops director, manufacturing, Poland`."""
        return [piece for piece in self.pieces if self.is_stated(*piece)]

    def is_stated(self, start: int, end: int) -> bool:
        """Whether these words are facts and nothing else."""
        return end - start <= LONGEST and is_stated(self.plain, (start, end), known=self.known)

    def states(self, start: int, end: int) -> Span | None:
        """The piece around these words where it is facts and nothing else."""
        return next((piece for piece in self.stated if piece[0] <= start and end <= piece[1]), None)

    def is_all(self, start: int, end: int) -> bool:
        """Whether a stretch is all that the text says, but for a word or two."""
        slack = 2 if self.text.language == "zh" else 6
        return len(self.text.bare) <= end - start + slack

    @cached_property
    def is_reported(self) -> bool:
        """Whether what seems a question is only told of: 我是来问怎么用的."""
        return self.text.language == "zh" and is_reported(self.plain)

    @cached_property
    def plain(self) -> Folded:
        """The folded text."""
        return self.text.plain

    @cached_property
    def bare(self) -> str:
        """All that was said, with what it takes back itself, without the marks and spaces at both ends."""
        return self.text.bare if self.whole is self.plain else Text(raw=self.text.raw, plain=self.whole).bare


def _line_kept(written: str, folded: str) -> str:
    return written if written == "\n" else folded


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
