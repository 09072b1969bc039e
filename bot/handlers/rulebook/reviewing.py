"""What is said about an agreement before it is put in force."""

from bot.cards.findings import told
from bot.cards.publishing import Changed, Review
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.rulebook.book import Book, seen_of, workspace_of
from bot.handlers.rulebook.check import checked
from bot.handlers.rulebook.expect import failing
from bot.rehearsal import Script
from routing.companies import changes_between, companies_of
from routing.document import read_document
from routing.editing import differences
from routing.editing.people import entry_changes
from routing.rulecheck import Severity
from routing.workspace_file import workspace_warnings
from storage.editions import Origin
from storage.proposals import Proposal

#: The keys of a baton.yml whose changes are told one by one.
TOLD = frozenset({"rules", "accounts", "customers", "competitors", "reps", "teams"})


async def review_of_proposal(desk: Desk, book: Book, proposal: Proposal, *, reader: Reader) -> Review:
    """What there is to say before a proposal is put in force: of the draft, or of going back.

    Raises WorkspaceError for a text that this version of Baton cannot use.
    """
    if proposal.origin is not Origin.ROLLBACK:
        return await review_of(desk, book, reader=reader)
    old = await desk.uow.editions.get(proposal.back_to or 0)
    return Review(changed=changed(book.in_force.source, old.source if old else book.in_force.source))


async def review_of(desk: Desk, book: Book, *, reader: Reader) -> Review:
    """What publishing the draft would change, what stops it, and what is questionable about it."""
    findings = await checked(book.source)
    errors, questions = ([told(each, findings, say=reader.say) for each in findings.of(bad)] for bad in Severity)
    warnings = workspace_warnings(book.workspace, today=desk.now.date())
    return Review(
        changed=changed(book.in_force.source, book.source),
        stops=(*errors, *await failing(desk, Script(workspace=book.workspace), reader=reader)),
        warnings=(*_behind(book, reader=reader), *questions, *map(reader.tell, warnings)),
    )


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
