"""A regular expression of a reader's own, compiled when it is first looked for: to import the readers costs little."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Pattern:
    """A regular expression over folded text, looked for as a compiled one is."""

    #: The source, as `re.Pattern` calls it.
    pattern: str
    flags: int = 0

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Looks for the first of it in a text."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Looks for it at one place of a text."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Takes a text as it, from end to end."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Looks for all of it in a text, from left to right."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """The words of all of it in a text."""
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """Cuts a text wherever it stands."""
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Replaces all of it in a text."""
        return self._compiled.sub

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)
