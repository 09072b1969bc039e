"""What the draft changes besides the rules, counted."""

from bot.cards.besides import Besides
from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.reviewing import changed


def besides_of(book: Book) -> Besides:
    """How much else than rules the draft changes. Raises WorkspaceError for one that cannot be read."""
    if not book.has_draft:
        return Besides()
    differing = changed(book.in_force.source, book.source)
    companies = differing.companies
    return Besides(
        people=len(differing.people),
        companies=len(companies.added) + len(companies.changed) + len(companies.removed),
        keys=differing.elsewhere,
    )
