"""The lines of a list of companies: those of entries that stay as they are, others for those that differ."""

from collections.abc import Mapping, Sequence

from ruamel.yaml.nodes import SequenceNode

from routing.companies import CompanyList, Listed
from routing.document import Document, read_document
from routing.editing.items import Items, items_of
from routing.editing.scalars import scalar

#: An entry that stays has a place in the list, one that is new has none.
Entry = tuple[int | None, Listed]

#: How far the dashes of a new list are indented.
INDENT = 2


def with_list(source: str, name: str, entries: Sequence[Entry]) -> str | None:
    """The text with these entries in the list under a key; None where its layout has to be written anew."""
    document = read_document(source)
    items = items_of(document, (name,))
    if items is not None:
        return _in_lines(document, name, items, entries)
    whole = document.text.removesuffix("\n") + "\n" if document.text else ""
    lines = [f"{name}:\n", *(_line(row, indent=INDENT) for _, row in entries)]
    if name not in document.data:
        return whole + "".join(lines)
    return _in_brackets(whole, document, name, lines)


def account_of(row: Listed) -> Mapping[str, str]:
    """A named account as a baton.yml has it: its keys with their values."""
    values = {"domain": row.company, "name": row.name, "owner": row.owner, "tier": row.tier}
    return {key: value for key, value in values.items() if value}


def _in_lines(document: Document, name: str, items: Items, entries: Sequence[Entry]) -> str | None:
    known = document.data[name]
    made: list[str] = []
    for place, row in entries:
        said = account_of(row) if row.list is CompanyList.ACCOUNT else row.company
        if place is not None and known[place] == said:
            made.extend(items.items[place])
        elif place is not None and any("#" in line for line in items.items[place]):
            return None
        else:
            made.append(_line(row, indent=items.indent))
    return "".join((*items.before, *made, *items.behind))


def _in_brackets(text: str, document: Document, name: str, lines: Sequence[str]) -> str | None:
    """The text with lines in the place of a list in brackets behind its key."""
    node, key = document.nodes[(name,)], document.keys[(name,)]
    start, end = key.start_mark.index, text.find("\n", node.end_mark.index)
    if not isinstance(node, SequenceNode) or not node.flow_style or key.start_mark.column or "#" in text[start:end]:
        return None
    if text[node.end_mark.index : end].strip():
        return None
    return text[:start] + "".join(lines) + text[end + 1 :]


def _line(row: Listed, *, indent: int) -> str:
    """A company as an entry on one line."""
    if row.list is not CompanyList.ACCOUNT:
        return f"{' ' * indent}- {scalar(row.company)}\n"
    pairs = ", ".join(f"{key}: {scalar(value, flow=True)}" for key, value in account_of(row).items())
    return f"{' ' * indent}- {{{pairs}}}\n"
