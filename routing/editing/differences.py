"""What is different between two lists of rules, told rule by rule."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar


class Mark(StrEnum):
    """What happened to a rule."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    MOVED = "moved"
    PAUSED = "paused"
    RESUMED = "resumed"
    REMOVED = "removed"


class Ruled(Protocol):
    """A rule, or what somebody saw of one: a dataclass with a name, paused or not."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def name(self) -> str: ...
    @property
    def paused(self) -> bool: ...


R = TypeVar("R", bound=Ruled)


@dataclass(frozen=True, kw_only=True)
class Placed(Generic[R]):
    """A rule, and its number in the list."""

    number: int
    rule: R


@dataclass(frozen=True, kw_only=True)
class Difference(Generic[R]):
    """A rule that is not as it was: before, after, and what happened to it."""

    before: Placed[R] | None
    after: Placed[R] | None
    marks: tuple[Mark, ...]


def differences(before: Sequence[R], after: Sequence[R], *, moved: str | None = None) -> tuple[Difference[R], ...]:
    """The rules that are new, changed, moved, paused, resumed or removed, in the order after; those removed last.

    A rule is known by its name; one that is the same in all but its name was renamed. As few as possible are called
    moved; that rule among them whose name after is `moved`, where it is not where it was.
    """
    old, new = _placed(before), _placed(after)
    pairs = _renamed(old, new) | {name: name for name in new if name in old}
    kept = [old[pairs[name]].number for name in new if name in pairs]
    held = old[pairs[moved]].number if moved in pairs and kept != sorted(kept) else None
    stayed = _longest_rising([number for number in kept if number != held])
    told = [*_of_each(old, new, pairs, moved=set(kept) - stayed), *_removed(old, new, pairs)]
    return tuple(each for each in told if each.marks)


def _placed(rules: Sequence[R]) -> dict[str, Placed[R]]:
    return {rule.name: Placed(number=number, rule=rule) for number, rule in enumerate(rules, 1)}


def _renamed(old: Mapping[str, Placed[R]], new: Mapping[str, Placed[R]]) -> dict[str, str]:
    """The new names of rules that have nothing else new, with the old ones."""
    gone = {replace(placed.rule, name=""): name for name, placed in old.items() if name not in new}
    pairs = {}
    for name, placed in new.items():
        was = None if name in old else gone.pop(replace(placed.rule, name=""), None)
        if was is not None:
            pairs[name] = was
    return pairs


def _of_each(
    old: Mapping[str, Placed[R]], new: Mapping[str, Placed[R]], pairs: Mapping[str, str], *, moved: set[int]
) -> Iterator[Difference[R]]:
    for name, placed in new.items():
        before = old[pairs[name]] if name in pairs else None
        if before is None:
            yield Difference(before=None, after=placed, marks=(Mark.NEW,))
            continue
        marks = tuple(_marks(before.rule, placed.rule, moved=before.number in moved))
        yield Difference(before=before, after=placed, marks=marks)


def _removed(
    old: Mapping[str, Placed[R]], new: Mapping[str, Placed[R]], pairs: Mapping[str, str]
) -> Iterator[Difference[R]]:
    kept = {*new, *pairs.values()}
    for name, placed in old.items():
        if name not in kept:
            yield Difference(before=placed, after=None, marks=(Mark.REMOVED,))


def _marks(before: R, after: R, *, moved: bool) -> Iterator[Mark]:
    if replace(before, name="", paused=False) != replace(after, name="", paused=False):
        yield Mark.CHANGED
    if before.name != after.name:
        yield Mark.RENAMED
    if moved:
        yield Mark.MOVED
    if before.paused != after.paused:
        yield Mark.PAUSED if after.paused else Mark.RESUMED


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """A longest part of the numbers, in their order, in which each is greater than the one before."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(places[length - 1] if length else None)
        tails[length : length + 1] = [number]
        places[length : length + 1] = [place]
    found = set()
    here = places[-1] if places else None
    while here is not None:
        found.add(numbers[here])
        here = before[here]
    return found
