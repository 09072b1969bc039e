"""A rulebook as boxes: where each rule takes leads, and which leads are for sales."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import accumulate, chain, groupby
from operator import or_

from routing.conditions import And, Condition, Flag, Not, Or, holds
from routing.decision import FOR_EVERYONE
from routing.fields import Catalogue, Fields
from routing.foregone import FALLING_THROUGH, OWNED
from routing.index import RuleIndex, index_of
from routing.index.bits import bits_of
from routing.index.clauses import Clause, clauses_of
from routing.rulebook import Rule, TargetKind
from routing.rulecheck.neighbours import Neighbours
from routing.rulecheck.search import Patience, Place, Search, outside
from routing.rulecheck.space import Box, Space, space_of

#: With more boxes than this there is no end to a check: the rules behind are not looked at, which changes nothing
#: about those before.
MOST_BOXES = 4_000

#: What brings a lead to sales whatever it scores.
WANTS_PERSON = Flag(field="wants_person")


@dataclass(frozen=True, kw_only=True)
class Book:
    """Rules in their order over one space of leads; `boxes` is None for a rule with too many alternatives, and for all
    behind those that are looked at.
    """

    rules: tuple[Rule, ...]
    for_sales: Condition
    space: Space
    boxes: tuple[tuple[Box, ...] | None, ...]
    #: The leads that are for sales, and those that are not; None where these are too many alternatives.
    sales: tuple[Box, ...] | None
    others: tuple[Box, ...] | None
    #: How many rules are looked at.
    looked_at: int
    patience: Patience = field(default_factory=Patience)

    @cached_property
    def index(self) -> RuleIndex:
        """The rules that are looked at, as leads find them."""
        return index_of([condition_of(rule) for rule in self.rules[: self.looked_at]])

    @cached_property
    def neighbours(self) -> Neighbours:
        """All boxes of all rules in order, and behind them those in which no lead lies."""
        boxes = (box for boxes in self.boxes for box in boxes or ())
        return Neighbours([*boxes, *self.space.impossible], whole=self.space.whole)

    @cached_property
    def owners(self) -> list[int]:
        """The places of the rules that these boxes are of."""
        return [place for place, boxes in enumerate(self.boxes) for _ in boxes or ()]

    @cached_property
    def starts(self) -> list[int]:
        """The number of each rule's first box, and of the box behind the last of all."""
        return list(accumulate((len(boxes or ()) for boxes in self.boxes), initial=0))

    def boxes_of(self, places: Iterable[int]) -> int:
        """The set of the boxes of these rules."""
        numbers = (number for place in places for number in range(self.starts[place], self.starts[place + 1]))
        return bits_of(numbers, size=len(self.neighbours.boxes))

    def before(self, place: int) -> int:
        """The set of the boxes of all rules before a place."""
        return (1 << self.starts[place]) - 1

    def lead_of(
        self,
        place: int,
        *,
        within: Sequence[Box] = ({},),
        everyone: bool | None = None,
        patience: Patience | None = None,
    ) -> Fields | Search:
        """A lead in one of the boxes `within` that goes by a rule, past those before it.

        The rule behind the last is none at all. A lead that is not for sales is taken where the rule is for everyone,
        or as `everyone` says.
        """
        patience = patience or self.patience
        if not patience.left or place > self.looked_at:
            return Search.GAVE_UP
        own = self.boxes[place] if place < len(self.rules) else ({},)
        patience.look_at(len(own or ()) * len(within) * len(self.sales or ()))
        parts = self.parts_of(place, within=within, everyone=everyone)
        if parts is None:
            return Search.GAVE_UP
        guess = self._guess(place, parts)
        return self._searched(place, parts, patience=patience) if guess is None else guess

    def parts_of(
        self, place: int, *, within: Sequence[Box] = ({},), everyone: bool | None = None
    ) -> list[tuple[Box, int]] | None:
        """Where the leads lie that a rule may take, as `lead_of` says, each part with the set of the boxes in its way.

        None where there are too many alternatives.
        """
        boxes = self.boxes[place] if place < len(self.rules) else ({},)
        cases = self._cases(self.is_for_everyone(place) if everyone is None else everyone)
        if boxes is None or any(told is None for _, told in cases):
            return None
        before = self.before(place)
        return [(part, stopping & before) for stopping, told in cases for part in both(both(boxes, within), told or ())]

    def is_for_everyone(self, place: int) -> bool:
        """Whether a rule takes leads that are not for sales too."""
        return place < len(self.rules) and self.rules[place].target.kind in FOR_EVERYONE

    def _guess(self, place: int, parts: Sequence[tuple[Box, int]]) -> Fields | None:
        """The lead of a part of which least is known, if it gets that far; most do, and it takes no search."""
        for part, _ in parts:
            start = self.space.narrowed(self.space.whole, part)
            if self.space.is_possible(start) and self.goes_by(place, lead := self.space.lead(start)):
                return lead
        return None

    def _searched(self, place: int, parts: Sequence[tuple[Box, int]], *, patience: Patience) -> Fields | Search:
        ended = Search.NONE
        for part, obstacles in parts:
            found = self.outside(part, obstacles, patience=patience)
            lead = self.space.lead(found) if isinstance(found, tuple) else None
            if lead is not None and self.goes_by(place, lead):
                return lead
            ended = ended if found is Search.NONE else Search.GAVE_UP
        return ended

    def outside(self, box: Box, obstacles: int, *, patience: Patience | None = None) -> Place | Search:
        """A part of a box that lies in none of a set of the rules' boxes, as `search.outside` says."""
        patience = patience or self.patience
        if not patience.left and self.space.is_possible(self.space.narrowed(self.space.whole, box)):
            return Search.GAVE_UP
        among = obstacles & self.neighbours.met_by(box)
        among |= self._impossible(box, among)
        return outside(self.space, box, self.neighbours, among=among, patience=patience)

    def _impossible(self, box: Box, among: int) -> int:
        """The boxes without a lead that matter: about pieces of texts of which this box speaks, or those among."""
        every = self.neighbours.every >> len(self.owners) << len(self.owners)
        for axis in chain.from_iterable(each.of_pieces for each in self.space.texts.values()):
            if axis not in box and not self.neighbours.narrowing(axis) & among:
                every &= ~self.neighbours.narrowing(axis)
        return every

    def met(self, parts: Iterable[tuple[Box, int]]) -> Iterator[int]:
        """The rules that share leads with any of these boxes, by their places in order; of each set of boxes those in
        it.
        """
        sets = (obstacles & self.neighbours.met_by(box) for box, obstacles in parts)
        places = (self.owners[number] for number, _ in self.neighbours.among(reduce(or_, sets, 0)))
        return (place for place, _ in groupby(places))

    def goes_by(self, place: int, lead: Fields) -> bool:
        """Whether a lead, as its conditions are evaluated, gets past all rules before this one, and goes by it."""
        wanted = holds(self.for_sales, lead)
        for number in self.index.matches(lead):
            target = self.rules[number].target.kind
            taken = wanted or target in FOR_EVERYONE
            if number >= place:
                return taken and number == place
            if taken and target not in FALLING_THROUGH:
                return False
        return wanted and place == len(self.rules)

    def _cases(self, everyone: bool) -> list[tuple[int, tuple[Box, ...] | None]]:
        """Which boxes of rules stand in the way of which leads: of one not for sales only those for everyone."""
        return [(self._stopping_everyone, self.others), (self._stopping, self.sales)][not everyone :]

    @cached_property
    def _stopping(self) -> int:
        kinds = enumerate(rule.target.kind for rule in self.rules)
        return self.boxes_of(place for place, kind in kinds if kind not in FALLING_THROUGH)

    @cached_property
    def _stopping_everyone(self) -> int:
        return self._stopping & self.boxes_of(place for place in range(len(self.rules)) if self.is_for_everyone(place))


