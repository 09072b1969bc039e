"""What was said about a lead: kept line by line, and shown to whoever gets the lead next."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.desk import Desk
from bot.directory import person_at
from bot.payloads import Heard, Pressed
from routing.lead import Lead
from storage.records import Line, SharedFile, Speaker

#: Characters of a transcript in one message, well inside what Slack takes.
MAX_CHARACTERS = 3_000


async def keep(desk: Desk, lead: Lead, heard: Heard, speaker: Speaker) -> None:
    """Keep what somebody said, or what became of it: a line of the same message replaces the one before."""
    text = " ".join([heard.text, *(f"[{file.name}]" for file in heard.files)]).strip()
    files = tuple(SharedFile(name=file.name, url=file.url) for file in heard.files)
    await desk.uow.transcript.add(replace(_line_of(desk, lead, heard, speaker), text=text, files=files))


async def take_back(desk: Desk, lead: Lead, heard: Heard, speaker: Speaker) -> None:
    """Keep that a message is gone: nobody reads it any more."""
    await desk.uow.transcript.add(_line_of(desk, lead, heard, speaker))


async def keep_press(desk: Desk, lead: Lead, pressed: Pressed) -> None:
    """Keep what stands on a button that the prospect pressed."""
    line = Line(lead=lead.id, at=desk.now, speaker=Speaker.PROSPECT, text=pressed.label)
    await desk.uow.transcript.add(line)


async def keep_our_words(desk: Desk, lead: Lead, message: Message) -> None:
    """Keep what Baton said to the prospect."""
    await desk.uow.transcript.add(Line(lead=lead.id, at=desk.now, speaker=Speaker.BATON, text=blocks.spoken(message)))


async def transcript(desk: Desk, lead: Lead, *, to: str) -> list[Message]:
    """What was said, for who reads at that place, as messages of at most a few thousand characters each."""
    reader = person_at(to)
    language = desk.language_of(reader) if reader else desk.workspace.language
    title = desk.say(language, "transcript-title", name=blocks.escape(lead.prospect.name))
    said = [_shown(lead, line) for line in _as_it_stands(await desk.uow.transcript.of(lead.id))]
    pieces = [piece for line in said for piece in blocks.pieces(line, MAX_CHARACTERS)]
    return [_message(title, portion) for portion in _portions(pieces)]


async def files_of_prospect(desk: Desk, lead: Lead) -> list[SharedFile]:
    """What the prospect has shared, oldest first; not what was taken back."""
    lines = _as_it_stands(await desk.uow.transcript.of(lead.id))
    return [file for line in lines if line.speaker is Speaker.PROSPECT for file in line.files]


def _line_of(desk: Desk, lead: Lead, heard: Heard, speaker: Speaker) -> Line:
    """The line of a message, with nothing in it yet."""
    name = desk.name_of(heard.user) if speaker is Speaker.OWNER else ""
    return Line(lead=lead.id, at=desk.now, speaker=speaker, name=name, text="", channel=heard.channel, ts=heard.ts)


def _as_it_stands(lines: Sequence[Line]) -> list[Line]:
    """Each message once, in its last words, where it was said; none that was taken back."""
    latest: dict[object, Line] = {}
    for number, line in enumerate(lines):
        latest[(line.channel, line.ts) if line.ts else number] = line
    return [line for line in latest.values() if line.text]


def _shown(lead: Lead, line: Line) -> str:
    names = {Speaker.PROSPECT: lead.prospect.name or "–", Speaker.BATON: "Baton", Speaker.OWNER: line.name}
    return f"{names[line.speaker]}: {line.text}"


def _message(title: str, lines: list[str]) -> Message:
    text = "\n".join(lines)
    return blocks.message(f"{title}\n{blocks.escape(text)}", [blocks.context(title), blocks.rich_text(text)])


def _portions(lines: list[str]) -> list[list[str]]:
    portions: list[list[str]] = []
    room = 0
    for line in lines:
        if not portions or len(line) > room:
            portions.append([])
            room = MAX_CHARACTERS
        portions[-1].append(line)
        room -= len(line) + 1
    return portions
