"""People writing: messages, edits, deletions, files and reactions."""

import asyncio
import mimetypes
import re
from dataclasses import replace
from typing import Any

from bot.emoji import is_emoji, name_of
from bot.playground.channels import Channel, Message
from bot.playground.composing import Composed, composed
from bot.playground.events import Sending
from bot.playground.exceptions import GestureError
from bot.playground.files import File
from bot.playground.gestures.membership import may_act
from bot.playground.gestures.outcomes import Written
from bot.playground.people import Person
from bot.playground.state import State
from bot.playground.text import curled
from bot.playground.web_api.reactions import react
from bot.playground.world import World
from bot.playground.writing import change, erase, new_message, write

#: Characters in a message that somebody types.
MOST_TYPED = 40_000


async def say(
    world: World,
    person: Person,
    text: str,
    *,
    channel: Channel,
    thread: str | None = None,
    broadcast: bool = False,
    files: tuple[File, ...] = (),
) -> Written:
    """Somebody writes; returns when each app was told once, whether or not it took it.

    With `broadcast` a reply in a thread goes to its channel as well.
    """
    may_act(person, channel)
    if broadcast and not thread:
        raise GestureError("Only a reply in a thread can also be sent to the channel: name the thread.")
    _can_be_sent(text, files)
    typed = _typed(world.state, person, text)
    first = world.state.messages[channel.id].get(thread) if thread else None
    if thread and first is None:
        raise GestureError(f"There is no message {thread} in {channel.name or channel.id} to answer in a thread.")
    message = new_message(
        world,
        channel=channel,
        author=person,
        text=typed.text,
        blocks=(typed.block,) if typed.elements else (),
        thread=(first.thread or first.ts) if first else None,
        broadcast=broadcast,
        files=tuple(file.as_json(base_url=world.base_url) for file in files),
        client_id=world.state.new_id("client-"),
    )
    kept, sending = write(world, message)
    return Written(message=kept, trouble=await told(sending))


async def edit(world: World, person: Person, message: Message, text: str) -> Written:
    """Somebody changes what they wrote."""
    _own(world, person, message)
    _can_be_sent(text, message.files)
    typed = _typed(world.state, person, text)
    if typed.text == message.text:
        return Written(message=message, trouble=None)
    changed = replace(message, text=typed.text, blocks=(typed.block,), edited_at=world.state.new_ts())
    kept, sending = change(world, changed, before=message)
    return Written(message=kept, trouble=await told(sending))


async def unfurl(world: World, message: Message, *, title: str, url: str) -> Message:
    """Slack adds a preview under a link: a `message_changed` whose text is as it was."""
    preview = {"from_url": url, "fallback": title, "title": title, "title_link": url, "id": 1}
    kept, sending = change(world, replace(message, attachments=(preview,)), before=message)
    await told(sending)
    return kept


async def delete(world: World, person: Person, message: Message) -> str | None:
    """Somebody deletes what they wrote; returns why an app did not take it, if one did not."""
    _own(world, person, message)
    return await told(erase(world, message))


async def upload(
    world: World, person: Person, content: bytes, *, name: str, channel: Channel, text: str, **where: Any
) -> Written:
    """Somebody shares a file, with a text or without; `where` is what `say` takes, a `thread` and a `broadcast`."""
    file = keep_file(world, person, content, name=name, channels=(channel.id,))
    return await say(world, person, text, channel=channel, files=(file,), **where)


def keep_file(world: World, person: Person, content: bytes, *, name: str, channels: tuple[str, ...] = ()) -> File:
    """A file of somebody's, of the kind that its name says."""
    file = File(
        id=world.state.new_id("F"),
        name=name,
        user=person.id,
        mimetype=mimetypes.guess_type(name)[0] or "application/octet-stream",
        content=content,
        created=int(world.clock.now().timestamp()),
        channels=channels,
    )
    world.state.files[file.id] = file
    return file


async def put_reaction(world: World, person: Person, message: Message, *, name: str, added: bool) -> Message:
    """Somebody puts an emoji under a message or takes theirs away."""
    may_act(person, world.state.channels[message.channel])
    chosen = name.strip(":")
    if not is_emoji(chosen):
        raise GestureError(f"There is no emoji {name!r}; there are eyes, white_check_mark and others by Slack's names.")
    return react(world, message, name=name_of(chosen), user=person.id, added=added)


async def told(sending: Sending) -> str | None:
    """Wait until every event was delivered once or refused once; returns why one was not taken, if one was not."""
    receipts = await asyncio.gather(*sending)
    return next((receipt.trouble for receipt in receipts if receipt.trouble), None)


def _own(world: World, person: Person, message: Message) -> None:
    may_act(person, world.state.channels[message.channel])
    if message.user != person.id:
        raise GestureError(f"{person.name} did not write the message {message.ts} and cannot change it.")


def _can_be_sent(text: str, files: tuple[Any, ...]) -> None:
    if not text.strip() and not files:
        raise GestureError("There is nothing in this message to be sent.")
    if len(text) > MOST_TYPED:
        raise GestureError(f"A message has at most {MOST_TYPED:,} characters; this one has {len(text):,}.")


def _typed(state: State, person: Person, text: str) -> Composed:
    """What somebody typed, as Slack keeps it."""
    return composed(_with_mentions(state, curled(text) if person.curls_quotes else text))


def _with_mentions(state: State, text: str) -> str:
    """The text with `@name` and `#channel` as the composer turns them into mentions, longest names first."""
    marks = {f"@{person.name}": f"<@{person.id}>" for person in state.people.values()}
    marks |= {f"@{person.handle}": f"<@{person.id}>" for person in state.people.values()}
    marks |= {f"#{one.name}": f"<#{one.id}|{one.name}>" for one in state.channels.values() if one.name}
    if not re.search(r"[@#]", text):
        return text
    known = "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True))
    by_case = {mark.casefold(): target for mark, target in marks.items()}
    pattern = rf"(?<![\w<]){known and f'(?:{known})'}(?!\w)"
    return re.sub(pattern, lambda found: by_case[found[0].casefold()], text, flags=re.IGNORECASE)
