"""What is in force and the draft, as they are tried; and the rules of another day."""

from bot.desk import Desk
from bot.handlers.rulebook.book import Book, workspace_of
from bot.rehearsal import Script


def in_force(book: Book) -> Script:
    """What is in force."""
    return Script(workspace=book.published, version=book.in_force.version)


def drafted(book: Book) -> Script | None:
    """The draft, where there is one."""
    return Script(workspace=book.workspace) if book.has_draft else None


async def of_that_day(desk: Desk, version: int) -> Script | None:
    """The rules of a version, with the people whom they named; None where it was not kept."""
    edition = await desk.uow.editions.get(version)
    return Script(workspace=workspace_of(edition.source), version=version) if edition else None
