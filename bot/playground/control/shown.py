"""The local Slack in the shapes that its page reads."""

from collections.abc import Callable

from bot.clock import MovableClock
from bot.playground.app import App
from bot.playground.channels import Message
from bot.playground.people import Json, Person
from bot.playground.secrets import secrets_of, without_secrets
from bot.playground.slack import LocalSlack
from bot.playground.traffic import Exchange
from bot.playground.views import View

#: Of a long channel the page gets the end.
_SHOWN_OF_A_CHANNEL = 1_000


def snapshot(slack: LocalSlack) -> Json:
    """Everything a page needs to begin with."""
    state = slack.state
    return {
        "kind": "snapshot",
        "team": slack.team.as_json(),
        "apps": [_app(app) for app in state.apps.values()],
        "panes": slack.panes,
        "clock": _clock(slack),
        "people": [_person(person) for person in state.people.values()],
        "channels": [_channel(slack, channel) for channel in state.channels],
        "messages": [
            _message(message)
            for messages in state.messages.values()
            for message in list(messages.values())[-_SHOWN_OF_A_CHANNEL:]
        ],
        "ephemerals": [_message(each) for alone in state.ephemerals.values() for each in alone.values()],
        "modals": {user: [_view(view) for view in stack] for user, stack in state.modals.items()},
        "homes": [_view(view) for view in state.homes.values()],
    }


def shown_exchange(slack: LocalSlack, exchange: Exchange) -> Json:
    """An exchange without a token or secret in it, and whether the app explains it."""
    secrets = [secret for app in slack.state.apps.values() for secret in secrets_of(app)]
    shown: Json = without_secrets(exchange.as_json(), secrets)
    return shown | {"explained": slack.explanations.of(exchange.number) is not None}


def shown(slack: LocalSlack, change: Json) -> Json | None:
    """A change with the value as it is by now, or None where the page has no use for it."""
    show = _CHANGES.get(change["kind"])
    found = show(slack, change) if show else None
    return {"kind": change["kind"], **found} if found else None


def _posted(slack: LocalSlack, change: Json) -> Json | None:
    message = slack.state.messages[change["channel"]].get(change["ts"])
    return {"message": _message(message)} if message else None


def _shown_alone(slack: LocalSlack, change: Json) -> Json | None:
    message = slack.state.ephemerals.get(change["user"], {}).get(change["ts"])
    return {"message": _message(message)} if message else None


def _modals(slack: LocalSlack, change: Json) -> Json:
    return {"user": change["user"], "views": [_view(each) for each in slack.open_views(change["user"])]}


_CHANGES: dict[str, Callable[[LocalSlack, Json], Json | None]] = {
    "message": _posted,
    "ephemeral": _shown_alone,
    "message_gone": lambda _slack, change: {"channel": change["channel"], "ts": change["ts"]},
    "ephemeral_gone": lambda _slack, change: {"channel": change["channel"], "ts": change["ts"]},
    "modals": _modals,
    "home": lambda slack, change: {"view": _view(slack.state.homes[change["user"], change["app"]])},
    "person": lambda slack, change: {"person": _person(slack.state.people[change["id"]])},
    "channel": lambda slack, change: {"channel": _channel(slack, change["id"])},
    "traffic": lambda _slack, change: {"number": change["exchange"].number},
    "explained": lambda _slack, change: {"number": change["number"]},
    "clock": lambda slack, _change: {"clock": _clock(slack)},
}


def _clock(slack: LocalSlack) -> Json:
    clock = slack.world.clock
    movable = isinstance(clock, MovableClock)
    running = clock.running if isinstance(clock, MovableClock) else True
    return {"now": clock.now().isoformat(), "running": running, "movable": movable}


def _channel(slack: LocalSlack, channel_id: str) -> Json:
    channel = slack.state.channels[channel_id]
    return {
        "id": channel.id,
        "kind": channel.kind,
        "name": channel.name,
        "members": list(channel.members),
        "archived": channel.archived,
    }


def _app(app: App) -> Json:
    commands = app.manifest.commands.values() if app.manifest else ()
    listed = [{"name": each.name, "description": each.description, "usage": each.usage} for each in commands]
    has_home = app.manifest is None or app.manifest.has_home
    return {"id": app.id, "name": app.name, "user": app.user, "commands": listed, "has_home": has_home}


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "handle": person.handle,
        "title": person.title,
        "tz": person.tz,
        "locale": person.locale,
        "bot": person.bot,
        "deleted": person.deleted,
        "guest": person.restricted or person.ultra_restricted,
        "stranger": person.stranger,
    }


def _message(message: Message) -> Json:
    shown = message.as_json() | {"channel": message.channel}
    return shown | ({"only_for": message.only_for} if message.only_for else {})


def _view(view: View) -> Json:
    return view.as_json() | {"user": view.user}
