"""The lists of companies in a baton.yml's text, made to say what a table says."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from routing.accounts import domain_of, plain_name
from routing.companies import CompanyList, Listed
from routing.document import read_document
from routing.editing.company_lines import account_of, with_list
from routing.editing.round_trip import round_trip
from routing.exceptions import BatonError

#: What an entry of a list says of the company: its domain, or where there is none its name.
_KEYS: Mapping[str, tuple[CompanyList, Callable[[Any], str]]] = {
    "accounts": (CompanyList.ACCOUNT, lambda entry: str(entry.get("domain", ""))),
    "customers": (CompanyList.CUSTOMER, str),
    "competitors": (CompanyList.COMPETITOR, str),
}


def with_companies(source: str, rows: Sequence[Listed]) -> str:
    """The text with the accounts, customers and competitors of the table; entries that stay are left where they are."""
    wanted = {name: _ordered(source, name, rows) for name in _KEYS}
    text = _by_lines(source, wanted)
    if text is not None:
        return text

    def change(document: Any) -> None:
        for name, entries in wanted.items():
            if entries:
                document[name] = _made(document.get(name) or [], entries)
            else:
                document.pop(name, None)

    return round_trip(source, change, apart=("rules",))


def _ordered(source: str, name: str, rows: Sequence[Listed]) -> Mapping[str, tuple[int | None, Listed]]:
    """What a list is to say, by company: the place of each entry that stays, and what is new behind."""
    kind, company_of = _KEYS[name]
    missing = {row.key[1]: row for row in rows if row.list is kind}
    found: dict[str, tuple[int | None, Listed]] = {}
    for place, entry in enumerate(read_document(source).data.get(name) or ()):
        company = company_of(entry)
        key = domain_of(company) or plain_name(company)
        if key in missing:
            found[key] = (place, missing.pop(key))
    return found | {key: (None, row) for key, row in missing.items()}


def _by_lines(source: str, wanted: Mapping[str, Mapping[str, tuple[int | None, Listed]]]) -> str | None:
    """The text with other lines for the lists that differ; None where these do not come to what is wanted."""
    before = read_document(source).data
    after = {name: [_said(row) for _, row in entries.values()] for name, entries in wanted.items()}
    text: str | None = source
    try:
        for name, entries in wanted.items():
            if text is not None and after[name] != (before.get(name) or []):
                text = with_list(text, name, list(entries.values())) if entries else None
        said = read_document(text).data if text is not None else {}
    except BatonError:
        return None
    return text if _filled(said) == _filled({**before, **after}) else None


def _filled(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The data with a list of companies where none is written, too."""
    return {**data, **{name: data.get(name) or [] for name in _KEYS}}


def _said(row: Listed) -> Any:
    return account_of(row) if row.list is CompanyList.ACCOUNT else row.company


def _made(entries: Any, wanted: Mapping[str, tuple[int | None, Listed]]) -> Any:
    """The list without what is not wanted, with what is new behind."""
    staying = {place: row for place, row in wanted.values() if place is not None}
    for place in reversed(range(len(entries))):
        if place not in staying:
            del entries[place]
        elif isinstance(entries[place], dict):
            _set(entries[place], staying[place])
    entries.extend(_said(row) for place, row in wanted.values() if place is None)
    return entries


def _set(entry: Any, row: Listed) -> None:
    """Give an account's entry what the row says of it."""
    said = account_of(row)
    for name in chain(said, [name for name in entry if name not in said]):
        if name in said:
            entry[name] = said[name]
        else:
            entry.pop(name, None)