def both(some: Iterable[Box], others: Sequence[Box]) -> Iterator[Box]:
    """What each of some boxes has in common with each of the others; nothing where a set of atoms is empty."""
    for one in some:
        for other in others:
            shared = {**one, **{axis: one.get(axis, -1) & atoms for axis, atoms in other.items()}}
            if all(shared.values()):
                yield shared


def book_of(
    rules: Sequence[Rule], *, qualified_when: Condition, catalogue: Catalogue, also: Iterable[Clause] = ()
) -> Book:
    """The book of these rules; leads can be told apart by what the clauses in `also` compare, too."""
    for_sales = Or(parts=(WANTS_PERSON, qualified_when))
    conditions = _clauses(rules)
    sales, others = clauses_of(for_sales), clauses_of(Not(part=for_sales))
    every = (clause for clauses in (*conditions, sales, others) for clause in clauses or ())
    space = space_of((*every, *also), catalogue=catalogue)
    return Book(
        rules=tuple(rules),
        for_sales=for_sales,
        space=space,
        boxes=(*(_boxes(clauses, space) for clauses in conditions), *[None] * (len(rules) - len(conditions))),
        looked_at=len(conditions),
        sales=_boxes(sales, space),
        others=_boxes(others, space),
    )


def _clauses(rules: Sequence[Rule]) -> list[Sequence[Clause] | None]:
    """The alternatives of the rules that are looked at, None for one that has too many."""
    found: list[Sequence[Clause] | None] = []
    left = MOST_BOXES
    for rule in rules:
        clauses = clauses_of(condition_of(rule))
        left -= len(clauses or ())
        if left < 0:
            break
        found.append(clauses)
    return found


def condition_of(rule: Rule) -> Condition | None:
    """What a rule asks of a lead, with what its target asks without words."""
    if rule.target.kind is not TargetKind.OWNER:
        return rule.condition
    return And(parts=(rule.condition, OWNED)) if rule.condition else OWNED


def _boxes(clauses: Sequence[Clause] | None, space: Space) -> tuple[Box, ...] | None:
    if clauses is None:
        return None
    return tuple(box for clause in clauses if (box := space.box(clause)) is not None)
