from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.metrics import Metrics
from bot.web import make_web_app, serving
from tests.bot.web.posts import CLOCK, SECRET, Handled, Readiness


@pytest.fixture
def handled() -> Handled:
    return Handled()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def readiness() -> Readiness:
    return Readiness()


@pytest.fixture
def app(handled: Handled, metrics: Metrics, readiness: Readiness) -> aiohttp.web.Application:
    bolt = AsyncApp(authorize=authorize, request_verification_enabled=False, process_before_response=True)
    bolt.action("accept")(handled.handle)
    bolt.command("/leads")(handled.handle)
    bolt.event("message")(handled.handle)
    return make_web_app(
        bolt=bolt, secrets=["new", SECRET], clock=CLOCK, ready=readiness, measure=measured, metrics=metrics
    )


@pytest.fixture
async def url(app: aiohttp.web.Application) -> AsyncIterator[str]:
    async with serving(app, host="127.0.0.1", port=0) as url:
        yield url


@pytest.fixture
async def client(url: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(url) as client:
        yield client


async def measured() -> None:
    """Every gauge is up to date."""


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="UBOT")
