"""Methods about emoji under messages."""

from dataclasses import replace

from bot.emoji import is_emoji, name_of
from bot.playground.channels import Message, Reaction
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.web_api.call import Call
from bot.playground.world import World


async def add(call: Call) -> Json:
    """Put a reaction of the bot under a message."""
    message, name = _target(call), name_of(call.needed("name").strip(":"))
    if not is_emoji(name):
        raise SlackError("invalid_name")
    if any(reaction.name == name and call.app.user in reaction.users for reaction in message.reactions):
        raise SlackError("already_reacted")
    react(call.world, message, name=name, user=call.app.user, added=True)
    return {}


async def remove(call: Call) -> Json:
    """Take a reaction of the bot away."""
    message, name = _target(call), name_of(call.needed("name").strip(":"))
    if not any(reaction.name == name and call.app.user in reaction.users for reaction in message.reactions):
        raise SlackError("no_reaction")
    react(call.world, message, name=name, user=call.app.user, added=False)
    return {}


def react(world: World, message: Message, *, name: str, user: str, added: bool) -> Message:
    """The message with that reaction of that user added or removed, kept and told."""
    users = {reaction.name: reaction.users for reaction in message.reactions}
    before = [each for each in users.get(name, ()) if each != user]
    users[name] = (*before, user) if added else tuple(before)
    reactions = tuple(Reaction(name=each, users=who) for each, who in users.items() if who)
    kept = world.state.put_message(replace(message, reactions=reactions))
    world.news.reacted(kept, name=name, user=user, added=added)
    return kept


def _target(call: Call) -> Message:
    call.needed("name")
    channel = call.channel()
    if call.app.user not in channel.members:
        raise SlackError("not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    return call.message(channel, "timestamp")
