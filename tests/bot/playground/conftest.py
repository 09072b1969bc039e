"""A local Slack that is up, and the echo bot on it over each transport."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.echo import over_http, over_sockets

COMMANDS = [
    {"command": "/echo", "description": "Say it again", "usage_hint": "[words]"},
    {"command": "/leads", "description": "Your leads"},
]
MANIFEST = {
    "display_information": {"name": "Echo"},
    "features": {"slash_commands": COMMANDS, "app_home": {"home_tab_enabled": True}},
    "oauth_config": {"scopes": {"bot": ["chat:write", "commands", "im:history"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["message.im", "message.channels", "app_home_opened"]},
        "interactivity": {"is_enabled": True, "message_menu_options_url": "https://echo.example/slack/events"},
    },
}

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
async def slack(clock: MovableClock) -> AsyncIterator[LocalSlack]:
    local = LocalSlack(clock=clock)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture(params=["http", "sockets"])
async def echoing(request: pytest.FixtureRequest, slack: LocalSlack) -> AsyncIterator[LocalSlack]:
    """The local Slack with the echo bot on it, once over HTTP and once on Socket Mode."""
    async with over_http(slack) if request.param == "http" else over_sockets(slack):
        yield slack


@pytest.fixture
async def northwind(clock: MovableClock) -> AsyncIterator[LocalSlack]:
    """A workspace with the echo bot, Mei, Ravi and Ana, a channel, and their three windows."""
    local = LocalSlack(clock=clock, manifest=MANIFEST, workspace="Northwind")
    await local.start()
    people = [local.add_person(name=name).id for name in ("Mei Chen", "Ravi Patel", "Ana Souza")]
    local.add_channel(name="sales", members=people)
    local.panes = people
    async with over_http(local):
        yield local
    await local.stop()
