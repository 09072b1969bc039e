"""The local Slack as tests and the demo use it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from aiohttp import web

from bot.clock import Clock, SystemClock
from bot.playground.acting import Acts
from bot.playground.app import App
from bot.playground.building import (
    give_secret,
    install_again,
    install_app,
    new_channel,
    new_person,
    new_team,
    new_world,
)
from bot.playground.by_socket import Farewell
from bot.playground.channels import Channel
from bot.playground.explaining import Explanations
from bot.playground.parcels import Receipt
from bot.playground.people import Json, Person, Team
from bot.playground.post_office import PATIENCE
from bot.playground.server import application
from bot.playground.story import Story


class LocalSlack(Acts):
    """A Slack of one's own on 127.0.0.1: a workspace with one app, people, channels, and what they do there.

    What people do returns when the app has answered, or says how it did not. Places and people are named by id.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        manifest: Path | Json | None = None,
        workspace: str = "Acme",
        signing_secret: str = "local-signing-secret",  # noqa: S107  Good for this server only.
        bot_token: str = "xoxb-local-bot-token",  # noqa: S107
        app_token: str = "xapp-local-app-token",  # noqa: S107
        signing_clock: Clock | None = None,
        patience: float = PATIENCE,
        methods: Collection[str] | None = None,
    ) -> None:
        """`signing_clock` dates the signatures; by default the machine's, as apps compare them with their own.

        `patience` is how many seconds an app may take to answer, in real time; `methods` are those of the Web API that
        are answered, all that are known here where none are named.
        """
        self.world = new_world(
            clock=clock or SystemClock(), signing_clock=signing_clock or SystemClock(), methods=methods
        )
        self.world.post.patience = patience
        self.team = new_team(self.world, name=workspace)
        self.app = install_app(
            self.world,
            team=self.team,
            manifest=manifest,
            signing_secret=signing_secret,
            bot_token=bot_token,
            app_token=app_token,
        )
        #: Whose windows the page opens with, by user id.
        self.panes: list[str] = []
        #: Why an app did what an exchange is about, where `explanations.explain` says so.
        self.explanations = Explanations(self.world.changes)
        #: Gives the story that the page offers to play, None while it would not come out; it offers none without this.
        self.story: Callable[[], Story | None] | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, *, port: int = 0) -> None:
        """Listen on 127.0.0.1, on any free port by default."""
        from bot.playground.control.routes import Control  # noqa: PLC0415  The control API drives this class.

        served = application(self.world)
        served.add_routes(Control(self).routes())
        self._runner = web.AppRunner(served, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.world.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        await self.world.post.start()

    async def stop(self) -> None:
        """Close every connection and stop listening."""
        await self.explanations.stop()
        await self.world.deliveries.stop()
        await self.world.post.stop()
        await self.world.post.sockets.close()
        if self._runner:
            await self._runner.cleanup()

    def add_workspace(self, name: str) -> Team:
        """Another workspace, for people who come from there."""
        return new_team(self.world, name=name)

    def install_in(self, workspace: Team) -> App:
        """The app in another workspace as well: it hears from there under that workspace's id, in the same place."""
        return install_again(self.world, self.app, team=workspace)

    def add_person(self, *, name: str, workspace: Team | None = None, **more: Any) -> Person:
        """Somebody with an account; `more` are fields of Person. Who is of another workspace is a stranger."""
        return new_person(self.world, home=self.team, name=name, team=workspace or self.team, **more)

    def change_person(self, user: str, **changes: Any) -> Person:
        """The person with other fields, for instance `deleted=True`."""
        return new_person(self.world, home=self.team, **(self.state.people[user].__dict__ | changes))

    def add_channel(
        self,
        *,
        name: str,
        members: Iterable[str] = (),
        private: bool = False,
        bot_member: bool = True,
        id: str | None = None,  # noqa: A002  Slack's own word.
        archived: bool = False,
        workspace: Team | None = None,
    ) -> Channel:
        """A channel with these people, and the bot unless it is to stay outside."""
        team = workspace or self.team
        bot = self.state.installed(self.app.id, team.id) or self.app
        who = (*members, bot.user) if bot_member else tuple(members)
        return new_channel(self.world, team=team, name=name, members=who, private=private, id=id, archived=archived)

    def change_channel(self, channel: str, **changes: Any) -> Channel:
        """The channel with other fields, for instance `archived=True` or other `members`."""
        return self.state.put_channel(replace(self.state.channels[channel], **changes))

    def add_app(self, *, manifest: Path | Json | None = None, url: str | None = None) -> App:
        """Another app in the workspace, with credentials of its own; it hears at that URL, or over sockets."""
        app = install_app(
            self.world,
            team=self.team,
            manifest=manifest,
            signing_secret=uuid4().hex,
            bot_token=f"xoxb-{uuid4().hex}",
            app_token=f"xapp-{uuid4().hex}",
        )
        if url:
            self.world.post.urls[app.id] = url
        return app

    def uninstall(self) -> None:
        """Take the app out of the workspace: its tokens are good for nothing any more."""
        self.app = self.state.apps[self.app.key] = replace(self.app, revoked=True)

    def rotate_secret(self, secret: str | None = None) -> str:
        """Give the app another signing secret, which everything is signed with from now on; returns it."""
        new = secret or uuid4().hex
        give_secret(self.world, self.app, secret=new)
        self.app = self.state.apps[self.app.key]
        return new

    async def verify_url(self) -> Receipt:
        """Ask the app's URL for the challenge that proves it is one."""
        return await self.world.post.verify_url(self.app)

    def deliver_over_http(self, url: str) -> None:
        """Send everything for the app to that URL, signed; without one it goes to the app's open sockets."""
        self.world.post.urls[self.app.id] = url

    async def dismiss_sockets(self, *, reason: Farewell = "refresh_requested", count: int | None = None) -> None:
        """Tell the app's sockets, or the first `count`, that they will be closed."""
        await self.world.post.sockets.dismiss(self.app, reason=reason, count=count)

    def silence_sockets(self, *, count: int | None = None) -> None:
        """Let the app's sockets, or the first `count`, stay open and say nothing any more."""
        self.world.post.sockets.silence(self.app, count=count)

    async def release_events(self, *, reverse: bool = False) -> list[Receipt]:
        """Deliver what faults hold back, the last first where `reverse`; nothing is held any more."""
        return await self.world.deliveries.release(reverse=reverse)
