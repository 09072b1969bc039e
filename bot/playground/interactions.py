"""The payloads of clicks, submissions and slash commands, in Slack's shapes."""

from bot.playground.app import App
from bot.playground.channels import Channel, Message
from bot.playground.inputs import initial_values
from bot.playground.people import Json, Person
from bot.playground.views import View
from bot.playground.world import World


def block_actions(
    world: World, app: App, *, person: Person, action: Json, source: Message | View, values: Json | None = None
) -> Json:
    """Somebody pressed a button or chose from a menu, in a message or a view."""
    payload = {"type": "block_actions", **_common(world, app, person), "actions": [action]}
    payload |= {"trigger_id": new_trigger(world, app, person), "api_app_id": app.id}
    if isinstance(source, View):
        shown = source.as_json(values=values)
        return payload | {"container": {"type": "view", "view_id": source.id}, "view": shown, "state": shown["state"]}
    return payload | _about_message(world, app, person, source, values)


def block_suggestion(
    world: World, app: App, *, person: Person, source: Message | View, named: Json, values: Json
) -> Json:
    """Somebody typed into a menu that asks the app for its options; `named` says which menu, and what was typed."""
    payload = {"type": "block_suggestion", **_common(world, app, person), **named}
    if isinstance(source, View):
        return payload | {"container": {"type": "view", "view_id": source.id}, "view": source.as_json(values=values)}
    return payload | _where(world, source)


def view_submission(world: World, app: App, *, person: Person, view: View, values: Json) -> Json:
    """Somebody sent a modal off."""
    return {
        "type": "view_submission",
        **_common(world, app, person),
        "trigger_id": new_trigger(world, app, person),
        "view": view.as_json(values=values),
        "response_urls": [],
    }


def view_closed(world: World, app: App, *, person: Person, view: View, cleared: bool) -> Json:
    """Somebody closed a modal that asked to hear of it."""
    return {
        "type": "view_closed",
        **_common(world, app, person),
        "view": view.as_json(),
        "is_cleared": cleared,
    }


def slash_command(world: World, app: App, *, person: Person, channel: Channel, command: str, text: str) -> Json:
    """Somebody typed a slash command; `text` is encoded."""
    return {
        "token": app.verification_token,
        "team_id": app.team_id,
        "team_domain": world.state.teams[app.team_id].domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": person.id,
        "user_name": person.handle,
        "command": command,
        "text": text,
        "api_app_id": app.id,
        "is_enterprise_install": "false",
        "response_url": response_url(world, app, person, channel=channel.id),
        "trigger_id": new_trigger(world, app, person),
    }


def channel_name(channel: Channel) -> str:
    """How interactions call the channel."""
    return {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)


def new_trigger(world: World, app: App, person: Person) -> str:
    """A trigger id for what that person just did."""
    return world.tickets.trigger(app=app.key, user=person.id)


def response_url(
    world: World, app: App, person: Person, *, channel: str, source: str | None = None, thread: str | None = None
) -> str:
    """Where the app may answer what that person just did."""
    ticket = world.tickets.response(
        world.state.new_id("R"), app=app.key, user=person.id, channel=channel, source=source, thread=thread
    )
    return f"{world.base_url}/response/{app.team_id}/{ticket}"


def _common(world: World, app: App, person: Person) -> Json:
    team = world.state.teams[app.team_id]
    return {
        "user": {"id": person.id, "username": person.handle, "name": person.handle, "team_id": person.team_id},
        "team": {"id": team.id, "domain": team.domain},
        "api_app_id": app.id,
        "token": app.verification_token,
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _about_message(world: World, app: App, person: Person, message: Message, values: Json | None) -> Json:
    answer_at = response_url(world, app, person, channel=message.channel, source=message.ts, thread=message.thread)
    return _where(world, message) | {
        "state": {"values": initial_values(message.blocks) if values is None else values},
        "response_url": answer_at,
    }


def _where(world: World, message: Message) -> Json:
    """The message that something happened in; one that a person alone sees is not repeated."""
    channel = world.state.channels[message.channel]
    ephemeral = message.only_for is not None
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
    container["is_ephemeral"] = ephemeral
    if message.thread:
        container["thread_ts"] = message.thread
    payload: Json = {"container": container, "channel": {"id": channel.id, "name": channel_name(channel)}}
    return payload if ephemeral else payload | {"message": world.state.shown(message)}
