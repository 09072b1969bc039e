"""Rules that no lead reaches, that cut into each other, and leads that no rule was written for."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice
from operator import itemgetter

from routing.conditions import Condition, holds
from routing.fields import Catalogue, Fields
from routing.rulebook import Rule, TargetKind, active
from routing.rulecheck.book import Book, book_of, condition_of
from routing.rulecheck.findings import ERRORS, Finding, Problem
from routing.rulecheck.search import FOR_OVERLAPS, Patience, Search
from routing.rulecheck.space import Box
from routing.rulecheck.targets import BY_LANGUAGE, target_findings
from routing.workspace import Workspace

#: So many overlaps are told of one rule, and so many others are looked at for that; and so many pairs in all.
MOST_OVERLAPS = 3
MOST_RIVALS = 12
MOST_PAIRS = 3_000

#: Of more rules that it takes together for all leads of a dead one it is not told which would be enough.
MOST_NEEDED = 40

#: What takes leads out before all others on purpose: that such a rule goes first is nothing to question.
TAKEN_OUT = frozenset({TargetKind.EXCLUDE, TargetKind.CUSTOMER_SUCCESS, TargetKind.OWNER})


def check_rules(rules: Sequence[Rule], *, qualified_when: Condition, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What is questionable about rules in this order, proved over all leads that differ for them.

    Exact over what conditions compare: numbers (as any number), choices, countries, flags and texts, each field taken
    as independent of the others. Where a condition has too many alternatives, or the search for a lead takes too long,
    the finding is UNDECIDED. Paused rules are left out.
    """
    book = book_of(active(rules), qualified_when=qualified_when, catalogue=catalogue)
    return numbered(findings_of(book), rules)


