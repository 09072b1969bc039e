"""Rules that no lead reaches, that cut into each other, and leads that no rule was written for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from routing.conditions import Condition
from routing.fields import Catalogue, Fields
from routing.rulebook import Rule, active
from routing.rulecheck.book import Book, book_of
from routing.rulecheck.findings import Finding, Problem
from routing.rulecheck.search import Search, outside
from routing.rulecheck.space import Box

#: So many overlaps are told of one rule.
MOST_OVERLAPS = 3

#: Of more rules before a dead one it is not told which of them would be enough.
MOST_NEEDED = 40


def check_rules(rules: Sequence[Rule], *, qualified_when: Condition, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What is questionable about rules in this order, proved over all leads that differ for them.

    Conditions over numbers, choices, countries and flags are gone through exactly, fields taken as independent of
    each other and numbers as any number. What a text may hold is tried on the texts that the rules name and on those
    made of them; where that proves nothing the finding is UNDECIDED. Paused rules are left out.
    """
    going, numbers = _active(rules)
    exact = book_of(going, qualified_when=qualified_when, catalogue=catalogue)
    loose = book_of(going, qualified_when=qualified_when, catalogue=catalogue, loose=True)
    return _numbered((*_unreached(exact, loose), *_overlaps(exact), *_left_over(exact)), numbers)


def dead_rules(rules: Sequence[Rule], *, qualified_when: Condition, catalogue: Catalogue) -> tuple[Finding, ...]:
    """The rules that no lead reaches, or of which that cannot be told, found as `check_rules` says."""
    going, numbers = _active(rules)
    exact = book_of(going, qualified_when=qualified_when, catalogue=catalogue)
    loose = book_of(going, qualified_when=qualified_when, catalogue=catalogue, loose=True)
    return _numbered(_unreached(exact, loose), numbers)


def _active(rules: Sequence[Rule]) -> tuple[tuple[Rule, ...], Sequence[int]]:
    """The rules that are not paused, and their numbers among all."""
    return active(rules), [number for number, rule in enumerate(rules, 1) if not rule.paused]


def _numbered(findings: Iterable[Finding], numbers: Sequence[int]) -> tuple[Finding, ...]:
    """Findings about the active rules, with the numbers that these have among all."""
    return tuple(replace(each, rules=tuple(numbers[number - 1] for number in each.rules)) for each in findings)


def _unreached(exact: Book, loose: Book) -> Iterator[Finding]:
    for place in range(len(exact.rules)):
        found = exact.lead_of(place)
        if not isinstance(found, Search):
            continue
        if exact.boxes[place] is None or loose.lead_of(place) is not Search.NONE:
            yield Finding(problem=Problem.UNDECIDED, rules=(place + 1,))
        elif not loose.boxes[place]:
            yield Finding(problem=Problem.CONTRADICTION, rules=(place + 1,))
        else:
            yield _covered(place, exact)


def _covered(place: int, book: Book) -> Finding:
    """The rule with those before it that take its leads, and one of these leads."""
    boxes = book.boxes[place] or ()
    before = sorted({number for box in boxes for number, _ in book.met(box, (1 << place) - 1)})
    needed = _needed(boxes, before, book) if len(before) <= MOST_NEEDED else before
    lead = book.space.lead(book.space.narrowed(book.space.whole, boxes[0])) if boxes else None
    return Finding(problem=Problem.UNREACHABLE, rules=(place + 1, *(number + 1 for number in needed)), lead=lead)


def _needed(boxes: Sequence[Box], before: Sequence[int], book: Book) -> list[int]:
    """The rules without which something of the boxes would be left over, the earliest of those that do as well."""
    needed = list(before)
    for number in reversed(before):
        rest = [each for each in needed if each != number]
        obstacles = [box for each in rest for box in book.boxes[each] or ()]
        if all(outside(book.space, box, obstacles) is Search.NONE for box in boxes):
            needed = rest
    return needed


def _overlaps(book: Book) -> Iterator[Finding]:
    """Pairs of rules for different targets that share some leads, and neither all of its own with the other."""
    behind = (1 << len(book.rules)) - 1
    for place, rule in enumerate(book.rules):
        behind &= ~(1 << place)
        met = sorted({other for box in book.boxes[place] or () for other, _ in book.met(box, behind)})
        others = (other for other in met if book.rules[other].target != rule.target)
        shared = ((other, lead) for other in others if (lead := _shared(place, other, book)) is not None)
        for other, lead in islice(shared, MOST_OVERLAPS):
            yield Finding(problem=Problem.OVERLAP, rules=(place + 1, other + 1), lead=lead)


def _shared(one: int, other: int, book: Book) -> Fields | None:
    """A lead of both rules, where neither has all the leads of the other."""
    first, second = book.boxes[one] or (), book.boxes[other] or ()
    if _within(first, second) or _within(second, first):
        return None
    both = (
        book.space.narrowed(book.space.narrowed(book.space.whole, box), beside) for box in first for beside in second
    )
    return next((book.space.lead(place) for place in both if book.space.is_possible(place)), None)


def _within(inner: Sequence[Box], outer: Sequence[Box]) -> bool:
    """Whether each box lies in one of the others."""
    return all(
        any(all(box.get(axis, -1) & ~atoms == 0 for axis, atoms in around.items()) for around in outer) for box in inner
    )


def _left_over(book: Book) -> Iterator[Finding]:
    """A lead that nothing but a last rule for every lead takes, or none at all."""
    last = len(book.rules) - 1
    everything = last >= 0 and book.rules[last].condition is None
    found = book.lead_of(last) if everything else book.lead_of_none()
    if isinstance(found, Search):
        return
    problem = Problem.ONLY_THE_LAST if everything else Problem.NO_RULE
    yield Finding(problem=problem, rules=(last + 1,) if everything else (), lead=found)
