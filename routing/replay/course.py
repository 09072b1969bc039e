"""The way of a lead past rules of which it is known whether they had somebody to take it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from routing.conditions import Condition, Not, holds
from routing.decision import FOR_EVERYONE
from routing.fields import Fields
from routing.index.clauses import Clause, clauses_of
from routing.replay.around import Around, looks_into_texts
from routing.replay.placing import NURTURE
from routing.replay.smallest import Found, Goal, Obstacles, smallest
from routing.rulebook import Rule, Target
from routing.rulecheck.axes import bits_together
from routing.rulecheck.book import condition_of
from routing.rulecheck.space import Box, Space

#: Alternatives of what is always so, and of what never is.
ALWAYS: tuple[Clause, ...] = ((),)
NEVER: tuple[Clause, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Course:
    """Rules in their order; `stops` says of each whether a lead that it holds for goes no further."""

    rules: tuple[Rule, ...]
    stops: Sequence[bool]
    #: What makes a lead one for sales; or whether it is, whatever its fields say.
    for_sales: Condition | bool

    def number_of(self, fields: Fields) -> int:
        """The place of the rule that a lead goes by; that behind the last for none."""
        wanted = self.for_sales if isinstance(self.for_sales, bool) else holds(self.for_sales, fields)
        return next(
            (
                number
                for number, rule in enumerate(self.rules)
                if self.stops[number] and (wanted or rule.target.kind in FOR_EVERYONE) and _holds(rule, fields)
            ),
            len(self.rules),
        )

    def rule_of(self, fields: Fields) -> str | None:
        """The name of the rule that a lead goes by, None for none."""
        number = self.number_of(fields)
        return self.rules[number].name if number < len(self.rules) else None

    def target_of(self, fields: Fields) -> Target:
        """Where a lead goes."""
        number = self.number_of(fields)
        return self.rules[number].target if number < len(self.rules) else NURTURE

    def leading_to(self, target: Target) -> list[int]:
        """The places of the rules that lead there; to nurture also that behind the last."""
        found = [number for number, rule in enumerate(self.rules) if rule.target == target and self.stops[number]]
        return [*found, len(self.rules)] if target == NURTURE else found

    def is_written(self, numbers: Sequence[int]) -> bool:
        """Whether the alternatives of these rules, and of what makes a lead one for sales, are few enough to be gone
        through.
        """
        rules = [self._by_rule[number] for number in numbers if number < len(self.rules)]
        return None not in (*rules, *self._sales_and_others)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All alternatives of all rules."""
        return tuple(clause for each in (*self._by_rule, *self._sales_and_others) for clause in each or ())

    @cached_property
    def looks_into_texts(self) -> bool:
        """Whether any rule looks for something inside a text."""
        return looks_into_texts(self.clauses)

    def search(self, leading: Sequence[int], *, around: Around) -> Found | None:
        """The cheapest change by which a lead goes by one of these rules; raises GaveUpError."""
        boxes = [_boxes(clauses, around.space) for clauses in self._by_rule]
        ways: list[Sequence[Box]] = [*boxes, [{}]]
        goals = [
            Goal(sets=(box, told), obstacles=which)
            for number in leading
            for which, cases in self._before(number, boxes, around.space)
            for told in cases
            for box in ways[number]
        ]
        return smallest(around, goals, obstacles=Obstacles([box for each in boxes for box in each]))

    def _before(self, number: int, boxes: Sequence[Sequence[Box]], space: Space) -> Iterator[tuple[int, list[Box]]]:
        """The boxes of the rules that stop a lead before it comes to one, as a set; for leads that are for sales, and
        where it may be none for those that are not.
        """
        sales, others = (_boxes(clauses, space) for clauses in self._sales_and_others)
        stopping = [place for place in range(number) if self.stops[place]]
        yield _numbered(stopping, boxes), sales
        if number == len(self.rules) or self.rules[number].target.kind in FOR_EVERYONE:
            everyone = [place for place in stopping if self.rules[place].target.kind in FOR_EVERYONE]
            yield _numbered(everyone, boxes), others

    @cached_property
    def _by_rule(self) -> list[tuple[Clause, ...] | None]:
        return [clauses_of(condition_of(rule)) for rule in self.rules]

    @cached_property
    def _sales_and_others(self) -> tuple[tuple[Clause, ...] | None, tuple[Clause, ...] | None]:
        """The alternatives of a lead for sales, and of one that is not."""
        if isinstance(self.for_sales, bool):
            return (ALWAYS, NEVER) if self.for_sales else (NEVER, ALWAYS)
        return clauses_of(self.for_sales), clauses_of(Not(part=self.for_sales))


def _holds(rule: Rule, fields: Fields) -> bool:
    condition = condition_of(rule)
    return condition is None or holds(condition, fields)


def _boxes(clauses: Sequence[Clause] | None, space: Space) -> list[Box]:
    return [box for clause in clauses or () if (box := space.box(clause)) is not None]


def _numbered(places: Iterable[int], boxes: Sequence[Sequence[Box]]) -> int:
    """The boxes of some rules among those of all, as a set of their numbers."""
    ends = list(accumulate(map(len, boxes), initial=0))
    return bits_together((1 << ends[place + 1]) - (1 << ends[place]) for place in places)
