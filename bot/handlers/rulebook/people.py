"""`/routing team …`, `/reps set …`, `add …`, `remove …`: who sells, changed in the draft."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.cards import blocks
from bot.cards import people as cards
from bot.cards.blocks import Message
from bot.cards.mistakes import not_done, refused
from bot.handlers.rulebook.book import Book, open_book, save, workspace_of
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.leaving import leaving
from bot.handlers.rulebook.pairs import REP_KEYS, TEAM_KEYS, Misread, Wrong, pairs_of, words_of
from bot.handlers.rulebook.unscheduled import unscheduled
from routing.editing.people import EntryChange, Group, entry_changes, remove_entry, set_entry
from routing.exceptions import WorkspaceError
from routing.naming import naming
from routing.nearest import nearest
from routing.rulebook import TargetKind

ADD = frozenset({"add", "添加", "新增"})
REMOVE = frozenset({"remove", "delete", "删除", "移除"})

#: Characters of a word, and of names, that a sentence repeats.
MAX_WORD = 80
MAX_NAMES = 1_000


async def team(errand: Errand) -> Answer:
    """The teams as the draft has them, or what is to be done with one."""
    book, words = await open_book(errand.desk), words_of(errand.text)
    teams = book.workspace.roster.teams
    match words:
        case []:
            return cards.teams(tuple(teams.values()), reader=errand.reader)
        case [verb, name, *members] if verb.lower() in ADD:
            return await _new_team(errand, book, name, members)
        case [verb, name] if verb.lower() in REMOVE:
            return await _remove(errand, book, Group.TEAM, name)
        case [name] if name.lower() not in ADD | REMOVE:
            return cards.teams([teams[name]], reader=errand.reader) if name in teams else _no_such(errand, name, teams)
        case [name, verb, *members] if verb.lower() in ADD | REMOVE:
            return await _change_members(errand, book, name, members, joining=verb.lower() in ADD)
        case [name, *pairs] if pairs:
            return await _set(errand, book, Group.TEAM, name, pairs)
    return _refused(errand, errand.reader.say("people-team-how"))


async def set_rep(errand: Errand) -> Answer:
    """What is said of a rep set by names and values: `ana weight 2 hours "Mon-Fri 09:00-18:00"`."""
    book = await open_book(errand.desk)
    match words_of(errand.text):
        case [name, *pairs] if pairs:
            return await _set(errand, book, Group.REP, name, pairs)
    return _refused(errand, errand.reader.say("people-rep-how"))


async def add_rep(errand: Errand) -> Answer:
    """A new rep: a name, their Slack id, and what else is said of them."""
    book = await open_book(errand.desk)
    match words_of(errand.text):
        case [name, *_] if name in book.workspace.roster.reps:
            return _refused(errand, errand.reader.say("people-rep-there", name=blocks.inert(name, MAX_WORD)))
        case [name, slack, *pairs]:
            return await _set(errand, book, Group.REP, name, ["slack", slack, *pairs], new=True)
    return _refused(errand, errand.reader.say("people-rep-how"))


async def remove_rep(errand: Errand) -> Answer:
    """A rep taken out, of their teams too; accounts and rules that name them keep that from happening."""
    return await _remove(errand, await open_book(errand.desk), Group.REP, errand.text.strip())


#: What stands behind `/reps` and changes the draft.
REP_VERBS: Mapping[frozenset[str], Callable[[Errand], Awaitable[Answer]]] = {
    frozenset({"set", "设置"}): set_rep,
    ADD: add_rep,
    REMOVE: remove_rep,
}


async def _new_team(errand: Errand, book: Book, name: str, members: Sequence[str]) -> Answer:
    if name in book.workspace.roster.teams:
        return _refused(errand, errand.reader.say("people-team-there", name=blocks.inert(name, MAX_WORD)))
    return await _keep(errand, book, set_entry(book.source, Group.TEAM, name, {"members": list(members)}))


async def _remove(errand: Errand, book: Book, group: Group, name: str) -> Answer:
    """A team or rep taken out, unless rules or accounts would then name nobody."""
    roster = book.workspace.roster
    known: Mapping[str, object] = roster.reps if group is Group.REP else roster.teams
    if name not in known:
        return _no_such(errand, name, known)
    kind = TargetKind.REP if group is Group.REP else TargetKind.TEAM
    by = cards.named_by(naming(book.workspace, kind, name), reader=errand.reader)
    if by:
        return _refused(errand, errand.reader.say("people-named", name=blocks.inert(name, MAX_WORD), by=by))
    return await _keep(errand, book, remove_entry(book.source, group, name))


async def _change_members(errand: Errand, book: Book, name: str, members: Sequence[str], *, joining: bool) -> Answer:
    known = book.workspace.roster.teams.get(name)
    if known is None:
        return _no_such(errand, name, book.workspace.roster.teams)
    if not members:
        return _refused(errand, errand.reader.say("people-who", team=blocks.inert(name, MAX_WORD)))
    new = [each for each in members if each not in known.members]
    now = [*known.members, *new] if joining else [each for each in known.members if each not in members]
    return await _keep(errand, book, set_entry(book.source, Group.TEAM, name, {"members": now}))


async def _set(
    errand: Errand, book: Book, group: Group, name: str, pairs: Sequence[str], *, new: bool = False
) -> Answer:
    roster = book.workspace.roster
    known, keys = (roster.reps, REP_KEYS) if group is Group.REP else (roster.teams, TEAM_KEYS)
    if name not in known and not new:
        return _no_such(errand, name, known)
    values = pairs_of(pairs, keys=keys)
    if isinstance(values, Misread):
        return _misread(errand, values, keys=keys)
    holder = next((rep for rep in roster.reps.values() if rep.slack == values.get("slack") and rep.name != name), None)
    if group is Group.REP and holder is not None:
        said = errand.reader.say("people-slack-taken", id=holder.slack, rep=blocks.inert(holder.name, MAX_WORD))
        return _refused(errand, said)
    return await _keep(errand, book, set_entry(book.source, group, name, values))


def _misread(errand: Errand, misread: Misread, *, keys: Sequence[str]) -> Message:
    if misread.wrong is Wrong.NO_KEY:
        return _no_such(errand, misread.word, keys)
    word = blocks.inert(misread.word, MAX_WORD)
    return _refused(errand, errand.reader.say(f"people-{misread.wrong}", word=word))


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
    left = await leaving(errand.desk, book.workspace, workspace_of(source), reader=errand.reader)
    return await unscheduled(errand, book, cards.edited(changes, notes=left, reader=errand.reader))


def _entry(change: EntryChange, place: int) -> str:
    """A rep or team as the log has it, before (0) or after (1): the keys that differ, and whether it came or went."""
    if change.added and place == 0:
        return ""
    name = f"{change.group}.{change.name}"
    if change.removed and place == 1:
        return f"{name} removed"
    said = ", ".join(f"{key} {pair[place]!r}" for key, pair in change.keys.items())
    return f"{name} added: {said}" if change.added else f"{name}: {said}"


def _no_such(errand: Errand, word: str, among: Sequence[str] | Mapping[str, object]) -> Message:
    """That a name is none of those there are, which those are, and which was meant."""
    meant = nearest(word, among)
    said = errand.reader.say(
        "people-no-such-meant" if meant else "people-no-such",
        word=blocks.inert(word, MAX_WORD),
        meant=blocks.inert(meant or "", MAX_WORD),
        names=blocks.inert(", ".join(among), MAX_NAMES) or errand.reader.say("people-nobody"),
    )
    return _refused(errand, said)


def _refused(errand: Errand, said: str) -> Message:
    return not_done(said, typed=errand.typed, reader=errand.reader)
