"""A rulebook as boxes: where each rule takes leads, and which leads are for sales."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from routing.conditions import And, Condition, Flag, Not, Or, holds
from routing.decision import FOR_EVERYONE
from routing.fields import Catalogue, Fields
from routing.foregone import FALLING_THROUGH, OWNED
from routing.index import RuleIndex, index_of
from routing.index.bits import bits_of
from routing.index.clauses import Clause, clauses_of
from routing.rulebook import Rule, TargetKind
from routing.rulecheck.neighbours import Neighbours
from routing.rulecheck.search import Search, outside
from routing.rulecheck.space import Box, Space, space_of

#: What brings a lead to sales whatever it scores.
WANTS_PERSON = Flag(field="wants_person")


@dataclass(frozen=True, kw_only=True)
class Book:
    """Rules in their order over one space of leads; `boxes` is None for a rule with too many alternatives."""

    rules: tuple[Rule, ...]
    for_sales: Condition
    space: Space
    boxes: tuple[tuple[Box, ...] | None, ...]
    #: The leads that are for sales, and those that are not; None where these are too many alternatives.
    sales: tuple[Box, ...] | None
    others: tuple[Box, ...] | None

    @cached_property
    def index(self) -> RuleIndex:
        """The rules as leads find them."""
        return index_of([condition_of(rule) for rule in self.rules])

    def lead_of(self, place: int) -> Fields | Search:
        """A lead that reaches a rule past those before it."""
        return self._first(self.boxes[place], place=place, everyone=self.rules[place].target.kind in FOR_EVERYONE)

    def lead_of_none(self) -> Fields | Search:
        """A lead for sales that goes by no rule."""
        return self._first(({},), place=len(self.rules), everyone=False)

    def _first(self, boxes: Sequence[Box] | None, *, place: int, everyone: bool) -> Fields | Search:
        ended = Search.NONE
        for which, told in self._cases(everyone=everyone):
            if boxes is None or told is None:
                ended = Search.GAVE_UP
                continue
            before = bits_of((number for number in which if number < place), size=len(self.rules))
            for box in self._both(boxes, told):
                found = outside(self.space, box, [each for _, each in self.met(box, before)])
                lead = self.space.lead(found) if isinstance(found, tuple) else None
                if lead is not None and self._stops_at(lead, place):
                    return lead
                ended = ended if found is Search.NONE else Search.GAVE_UP
        return ended

    def met(self, box: Box, rules: int) -> Iterator[tuple[int, Box]]:
        """The boxes of a set of rules that a box meets, each with the place of its rule."""
        found = self.neighbours.among(self.neighbours.met_by(box))
        owned = ((self.owners[number], each) for number, each in found)
        return ((place, each) for place, each in owned if rules >> place & 1)

    @cached_property
    def neighbours(self) -> Neighbours:
        """All boxes of all rules, in order."""
        return Neighbours([box for boxes in self.boxes for box in boxes or ()])

    @cached_property
    def owners(self) -> list[int]:
        """The places of the rules that these boxes are of."""
        return [place for place, boxes in enumerate(self.boxes) for _ in boxes or ()]

    def _cases(self, *, everyone: bool) -> Iterator[tuple[list[int], tuple[Box, ...] | None]]:
        """Which rules stand in the way of which leads: of one that is not for sales only those for everyone."""
        stopping = [place for place, rule in enumerate(self.rules) if rule.target.kind not in FALLING_THROUGH]
        if everyone:
            yield [place for place in stopping if self.rules[place].target.kind in FOR_EVERYONE], self.others
        yield stopping, self.sales

    def _both(self, boxes: Iterable[Box], told: Sequence[Box]) -> Iterator[Box]:
        """The parts of each box that lie in one of the others."""
        for box in boxes:
            for other in told:
                axes = {*box, *other}
                yield {axis: box.get(axis, -1) & other.get(axis, -1) & self.space.whole[axis] for axis in axes}

    def _stops_at(self, lead: Fields, place: int) -> bool:
        """Whether a lead, as its conditions are evaluated, gets past all rules before this one, and goes by it."""
        wanted = holds(self.for_sales, lead)
        for number in self.index.matches(lead):
            target = self.rules[number].target.kind
            if number >= place:
                return number == place or place == len(self.rules)
            if (wanted or target in FOR_EVERYONE) and target not in FALLING_THROUGH:
                return False
        return place == len(self.rules)


def book_of(rules: Sequence[Rule], *, qualified_when: Condition, catalogue: Catalogue, loose: bool = False) -> Book:
    """The book of these rules; `loose` lets texts be anything, as `space_of` says."""
    for_sales = Or(parts=(WANTS_PERSON, qualified_when))
    conditions = [clauses_of(condition_of(rule)) for rule in rules]
    sales, others = clauses_of(for_sales), clauses_of(Not(part=for_sales))
    every = [clause for clauses in (*conditions, sales, others) for clause in clauses or ()]
    space = space_of(every, catalogue=catalogue, loose=loose)
    return Book(
        rules=tuple(rules),
        for_sales=for_sales,
        space=space,
        boxes=tuple(_boxes(clauses, space) for clauses in conditions),
        sales=_boxes(sales, space),
        others=_boxes(others, space),
    )


def condition_of(rule: Rule) -> Condition | None:
    """What a rule asks of a lead, with what its target asks without words."""
    if rule.target.kind is not TargetKind.OWNER:
        return rule.condition
    return And(parts=(rule.condition, OWNED)) if rule.condition else OWNED


def _boxes(clauses: Sequence[Clause] | None, space: Space) -> tuple[Box, ...] | None:
    if clauses is None:
        return None
    return tuple(box for clause in clauses if (box := space.box(clause)) is not None)
