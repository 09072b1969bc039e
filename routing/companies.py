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


class TableError(BatonError):
    """A table of companies cannot be taken; says every problem with its line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
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
        raise TableError([f"Line {lines.line_num}: This is not CSV: {exc}."]) from exc
    columns = _columns(cells[0][1] if cells else [])
    if len(cells) - 1 > MAX_ROWS:
        raise TableError([f"There are {len(cells) - 1:,} rows; {MAX_ROWS:,} can be taken at once."])
    reading = _Reading(columns=columns, reps=tuple(reps))
    read = [(number, reading.row(line)) for number, line in cells[1:]]
    problems = [f"Line {number}: {row}" for number, row in read if isinstance(row, str)]
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
            hint = f"Did you mean `{meant}`?" if meant else f"There are {', '.join(COLUMNS)}."
            raise TableError([f"Line 1: There is no column `{name[:MAX_CELL]}`. {hint}"])
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise TableError([f"Line 1: The column `{missing[0]}` is missing. The first line names the columns."])
    return {name: place for place, name in enumerate(names)}


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """How rows are read: where the columns stand, and who there is to own an account."""

    columns: dict[str, int]
    reps: tuple[str, ...]

    def row(self, line: Sequence[str]) -> Listed | str:
        """A row, or what is wrong with it."""
        if len(line) > len(self.columns):
            return f"There are {len(line)} cells for {len(self.columns)} columns; quote a cell that holds a comma."
        cells = {name: _as_meant(line[place]) for name, place in self.columns.items() if place < len(line)}
        wrong = next(self._problems(cells), None)
        return wrong or Listed(**{**cells, "list": CompanyList(cells["list"].casefold())})  # type: ignore[arg-type]

    def _problems(self, cells: dict[str, str]) -> Iterator[str]:
        kind, company, owner = (cells.get(name, "") for name in ("list", "company", "owner"))
        if any(len(cell) > MAX_CELL for cell in cells.values()):
            yield f"A cell has at most {MAX_CELL} characters."
        if kind.casefold() not in list(CompanyList):
            yield f"“{kind}” is no list: write {', '.join(CompanyList)}."
        if not company:
            yield "`company` is empty: write its domain, such as acme.com."
        if kind.casefold() == CompanyList.ACCOUNT and domain_of(company) is None:
            yield f"“{company}” is not a domain; an account needs one, such as acme.com."
        if owner and owner not in self.reps:
            meant = nearest(owner, self.reps)
            yield f"There is no rep “{owner}”." + (f" Did you mean “{meant}”?" if meant else "")
        if kind.casefold() != CompanyList.ACCOUNT and any(cells.get(name) for name in COLUMNS[2:]):
            yield f"Only an account has {', '.join(COLUMNS[2:])}."


def _as_meant(cell: str) -> str:
    """A cell without the mark that made a spreadsheet show it as it stands, and the spaces around."""
    cell = cell.strip()
    return cell.removeprefix(_AS_TEXT) if cell[1:].startswith((*_FORMULA, _AS_TEXT)) else cell


def _twins(rows: Iterable[tuple[int, Listed]]) -> Iterator[str]:
    first: dict[tuple[str, str], int] = {}
    for number, row in rows:
        if row.key in first:
            yield f"Line {number}: “{row.company}” stands in line {first[row.key]} already."
        first.setdefault(row.key, number)
