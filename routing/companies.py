"""Named accounts, customers and competitors as one table, which goes out and comes in as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from routing.accounts import domain_of, plain_name
from routing.exceptions import BatonError
from routing.nearest import nearest
from routing.reps import Account
from routing.sentences import Sentence, sentence
from routing.workspace import Workspace

#: The columns, in the order they are written; only the first two must be there.
COLUMNS = ("list", "company", "name", "owner", "tier")
NEEDED = COLUMNS[:2]

#: More rows, or longer cells, than any team has.
MAX_ROWS = 20_000
MAX_CELL = 500
MAX_PROBLEMS = 20

#: What makes a spreadsheet calculate a cell. Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: What makes it show one as it stands.
_AS_TEXT = "'"


class CompanyList(StrEnum):
    """Which list a company is on."""

    ACCOUNT = "account"
    CUSTOMER = "customer"
    COMPETITOR = "competitor"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One row: a company by its domain, for customers and competitors also by name; the rest is for accounts."""

    list: CompanyList
    company: str
    name: str = ""
    owner: str = ""
    tier: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What two rows of the same company have in common, however it is written."""
        return self.list, domain_of(self.company) or plain_name(self.company)


@dataclass(frozen=True, kw_only=True)
class Misfit:
    """One thing wrong in a table: the line, counted from 1, where it is in one, and a sentence."""

    what: Sentence
    line: int | None = None

    @property
    def placed(self) -> Sentence:
        """The whole sentence, with its line."""
        return sentence("Line {line}: {what}", line=self.line, what=self.what) if self.line else self.what


class TableError(BatonError):
    """A table of companies cannot be taken; says every problem with its line."""

    def __init__(self, problems: Sequence[Misfit]) -> None:
        super().__init__("\n".join(str(problem.placed) for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, kw_only=True)
class TableChanges:
    """What a table changes: rows that are new, before and after of those that differ, rows that go."""

    added: tuple[Listed, ...] = ()
    changed: tuple[tuple[Listed, Listed], ...] = ()
    removed: tuple[Listed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def companies_of(workspace: Workspace) -> tuple[Listed, ...]:
    """The three lists of a workspace as one table."""
    accounts = (_listed(account) for account in workspace.accounts)
    customers = (Listed(list=CompanyList.CUSTOMER, company=entry) for entry in workspace.customers)
    competitors = (Listed(list=CompanyList.COMPETITOR, company=entry) for entry in workspace.competitors)
    return tuple(chain(accounts, customers, competitors))


def print_table(rows: Iterable[Listed]) -> str:
    """The rows as CSV (RFC 4180), no cell of which a spreadsheet takes for a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(getattr(row, column)) for column in COLUMNS] for row in rows)
    return text.getvalue()


