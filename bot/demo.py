"""`baton demo`: Baton on the embedded store against a local Slack, with people to play and a clock to move."""

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import typer

from bot.app import build
from bot.clock import MovableClock
from bot.playground import LocalSlack
from bot.settings import Settings, load_settings
from bot.waiting import end_when_told

#: What the demo's marketing and sales have agreed on.
DEMO_CONFIG = Path(__file__).with_name("demo.yml")

#: The people of the demo: id, name, and what Slack's profile says of them.
PEOPLE: dict[str, dict[str, Any]] = {
    "U0PIA": {"name": "Pia Prospect", "tz": "America/New_York", "locale": "en-US"},
    "U0LIN": {"name": "林小姐", "tz": "Asia/Shanghai", "locale": "zh-CN"},
    "U0ANA": {"name": "Ana Alvarez", "title": "Account Executive", "tz": "America/New_York", "locale": "en-US"},
    "U0BO": {"name": "Bo Berg", "title": "Account Executive", "tz": "America/New_York", "locale": "en-US"},
    "U0CAI": {"name": "蔡明", "title": "客户经理", "tz": "Asia/Shanghai", "locale": "zh-CN"},
    "U0ADMIN": {"name": "Adam Admin", "title": "Revenue Operations", "tz": "America/New_York", "locale": "en-US"},
    "U0BOSS": {"name": "Bea Boss", "title": "Head of Sales", "tz": "America/New_York", "locale": "en-US"},
    "U0MAY": {"name": "May Marketing", "title": "Head of Marketing", "tz": "America/New_York", "locale": "en-US"},
}

#: The channels, each with its id.
CHANNELS = {
    "C0INBOUND": "ask-northwind",
    "C0MARKETING": "marketing",
    "C0SUCCESS": "customer-success",
    "C0MANAGERS": "sales-managers",
    "C0APAC": "apac-leads",
}

#: Whose windows the page opens with.
PANES = ("U0PIA", "U0ANA", "U0ADMIN")


async def run_demo(*, port: int, config: Path | None) -> None:
    """Run until told to stop; what was played is forgotten with it."""
    clock = MovableClock(running=True)
    folder = Path(mkdtemp(prefix="baton-demo-"))
    slack = LocalSlack(clock=clock, manifest=_manifest(), workspace="Northwind")
    _fill(slack)
    await slack.start(port=port)
    try:
        settings = _settings(slack, folder=folder, config=config)
        async with build(settings, clock=clock) as baton:
            end_when_told(baton.failure)
            async with baton.running() as where:
                slack.deliver_over_http(f"{where}/slack/events")
                typer.echo(f"open {slack.page_url} (stop with Ctrl-C)")
                await baton.failure
    finally:
        await slack.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _fill(slack: LocalSlack) -> None:
    """People and channels, and which windows are open."""
    for user, profile in PEOPLE.items():
        slack.add_person(id=user, **profile)
    for channel, name in CHANNELS.items():
        slack.add_channel(id=channel, name=name, members=list(PEOPLE))
    slack.panes = list(PANES)


def _settings(slack: LocalSlack, *, folder: Path, config: Path | None) -> Settings:
    environ = {
        "SLACK_BOT_TOKEN": slack.app.bot_token,
        "SLACK_SIGNING_SECRET": slack.app.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "BATON_CONFIG": str(config or DEMO_CONFIG),
        "BATON_STORE": f"tinydb://{folder}",
        "BATON_PORT": "0",
    }
    return load_settings(environ)


def _manifest() -> Path | None:
    """The app's manifest, which lies beside the packages in a checkout; without it Slack refuses nothing."""
    path = Path(__file__).parents[1] / "manifest.yml"
    return path if path.exists() else None
