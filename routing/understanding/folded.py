"""A folded text that knows which groups of letters stand in it, so that most phrases need not be looked for."""

from functools import cached_property
from itertools import chain
from operator import add

#: As many letters as a group has at most.
LONGEST_GROUP = 3


class Folded(str):
    """A text that is searched for many phrases; a stretch of it is a plain string, and is searched for few."""

    @cached_property
    def groups(self) -> frozenset[str]:
        """Every letter of it, and every two and three in a row."""
        pairs = list(map(add, self, self[1:]))
        return frozenset(chain(self, pairs, map(add, pairs, self[2:])))
