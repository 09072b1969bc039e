"""What prospect and owner write to each other, copied to the other side, and nothing else."""

import unicodedata
from datetime import timedelta

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.desk import Desk
from bot.handlers.sharing import bring_file
from bot.handlers.side_cards import side_thread
from bot.handlers.telling import card_key, tell_in_thread, tell_person
from bot.handlers.transcript import keep, take_back
from bot.payloads import Change, Heard
from routing.lead import ChatState, Lead, Status
from storage.records import Method, Speaker

#: What an owner begins a message with that is for colleagues only.
PRIVATE = "//"
#: The reaction on a message whose copy went out.
WENT_OUT = "white_check_mark"
#: How long a copy may be on its way; a message older than that without a copy never had one.
ON_ITS_WAY = timedelta(minutes=1)

#: What the outbox key of a copy begins with.
_COPY = "relay"


async def owner_says(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Relay what the owner wrote below the card, while the chat is live and unless it is private."""
    if _is_private(heard.text):
        return
    if lead.chat is not ChatState.LIVE:
        await tell_person(
            desk, heard.user, f"chat-{lead.chat}-not-sent", unseen_in=heard.shared_channel, thread=heard.thread
        )
        return
    await keep(desk, lead, heard, Speaker.OWNER)
    place = lead.place
    for key, message in _copies(lead, heard, by_owner=True):
        await desk.send(Method.POST, place.channel, message, key=key, thread=place.thread)
    for file in heard.files:
        await bring_file(desk, lead, name=file.name, url=file.url, to=place.channel, thread=place.thread)
    await _mark(desk, lead, heard, lane=place.channel)


async def say_not_sent(desk: Desk, heard: Heard, why: str, *, card: str) -> None:
    """Tell who writes below a card, once for each card and reason, why none of it goes out."""
    if not _is_private(heard.text):
        await tell_person(
            desk,
            heard.user,
            f"chat-{why}-not-sent",
            unseen_in=heard.shared_channel,
            thread=heard.thread,
            key=f"not-sent:{why}:{card}:{heard.user}",
        )


async def prospect_says(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Bring what the prospect wrote to the thread below the card: live, paused or not yet taken."""
    await keep(desk, lead, heard, Speaker.PROSPECT)
    head = _thread(desk, lead)
    if head is None:
        return
    to, card = head
    for key, message in _copies(lead, heard, by_owner=False):
        await desk.send(Method.POST, to, message, key=key, thread_of=card)
    for file in heard.files:
        await bring_file(desk, lead, name=file.name, url=file.url, to=to, thread_of=card)
    if lead.chat is ChatState.LIVE:
        await _mark(desk, lead, heard, lane=to)


async def follow_change(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Follow an edit or a deletion of a message that was relayed; one that was not has no copy to change.

    What a prospect deletes before there is a card, nobody reads on the first one.
    """
    by_owner = lead.owner is not None and heard.user == lead.owner.slack
    head = _thread(desk, lead)
    if head is None:
        if heard.change is Change.DELETED:
            await take_back(desk, lead, heard, Speaker.PROSPECT)
        return
    to = lead.place.channel if by_owner else head[0]
    gone = heard.change is Change.DELETED or (by_owner and _is_private(heard.text))
    if by_owner and not gone and lead.chat is not ChatState.LIVE:
        return
    out = await _copies_out(desk, lead, heard)
    if out:
        await (take_back if gone else keep)(desk, lead, heard, Speaker.OWNER if by_owner else Speaker.PROSPECT)
    copies = {} if gone else dict(_copies(lead, heard, by_owner=by_owner))
    for key in out:
        if key in copies:
            await desk.send(Method.UPDATE, to, copies[key], of=key)
        else:
            await desk.send(Method.DELETE, to, {}, of=key)
    if out and gone and heard.change is Change.EDITED:
        await desk.send(Method.UNREACT, heard.channel, _mark_on(heard), lane=to)


async def show_changed(desk: Desk, lead: Lead, heard: Heard) -> None:
    """Show below the card what a prospect has made of an answer that stands above in the transcript."""
    title = desk.say(desk.workspace.language, "transcript-changed", name=blocks.escape(_name(lead)))
    message = blocks.message(
        f"{title} {blocks.escape(heard.text)}", [blocks.context(title), blocks.rich_text(heard.text)]
    )
    await tell_in_thread(desk, lead, message)


async def did_not_arrive(desk: Desk, lead: Lead) -> None:
    """Tell the owner, below the card, that something they wrote could not be brought to the prospect."""
    if lead.owner is not None:
        words = desk.say(desk.language_of(lead.owner.slack), "chat-did-not-arrive")
        await tell_in_thread(desk, lead, blocks.paragraph(words))


def relayed_lead(key: str) -> str | None:
    """The lead whose live chat an outgoing message belongs to, by its key; None for any other message."""
    kind, _, rest = key.partition(":")
    return rest.split(":")[0] if kind == _COPY else None


def _is_private(text: str) -> bool:
    """Whether an owner's message is for colleagues only, also where a Chinese keyboard made its slashes wide."""
    return unicodedata.normalize("NFKC", text.lstrip()[: len(PRIVATE)]) == PRIVATE


def _thread(desk: Desk, lead: Lead) -> tuple[str, str] | None:
    """The place and the card in whose thread a prospect's words are read: those who look after the lead, or the rep."""
    if lead.offers and lead.status not in {Status.CORRECTING, Status.REVIEWING, Status.HANDED_OVER}:
        return lead.offers[-1].card_at, card_key(lead, lead.offers[-1])
    return side_thread(desk, lead)


def _copies(lead: Lead, heard: Heard, *, by_owner: bool) -> list[tuple[str, Message]]:
    """What stands on the other side of a message, with the keys: one message, or several where it is very long."""
    pieces = blocks.pieces(heard.text) if heard.text else []
    return [
        (_copy_key(lead, heard, place), _as_written(piece) if by_owner else _under_name(lead, piece))
        for place, piece in enumerate(pieces)
    ]


async def _copies_out(desk: Desk, lead: Lead, heard: Heard) -> list[str]:
    """The keys of a message's copies that went out, or are on their way; none of one that was taken back."""
    first = _copy_key(lead, heard)
    place = (heard.channel, heard.ts)
    lines = [line for line in await desk.uow.transcript.of(lead.id) if (line.channel, line.ts) == place]
    if lines and not lines[-1].text:
        return []
    if any(desk.now - line.at < ON_ITS_WAY for line in lines):
        found = [first]
    else:
        found = [first] if await desk.uow.sent.get(first) else []
    while found and await desk.uow.sent.get(_copy_key(lead, heard, len(found))):
        found.append(_copy_key(lead, heard, len(found)))
    return found


def _copy_key(lead: Lead, heard: Heard, place: int = 0) -> str:
    """The outbox key of a message's copy on the other side; a long one has further copies, `:2` and so on."""
    key = f"{_COPY}:{lead.id}:{heard.channel}:{heard.ts}"
    return f"{key}:{place + 1}" if place else key


def _as_written(text: str) -> Message:
    return blocks.message(blocks.escape(text), [blocks.rich_text(text)])


def _under_name(lead: Lead, text: str) -> Message:
    """A prospect's words under their name."""
    name = blocks.escape(_name(lead))
    return blocks.message(f"{name}: {blocks.escape(text)}", [blocks.context(f"*{name}*"), blocks.rich_text(text)])


def _name(lead: Lead) -> str:
    return lead.prospect.name or lead.prospect.user


async def _mark(desk: Desk, lead: Lead, heard: Heard, *, lane: str) -> None:
    """Mark a message as gone out, once its copy is: the mark waits in the copy's lane, and goes with it."""
    copy = _copy_key(lead, heard) if heard.text else None
    await desk.send(Method.REACT, heard.channel, _mark_on(heard), lane=lane, needs=copy)


def _mark_on(heard: Heard) -> dict[str, str]:
    return {"name": WENT_OUT, "channel": heard.channel, "ts": heard.ts}
