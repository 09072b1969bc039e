"""Cards about what is put in force: what publishing would change, and what was in force before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.companies import change_blocks
from bot.cards.log_words import in_mrkdwn, in_words
from bot.cards.people import change_blocks as people_edits
from bot.cards.reader import Reader
from bot.cards.rule_edits import differences
from bot.cards.simulation import in_short
from routing.companies import TableChanges
from routing.editing import Difference
from routing.editing.people import EntryChange
from routing.replay.simulation import Simulation
from storage.changes import Change
from storage.editions import Edition
from storage.records import Seen

PUBLISH = "rulebook:publish"
DISCARD = "rulebook:discard"
ROLL_BACK = "rulebook:roll_back"
KEEP = "rulebook:keep"

#: The buttons that answer a question whether to put something in force.
ANSWERS = frozenset({PUBLISH, ROLL_BACK, KEEP})

#: Characters of an entry of the log, of a warning, of all warnings together, and of those that there were before.
MAX_ENTRY = 150
MAX_POINT = 400
MAX_POINTS = 3_000
MAX_KNOWN = 1_000

#: How the log names an edition, with its long fingerprint.
_EDITION = re.compile(r"edition (?P<number>\d+), sha256 [0-9a-f]+(?:, agreed by (?P<second>\w+))?(?:, (?P<note>.*))?")


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What one agreement says that another does not: rules, who sells, lists of companies, and the keys besides."""

    rules: Sequence[Difference[Seen]]
    companies: TableChanges = field(default_factory=TableChanges)
    people: Sequence[EntryChange] = ()
    elsewhere: Sequence[str] = ()

    @property
    def nothing(self) -> bool:
        return not (self.rules or self.companies or self.people or self.elsewhere)


@dataclass(frozen=True, kw_only=True)
class Review:
    """What there is to say before something is put in force; what stops it leaves no button to press."""

    changed: Changed
    stops: Sequence[str] = ()
    warnings: Sequence[str] = ()
    #: What is questionable about what is in force, too.
    known: Sequence[str] = ()
    #: How many of the pinned examples hold, and how many there are.
    examples: tuple[int, int] = (0, 0)
    #: What it would do to the last leads; one that is not whole is on its way.
    simulation: Simulation | None = None


def review(
    title: str, reviewed: Review, *, yes: Block, no: Block | None = None, notes: Sequence[str] = (), reader: Reader
) -> Message:
    """What would change, what is questionable about it, and the question whether to do it: a button for each answer."""
    shown = [blocks.section(f"*{title}*"), *map(blocks.section, notes), *_changed(reviewed.changed, reader=reader)]
    shown += _points("routing-stops", "⛔", reviewed.stops, reader=reader)
    shown += _points("routing-warnings", "⚠️", reviewed.warnings, reader=reader)
    shown += _points("routing-known", "▫️", reviewed.known, room=MAX_KNOWN, reader=reader)
    shown += _examples(*reviewed.examples, reader=reader)
    shown += in_short(reviewed.simulation, reader=reader) if reviewed.simulation else []
    no = no or blocks.button(reader.say("routing-keep-button"), action_id=KEEP)
    return _message([*shown, *blocks.actions([no] if reviewed.stops else [yes, no])])


def question(said: str, *, action: str, label: str, value: str, reader: Reader) -> Message:
    """A question to be answered with a button."""
    buttons = [
        blocks.button(label, action_id=action, value=value, style="danger"),
        blocks.button(reader.say("routing-keep-button"), action_id=KEEP),
    ]
    return blocks.message(said, [blocks.section(said), *blocks.actions(buttons)])


def comparison(title: str, changed: Changed, *, reader: Reader) -> Message:
    """What is different between two agreements."""
    return _message([blocks.section(f"*{title}*"), *_changed(changed, reader=reader)])


def history(
    editions: Sequence[Edition], changes: Sequence[Change], *, doubts: Sequence[str], reader: Reader
) -> Message:
    """What was in force, the latest first, entries of the log, how to see those before, and what is wrong with either.

    A page of older entries comes without versions.
    """
    versions = [_edition(each, in_force=place == 0, reader=reader) for place, each in enumerate(editions)]
    entries = [_entry(each, reader=reader) for each in changes]
    shown = [
        *(blocks.section(f"⛔ {each}") for each in doubts),
        *(_list(reader.say("routing-history"), versions) if versions else []),
        *_list(reader.say("routing-log"), entries),
        *_older(changes, reader=reader),
        blocks.context(reader.say("routing-history-how")),
    ]
    return _message(shown)


