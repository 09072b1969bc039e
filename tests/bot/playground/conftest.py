"""A local Slack that is up, and the echo bot on it over each transport."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.echo import over_http, over_sockets

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