def check_workspace(workspace: Workspace, *, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What is questionable about a workspace's rules and those whom they name, errors first."""
    rules, condition = active(workspace.rules), workspace.qualified_when
    book = book_of(rules, qualified_when=condition, catalogue=catalogue, also=BY_LANGUAGE)
    found = (*findings_of(book), *target_findings(book, workspace))
    return numbered(
        sorted(found, key=lambda finding: (finding.problem not in ERRORS, finding.rules or (len(rules),))),
        workspace.rules,
    )


def findings_of(book: Book) -> tuple[Finding, ...]:
    """What `check_rules` says, of a book; rules are numbered as they stand in it."""
    found = {place: book.lead_of(place) for place in range(len(book.rules))}
    reached = {place: lead for place, lead in found.items() if not isinstance(lead, Search)}
    dead = (_unreached(place, ended, book) for place, ended in found.items() if isinstance(ended, Search))
    left_over, patience = _lead_left_over(book), Patience(left=FOR_OVERLAPS)
    pairs = list(islice(_pairs(book, reached), MOST_PAIRS + 1))
    overlaps = list(_overlaps(pairs[:MOST_PAIRS], book, reached, patience))
    unfinished = len(pairs) > MOST_PAIRS or not patience.left or left_over is Search.GAVE_UP
    more = [Finding(problem=Problem.UNFINISHED, rules=())] if unfinished else []
    return (*dead, *overlaps, *_left_over(left_over, book), *more)


def numbered(findings: Iterable[Finding], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Findings about those of the rules that are not paused, with the numbers that these have among all."""
    numbers = [number for number, rule in enumerate(rules, 1) if not rule.paused]
    return tuple(replace(each, rules=tuple(numbers[number - 1] for number in each.rules)) for each in findings)


def _unreached(place: int, ended: Search, book: Book) -> Finding:
    if ended is Search.GAVE_UP:
        return Finding(problem=Problem.UNDECIDED, rules=(place + 1,))
    return _dead(place, book)


def _dead(place: int, book: Book) -> Finding:
    """Why no lead goes by a rule, with one that it holds for where there is one."""
    boxes, number = book.boxes[place] or (), place + 1
    alone = _possible(boxes, book)
    taken = _possible([part for part, _ in book.parts_of(place) or ()], book)
    if Search.GAVE_UP in (alone, taken):
        return Finding(problem=Problem.UNDECIDED, rules=(number,))
    if isinstance(alone, Search):
        return Finding(problem=Problem.CONTRADICTION, rules=(number,))
    if isinstance(taken, Search):
        return Finding(problem=Problem.NOT_FOR_SALES, rules=(number,), lead=alone)
    return Finding(problem=Problem.UNREACHABLE, rules=(number, *_before(place, book)), lead=taken)


def _possible(boxes: Sequence[Box], book: Book) -> Fields | Search:
    """A lead in one of these boxes, whatever other rules take."""
    ended = Search.NONE
    for box in boxes:
        found = book.outside(box, 0, patience=Patience())
        if not isinstance(found, Search):
            return book.space.lead(found)
        ended = found if found is Search.GAVE_UP else ended
    return ended


def _before(place: int, book: Book) -> list[int]:
    """The numbers of the earlier rules that take a rule's leads, the earliest of those that are enough."""
    parts = list(book.parts_of(place) or ())
    needed = list(book.met(parts))
    if len(needed) > MOST_NEEDED:
        needed = _enough(parts, book, among=needed)
    for number in reversed(needed) if len(needed) <= MOST_NEEDED else ():
        rest = [each for each in needed if each != number]
        boxes = book.boxes_of(rest)
        if all(book.outside(part, obstacles & boxes) is Search.NONE for part, obstacles in parts):
            needed = rest
    return [number + 1 for number in needed]


def _enough(parts: Sequence[tuple[Box, int]], book: Book, *, among: list[int]) -> list[int]:
    """A few rules that take all these leads: for each lead that is left, the first that takes it; else all of them."""
    few: list[int] = []
    while len(few) <= MOST_NEEDED:
        boxes = book.boxes_of(few)
        ended = (book.outside(part, obstacles & boxes) for part, obstacles in parts)
        left = next((each for each in ended if each is not Search.NONE), None)
        if left is None:
            return sorted(few)
        takers = [] if isinstance(left, Search) else book.index.matches(book.space.lead(left))
        taker = next((number for number in takers if number in among and number not in few), None)
        if taker is None:
            break
        few.append(taker)
    return among


def _pairs(book: Book, reached: Mapping[int, Fields]) -> Iterator[tuple[int, int]]:
    """Two rules each that share leads and send them to different places, of those that leads go by."""
    return ((place, other) for place in reached for other in _rivals(place, book, reached))


def _overlaps(
    pairs: Iterable[tuple[int, int]], book: Book, reached: Mapping[int, Fields], patience: Patience
) -> Iterator[Finding]:
    """Those of the pairs of which neither rule has all leads of both.

    `reached` has the rules that leads go by, each with one of these leads.
    """
    for _, of_one in groupby(pairs, key=itemgetter(0)):
        yield from islice(filter(None, (_overlap(*pair, book, reached, patience) for pair in of_one)), MOST_OVERLAPS)


def _rivals(place: int, book: Book, reached: Container[int]) -> Iterator[int]:
    """The first of the later rules that share leads with a rule and send them elsewhere."""
    if book.rules[place].target.kind in TAKEN_OUT:
        return iter(())
    behind = book.before(len(book.rules)) & ~book.before(place + 1)
    met = book.met((box, behind) for box in book.boxes[place] or ())
    target = book.rules[place].target
    return islice((other for other in met if other in reached and book.rules[other].target != target), MOST_RIVALS)


def _overlap(place: int, other: int, book: Book, reached: Mapping[int, Fields], patience: Patience) -> Finding | None:
    pairs = ((place, other), (other, place))
    if any(_within(inner, outer, book, example=reached[inner], patience=patience) for inner, outer in pairs):
        return None
    everyone = book.is_for_everyone(place) and book.is_for_everyone(other)
    lead = book.lead_of(place, within=book.boxes[other] or (), everyone=everyone, patience=patience)
    return (
        None if isinstance(lead, Search) else Finding(problem=Problem.OVERLAP, rules=(place + 1, other + 1), lead=lead)
    )


def _within(inner: int, outer: int, book: Book, *, example: Fields, patience: Patience) -> bool:
    """Whether another rule is for all the leads that a rule is for, as it is for an example of them."""
    condition = condition_of(book.rules[outer])
    if condition is not None and not holds(condition, example):
        return False
    boxes = book.boxes_of([outer])
    return all(book.outside(box, boxes, patience=patience) is Search.NONE for box in book.boxes[inner] or ())


def _lead_left_over(book: Book) -> Fields | Search:
    """A lead that nothing but a last rule for every lead takes, or none at all."""
    return book.lead_of(len(book.rules) - _has_a_last(book))


def _has_a_last(book: Book) -> bool:
    """Whether the last rule is for every lead."""
    return bool(book.rules) and book.rules[-1].condition is None


def _left_over(found: Fields | Search, book: Book) -> Iterator[Finding]:
    if isinstance(found, Search):
        return
    if _has_a_last(book):
        yield Finding(problem=Problem.ONLY_THE_LAST, rules=(len(book.rules),), lead=found)
    else:
        yield Finding(
            problem=Problem.NO_RULE, rules=tuple(place + 1 for place in book.index.matches(found)), lead=found
        )
