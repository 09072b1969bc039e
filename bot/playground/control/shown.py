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

#: Of a long channel the page gets the end, and older messages when somebody scrolls there.
PAGE_OF_MESSAGES = 100


def everything(slack: LocalSlack) -> Json:
    """All there is."""
    kept = [each for messages in slack.state.messages.values() for each in messages.values()]
    return _around(slack) | {"messages": [_message(slack, each) for each in kept]}


def snapshot(slack: LocalSlack) -> Json:
    """What a page needs to begin with: of each channel the latest messages, and in `more` which have older ones."""
    pages = {channel: history(slack, channel) for channel in slack.state.channels}
    return _around(slack) | {
        "messages": [message for page in pages.values() for message in page["messages"]],
        "more": [channel for channel, page in pages.items() if page["more"]],
    }


def _around(slack: LocalSlack) -> Json:
    """Everything but the messages of channels."""
    state = slack.state
    return {
        "kind": "snapshot",
        "team": slack.team.as_json(),
        "apps": _apps(slack),
        "panes": slack.panes,
        "story": slack.story is not None,
        "clock": _clock(slack),
        "people": [_person(person) for person in state.people.values()],
        "channels": [_channel(slack, channel) for channel in state.channels],
        "ephemerals": [_message(slack, each) for alone in state.ephemerals.values() for each in alone.values()],
        "modals": {user: [_view(view) for view in stack] for user, stack in state.modals.items()},
        "homes": [_view(view) for view in state.homes.values()],
    }


def shown_exchange(slack: LocalSlack, exchange: Exchange) -> Json:
    """An exchange without a token or secret in it, and whether the app explains it."""
    secrets = [secret for app in slack.state.apps.values() for secret in secrets_of(app)]
    shown: Json = without_secrets(exchange.as_json(), secrets)
    return shown | {"explained": slack.explanations.of(exchange.number) is not None}


def history(slack: LocalSlack, channel: str, *, before: str | None = None) -> Json:
    """A page of what stands in a channel outside its threads, oldest first, and whether there is older; the latest
    one, or the latest before a message."""
    every = slack.state.messages[channel].values()
    kept = [each for each in every if (not each.is_reply or each.broadcast) and (before is None or each.ts < before)]
    page = kept[-PAGE_OF_MESSAGES:]
    return {"messages": [_message(slack, each) for each in page], "more": len(page) < len(kept)}


def thread(slack: LocalSlack, channel: str, ts: str) -> Json:
    """A message and every reply under it."""
    first = slack.state.messages[channel].get(ts)
    every = [*([first] if first else []), *slack.state.thread_of(channel, ts)]
    return {"messages": [_message(slack, each) for each in every], "more": False}


def shown(slack: LocalSlack, change: Json) -> Json | None:
    """A change with the value as it is by now, or None where the page has no use for it."""
    show = _CHANGES.get(change["kind"])
    found = show(slack, change) if show else None
    return {"kind": change["kind"], **found} if found else None


def _posted(slack: LocalSlack, change: Json) -> Json | None:
    message = slack.state.messages[change["channel"]].get(change["ts"])
    if message is None:
        return None
    return {"message": _message(slack, message), "root": _root(slack, message.channel, message.thread, message.ts)}


def _gone(slack: LocalSlack, change: Json) -> Json:
    ts, channel = change["ts"], change["channel"]
    return {"channel": channel, "ts": ts, "root": _root(slack, channel, change.get("thread"), ts)}


def _root(slack: LocalSlack, channel: str, thread: str | None, ts: str) -> Json | None:
    """The first message of a reply's thread, whose counts changed with it."""
    first = slack.state.messages[channel].get(thread) if thread and thread != ts else None
    return _message(slack, first) if first else None


def _shown_alone(slack: LocalSlack, change: Json) -> Json | None:
    message = slack.state.ephemerals.get(change["user"], {}).get(change["ts"])
    return {"message": _message(slack, message)} if message else None


def _modals(slack: LocalSlack, change: Json) -> Json:
    return {"user": change["user"], "views": [_view(each) for each in slack.open_views(change["user"])]}


_CHANGES: dict[str, Callable[[LocalSlack, Json], Json | None]] = {
    "message": _posted,
    "ephemeral": _shown_alone,
    "message_gone": _gone,
    "ephemeral_gone": lambda _slack, change: {"channel": change["channel"], "ts": change["ts"]},
    "modals": _modals,
    "home": lambda slack, change: {"view": _view(slack.state.homes[change["user"], change["app"]])},
    "person": lambda slack, change: {"person": _person(slack.state.people[change["id"]])},
    "channel": lambda slack, change: {"channel": _channel(slack, change["id"])},
    "traffic": lambda _slack, change: {"number": change["exchange"].number},
    "explained": lambda _slack, change: {"number": change["number"]},
    "apps": lambda slack, _change: {"apps": _apps(slack)},
    "clock": lambda slack, _change: {"clock": _clock(slack)},
    "typing": lambda _slack, change: {key: change[key] for key in ("user", "channel", "thread")},
    "presence": lambda _slack, change: {"online": change["online"]},
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
        "team": channel.team_id,
        "kind": channel.kind,
        "name": channel.name,
        "members": list(channel.members),
        "archived": channel.archived,
    }


def _apps(slack: LocalSlack) -> list[Json]:
    return [_app(app) for app in slack.state.apps.values()]


def _app(app: App) -> Json:
    commands = app.manifest.commands.values() if app.manifest else ()
    listed = [{"name": each.name, "description": each.description, "usage": each.usage} for each in commands]
    has_home = app.manifest is None or app.manifest.has_home
    named = {"id": app.id, "team": app.team_id, "name": app.name, "user": app.user}
    return named | {"commands": listed, "has_home": has_home}


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "handle": person.handle,
        "team": person.team_id,
        "title": person.title,
        "tz": person.tz,
        "locale": person.locale,
        "bot": person.bot,
        "deleted": person.deleted,
        "guest": person.restricted or person.ultra_restricted,
        "stranger": person.stranger,
    }


def _message(slack: LocalSlack, message: Message) -> Json:
    shown = slack.state.shown(message) | {"channel": message.channel}
    return shown | ({"only_for": message.only_for} if message.only_for else {})


def _view(view: View) -> Json:
    return view.as_json() | {"user": view.user}
