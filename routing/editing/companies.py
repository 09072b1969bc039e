"""The lists of companies in a baton.yml's text, made to say what a table says."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from routing.accounts import domain_of, plain_name
from routing.companies import CompanyList, Listed
from routing.editing.round_trip import round_trip

#: What an entry of a list says of the company: its domain, or where there is none its name.
_KEYS: Mapping[str, tuple[CompanyList, Callable[[Any], str]]] = {
    "accounts": (CompanyList.ACCOUNT, lambda entry: str(entry.get("domain", ""))),
    "customers": (CompanyList.CUSTOMER, str),
    "competitors": (CompanyList.COMPETITOR, str),
}


def with_companies(source: str, rows: Sequence[Listed]) -> str:
    """The text with the accounts, customers and competitors of the table; entries that stay are left where they are."""

    def change(document: Any) -> None:
        for name, (kind, company_of) in _KEYS.items():
            wanted = {row.key[1]: row for row in rows if row.list is kind}
            if wanted:
                document[name] = _made(document.get(name) or [], wanted, company_of)
            else:
                document.pop(name, None)

    return round_trip(source, change)


def _made(entries: Any, wanted: Mapping[str, Listed], company_of: Callable[[Any], str]) -> Any:
    """The list without what is not wanted, with what is new behind."""
    missing = dict(wanted)
    for place in reversed(range(len(entries))):
        company = company_of(entries[place])
        row = missing.pop(domain_of(company) or plain_name(company), None)
        if row is None:
            del entries[place]
        elif isinstance(entries[place], dict):
            _set(entries[place], row)
    entries.extend(_entry(row) for row in wanted.values() if row.key[1] in missing)
    return entries


def _set(entry: Any, row: Listed) -> None:
    """Give an account's entry what the row says of it."""
    for name, value in _account(row).items():
        if value:
            entry[name] = value
        else:
            entry.pop(name, None)


def _entry(row: Listed) -> Any:
    if row.list is CompanyList.ACCOUNT:
        return {name: value for name, value in _account(row).items() if value}
    return row.company


def _account(row: Listed) -> dict[str, str]:
    return {"domain": row.company, "name": row.name, "owner": row.owner, "tier": row.tier}
