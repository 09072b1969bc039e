"""Answers to interactions: by response URL, or in the body of the acknowledgement."""

from dataclasses import replace
from typing import Any

from bot.playground.app import App
from bot.playground.channels import Message
from bot.playground.contents import checked
from bot.playground.people import Json
from bot.playground.tickets import Response
from bot.playground.world import World
from bot.playground.writing import change, erase, new_message, with_words, write


def answer_by_url(world: World, ticket: str, body: Json) -> None:
    """Do what an app posted to a response URL: show, post, replace or delete; raises SlackError."""
    response = world.tickets.use_response(ticket)
    app = world.state.apps[response.app]
    answer(world, app, response, body)


def answer(world: World, app: App, response: Response, body: Json) -> Message | None:
    """Show what an app answered, to the person alone unless `response_type` is `in_channel`."""
    source = _source(world, response)
    if body.get("delete_original"):
        if source:
            _remove(world, source)
        return None
    content = _content(world, body)
    if body.get("replace_original") and source:
        return _replace(world, source, content)
    thread = str(body.get("thread_ts") or "") or response.thread
    in_channel = body.get("response_type") == "in_channel"
    message = new_message(
        world,
        channel=world.state.channels[response.channel],
        author=world.state.people[app.user],
        **content,
        thread=thread,
        only_for=None if in_channel else response.user,
    )
    if in_channel:
        return write(world, message)[0]
    return world.state.put_ephemeral(with_words(world.state, message))


def says_something(body: Any) -> bool:
    """Whether what came back with an acknowledgement is a message to show."""
    return isinstance(body, dict) and bool(body.get("text") or body.get("blocks") or body.get("attachments"))


def _source(world: World, response: Response) -> Message | None:
    if response.source is None:
        return None
    alone = world.state.ephemerals.get(response.user, {}).get(response.source)
    return alone or world.state.messages[response.channel].get(response.source)


def _content(world: World, body: Json) -> Json:
    parts = {name: body.get(name) for name in ("blocks", "attachments")}
    return checked(world.state, text=str(body.get("text") or ""), **parts, metadata=None)


def _replace(world: World, source: Message, content: Json) -> Message:
    changed = replace(source, **content)
    if source.only_for:
        return world.state.put_ephemeral(with_words(world.state, changed))
    return change(world, replace(changed, edited_at=world.state.new_ts()), before=source)[0]


def _remove(world: World, source: Message) -> None:
    if source.only_for:
        world.state.remove_ephemeral(source)
        return
    erase(world, source)
