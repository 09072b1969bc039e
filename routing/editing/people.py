"""Reps and teams in a baton.yml's text: what is said of one set, one added or taken out, and what differs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from routing.document import read_document
from routing.editing.round_trip import round_trip


class Group(StrEnum):
    """Where in a baton.yml an entry stands."""

    REP = "reps"
    TEAM = "teams"


#: Where neither reps nor teams are written.
_ELSEWHERE = ("rules", "accounts", "customers", "competitors")

#: A key's new value: a text, a number, a list, or None to leave it to the default.
Value = str | int | list[str] | None


@dataclass(frozen=True, kw_only=True)
class EntryChange:
    """A rep or team that is not as it was; the keys that differ, before and after, "" where there is none."""

    group: Group
    name: str
    keys: Mapping[str, tuple[str, str]]
    added: bool = False
    removed: bool = False


def set_entry(source: str, group: Group, name: str, values: Mapping[str, Value]) -> str:
    """The text with these keys of a rep or team set; one that is not there is added."""

    def change(document: Any) -> None:
        entries = document.get(group)
        if entries is None:
            document[str(group)] = entries = {}
        if entries.get(name) is None:
            entries[name] = {}
        for key, value in values.items():
            if value is None:
                entries[name].pop(key, None)
            else:
                entries[name][key] = value

    return round_trip(source, change, apart=_ELSEWHERE)


def remove_entry(source: str, group: Group, name: str) -> str:
    """The text without a rep or team; a rep also leaves the teams."""

    def change(document: Any) -> None:
        (document.get(group) or {}).pop(name, None)
        for team in (document.get(Group.TEAM) or {}).values() if group is Group.REP else ():
            if name in (team or {}).get("members", ()):
                team["members"].remove(name)

    return round_trip(source, change, apart=_ELSEWHERE)


def entry_changes(before: str, after: str) -> tuple[EntryChange, ...]:
    """The reps and teams that differ between two texts, in the order after; those taken out last."""
    old, new = (read_document(source).data for source in (before, after))
    return tuple(change for group in Group for change in _changes(group, old.get(group) or {}, new.get(group) or {}))


def _changes(group: Group, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[EntryChange]:
    for name in dict.fromkeys((*new, *old)):
        was, now = ({key: _shown(value) for key, value in (each.get(name) or {}).items()} for each in (old, new))
        keys = {key: (was.get(key, ""), now.get(key, "")) for key in dict.fromkeys((*was, *now))}
        differing = {key: pair for key, pair in keys.items() if pair[0] != pair[1]}
        if differing or (name in old) != (name in new):
            yield EntryChange(group=group, name=name, keys=differing, added=name not in old, removed=name not in new)


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value if value is not None else "")
