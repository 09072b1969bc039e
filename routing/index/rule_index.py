"""Every rule of a book at once: the rows of its conditions as bits, of which a lead's fields leave those that hold."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from routing.conditions import Condition, holds
from routing.fields import Fields
from routing.index.bits import bits_of
from routing.index.clauses import Clause, Literal, clauses_of
from routing.index.field_index import FieldIndex, field_index


@dataclass(frozen=True)
class RuleIndex:
    """Conditions, each as one row or more, one for each alternative; a row is a bit in the sets of the fields.

    `rows` are those that can hold, `place` has the condition of each row, `end` the row behind a condition's last. The
    conditions in `unwritten` have
    more alternatives than are written down: their one row always holds, and they are evaluated when it is met.
    """

    fields: tuple[tuple[str, FieldIndex], ...]
    rows: int
    place: tuple[int, ...]
    end: tuple[int, ...]
    unwritten: dict[int, Condition]

    def matches(self, fields: Fields) -> Iterator[int]:
        """The places of the conditions that hold for a lead, in order; the first takes microseconds."""
        rows = self.rows
        for name, index in self.fields:
            rows &= index.rows(fields.get(name))
        while rows:
            place = self.place[(rows & -rows).bit_length() - 1]
            unwritten = self.unwritten.get(place)
            if unwritten is None or holds(unwritten, fields):
                yield place
            rows = rows >> self.end[place] << self.end[place]


def index_of(conditions: Sequence[Condition | None], *, without: Collection[int] = ()) -> RuleIndex:
    """The index of these conditions, in their order; None is one that always holds.

    Those at the places `without` hold for no lead.
    """
    clauses: list[Clause] = []
    place: list[int] = []
    end: list[int] = []
    unwritten: dict[int, Condition] = {}
    for number, condition in enumerate(conditions):
        alternatives = clauses_of(condition)
        if alternatives is None and condition is not None:
            unwritten[number] = condition
        clauses += alternatives or ((),)
        place += [number] * (len(clauses) - len(place))
        end.append(len(clauses))
    rows = bits_of((row for row, number in enumerate(place) if number not in without), size=len(clauses))
    return RuleIndex(_by_field(clauses), rows, tuple(place), tuple(end), unwritten)


def _by_field(clauses: Sequence[Clause]) -> tuple[tuple[str, FieldIndex], ...]:
    literals: defaultdict[str, defaultdict[int, list[Literal]]] = defaultdict(lambda: defaultdict(list))
    for row, clause in enumerate(clauses):
        for literal in clause:
            literals[literal.leaf.field][row].append(literal)
    return tuple((name, field_index(by_row, size=len(clauses))) for name, by_row in literals.items())