def read_table(text: str, *, reps: Iterable[str]) -> tuple[Listed, ...]:
    """The rows of a CSV text, separated by commas, semicolons or tabs. Raises TableError with every problem."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_separator(text), strict=True)
    try:
        cells = [(lines.line_num, line) for line in lines if any(cell.strip() for cell in line)]
    except csv.Error as exc:
        what = sentence("This is not CSV: a quote is not closed, or text stands behind one that is.")
        raise TableError([Misfit(what=what, line=lines.line_num)]) from exc
    columns = _columns(cells[0][1] if cells else [])
    if len(cells) - 1 > MAX_ROWS:
        what = sentence("There are {count:,} rows; {most:,} can be taken at once.", count=len(cells) - 1, most=MAX_ROWS)
        raise TableError([Misfit(what=what)])
    reading = _Reading(columns=columns, reps=tuple(reps))
    read = [(number, reading.row(line)) for number, line in cells[1:]]
    problems = [Misfit(what=row, line=number) for number, row in read if isinstance(row, Sentence)]
    problems += _twins([(number, row) for number, row in read if isinstance(row, Listed)])
    if problems:
        raise TableError(problems[:MAX_PROBLEMS])
    return tuple(row for _, row in read if isinstance(row, Listed))


def merged(before: Sequence[Listed], rows: Sequence[Listed]) -> tuple[Listed, ...]:
    """The table with these rows added or put in place of those of the same company; nothing goes."""
    new = {row.key: row for row in rows}
    kept = [new.pop(row.key, row) for row in before]
    return (*kept, *new.values())


def changes_between(before: Sequence[Listed], after: Sequence[Listed]) -> TableChanges:
    """What is different from one table to another."""
    old, new = ({row.key: row for row in rows} for rows in (before, after))
    return TableChanges(
        added=tuple(row for key, row in new.items() if key not in old),
        changed=tuple((old[key], row) for key, row in new.items() if key in old and old[key] != row),
        removed=tuple(row for key, row in old.items() if key not in new),
    )


def _listed(account: Account) -> Listed:
    return Listed(
        list=CompanyList.ACCOUNT,
        company=account.domain,
        name=account.name,
        owner=account.owner or "",
        tier=account.tier or "",
    )


def _harmless(cell: str) -> str:
    return _AS_TEXT + cell if cell.startswith((*_FORMULA, _AS_TEXT)) else cell


def _separator(text: str) -> str:
    """What stands between the columns of the first line; spreadsheets of many countries write a semicolon."""
    first = text.lstrip("\ufeff\r\n").partition("\n")[0]
    return max(",;\t", key=first.count)


def _columns(heading: Sequence[str]) -> dict[str, int]:
    """Where each column stands."""
    names = [name.strip().casefold() for name in heading]
    for name in names:
        if name not in COLUMNS:
            meant = nearest(name, COLUMNS)
            columns = sentence("There are {columns}.", columns=COLUMNS)
            hint = sentence("Did you mean `{word}`?", word=meant) if meant else columns
            what = sentence("There is no column `{name}`. {hint}", name=name[:MAX_CELL], hint=hint)
            raise TableError([Misfit(what=what, line=1)])
    missing = [name for name in NEEDED if name not in names]
    if missing:
        what = sentence("The column `{name}` is missing. The first line names the columns.", name=missing[0])
        raise TableError([Misfit(what=what, line=1)])
    return {name: place for place, name in enumerate(names)}


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """How rows are read: where the columns stand, and who there is to own an account."""

    columns: dict[str, int]
    reps: tuple[str, ...]

    def row(self, line: Sequence[str]) -> Listed | Sentence:
        """A row, or what is wrong with it."""
        if len(line) > len(self.columns):
            return sentence(
                "There are {cells} cells for {columns} columns; quote a cell that holds a comma.",
                cells=len(line),
                columns=len(self.columns),
            )
        cells = {name: _as_meant(line[place]) for name, place in self.columns.items() if place < len(line)}
        wrong = next(self._problems(cells), None)
        return wrong or Listed(**{**cells, "list": CompanyList(cells["list"].casefold())})  # type: ignore[arg-type]

    def _problems(self, cells: dict[str, str]) -> Iterator[Sentence]:
        kind, company, owner = (cells.get(name, "") for name in ("list", "company", "owner"))
        if any(len(cell) > MAX_CELL for cell in cells.values()):
            yield sentence("A cell has at most {most} characters.", most=MAX_CELL)
        if kind.casefold() not in list(CompanyList):
            yield sentence("“{word}” is no list: write {lists}.", word=kind, lists=tuple(CompanyList))
        if not company:
            yield sentence("`company` is empty: write its domain, such as acme.com.")
        if kind.casefold() == CompanyList.ACCOUNT and domain_of(company) is None:
            yield sentence("“{word}” is not a domain; an account needs one, such as acme.com.", word=company)
        if owner and owner not in self.reps:
            yield self._no_rep(owner)
        if kind.casefold() != CompanyList.ACCOUNT and any(cells.get(name) for name in COLUMNS[2:]):
            yield sentence("Only an account has {columns}.", columns=COLUMNS[2:])

    def _no_rep(self, owner: str) -> Sentence:
        meant = nearest(owner, self.reps)
        if meant is None:
            return sentence("There is no rep “{word}”.", word=owner)
        return sentence("There is no rep “{word}”. Did you mean “{meant}”?", word=owner, meant=meant)


def _as_meant(cell: str) -> str:
    """A cell without the mark that made a spreadsheet show it as it stands, and the spaces around."""
    cell = cell.strip()
    return cell.removeprefix(_AS_TEXT) if cell[1:].startswith((*_FORMULA, _AS_TEXT)) else cell


def _twins(rows: Iterable[tuple[int, Listed]]) -> Iterator[Misfit]:
    first: dict[tuple[str, str], int] = {}
    for number, row in rows:
        if row.key in first:
            what = sentence("“{company}” stands in line {line} already.", company=row.company, line=first[row.key])
            yield Misfit(what=what, line=number)
        first.setdefault(row.key, number)
