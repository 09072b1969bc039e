"""`/routing team …`, `/reps set …`, `add …`, `remove …`: who sells, changed in the draft."""

import shlex
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.cards import people as cards
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.handlers.rulebook.book import Book, open_book, save, workspace_of
from bot.handlers.rulebook.errand import Answer, Errand
from routing.editing.people import EntryChange, Group, Value, entry_changes, remove_entry, set_entry
from routing.exceptions import WorkspaceError
from routing.nearest import nearest

#: What of a rep and of a team is set by name and value; `none` leaves it to the default.
REP_KEYS = ("weight", "capacity", "languages", "hours", "timezone", "holidays", "slack")
TEAM_KEYS = ("channel", "rotation", "catch_up")
NONE = frozenset({"none", "default", "无", "默认"})

ADD = frozenset({"add", "添加", "新增"})
REMOVE = frozenset({"remove", "delete", "删除", "移除"})

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "，": ","})


async def team(errand: Errand) -> Answer:
    """The teams as the draft has them, or what is to be done with one."""
    book, words = await open_book(errand.desk), _words(errand.text)
    match words:
        case []:
            return cards.teams(book.workspace.roster, reader=errand.reader)
        case [verb, name, *members] if verb.lower() in ADD and name not in book.workspace.roster.teams:
            return await _keep(errand, book, set_entry(book.source, Group.TEAM, name, {"members": members}))
        case [verb, name] if verb.lower() in REMOVE and name in book.workspace.roster.teams:
            return await _keep(errand, book, remove_entry(book.source, Group.TEAM, name))
        case [name, verb, *members] if members and verb.lower() in ADD | REMOVE:
            return await _change_members(errand, book, name, members, joining=verb.lower() in ADD)
        case [name, *pairs] if pairs:
            return await _set(errand, book, Group.TEAM, name, pairs)
    return not_done(errand.reader.say("people-team-how"), typed=errand.typed, reader=errand.reader)


async def set_rep(errand: Errand) -> Answer:
    """What is said of a rep set by names and values: `ana weight 2 hours "Mon-Fri 09:00-18:00"`."""
    book = await open_book(errand.desk)
    match _words(errand.text):
        case [name, *pairs] if pairs:
            return await _set(errand, book, Group.REP, name, pairs)
    return not_done(errand.reader.say("people-rep-how"), typed=errand.typed, reader=errand.reader)


async def add_rep(errand: Errand) -> Answer:
    """A new rep: a name, their Slack id, and what else is said of them."""
    book = await open_book(errand.desk)
    match _words(errand.text):
        case [name, slack, *pairs] if name not in book.workspace.roster.reps:
            return await _set(errand, book, Group.REP, name, ["slack", slack, *pairs], new=True)
    return not_done(errand.reader.say("people-rep-how"), typed=errand.typed, reader=errand.reader)


async def remove_rep(errand: Errand) -> Answer:
    """A rep taken out, of their teams too; accounts and rules that name them keep that from happening."""
    book, name = await open_book(errand.desk), errand.text.strip()
    if name not in book.workspace.roster.reps:
        return _no_such(errand, name, among=book.workspace.roster.reps)
    return await _keep(errand, book, remove_entry(book.source, Group.REP, name))


#: What stands behind `/reps` and changes the draft.
REP_VERBS: Mapping[frozenset[str], Callable[[Errand], Awaitable[Answer]]] = {
    frozenset({"set", "设置"}): set_rep,
    ADD: add_rep,
    REMOVE: remove_rep,
}


async def _change_members(errand: Errand, book: Book, name: str, members: Sequence[str], *, joining: bool) -> Answer:
    known = book.workspace.roster.teams.get(name)
    if known is None:
        return _no_such(errand, name, among=book.workspace.roster.teams)
    new = [each for each in members if each not in known.members]
    now = [*known.members, *new] if joining else [each for each in known.members if each not in members]
    return await _keep(errand, book, set_entry(book.source, Group.TEAM, name, {"members": now}))


async def _set(
    errand: Errand, book: Book, group: Group, name: str, pairs: Sequence[str], *, new: bool = False
) -> Answer:
    roster = book.workspace.roster
    known, keys = (roster.reps, REP_KEYS) if group is Group.REP else (roster.teams, TEAM_KEYS)
    if name not in known and not new:
        return _no_such(errand, name, among=known)
    wrong = next((key for key in pairs[::2] if key not in keys), None)
    if wrong is not None or len(pairs) % 2:
        return _no_such(errand, wrong or pairs[-1], among=keys)
    values = {key: _value(key, text) for key, text in zip(pairs[::2], pairs[1::2], strict=True)}
    return await _keep(errand, book, set_entry(book.source, group, name, values))


async def _keep(errand: Errand, book: Book, source: str) -> Message:
    """Keep an edited text as the draft, and say what changed; or why it cannot be."""
    try:
        workspace_of(source)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=errand.reader)
    changes = entry_changes(book.source, source)
    if not changes:
        return not_done(errand.reader.say("routing-already-so"), typed=errand.typed, reader=errand.reader)
    before, after = ("\n".join(filter(None, (_entry(each, place) for each in changes))) for place in (0, 1))
    await save(errand.desk, book, source, by=errand.principal.user, what="people", before=before, after=after)
    return cards.edited(changes, reader=errand.reader)


def _entry(change: EntryChange, place: int) -> str:
    """A rep or team as the log has it, before (0) or after (1): the keys that differ, and whether it came or went."""
    if change.added and place == 0:
        return ""
    name = f"{change.group}.{change.name}"
    if change.removed and place == 1:
        return f"{name} removed"
    said = ", ".join(f"{key} {pair[place]!r}" for key, pair in change.keys.items())
    return f"{name} added: {said}" if change.added else f"{name}: {said}"


def _no_such(errand: Errand, word: str, *, among: Sequence[str] | Mapping[str, object]) -> Message:
    """That a name is none of those there are, and which was meant."""
    meant = nearest(word, among)
    said = errand.reader.say(
        "people-no-such-meant" if meant else "people-no-such", word=word, meant=meant or "", names=", ".join(among)
    )
    return not_done(said, typed=errand.typed, reader=errand.reader)


def _value(key: str, text: str) -> Value:
    if text.casefold() in NONE:
        return None
    if key == "languages":
        return [each.strip() for each in text.split(",") if each.strip()]
    return int(text) if text.isascii() and text.isdecimal() else text


def _words(text: str) -> list[str]:
    """The words of a line, those in quotes as one; none where a quote is left open."""
    try:
        return shlex.split(text.translate(_QUOTES))
    except ValueError:
        return []
