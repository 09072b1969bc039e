"""Methods about channels and what was written in them."""

from bot.playground.channels import MOST_IN_GROUP, Message
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.web_api.call import Call
from bot.playground.web_api.pages import page_of


async def open_direct(call: Call) -> Json:
    """The direct message with one person or with several, opened where it was not."""
    if call.has("channel"):
        return {"channel": call.channel().as_json(seen_by=call.app.user)}
    users = _users(call)
    if not users:
        raise SlackError("users_list_not_supplied")
    others = [user for user in users if user != call.app.user] or users
    members = (call.app.user, *dict.fromkeys(others))
    if len(members) > MOST_IN_GROUP:
        raise SlackError("too_many_users")
    call.needs_scope("im:write" if len(members) <= 2 else "mpim:write")
    for user in members[1:]:
        _can_be_written_to(call, user)
    open_before = call.world.state.open_direct(*members) is not None
    channel = call.world.state.direct_channel(*members)
    shown = channel.as_json(seen_by=call.app.user) if call.flag("return_im") else {"id": channel.id}
    return {"no_op": open_before, "already_open": open_before, "channel": shown}


def _users(call: Call) -> list[str]:
    """The ids in `users`, a list or a text with commas."""
    given = call.arguments.get("users") or ""
    users = given if isinstance(given, list) else str(given).split(",")
    if not all(isinstance(user, str) for user in users):
        raise SlackError("invalid_arguments")
    return [user.strip() for user in users if user.strip()]


def _can_be_written_to(call: Call, user: str) -> None:
    person = call.known(user)
    if person is None:
        raise SlackError("user_not_found")
    if person.deleted:
        raise SlackError("user_disabled")
    if person.bot:
        raise SlackError("cannot_dm_bot")


async def info(call: Call) -> Json:
    """One channel."""
    return {"channel": call.channel_to("read").as_json(seen_by=call.app.user)}


async def list_all(call: Call) -> Json:
    """The channels of the asked `types` that the bot may know of."""
    kinds = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
    types = [each.strip() for each in call.text("types", "public_channel").split(",")]
    if any(each not in kinds for each in types):
        raise SlackError("invalid_types")
    wanted = {kinds[each] for each in types}
    known = [
        channel
        for channel in call.world.state.channels.values()
        if channel.kind in wanted and call.knows_of(channel)
        if not (call.flag("exclude_archived") and channel.archived)
    ]
    page, metadata = page_of(call, known)
    shown = [channel.as_json(seen_by=call.app.user) for channel in page]
    return {"channels": shown, "response_metadata": metadata}


async def members(call: Call) -> Json:
    """The ids of who is in a channel."""
    page, metadata = page_of(call, call.channel_to("read").members)
    return {"members": list(page), "response_metadata": metadata}


async def history(call: Call) -> Json:
    """A channel's messages, newest first, without replies in threads."""
    channel = call.channel_to("history")
    if call.app.user not in channel.members:
        raise SlackError("not_in_channel")
    every = call.world.state.messages[channel.id].values()
    first = [message for message in every if not message.is_reply or message.broadcast]
    wanted = sorted(_between(call, first), key=lambda message: message.ts, reverse=True)
    page, metadata = page_of(call, wanted)
    return {
        "messages": [_shown(call, message) for message in page],
        "has_more": bool(metadata["next_cursor"]),
        "pin_count": 0,
        "response_metadata": metadata,
    }


async def replies(call: Call) -> Json:
    """A thread: its first message, then the replies in order."""
    channel = call.channel_to("history")
    if call.app.user not in channel.members:
        raise SlackError("not_in_channel")
    message = call.message(channel, refusal="thread_not_found")
    first = call.world.state.messages[channel.id].get(message.thread or message.ts, message)
    thread = call.world.state.thread_of(channel.id, first.ts)
    page, metadata = page_of(call, [first, *_between(call, thread)])
    return {
        "messages": [_shown(call, message) for message in page],
        "has_more": bool(metadata["next_cursor"]),
        "response_metadata": metadata,
    }


def _between(call: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = call.text("oldest", "0"), call.text("latest", "9999999999.999999")
    if call.flag("inclusive"):
        return [message for message in messages if _time(oldest) <= _time(message.ts) <= _time(latest)]
    return [message for message in messages if _time(oldest) < _time(message.ts) < _time(latest)]


def _time(ts: str) -> tuple[int, int]:
    seconds, _, fraction = ts.partition(".")
    try:
        return int(seconds), int(fraction.ljust(6, "0")[:6] or 0)
    except ValueError as exc:
        raise SlackError("invalid_ts_latest") from exc


def _shown(call: Call, message: Message) -> Json:
    shown = call.world.state.shown(message)
    if message.metadata and call.flag("include_all_metadata"):
        shown["metadata"] = message.metadata
    return shown
