"""Cards about the lists of companies: what stands on them, and what an edit or a table changes."""

from collections.abc import Iterator, Mapping, Sequence

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.modals import View, input_block, modal
from bot.cards.reader import Reader
from routing.companies import Listed, TableChanges

IMPORT_MODAL = "rulebook:import"
IMPORT_PREVIEW = "rulebook:import_preview"

#: Characters of a company or a name, of a list, and of one paragraph of it.
MAX_WORDS = 150
MAX_LIST = 6_000
MAX_CHANGES = 3_000
MAX_PARAGRAPH = 2_500


def companies(title: str, rows: Sequence[Listed], *, reader: Reader) -> Message:
    """A list of companies, as many as there is room for, and how one changes it."""
    how = reader.say("companies-how")
    if not rows:
        return blocks.message(title, [blocks.section(f"*{title}*"), blocks.context(how)])
    shown = _fitting([line(row, reader=reader) for row in rows], MAX_LIST, reader=reader)
    paragraphs = [blocks.section(each) for each in blocks.paragraphs_of([f"*{title}*", *shown], MAX_PARAGRAPH)]
    return blocks.message("\n".join((title, *shown)), [*paragraphs, blocks.context(how)])


def edited(said: str, changes: TableChanges, *, reader: Reader) -> Message:
    """What an edit did to the lists in the draft, and how it comes into force."""
    shown = [blocks.section(f"✅ {said}"), *change_blocks(changes, reader=reader)]
    lines = [each["text"]["text"] for each in shown]
    waiting = reader.say("companies-waiting")
    return blocks.message("\n".join((*lines, waiting)), [*shown, blocks.context(waiting)])


def import_modal(*, reader: Reader) -> View:
    """The form for a file, and whether it adds to the lists or takes their place."""
    choices = [
        {"text": blocks.plain(reader.say(f"import-{how}"), blocks.MAX_LABEL), "value": how}
        for how in ("add", "replace")
    ]
    shown = [
        input_block(
            "file",
            reader.say("import-file"),
            {"type": "file_input", "filetypes": ["csv", "tsv"], "max_files": 1},
            hint=reader.say("import-file-hint"),
        ),
        input_block(
            "how",
            reader.say("import-how"),
            {"type": "radio_buttons", "options": choices, "initial_option": choices[0]},
        ),
    ]
    return modal(IMPORT_MODAL, "import-title", shown, about={}, submit="import-look", reader=reader)


def import_preview(changes: TableChanges, *, about: Mapping[str, str], reader: Reader) -> View:
    """What a file would change; sent in, it goes into the draft."""
    asked = blocks.section(reader.say("import-question"))
    shown = [asked, *change_blocks(changes, reader=reader), blocks.context(reader.say("import-waiting"))]
    return modal(IMPORT_PREVIEW, "import-title", shown, about=dict(about), submit="import-submit", reader=reader)


def change_blocks(changes: TableChanges, *, reader: Reader) -> list[Block]:
    """How many companies are new, changed and gone, and each of them as far as there is room."""
    if not changes:
        return []
    counts = {"added": len(changes.added), "changed": len(changes.changed), "removed": len(changes.removed)}
    shown = _fitting(list(_lines(changes, reader=reader)), MAX_CHANGES, reader=reader)
    heading = f"*{reader.say('companies-changes', **counts)}*"
    return [blocks.section(each) for each in blocks.paragraphs_of([heading, *shown], MAX_PARAGRAPH)]


def line(row: Listed, *, reader: Reader) -> str:
    """One company with its list, and what else is known of an account."""
    about = [f"*{blocks.inert(row.company, MAX_WORDS)}*", reader.label("company-list", row.list)]
    about += [blocks.inert(row.name, MAX_WORDS)] if row.name else []
    about += [reader.say("companies-owner", rep=blocks.inert(row.owner, MAX_WORDS))] if row.owner else []
    about += [reader.say("companies-tier", tier=blocks.inert(row.tier, MAX_WORDS))] if row.tier else []
    return " · ".join(about)


def _lines(changes: TableChanges, *, reader: Reader) -> Iterator[str]:
    for row in changes.added:
        yield f"🆕 {line(row, reader=reader)}"
    for before, after in changes.changed:
        was = reader.say("companies-was", company=line(before, reader=reader))
        yield f"✏️ {line(after, reader=reader)} ({was})"
    for row in changes.removed:
        yield f"🗑️ {line(row, reader=reader)}"


def _fitting(lines: Sequence[str], room: int, *, reader: Reader) -> list[str]:
    kept = blocks.fitting(lines, room)
    more = [reader.say("listing-more", count=len(lines) - len(kept))] if len(kept) < len(lines) else []
    return [*kept, *more]
