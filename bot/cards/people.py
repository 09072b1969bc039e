"""Cards about who sells: the teams, and what an edit changes about a rep or a team."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from routing.editing.people import EntryChange
from routing.naming import Naming
from routing.reps import Team

#: Characters of a name or value, of all lines together, and of one paragraph of them.
MAX_WORDS = 200
MAX_LINES = 6_000
MAX_PARAGRAPH = 2_500
#: Characters of a sentence about what comes of an edit.
MAX_NOTE = 400
#: Rules and accounts that are named as those that need somebody.
MAX_NAMED = 10


def teams(several: Sequence[Team], *, reader: Reader) -> Message:
    """Teams, each with its members, how it shares leads, and how one changes it."""
    lines = [_team(each, reader=reader) for each in several]
    title = reader.say("people-title", count=len(lines))
    shown = [f"*{title}*", *blocks.fitting(lines, MAX_LINES)]
    paragraphs = blocks.paragraphs_of(shown, MAX_PARAGRAPH)
    how = blocks.context(reader.say("people-team-how"))
    return blocks.message("\n".join(paragraphs), [*map(blocks.section, paragraphs), how])


def named_by(naming: Naming, *, reader: Reader) -> str:
    """The rules, by number and name, and the accounts that name somebody; nothing where none do."""
    rules = (
        reader.say("people-named-rule", number=number, rule=blocks.inert(rule.name, MAX_WORDS))
        for number, rule in naming.rules
    )
    accounts = (reader.say("people-named-account", account=each.domain) for each in naming.accounts)
    names = [*rules, *accounts]
    more = [reader.say("listing-more", count=len(names) - MAX_NAMED)] if len(names) > MAX_NAMED else []
    return ", ".join([*names[:MAX_NAMED], *more])


def edited(changes: Sequence[EntryChange], *, notes: Sequence[str] = (), reader: Reader) -> Message:
    """What an edit did to reps and teams in the draft, what comes of that, and how it comes into force."""
    shown = [blocks.section(f"✅ {reader.say('people-done')}"), *change_blocks(changes, reader=reader)]
    shown += [blocks.section(f"⚠️ {blocks.inert(each, MAX_NOTE)}") for each in notes[:MAX_NAMED]]
    waiting = reader.say("companies-waiting")
    said = [each["text"]["text"] for each in shown]
    return blocks.message("\n".join((*said, waiting)), [*shown, blocks.context(waiting)])


def change_blocks(changes: Sequence[EntryChange], *, reader: Reader) -> list[Block]:
    """Each rep and team that is not as it was, key by key."""
    if not changes:
        return []
    lines = [_change(each, reader=reader) for each in changes]
    return [blocks.section(each) for each in blocks.paragraphs_of(blocks.fitting(lines, MAX_LINES), MAX_PARAGRAPH)]


def _team(team: Team, *, reader: Reader) -> str:
    members = blocks.inert(", ".join(team.members), MAX_WORDS) or reader.say("people-nobody")
    channel = f" · <#{team.channel}>" if team.channel else ""
    away = f" · {reader.say('ledger-catches-up')}" if team.catch_up else ""
    return f"*{blocks.inert(team.name, MAX_WORDS)}* · {members} · `{team.rotation}`{channel}{away}"


def _change(change: EntryChange, *, reader: Reader) -> str:
    sign = "🆕" if change.added else "🗑️" if change.removed else "✏️"
    name = f"{sign} *{blocks.inert(change.name, MAX_WORDS)}* ({reader.label('people', change.group)})"
    return " · ".join((name, *(_key(key, *pair) for key, pair in change.keys.items())))


def _key(key: str, before: str, after: str) -> str:
    was, now = (blocks.inert(each, MAX_WORDS) or "–" for each in (before, after))
    return f"{key}: {was} → {now}"
