"""Lists of companies brought in from a file: first what they would change, then the draft with it."""

from collections.abc import Mapping

from bot.cards.blocks import one_line
from bot.cards.companies import import_preview
from bot.cards.modals import Modal
from bot.cards.reader import Reader
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.companies import take_in
from bot.handlers.rulebook.errand import Edited, Errand
from routing.companies import Listed, TableChanges, TableError, changes_between, companies_of, merged, read_table

#: What the choice between adding to the lists and making them anew is called in the form.
REPLACE = "replace"

#: Problems that stand below a field, and characters of each.
MOST_PROBLEMS = 5
MAX_PROBLEM = 150


async def preview(errand: Errand, values: Mapping[str, str], about: Mapping[str, str]) -> Modal | Mapping[str, str]:
    """What the file would change, and the question whether to do it; or what is wrong with it."""
    book = await open_book(errand.desk)
    replacing = values.get("how", about.get("how", "")) == REPLACE
    rows = _rows(book, values["file"], reader=errand.reader)
    if not isinstance(rows, tuple):
        return {"file": rows}
    changes = _changes(book, rows, replacing=replacing)
    if not changes:
        return {"file": errand.reader.say("import-nothing")}
    kept = {"file": about["file"], "how": REPLACE if replacing else "", "draft": _version(book)}
    return Modal(view=import_preview(changes, about=kept, reader=errand.reader))


async def bring_in(
    errand: Errand, values: Mapping[str, str], about: Mapping[str, str]
) -> Edited | Modal | Mapping[str, str]:
    """The draft with what the file says; shown anew where somebody has changed the draft since."""
    book = await open_book(errand.desk)
    if about["draft"] != _version(book):
        return await preview(errand, values, about)
    rows = _rows(book, values["file"], reader=errand.reader)
    if not isinstance(rows, tuple):
        return {"file": rows}
    return Edited(message=await take_in(errand, book, rows, replacing=about["how"] == REPLACE))


def _rows(book: Book, text: str, *, reader: Reader) -> tuple[Listed, ...] | str:
    """The rows of the file, or what is wrong with it."""
    try:
        return read_table(text, reps=book.workspace.roster.reps)
    except TableError as exc:
        told = (reader.tell(each.placed) for each in exc.problems[:MOST_PROBLEMS])
        return " ".join(one_line(each, MAX_PROBLEM) for each in told)


def _changes(book: Book, rows: tuple[Listed, ...], *, replacing: bool) -> TableChanges:
    before = companies_of(book.workspace)
    return changes_between(before, rows if replacing else merged(before, rows))


def _version(book: Book) -> str:
    return f"{book.version}|{book.in_force.version}"
