from collections.abc import AsyncIterator

import pytest

from bot.metrics import Metrics
from storage.tinydb.store import memory_store
from tests.bot.delivery.office import Office, Painter, opened
from tests.bot.scripted_slack import ScriptedSlack, scripted_slack


@pytest.fixture
def painter() -> Painter:
    return Painter()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def slack() -> AsyncIterator[ScriptedSlack]:
    async with scripted_slack() as slack:
        yield slack


@pytest.fixture
async def office(slack: ScriptedSlack, painter: Painter, metrics: Metrics) -> AsyncIterator[Office]:
    async with opened(slack, memory_store(), painter=painter, metrics=metrics) as office:
        yield office
