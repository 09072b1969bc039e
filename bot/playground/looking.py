"""What people see in a local Slack, and everything there is."""

from collections.abc import Callable
from typing import Any

from bot.playground.app import App
from bot.playground.channels import Channel, Message
from bot.playground.exceptions import GestureError
from bot.playground.faults import Faults
from bot.playground.people import Person
from bot.playground.state import State
from bot.playground.traffic import Traffic
from bot.playground.views import View
from bot.playground.world import World


class Sights:
    """Looking at one local Slack, and at one app in it."""

    world: World
    app: App

    @property
    def page_url(self) -> str:
        """Where a browser finds it."""
        return f"{self.world.base_url}/"

    @property
    def api_url(self) -> str:
        """Where a bot finds the Web API."""
        return f"{self.world.base_url}/api/"

    @property
    def state(self) -> State:
        """Everything there is."""
        return self.world.state

    @property
    def traffic(self) -> Traffic:
        """Every request both ways."""
        return self.world.traffic

    @property
    def faults(self) -> Faults:
        """What is to go wrong."""
        return self.world.faults

    @property
    def connections(self) -> int:
        """How many sockets the app has open."""
        return len(self.world.post.sockets.of(self.app))

    def person(self, user: str) -> Person:
        """The person with that id."""
        person = self.state.people.get(user)
        if person is None:
            raise GestureError(f"There is nobody with the id {user!r}; add_person makes somebody.")
        return person

    def channel(self, channel: str) -> Channel:
        """The channel with that id."""
        found = self.state.channels.get(channel)
        if found is None:
            raise GestureError(f"There is no channel with the id {channel!r}; add_channel makes one.")
        return found

    def place(self, user: str, channel: str | None) -> Channel:
        """The channel with that id, or somebody's direct message with the bot where none is named."""
        return self.channel(channel or self.dm(user))

    def dm(self, user: str) -> str:
        """The id of somebody's direct message with the bot."""
        return self.state.direct_channel(self.app_of(user).user, self.person(user).id).id

    def app_of(self, user: str) -> App:
        """The app as that person meets it: as it is installed in their workspace, where it is."""
        team = self.state.people[user].team_id if user in self.state.people else self.app.team_id
        return self.state.installed(self.app.id, team) or self.app

    def message(self, channel: str, ts: str) -> Message:
        """One message."""
        found = self.state.messages.get(channel, {}).get(ts)
        if found is None:
            raise GestureError(f"There is no message {ts} in {self.state.name_of(channel)}.")
        return found

    def seen(self, user: str, channel: str, ts: str) -> Message:
        """One message as that person sees it: one of theirs alone, or one of the channel."""
        alone = self.state.ephemerals.get(user, {}).get(ts)
        return alone if alone and alone.channel == channel else self.message(channel, ts)

    def messages(self, channel: str, *, thread: str | None = None, viewer: str | None = None) -> list[Message]:
        """What stands in a channel, oldest first, or the replies of a thread; for a viewer with their ephemerals."""
        if thread:
            shown = self.state.thread_of(channel, thread)
        else:
            shown = [each for each in self.state.messages[channel].values() if not each.is_reply or each.broadcast]
        alone = self.state.ephemerals.get(viewer or "", {}).values()
        theirs = [each for each in alone if each.channel == channel and each.thread == thread]
        return sorted([*shown, *theirs], key=lambda message: message.ts)

    def ephemerals(self, user: str) -> list[Message]:
        """What only that person sees, oldest first."""
        return list(self.state.ephemerals.get(user, {}).values())

    def open_views(self, user: str) -> list[View]:
        """The modals that person has open, the one in front last."""
        return list(self.state.modals.get(user, ()))

    def home(self, user: str) -> View | None:
        """The app's home tab as that person sees it."""
        return self.state.homes.get((user, self.app.id))

    async def until(self, holds: Callable[[], Any], *, timeout: float = 20.0) -> None:  # noqa: ASYNC109
        """Wait, in real time, until something holds; it is looked at again whenever anything changed here."""
        await self.world.changes.until(holds, seconds=timeout)
