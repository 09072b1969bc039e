"""Targets with nobody to take the leads that rules send there, or with nobody who speaks their language."""

from collections.abc import Iterable, Iterator, Sequence

from routing.assignment import speaks
from routing.conditions import Comparison, In, Operator
from routing.fields import Fields
from routing.index.clauses import Clause, Literal
from routing.reps import Rep, RepState, Shift
from routing.rulebook import Target, TargetKind
from routing.rulecheck.book import Book
from routing.rulecheck.findings import Finding, Lack, Problem
from routing.rulecheck.search import Search
from routing.workspace import Workspace

#: The languages that prospects are spoken with.
LANGUAGES = ("en", "zh")

#: What tells leads of each language from the others.
BY_LANGUAGE: tuple[Clause, ...] = ((Literal(leaf=In(field="language", values=LANGUAGES)),),)


def target_findings(book: Book, workspace: Workspace) -> Iterator[Finding]:
    """What is questionable about where rules send leads, each target told once with all rules that it is true of."""
    for target in dict.fromkeys(rule.target for rule in book.rules):
        people = people_of(target, workspace)
        if people is None:
            continue
        rules = [place for place, rule in enumerate(book.rules) if rule.target == target]
        if lack := lack_of(target, people):
            yield _finding(Problem.NOBODY, rules, lead=_lead(rules[0], book), lack=lack)
        elif target.kind is not TargetKind.OWNER:
            yield from _without_language(rules, people, book, workspace)


def people_of(target: Target, workspace: Workspace) -> Sequence[Rep] | None:
    """Everybody who may get the leads of a target, whoever is away; None where it names nobody."""
    reps = workspace.roster.reps
    match target.kind:
        case TargetKind.TEAM:
            return [reps[name] for name in workspace.roster.teams[target.name or ""].members]
        case TargetKind.REP:
            return [reps[target.name or ""]]
        case TargetKind.OWNER:
            return [reps[name] for name in dict.fromkeys(each.owner for each in workspace.accounts) if name]
        case _:
            return None


def lack_of(target: Target, people: Sequence[Rep]) -> Lack | None:
    """Why none of a target's people can ever take a lead; None where somebody can."""
    if not people:
        return Lack.NO_OWNERS if target.kind is TargetKind.OWNER else Lack.NO_MEMBERS
    with_capacity = [rep for rep in people if rep.capacity != 0]
    if not with_capacity:
        return Lack.NO_CAPACITY
    return None if any(_works(rep.shift) for rep in with_capacity) else Lack.NEVER_ON


def _works(shift: Shift) -> bool:
    """Whether a shift is on at some time of a week."""
    return any(shift.hours.days.values())


def _without_language(
    rules: Sequence[int], people: Sequence[Rep], book: Book, workspace: Workspace
) -> Iterator[Finding]:
    """The languages of leads that nobody of a target speaks.

    Leads have those in which the workspace or any of its reps works, and any other that a rule asks for.
    """
    able = [rep for rep in people if rep.capacity != 0]
    for language in (each for each in LANGUAGES if not _spoken(each, able)):
        used = language == workspace.language or _spoken(language, workspace.roster.reps.values())
        leads = {place: lead for place in rules if (lead := _lead(place, book, language=language)) is not None}
        of_it = [place for place in leads if used or _lead(place, book, without=language) is None]
        if of_it:
            yield _finding(Problem.LANGUAGE, of_it, lead=leads[of_it[0]], language=language)


def _spoken(language: str, reps: Iterable[Rep]) -> bool:
    return any(speaks(RepState(rep=rep), language) for rep in reps)


def _lead(place: int, book: Book, *, language: str | None = None, without: str | None = None) -> Fields | None:
    """A lead that goes by a rule; with a language or without one, if it is named."""
    literals = [
        Literal(leaf=Comparison(field="language", operator=Operator.EQUAL, value=each), wanted=wanted)
        for each, wanted in ((language, True), (without, False))
        if each is not None
    ]
    box = book.space.box(tuple(literals))
    found = book.lead_of(place, within=(box,)) if box is not None else Search.NONE
    return None if isinstance(found, Search) else found


def _finding(
    problem: Problem,
    places: Sequence[int],
    *,
    lead: Fields | None,
    lack: Lack | None = None,
    language: str | None = None,
) -> Finding:
    return Finding(problem=problem, rules=tuple(place + 1 for place in places), lead=lead, lack=lack, language=language)
