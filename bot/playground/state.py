"""What a local Slack holds: workspaces, people, channels, messages, views and files."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.changes import Changes
from bot.playground.channels import Channel, Message
from bot.playground.files import File
from bot.playground.people import Json, Person, Team
from bot.playground.views import View

_MICROSECOND = timedelta(microseconds=1)


class State:
    """Everything there is, in memory, by id. Values are replaced, never altered, and each change is told."""

    def __init__(self, *, clock: Clock, changes: Changes) -> None:
        self.clock = clock
        self.changes = changes
        self.teams: dict[str, Team] = {}
        self.apps: dict[str, App] = {}
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, dict[str, Message]] = {}
        self.replies: dict[tuple[str, str], list[str]] = {}
        self.ephemerals: dict[str, dict[str, Message]] = {}
        #: A person's open modals, the one in front last.
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[tuple[str, str], View] = {}
        self.files: dict[str, File] = {}
        #: By person, message or view, block and action: the options an app offered there, by value.
        self.offered: dict[tuple[str, str, str, str], dict[str, Json]] = {}
        self._direct: dict[frozenset[str], str] = {}
        self._ids = 0
        self._last_ts = clock.now()

    def installed(self, app_id: str, team_id: str) -> App | None:
        """The app as it is installed in that workspace, None where it is not."""
        return next((app for app in self.apps.values() if (app.id, app.team_id) == (app_id, team_id)), None)

    def new_id(self, prefix: str) -> str:
        """An id that nothing has yet: the prefix and ten characters without meaning."""
        self._ids += 1
        digest = hashlib.sha256(f"{prefix}/{self._ids}".encode()).hexdigest().upper()
        return f"{prefix}0{digest[:9]}"

    def new_ts(self) -> str:
        """The clock's time, later than any given before."""
        self._last_ts = max(self.clock.now(), self._last_ts + _MICROSECOND)
        return f"{int(self._last_ts.timestamp())}.{self._last_ts.microsecond:06d}"

    def name_of(self, anything: str) -> str:
        """The name of a person, channel or workspace, or the id itself."""
        found = self.people.get(anything) or self.channels.get(anything) or self.teams.get(anything)
        return found.name if found else anything

    def put_person(self, person: Person) -> Person:
        """Keep that person, new or changed."""
        self.people[person.id] = person
        self.changes.tell("person", id=person.id)
        return person

    def put_channel(self, channel: Channel) -> Channel:
        """Keep that channel, new or changed."""
        self.channels[channel.id] = channel
        self.messages.setdefault(channel.id, {})
        self.changes.tell("channel", id=channel.id)
        return channel

    def direct_channel(self, *members: str) -> Channel:
        """The direct message of two people, or of several, opened where it was not; whoever opens it comes first."""
        return self.open_direct(*members) or self._opened(members)

    def open_direct(self, *members: str) -> Channel | None:
        """The direct message of these people and nobody else, where there is one already."""
        return self.channels.get(self._direct.get(frozenset(members), ""))

    def _opened(self, members: tuple[str, ...]) -> Channel:
        several = len(members) > 2
        new = Channel(
            id=self.new_id("C" if several else "D"),
            team_id=self.people[members[0]].team_id,
            kind="mpim" if several else "im",
            name=f"mpdm-{'--'.join(self.people[member].handle for member in members)}-1" if several else "",
            members=members,
        )
        self._direct[frozenset(members)] = new.id
        return self.put_channel(new)

    def put_message(self, message: Message) -> Message:
        """Keep that message, new or changed, and count it to its thread."""
        self.messages[message.channel][message.ts] = message
        if message.thread and message.is_reply:
            replies = self.replies.setdefault((message.channel, message.thread), [])
            if message.ts not in replies:
                replies.append(message.ts)
            self._mark_as_thread(message.channel, message.thread)
        self.changes.tell("message", channel=message.channel, ts=message.ts)
        return message

    def remove_message(self, message: Message) -> None:
        """Forget that message."""
        del self.messages[message.channel][message.ts]
        if message.thread and message.is_reply:
            self.replies[message.channel, message.thread].remove(message.ts)
        self.changes.tell("message_gone", channel=message.channel, ts=message.ts, thread=message.thread)

    def put_ephemeral(self, message: Message) -> Message:
        """Keep a message that one person alone sees, new or changed."""
        self.ephemerals.setdefault(str(message.only_for), {})[message.ts] = message
        self.changes.tell("ephemeral", user=message.only_for, channel=message.channel, ts=message.ts)
        return message

    def remove_ephemeral(self, message: Message) -> None:
        """Forget a message that one person alone saw."""
        self.ephemerals[str(message.only_for)].pop(message.ts, None)
        self.changes.tell("ephemeral_gone", user=message.only_for, channel=message.channel, ts=message.ts)

    def thread_of(self, channel: str, ts: str) -> list[Message]:
        """The replies under that message, in order."""
        return [self.messages[channel][each] for each in sorted(self.replies.get((channel, ts), ()))]

    def shown(self, message: Message) -> Json:
        """The message as the API shows it, with the counts of its thread."""
        replies = self.thread_of(message.channel, message.ts)
        counts: Json = {}
        if replies:
            writers = list(dict.fromkeys(reply.user for reply in replies))
            counts = {"reply_count": len(replies), "reply_users": writers, "reply_users_count": len(writers)}
            counts |= {"latest_reply": replies[-1].ts, "is_locked": False, "subscribed": False}
        if message.team_id != self.channels[message.channel].team_id:
            counts |= {"user_team": message.team_id, "source_team": message.team_id}
        return message.as_json() | counts | self._about_parent(message)

    def _about_parent(self, message: Message) -> Json:
        """Of a reply, who began its thread; of one that was also sent to the channel, what it answers there."""
        parent = self.messages[message.channel].get(message.thread or "") if message.is_reply else None
        if parent is None:
            return {}
        return {"parent_user_id": parent.user} | ({"root": self.shown(parent)} if message.broadcast else {})

    def show_modals(self, user: str, stack: list[View]) -> None:
        """Put these modals before a person, the last in front."""
        self.modals[user] = stack
        self.changes.tell("modals", user=user)

    def put_home(self, view: View) -> View:
        """Keep an app's home tab for one person."""
        self.homes[view.user, view.app_id] = view
        self.changes.tell("home", user=view.user, app=view.app_id)
        return view

    def put_view(self, view: View) -> View:
        """Keep a changed view where it stands."""
        if view.kind == "home":
            return self.put_home(view)
        self.show_modals(view.user, [view if each.id == view.id else each for each in self.modals[view.user]])
        return view

    def views(self) -> Iterator[View]:
        """Every view that somebody has before them."""
        for stack in self.modals.values():
            yield from stack
        yield from self.homes.values()

    def _mark_as_thread(self, channel: str, ts: str) -> None:
        first = self.messages[channel].get(ts)
        if first and first.thread is None:
            self.messages[channel][ts] = replace(first, thread=ts)
