from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack_client import is_loopback, slack_client
from bot.slack_errors import (
    DEFAULT_RETRY_AFTER,
    BrokenError,
    GoneError,
    RateLimitedError,
    RefusedError,
    SlackError,
    UnreachableError,
    answer_to,
)
from tests.bot.scripted_slack import Answer, ScriptedSlack, down, limited, lost, scripted_slack


@pytest.fixture
async def slack() -> AsyncIterator[ScriptedSlack]:
    async with scripted_slack() as slack:
        yield slack


@pytest.fixture
async def client(slack: ScriptedSlack) -> AsyncIterator[AsyncWebClient]:
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        yield client


def page(text: str, content_type: str) -> Answer:
    return lambda _request: web.Response(text=text, content_type=content_type)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        pytest.param({"ok": False, "error": "is_archived"}, GoneError, id="archived"),
        pytest.param({"ok": False, "error": "account_inactive"}, GoneError, id="deactivated"),
        pytest.param({"ok": False, "error": "invalid_blocks"}, RefusedError, id="our-mistake"),
        pytest.param({"ok": False, "error": "missing_scope"}, RefusedError, id="not-allowed"),
        pytest.param({"ok": False, "error": "never_heard_of"}, RefusedError, id="new-code"),
        pytest.param({"ok": False, "error": "internal_error"}, BrokenError, id="slack-broken"),
        pytest.param({"ok": False, "error": "token_revoked"}, BrokenError, id="token-revoked"),
        pytest.param({"ok": False, "error": "ratelimited"}, RateLimitedError, id="limited-without-status"),
        pytest.param(limited(7), RateLimitedError, id="limited"),
        pytest.param(down, BrokenError, id="down"),
        pytest.param(lost, UnreachableError, id="answer-lost"),
        pytest.param(page("<html>", "application/json"), BrokenError, id="not-json"),
        pytest.param(page("hello", "text/plain"), BrokenError, id="plain-text"),
        pytest.param(page("<html>", "text/html"), BrokenError, id="a-proxys-page"),
    ],
)
async def test_every_failure_says_what_to_do_about_it(
    slack: ScriptedSlack, client: AsyncWebClient, answer: Answer, error: type[SlackError]
) -> None:
    slack.usual["auth.test"] = answer

    with pytest.raises(error):
        await answer_to(client.auth_test())


async def test_an_answer_comes_through(client: AsyncWebClient) -> None:
    answer = await answer_to(client.auth_test())

    assert answer["ok"]


async def test_slack_says_how_long_to_wait(slack: ScriptedSlack, client: AsyncWebClient) -> None:
    slack.usual["auth.test"] = limited(7)

    with pytest.raises(RateLimitedError) as caught:
        await answer_to(client.auth_test())

    assert caught.value.retry_after == 7


async def test_where_slack_does_not_say_how_long_half_a_minute_is_waited(
    slack: ScriptedSlack, client: AsyncWebClient
) -> None:
    slack.usual["auth.test"] = {"ok": False, "error": "ratelimited"}

    with pytest.raises(RateLimitedError) as caught:
        await answer_to(client.auth_test())

    assert caught.value.retry_after == DEFAULT_RETRY_AFTER


async def test_a_lost_answer_leaves_it_uncertain_and_a_closed_door_does_not(
    slack: ScriptedSlack, client: AsyncWebClient, unused_tcp_port: int
) -> None:
    slack.usual["auth.test"] = lost

    with pytest.raises(UnreachableError) as cut:
        await answer_to(client.auth_test())
    client.base_url = f"http://127.0.0.1:{unused_tcp_port}/api/"
    with pytest.raises(UnreachableError) as closed:
        await answer_to(client.auth_test())

    assert cut.value.uncertain
    assert not closed.value.uncertain


@pytest.mark.parametrize("method", ["chat.postMessage", "auth.test"])
async def test_a_call_is_never_repeated_behind_our_back(
    slack: ScriptedSlack, client: AsyncWebClient, method: str
) -> None:
    slack.usual[method] = lost

    with pytest.raises(UnreachableError):
        await answer_to(client.api_call(method, json={}))

    assert len(slack.of(method)) == 1


async def test_a_slack_on_this_machine_is_reached_past_the_proxy(
    slack: ScriptedSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:1")

    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        await answer_to(client.auth_test())

    assert len(slack.calls) == 1


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:9000/api/", True),
        ("http://[::1]/api/", True),
        ("http://localhost/api/", True),
        ("https://slack.com/api/", False),
        ("http://10.0.0.1/api/", False),
    ],
)
def test_what_is_on_this_machine_is_told_apart(url: str, here: bool) -> None:
    assert is_loopback(url) is here
