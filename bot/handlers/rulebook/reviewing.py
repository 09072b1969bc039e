"""What is said about an agreement before it is put in force."""

from collections.abc import Hashable, Sequence

from bot.cards import blocks
from bot.cards.findings import Checked, told
from bot.cards.publishing import Changed, Review
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.rulebook.book import Book, seen_of, workspace_of
from bot.handlers.rulebook.check import checked
from bot.handlers.rulebook.expect import all_examples, failing
from bot.handlers.rulebook.leaving import leaving
from bot.rehearsal import Script
from routing.companies import changes_between, companies_of
from routing.document import read_document
from routing.editing import differences
from routing.editing.people import entry_changes
from routing.rulecheck import Finding, Severity
from routing.workspace import Workspace
from routing.workspace_file import workspace_warnings
from storage.editions import Origin
from storage.proposals import Proposal

#: Characters of the names of those who would be back.
MAX_NAMES = 200

#: The keys of a baton.yml whose changes are told one by one.
TOLD = frozenset({"rules", "accounts", "customers", "competitors", "reps", "teams"})


async def review_of_proposal(desk: Desk, book: Book, proposal: Proposal, *, reader: Reader) -> Review:
    """What there is to say before a proposal is put in force: of the draft, or of going back.

    Raises WorkspaceError for a text that this version of Baton cannot use.
    """
    if proposal.origin is not Origin.ROLLBACK:
        return await review_of(desk, book, reader=reader)
    source = await source_of(desk, book, proposal)
    return await _review(desk, book, source, doubts=_back_again(book, source, reader=reader), reader=reader)


async def source_of(desk: Desk, book: Book, proposal: Proposal) -> str:
    """The text that a proposal would put in force: the draft's, or that of an edition of before."""
    if proposal.origin is not Origin.ROLLBACK:
        return book.source
    old = await desk.uow.editions.get(proposal.back_to or 0)
    return old.source if old else book.in_force.source


async def review_of(desk: Desk, book: Book, *, reader: Reader) -> Review:
    """What publishing the draft would change, what stops it, and what is questionable about it."""
    return await _review(desk, book, book.source, doubts=_behind(book, reader=reader), reader=reader)


async def _review(desk: Desk, book: Book, source: str, *, doubts: Sequence[str], reader: Reader) -> Review:
    """The same of any text; `doubts` are warnings that come of where it is from."""
    findings, workspace = await checked(source), workspace_of(source)
    errors = [blocks.unformatted(told(each, findings, say=reader.say)) for each in findings.of(Severity.ERROR)]
    broken = await failing(desk, Script(workspace=workspace), reader=reader)
    pinned = len(await all_examples(desk))
    left = await leaving(desk, book.published, workspace, reader=reader)
    questions = await _questions(desk, book, findings, workspace, reader=reader)
    return Review(
        changed=changed(book.in_force.source, source),
        stops=(*errors, *map(blocks.unformatted, broken)),
        warnings=(*map(blocks.unformatted, (*doubts, *left)), *(said for said, known in questions if not known)),
        known=[said for said, known in questions if known],
        examples=(pinned - len(broken), pinned),
    )


async def _questions(
    desk: Desk, book: Book, findings: Checked, workspace: Workspace, *, reader: Reader
) -> list[tuple[str, bool]]:
    """What is questionable about a text, and of each whether the same is so of what is in force."""
    today, found = desk.now.date(), findings.of(Severity.WARNING)
    before = await checked(book.in_force.source)
    known = {_what(each, before) for each in before.of(Severity.WARNING)}
    besides = set(workspace_warnings(book.published, today=today))
    return [
        *((blocks.unformatted(told(each, findings, say=reader.say)), _what(each, findings) in known) for each in found),
        *(
            (reader.tell(each.with_texts(blocks.unformatted)), each in besides)
            for each in workspace_warnings(workspace, today=today)
        ),
    ]


def _what(finding: Finding, checked: Checked) -> Hashable:
    """What makes a finding the same in two rulebooks: the rules it is about by their names, not their numbers."""
    names = tuple(checked.rules[number - 1].name for number in finding.rules)
    return finding.problem, names, finding.lack, finding.language


def changed(before: str, after: str) -> Changed:
    """What a text says that another does not. Raises WorkspaceError for one that cannot be used."""
    agreed = [workspace_of(source) for source in (before, after)]
    rules = differences(*(seen_of(each.rules) for each in agreed))
    old, new = (read_document(source).data for source in (before, after))
    keys = [key for key in dict.fromkeys((*old, *new)) if key not in TOLD and old.get(key) != new.get(key)]
    return Changed(
        rules=rules,
        companies=changes_between(*map(companies_of, agreed)),
        people=entry_changes(before, after),
        elsewhere=keys,
    )


def _behind(book: Book, *, reader: Reader) -> list[str]:
    """That something else came into force since the draft was begun, which publishing may take back."""
    based_on = book.draft.based_on if book.draft else book.in_force.version
    if based_on == book.in_force.version:
        return []
    return [reader.say("routing-behind", version=book.in_force.version, based=based_on)]


def _back_again(book: Book, source: str, *, reader: Reader) -> list[str]:
    """The reps and teams that an old text names and that are not in what is in force any more."""
    old, now = workspace_of(source).roster, book.published.roster
    gone = {"rep": [name for name in old.reps if name not in now.reps]}
    gone["team"] = [name for name in old.teams if name not in now.teams]
    return [
        reader.say(f"routing-back-{kind}", names=blocks.one_line(", ".join(names), MAX_NAMES), count=len(names))
        for kind, names in gone.items()
        if names
    ]
