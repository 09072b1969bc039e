"""Putting messages into channels and changing them there, whoever does it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.playground.channels import Channel, Message
from bot.playground.events import Sending
from bot.playground.people import Json, Person
from bot.playground.state import State
from bot.playground.words import words_of_blocks, words_of_message
from bot.playground.world import World

_HOLDERS = ("actions", "section", "input")


def write(world: World, message: Message) -> tuple[Message, Sending]:
    """Put a message into its channel and tell the apps; what is returned has its words."""
    kept = world.state.put_message(with_words(world.state, message))
    return kept, world.news.posted(kept)


def change(world: World, message: Message, *, before: Message) -> tuple[Message, Sending]:
    """Put a changed message in the place of what it was and tell the apps."""
    kept = world.state.put_message(with_words(world.state, message))
    return kept, world.news.changed(kept, before=before)


def erase(world: World, message: Message) -> Sending:
    """Delete a message and tell the apps. The head of a thread stays, as a tombstone that was changed into one."""
    if not world.state.thread_of(message.channel, message.ts):
        world.state.remove_message(message)
        return world.news.deleted(message)
    gone = Message(
        channel=message.channel,
        ts=message.ts,
        user="USLACKBOT",
        team_id=message.team_id,
        text="This message was deleted.",
        words="",
        thread=message.thread,
        deleted=True,
    )
    return change(world, gone, before=message)[1]


def new_message(world: World, *, channel: Channel, author: Person, text: str, **more: Any) -> Message:
    """A message of now, not yet in its channel."""
    return Message(
        channel=channel.id,
        ts=world.state.new_ts(),
        user=author.id,
        team_id=author.team_id,
        text=text,
        words="",
        bot_id=author.bot_id,
        app_id=author.app_id,
        **more,
    )


def with_words(state: State, message: Message) -> Message:
    """The message with what a person reads in it."""
    words = words_of_message(
        message.text,
        message.blocks,
        name_of=state.name_of,
        attachments=message.attachments,
        files=message.files,
    )
    return replace(message, words=words)


def words_of_view(state: State, body: Json, blocks: tuple[Json, ...]) -> str:
    """Everything a person reads in a view: title, blocks, and its two buttons."""
    ends = (body.get("title"), body.get("submit"), body.get("close"))
    title, submit, close = (str((end or {}).get("text", "")) for end in ends)
    lines = [title, words_of_blocks(blocks, name_of=state.name_of), submit, close]
    return "\n".join(line for line in lines if line)


def with_ids(state: State, blocks: Iterable[Json]) -> tuple[Json, ...]:
    """The blocks with a `block_id` and `action_id` wherever the app gave none; what is null there is left out."""
    return tuple(_with_ids(state, without_nulls(block)) for block in blocks)


def without_nulls(value: Any) -> Any:
    """The value without what is null in its objects: it counts as not given."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [without_nulls(inner) for inner in value] if isinstance(value, list) else value


def _with_ids(state: State, block: Json) -> Json:
    named: Json = {"block_id": state.new_id("b")} | block
    if block.get("type") not in _HOLDERS:
        return named
    for key in ("element", "accessory"):
        if isinstance(block.get(key), dict) and block[key].get("type") != "image":
            named[key] = {"action_id": state.new_id("a")} | block[key]
    if block["type"] == "actions":
        named["elements"] = [{"action_id": state.new_id("a")} | element for element in block["elements"]]
    return named
