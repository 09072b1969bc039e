"""`/routing accounts`, `customers`, `competitors`: the lists of companies, seen and changed in the draft."""

import shlex
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.cards import blocks
from bot.cards import companies as cards
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.cards.modals import Modal
from bot.desk import Desk
from bot.directory import directly
from bot.handlers.rulebook.book import Book, open_book, save, workspace_of
from bot.handlers.rulebook.company_entries import logged
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.unscheduled import unscheduled
from routing.companies import (
    COLUMNS,
    CompanyList,
    Listed,
    TableError,
    changes_between,
    companies_of,
    merged,
    print_table,
    read_table,
)
from routing.editing.companies import with_companies
from routing.exceptions import WorkspaceError
from storage.records import Method

#: What a spreadsheet needs to read a CSV file as UTF-8.
BYTE_ORDER_MARK = "\ufeff"
FILE_NAME = "baton-companies.csv"

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


async def accounts(errand: Errand) -> Answer:
    """The named accounts, or what is to be done with them."""
    return await _do(errand, CompanyList.ACCOUNT)


async def customers(errand: Errand) -> Answer:
    """The customers, or what is to be done with them."""
    return await _do(errand, CompanyList.CUSTOMER)


async def competitors(errand: Errand) -> Answer:
    """The competitors, or what is to be done with them."""
    return await _do(errand, CompanyList.COMPETITOR)


async def take_in(
    errand: Errand, book: Book, rows: Sequence[Listed], *, replacing: bool, what: str = "companies"
) -> Message:
    """The draft with these rows: added and put in place, or as all there is; and what that changed."""
    before = companies_of(book.workspace)
    after = tuple(rows) if replacing else merged(before, rows)
    changes = changes_between(before, after)
    if not changes:
        return not_done(errand.reader.say("routing-already-so"), typed=errand.typed, reader=errand.reader)
    source = with_companies(book.source, after)
    try:
        workspace_of(source)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=errand.reader)
    was, now = logged(changes)
    await save(errand.desk, book, source, by=errand.principal.user, what=what, before=was, after=now)
    edited = cards.edited(errand.reader.say("companies-done"), changes, reader=errand.reader)
    return await unscheduled(errand, book, edited)


async def send_table(desk: Desk, book: Book, *, to: str) -> None:
    """Send somebody the lists of the draft as a CSV file."""
    content = BYTE_ORDER_MARK + print_table(companies_of(book.workspace))
    lost = blocks.paragraph(desk.say(desk.language_of(to), "companies-not-exported"))
    await desk.send(Method.UPLOAD, directly(to), {"name": FILE_NAME, "content": content, "otherwise": lost})


async def _do(errand: Errand, listed: CompanyList) -> Answer:
    """What the first word behind the list asks for."""
    head, _, rest = errand.text.partition(" ")
    work = next((each for words, each in _WORK.items() if head.lower() in words), None)
    if work is None:
        return not_done(errand.reader.say("companies-unknown"), typed=errand.typed, reader=errand.reader)
    return await work(errand, await open_book(errand.desk), listed, rest.strip())


async def _show(errand: Errand, book: Book, listed: CompanyList, text: str) -> Answer:
    """The list as the draft has it; with a text, the companies that hold it."""
    rows = [row for row in companies_of(book.workspace) if row.list is listed]
    found = [row for row in rows if text.casefold() in f"{row.company} {row.name} {row.owner} {row.tier}".casefold()]
    title = errand.reader.say(f"companies-title-{listed}", count=len(found))
    return cards.companies(title, found, reader=errand.reader)


async def _add(errand: Errand, book: Book, listed: CompanyList, text: str) -> Answer:
    """A company put on the list, or what is known of one that is on it put right."""
    row = _typed(text, listed, known=companies_of(book.workspace))
    if row is None:
        return not_done(errand.reader.say(f"companies-how-{listed}"), typed=errand.typed, reader=errand.reader)
    try:
        rows = read_table(print_table([row]), reps=book.workspace.roster.reps)
    except TableError as exc:
        wrong = blocks.escape(errand.reader.tell(exc.problems[0].what.with_texts(blocks.unformatted)))
        return not_done(wrong, typed=errand.typed, reader=errand.reader)
    return await take_in(errand, book, rows, replacing=False)


def _typed(text: str, listed: CompanyList, *, known: Sequence[Listed]) -> Listed | None:
    """The row that a line says: a company, then names of columns each with its value; None where it says none."""
    try:
        company, *pairs = shlex.split(text.translate(_QUOTES))
        about = dict(zip(pairs[::2], pairs[1::2], strict=True))
    except ValueError:
        return None
    if not set(about) <= set(COLUMNS[2:]):
        return None
    row = Listed(list=listed, company=company)
    before = next((each for each in known if each.key == row.key), row)
    name, owner, tier = (about.get(column, getattr(before, column)) for column in COLUMNS[2:])
    return replace(before, name=name, owner=owner, tier=tier)


async def _remove(errand: Errand, book: Book, listed: CompanyList, text: str) -> Answer:
    gone = Listed(list=listed, company=text.translate(_QUOTES).strip('" ')).key
    rows = companies_of(book.workspace)
    kept = [row for row in rows if row.key != gone]
    if len(kept) == len(rows):
        said = errand.reader.say("companies-not-there")
        return not_done(said, typed=errand.typed, reader=errand.reader)
    return await take_in(errand, book, kept, replacing=True)


async def _export(errand: Errand, book: Book, _listed: CompanyList, _text: str) -> Answer:
    await send_table(errand.desk, book, to=errand.principal.user)
    return blocks.paragraph(errand.reader.say("companies-exported", name=FILE_NAME))


async def _import(errand: Errand, _book: Book, _listed: CompanyList, _text: str) -> Answer:
    return Modal(view=cards.import_modal(reader=errand.reader))


Work = Callable[[Errand, Book, CompanyList, str], Awaitable[Answer]]

_WORK: dict[frozenset[str], Work] = {
    frozenset({"", "list", "find", "search", "列表", "查找", "搜索"}): _show,
    frozenset({"add", "添加", "新增"}): _add,
    frozenset({"remove", "delete", "删除"}): _remove,
    frozenset({"export", "导出"}): _export,
    frozenset({"import", "导入"}): _import,
}
