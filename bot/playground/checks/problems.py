"""Collecting what is wrong with a payload, and where."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Problems:
    """What was found so far; `at` is the JSON pointer of the value being looked at."""

    at: str = ""
    found: list[str] = field(default_factory=list)

    def inside(self, *path: str | int) -> "Problems":
        """The same collection, looking at a value inside this one."""
        return Problems(at="/".join([self.at, *map(str, path)]), found=self.found)

    def add(self, what: str) -> None:
        """Something is wrong here."""
        self.found.append(f"{what} [json-pointer:{self.at or '/'}]")

    def require(self, value: Any, *names: str) -> bool:
        """Whether it is an object with all these fields; what is missing is added."""
        if not isinstance(value, dict):
            self.add("must be an object")
            return False
        missing = [name for name in names if value.get(name) is None]
        for name in missing:
            self.add(f"missing required field: {name}")
        return not missing

    def fits(self, value: Any, shape: "Callable[[Any, Problems], None]") -> bool:
        """Whether the value has that shape, so that it can be read; what is wrong with it is added."""
        before = len(self.found)
        shape(value, self)
        return len(self.found) == before

    def length(self, value: str | list[Any], *, most: int, least: int = 0) -> None:
        """Text or list: at least and at most so long."""
        unit = "characters" if isinstance(value, str) else "items"
        if len(value) > most:
            self.add(f"must be less than {most + 1} {unit}")
        elif len(value) < least:
            self.add(f"must be more than {least - 1} {unit}")
