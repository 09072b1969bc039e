"""Methods that post, change and delete messages."""

from dataclasses import replace

from bot.playground.channels import Channel, Message
from bot.playground.contents import checked
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.web_api.call import Call
from bot.playground.writing import change, erase, new_message, with_words, write


async def post_message(call: Call) -> Json:
    """Post into a channel the bot is in, or into the direct message with a person."""
    channel = _open_to(call)
    content = content_of(call)
    thread = _thread(call, channel)
    message = new_message(call.world, channel=channel, author=call.bot, **content, thread=thread)
    kept, _ = write(call.world, replace(message, broadcast=call.flag("reply_broadcast")))
    shown = call.world.state.shown(kept)
    if kept.metadata:
        shown["metadata"] = kept.metadata
    return {"channel": channel.id, "ts": kept.ts, "message": shown}


async def post_ephemeral(call: Call) -> Json:
    """Show something to one person in a channel, to nobody else."""
    channel = _open_to(call)
    call.needed("user")
    person = call.person()
    if person.id not in channel.members:
        raise SlackError("user_not_in_channel")
    content = content_of(call)
    thread = _thread(call, channel)
    message = new_message(call.world, channel=channel, author=call.bot, **content, thread=thread, only_for=person.id)
    call.world.state.put_ephemeral(with_words(call.world.state, message))
    return {"message_ts": message.ts}


async def update(call: Call) -> Json:
    """Change a message of the bot's own; blocks and attachments that are not given stay, and go with an empty list."""
    channel = call.channel()
    message = _own(call, channel, refusal="cant_update_message")
    if channel.archived:
        raise SlackError("is_archived")
    content = content_of(call)
    kept = {
        name: getattr(message, name) for name in ("blocks", "attachments", "metadata") if name not in call.arguments
    }
    broadcast = message.broadcast or call.flag("reply_broadcast")
    changed = replace(message, **(content | kept), broadcast=broadcast, edited_at=call.world.state.new_ts())
    new, _ = change(call.world, changed, before=message)
    return {"channel": channel.id, "ts": new.ts, "text": new.text, "message": call.world.state.shown(new)}


async def delete(call: Call) -> Json:
    """Delete a message of the bot's own."""
    channel = call.channel()
    message = _own(call, channel, refusal="cant_delete_message")
    erase(call.world, message)
    return {"channel": channel.id, "ts": message.ts}


def named_place(call: Call) -> str:
    """Where a call posts, the same however it is named: the id of the channel, or of the person it is direct with."""
    named = call.text("channel")
    channel = call.world.state.channels.get(named) or _by_name(call)
    if channel is None:
        return named
    others = [member for member in channel.members if member != call.app.user]
    return others[0] if channel.kind == "im" and others else channel.id


def content_of(call: Call) -> Json:
    """The text, blocks, attachments and metadata that a call gives, checked against every limit."""
    return checked(
        call.world.state,
        text=call.text("text"),
        blocks=call.value("blocks", refusal="invalid_blocks_format"),
        attachments=call.value("attachments"),
        metadata=call.value("metadata"),
    )


def _open_to(call: Call) -> Channel:
    state = call.world.state
    person = call.known(call.needed("channel"))
    if person and person.bot:
        raise SlackError("cannot_dm_bot")
    channel = state.direct_channel(call.app.user, person.id) if person else _by_name(call) or call.channel()
    if channel.archived:
        raise SlackError("is_archived")
    if call.app.user not in channel.members and not _may_post_anywhere(call):
        raise SlackError("not_in_channel")
    if channel.kind == "im" and any(state.people[member].deleted for member in channel.members):
        raise SlackError("account_inactive")
    return channel


def _by_name(call: Call) -> Channel | None:
    """The channel that is named and not given by its id, as posting alone allows."""
    named = call.text("channel").removeprefix("#")
    return next(
        (each for each in call.world.state.channels.values() if each.name == named and call.knows_of(each)), None
    )


def _may_post_anywhere(call: Call) -> bool:
    return call.app.manifest is not None and call.app.may("chat:write.public")


def _thread(call: Call, channel: Channel) -> str | None:
    if not call.has("thread_ts"):
        return None
    first = call.message(channel, "thread_ts", refusal="thread_not_found")
    if first.deleted:
        raise SlackError("thread_not_found")
    return first.thread or first.ts


def _own(call: Call, channel: Channel, *, refusal: str) -> Message:
    call.needed("ts")
    message = call.message(channel)
    if message.bot_id != call.app.bot_id:
        raise SlackError(refusal)
    return message
