"""Tokens taken one after the other, and refusals at the place that was reached."""

from routing.conditions.tokens import MAX_LENGTH, Kind, Token, tokens
from routing.exceptions import ConditionError
from routing.sentences import Sentence


class Stream:
    """The tokens of one text; `next` is the one to be taken, an END that never goes away at last."""

    def __init__(self, text: str, *, longest: int = MAX_LENGTH) -> None:
        self.text = text
        self._tokens = tokens(text, longest=longest)
        self._place = 0

    @property
    def next(self) -> Token:
        return self._tokens[self._place]

    def ahead(self, steps: int) -> Token:
        """The token that many places after `next`."""
        return self._tokens[min(self._place + steps, len(self._tokens) - 1)]

    def take(self) -> Token:
        token = self.next
        self._place = min(self._place + 1, len(self._tokens) - 1)
        return token

    def take_if(self, *texts: str) -> Token | None:
        """The next token when it is one of these keywords or symbols, taken; else None."""
        return self.take() if self.next.kind in (Kind.WORD, Kind.SYMBOL) and self.next.text in texts else None

    def refuse(
        self, what: Sentence, token: Token, *, until: Token | None = None, suggestion: str | None = None
    ) -> ConditionError:
        """The error for this token, or for all from it to `until`."""
        end = (until or token).end
        return ConditionError(what, text=self.text, start=token.start, end=end, suggestion=suggestion)
