"""Events: who of the apps hears what, in the shapes of the Events API."""

import asyncio

from bot.playground.app import App
from bot.playground.channels import Channel, Message
from bot.playground.deliveries import Deliveries
from bot.playground.parcels import Receipt
from bot.playground.people import Json
from bot.playground.state import State

_SUBSCRIPTIONS = {"im": "message.im", "channel": "message.channels", "group": "message.groups", "mpim": "message.mpim"}

Sending = list[asyncio.Task[Receipt]]


class Newsroom:
    """Sends events to every app that subscribed to them and may see where they happened."""

    def __init__(self, *, state: State, deliveries: Deliveries) -> None:
        self._state = state
        self._deliveries = deliveries

    def posted(self, message: Message) -> Sending:
        """A message was written: a `message`, and its `app_mention` twin for an app that is mentioned in a channel."""
        channel = self._state.channels[message.channel]
        about = self._placed(channel)
        sending = self._tell_in(channel, self._state.shown(message) | about | {"event_ts": message.ts})
        for app in self._apps_in(channel):
            if channel.kind != "im" and f"<@{app.user}>" in message.text and app.hears("app_mention"):
                mention = {key: value for key, value in message.as_json().items() if key != "subtype"}
                mention |= {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
                sending.append(self._send(app, mention, channel))
        return sending

    def changed(self, message: Message, *, before: Message) -> Sending:
        """A message was edited, or only unfurled: `message_changed` with what it is and what it was."""
        event = {"subtype": "message_changed", "message": self._state.shown(message)}
        return self._hidden(message, event | {"previous_message": self._state.shown(before)})

    def deleted(self, message: Message) -> Sending:
        """A message was deleted: `message_deleted` with what it was."""
        event = {"subtype": "message_deleted", "deleted_ts": message.ts, "previous_message": message.as_json()}
        return self._hidden(message, event)

    def reacted(self, message: Message, *, name: str, user: str, added: bool) -> Sending:
        """A reaction was put under a message or taken away."""
        kind = "reaction_added" if added else "reaction_removed"
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
        channel = self._state.channels[message.channel]
        event |= {"event_ts": self._state.new_ts()}
        return [self._send(app, event, channel) for app in self._apps_in(channel) if app.hears(kind)]

    def moved(self, channel: Channel, *, user: str, joined: bool) -> Sending:
        """Somebody came into a channel, or left it."""
        kind = "member_joined_channel" if joined else "member_left_channel"
        event: Json = {"type": kind, "user": user, "channel": channel.id}
        event |= {"team": self._state.people[user].team_id, "channel_type": "G" if channel.kind == "group" else "C"}
        event |= {"event_ts": self._state.new_ts()}
        return [self._send(app, event, channel) for app in self._apps_in(channel) if app.hears(kind)]

    def home_opened(self, app: App, *, user: str, channel: Channel, tab: str) -> Sending:
        """Somebody opened the app's home or messages tab."""
        if not app.hears("app_home_opened"):
            return []
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
        event |= {"event_ts": self._state.new_ts()}
        home = self._state.homes.get((user, app.id))
        if home and tab == "home":
            event["view"] = home.as_json()
        return [self._send(app, event, channel)]

    def _hidden(self, message: Message, what: Json) -> Sending:
        channel = self._state.channels[message.channel]
        ts = self._state.new_ts()
        event = {"type": "message", **what, "hidden": True, "ts": ts, "event_ts": ts}
        return self._tell_in(channel, event | self._placed(channel))

    def _placed(self, channel: Channel) -> Json:
        return {"channel": channel.id, "channel_type": channel.kind}

    def _tell_in(self, channel: Channel, event: Json) -> Sending:
        subscription = _SUBSCRIPTIONS[channel.kind]
        return [self._send(app, event, channel) for app in self._apps_in(channel) if app.hears(subscription)]

    def _apps_in(self, channel: Channel) -> list[App]:
        return [app for app in self._state.apps.values() if app.user in channel.members]

    def _send(self, app: App, event: Json, channel: Channel) -> asyncio.Task[Receipt]:
        return self._deliveries.send_event(app, self._wrapped(app, event, channel))

    def _wrapped(self, app: App, event: Json, channel: Channel) -> Json:
        members = (self._state.people[member] for member in channel.members)
        authorization = {"enterprise_id": None, "team_id": app.team_id, "user_id": app.user, "is_bot": True}
        return {
            "token": app.verification_token,
            "team_id": app.team_id,
            "context_team_id": app.team_id,
            "context_enterprise_id": None,
            "api_app_id": app.id,
            "event": event,
            "type": "event_callback",
            "event_id": self._state.new_id("Ev"),
            "event_time": int(self._state.clock.now().timestamp()),
            "authorizations": [authorization | {"is_enterprise_install": False}],
            "is_ext_shared_channel": any(member.team_id != channel.team_id for member in members),
            "event_context": self._state.new_id("4-"),
        }