def _older(changes: Sequence[Change], *, reader: Reader) -> list[Block]:
    """How to go on, where there are entries before those that are shown."""
    next_ = changes[-1].number - 1 if changes else 0
    return [blocks.context(reader.say("routing-log-older", next=next_))] if next_ else []


def meanwhile(edition: Edition, *, reader: Reader) -> str:
    """That nothing was done, for an edition came into force before; and through whom."""
    origin = _origin(edition.origin, edition.note, reader=reader)
    by = _names(edition.by, edition.second, reader=reader)
    return reader.say(
        "routing-meanwhile-by" if by else "routing-meanwhile", by=by, version=edition.number, origin=origin
    )


def _changed(changed: Changed, *, reader: Reader) -> list[Block]:
    if changed.nothing:
        return [blocks.section(reader.say("routing-no-difference"))]
    keys = reader.say("list-separator").join(blocks.code(key, MAX_ENTRY) for key in changed.elsewhere)
    elsewhere = [blocks.section(reader.say("routing-elsewhere", keys=keys))] if keys else []
    companies = change_blocks(changed.companies, reader=reader)
    if companies:
        companies.insert(0, blocks.section(reader.say("routing-companies")))
    people = people_edits(changed.people, reader=reader)
    return [*differences(changed.rules, reader=reader), *people, *companies, *elsewhere]


def _examples(holding: int, of: int, *, reader: Reader) -> list[Block]:
    """How many of the pinned examples hold; nothing where none are pinned."""
    if not of:
        return []
    sign = "📌" if holding == of else "⛔"
    return [blocks.section(f"{sign} {reader.say('routing-examples', count=holding, of=of)}")]


def _points(heading: str, sign: str, points: Sequence[str], *, room: int = MAX_POINTS, reader: Reader) -> list[Block]:
    if not points:
        return []
    lines = [f"• {blocks.escape(blocks.one_line(each, MAX_POINT))}" for each in points]
    kept = blocks.fitting(lines, room)
    more = [reader.say("listing-more", count=len(lines) - len(kept))] if len(kept) < len(lines) else []
    return _list(f"{sign} {reader.say(heading)}", [*kept, *more])


def _list(heading: str, lines: Sequence[str]) -> list[Block]:
    return [blocks.section(each) for each in blocks.paragraphs_of([f"*{heading}*", *lines], blocks.MAX_SECTION - 100)]


def _edition(edition: Edition, *, in_force: bool, reader: Reader) -> str:
    by = _by(edition.by, edition.second, reader=reader)
    origin = _origin(edition.origin, edition.note, reader=reader)
    now = f" · {reader.say('routing-in-force')}" if in_force else ""
    return f"*{edition.number}* · {origin}{by} · {reader.time(edition.at)}{now}"


def _entry(change: Change, *, reader: Reader) -> str:
    edition = _EDITION.fullmatch(change.after)
    by = _by(change.by, edition["second"] if edition else None, reader=reader)
    return f"{change.number}. {_what(change, reader=reader)}{by} · {reader.time(change.at)}"


def _by(*users: str | None, reader: Reader) -> str:
    """Who did it: nobody in Slack, one, or both who had to agree."""
    names = _names(*users, reader=reader)
    return f" · {names}" if names else ""


def _names(*users: str | None, reader: Reader) -> str:
    return reader.say("list-separator").join(f"<@{user}>" for user in users if user)


def _what(change: Change, *, reader: Reader) -> str:
    """What was done, and to what."""
    edition = _EDITION.fullmatch(change.after)
    if edition is None:
        about = " → ".join(_side(change.what, each, reader=reader) for each in (change.before, change.after) if each)
        return f"{reader.say(f'routing-log-{change.what}')} · {about}"
    origin = _origin(change.what, edition["note"] or "", reader=reader)
    return reader.say("routing-log-version", version=edition["number"], origin=origin)


def _side(what: str, text: str, *, reader: Reader) -> str:
    return in_mrkdwn(text, reader=reader) or blocks.inert(in_words(what, text, reader=reader), MAX_ENTRY)


def _origin(origin: str, note: str, *, reader: Reader) -> str:
    return reader.say(f"routing-origin-{origin}", note=blocks.inert(note, MAX_ENTRY))


def _message(shown: Sequence[Block]) -> Message:
    said = [each["text"]["text"] for each in shown if each["type"] == "section"]
    return blocks.message("\n".join(said), shown)
