"""`baton demo`: Baton on the embedded store against a local Slack, with people to play and a clock to move."""

import shutil
import socket
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

import typer

from bot.agreement import agreement_of, configuration_of
from bot.app import build
from bot.cast import Cast, cast_of
from bot.clock import MovableClock
from bot.explaining import Explaining
from bot.methods import METHODS
from bot.playground import LocalSlack
from bot.settings import Settings, load_settings
from bot.story import story_for
from bot.waiting import end_when_told
from routing.exceptions import BatonError
from routing.workspace import Workspace

#: What the demo's marketing and sales have agreed on.
DEMO_CONFIG = Path(__file__).with_name("demo.yml")

#: Whose windows are open at first where they are the demo's own people.
PANES = ("U0PIA", "U0ANA", "U0ADMIN")

#: How many ports are tried, the one that was asked for and those after it.
PORTS_TRIED = 20


class NoPortError(BatonError):
    """Neither the port of the page nor one of the next can be had."""


async def run_demo(*, port: int, config: Path | None) -> None:
    """Run until told to stop; what was played is forgotten with it.

    Raises AgreementError where the baton.yml cannot be used, NoPortError where no port is free.
    """
    clock = MovableClock(running=True)
    workspace = _agreed(config or DEMO_CONFIG, now=clock.now())
    slack = LocalSlack(clock=clock, manifest=_manifest(), workspace=workspace.name, methods=METHODS)
    _fill(slack, cast_of(workspace))
    if config is None:
        slack.panes = list(PANES)
    slack.story = lambda: story_for(workspace, now=clock.now())
    await slack.start(port=_free_port(port))
    folder = Path(mkdtemp(prefix="baton-demo-"))
    try:
        settings = _settings(slack, folder=folder, config=config or DEMO_CONFIG)
        async with build(settings, clock=clock) as baton:
            end_when_told(baton.failure)
            slack.explanations.explain = Explaining(baton)
            async with baton.running() as where:
                slack.deliver_over_http(f"{where}/slack/events")
                typer.echo(f"open {slack.page_url} (stop with Ctrl-C)")
                await baton.failure
    finally:
        await slack.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _agreed(config: Path, *, now: datetime) -> Workspace:
    return agreement_of(configuration_of(config, now=now)).workspace


def _fill(slack: LocalSlack, cast: Cast) -> None:
    """People and channels, and which windows are open."""
    for user, profile in cast.people.items():
        slack.add_person(id=user, **profile)
    for channel, name in cast.channels.items():
        slack.add_channel(id=channel, name=name, members=list(cast.members[channel]))
    slack.panes = list(cast.panes)


def _free_port(wanted: int) -> int:
    """The port that was asked for, or the next that is free."""
    for port in range(wanted, min(wanted + PORTS_TRIED, 65_536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NoPortError(f"Neither port {wanted} nor one of the next can be listened on: choose another with --port.")


def _settings(slack: LocalSlack, *, folder: Path, config: Path) -> Settings:
    environ = {
        "SLACK_BOT_TOKEN": slack.app.bot_token,
        "SLACK_SIGNING_SECRET": slack.app.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "BATON_CONFIG": str(config),
        "BATON_STORE": f"tinydb://{folder}",
        "BATON_PORT": "0",
    }
    return load_settings(environ)


def _manifest() -> Path | None:
    """The app's manifest, which lies beside the packages in a checkout; without it Slack refuses nothing."""
    path = Path(__file__).parents[1] / "manifest.yml"
    return path if path.exists() else None
