import asyncio
import gzip
import io
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from structlog.testing import capture_logs

from bot.clock import MovableClock
from bot.metrics import Metrics
from bot.settings import SettingsError
from bot.signature import sign
from bot.web import MAX_BODY, make_web_app, serving
from routing.exceptions import BatonError

SECRET = "hush"
CLOCK = MovableClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
CLICK = {
    "type": "block_actions",
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "actions": [{"action_id": "accept", "type": "button", "block_id": "b", "value": "L-1"}],
}
EVENT = {"type": "event_callback", "team_id": "T1", "event": {"type": "message", "channel_type": "im", "user": "U1"}}


class Handled:
    """What reached the handlers, and what they do."""

    def __init__(self) -> None:
        self.contexts: list[dict[str, Any]] = []
        self.fails = False
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.begun = asyncio.Event()

    async def handle(self, context: Any, ack: Any) -> None:
        self.contexts.append(dict(context))
        self.begun.set()
        await self.may_go_on.wait()
        if self.fails:
            raise RuntimeError("our budget is secret")
        await ack()


class Readiness:
    """Whether the store and Slack can be reached."""

    problem: Exception | None = None

    async def __call__(self) -> None:
        if self.problem:
            raise self.problem


async def measured() -> None:
    """Every gauge is up to date."""


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="UBOT")


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


def signed(body: bytes, content_type: str = FORM, *, age: timedelta = timedelta(0)) -> dict[str, Any]:
    """A post as Slack makes it."""
    stamp = str(int((CLOCK.now() - age).timestamp()))
    headers = {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": sign(body, secret=SECRET, timestamp=stamp),
    }
    return {"data": body, "headers": headers}


def click(**more: Any) -> dict[str, Any]:
    return signed(urlencode({"payload": json.dumps(CLICK | more)}).encode())


async def test_what_slack_signed_is_handled_and_answered(client: aiohttp.ClientSession, handled: Handled) -> None:
    async with client.post("/slack/events", **click()) as response:
        assert response.status == 200
        assert await response.text() == ""

    assert len(handled.contexts) == 1


async def test_an_event_and_a_command_are_handled_too(client: aiohttp.ClientSession, handled: Handled) -> None:
    command = urlencode({"command": "/leads", "text": "mine", "user_id": "U1", "team_id": "T1"}).encode()

    async with client.post("/slack/events", **signed(json.dumps(EVENT).encode(), JSON)) as event:
        assert event.status == 200
    async with client.post("/slack/events", **signed(command)) as typed:
        assert typed.status == 200

    assert len(handled.contexts) == 2


async def test_slacks_challenge_is_answered(client: aiohttp.ClientSession) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c1"}).encode()

    async with client.post("/slack/events", **signed(body, JSON)) as response:
        assert response.status == 200
        assert (await response.json())["challenge"] == "c1"


async def test_the_same_signed_click_has_the_same_id_and_another_does_not(
    client: aiohttp.ClientSession, handled: Handled
) -> None:
    for payload in (click(), click(), click(response_url="https://hooks.example")):
        async with client.post("/slack/events", **payload) as response:
            assert response.status == 200

    first, replayed, other = (context["delivery_id"] for context in handled.contexts)
    assert first == replayed
    assert first != other


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda post: post["headers"].pop("X-Slack-Signature"), id="no-signature"),
        pytest.param(lambda post: post["headers"].pop("X-Slack-Request-Timestamp"), id="no-timestamp"),
        pytest.param(lambda post: post["headers"].update({"X-Slack-Signature": "v0=é"}), id="not-ascii"),
        pytest.param(lambda post: post["headers"].update({"X-Slack-Request-Timestamp": "soon"}), id="no-number"),
        pytest.param(lambda post: post.update(data=post["data"] + b"&"), id="changed-body"),
        pytest.param(lambda post: post.update(data=b"\xff\xfe"), id="not-text"),
        pytest.param(lambda post: post.update(data=b""), id="empty"),
        pytest.param(lambda post: post.update(data=gzip.compress(post["data"])), id="packed"),
        pytest.param(lambda post: post.update(headers={}), id="bare"),
    ],
)
async def test_what_slack_did_not_sign_is_refused_and_counted(
    client: aiohttp.ClientSession, handled: Handled, metrics: Metrics, break_it: Any
) -> None:
    post = click()
    break_it(post)

    async with client.post("/slack/events", **post) as response:
        assert response.status == 401
        assert await response.read() == b""

    assert handled.contexts == []
    refusals = [sample.value for metric in metrics.refused.collect() for sample in metric.samples]
    assert refusals[0] == 1


async def test_a_signature_five_minutes_old_is_refused(client: aiohttp.ClientSession, handled: Handled) -> None:
    body = json.dumps(EVENT).encode()

    async with client.post("/slack/events", **signed(body, JSON, age=timedelta(seconds=301))) as response:
        assert response.status == 401

    assert handled.contexts == []


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b"\xff\xfe{}", JSON, id="not-utf-8"),
        pytest.param(b"{", JSON, id="half-json"),
        pytest.param(b"[]", JSON, id="a-list"),
        pytest.param(b"", JSON, id="empty"),
        pytest.param(b"{}", "text/plain", id="wrong-content-type"),
        pytest.param(b"{}", FORM, id="json-as-form"),
        pytest.param(b"a=1", FORM, id="no-payload"),
        pytest.param(b"payload=", FORM, id="empty-payload"),
        pytest.param(b"payload=%7B", FORM, id="half-a-payload"),
        pytest.param(b"payload=[]", FORM, id="payload-is-a-list"),
        pytest.param(b'{"team": 5, "authorizations": 7}', JSON, id="wrong-types"),
        pytest.param(b'{"event": ' * 60_000, JSON, id="endlessly-nested"),
        pytest.param(b'{"a":' + b"9" * 5_000 + b"}", JSON, id="endless-number"),
    ],
)
async def test_a_signed_request_that_makes_no_sense_is_a_bad_request(
    client: aiohttp.ClientSession, handled: Handled, body: bytes, content_type: str
) -> None:
    with capture_logs() as logs:
        async with client.post("/slack/events", **signed(body, content_type)) as response:
            assert response.status == 400

    assert handled.contexts == []
    assert [(line["event"], line["reason"]) for line in logs] == [("request_refused", "malformed")]


async def test_a_body_too_long_is_refused_before_it_is_read(url: str) -> None:
    port = int(url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    writer.write(f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: {MAX_BODY + 1}\r\n\r\n".encode())
    answer = await reader.readline()
    writer.close()

    assert answer.startswith(b"HTTP/1.1 413")


@pytest.mark.parametrize("rest", [b"", b"nonsense\r\n"], ids=["silence", "nonsense"])
async def test_a_body_that_never_ends_is_not_waited_for(url: str, monkeypatch: pytest.MonkeyPatch, rest: bytes) -> None:
    monkeypatch.setattr("bot.web.PATIENCE", 0.02)
    port = int(url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n")
    for _ in range(20):
        await asyncio.sleep(0)
    writer.write(rest)
    answer = await reader.readline()
    writer.close()

    assert answer.startswith(b"HTTP/1.1 408")


async def test_who_hangs_up_halfway_is_no_failure_of_ours(url: str, metrics: Metrics) -> None:
    port = int(url.rpartition(":")[2])
    _reader, writer = await asyncio.open_connection("127.0.0.1", port)

    with capture_logs() as logs:
        writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx")
        for _ in range(20):
            await asyncio.sleep(0)
        writer.close()
        await writer.wait_closed()
        for _ in range(1_000):
            await asyncio.sleep(0)

    assert [(line["event"], line["reason"]) for line in logs] == [("request_refused", "unfinished")]


async def test_a_body_that_does_not_say_its_length_is_refused_once_it_is_too_long(
    client: aiohttp.ClientSession,
) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(MAX_BODY // 65_536 + 1):
            yield b"x" * 65_536

    async with client.post("/slack/events", data=pieces()) as response:
        assert response.status == 413


async def test_a_body_of_just_the_limit_is_read(client: aiohttp.ClientSession) -> None:
    async with client.post("/slack/events", data=io.BytesIO(b"x" * MAX_BODY)) as response:
        assert response.status == 401


async def test_a_failing_handler_is_a_500_that_tells_a_reference_and_nothing_else(
    client: aiohttp.ClientSession, handled: Handled
) -> None:
    handled.fails = True

    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        async with client.post("/slack/events", **click()) as response:
            assert response.status == 500
            told = await response.text()

    reference = response.headers["X-Baton-Reference"]
    assert reference in told
    assert "budget" not in told
    assert [line["reference"] for line in logs if line["event"] == "request_failed"] == [reference]
    assert handled.contexts[0]["reference"] == reference


async def test_alive_and_ready_are_told(client: aiohttp.ClientSession) -> None:
    for path in ("/healthz", "/readyz"):
        async with client.get(path) as response:
            assert response.status == 200


@pytest.mark.parametrize(("problem", "status"), [(BatonError("The disk is full."), 503), (RuntimeError("x"), 500)])
async def test_not_ready_is_not_alive_no_more(
    client: aiohttp.ClientSession, readiness: Readiness, problem: Exception, status: int
) -> None:
    readiness.problem = problem

    async with client.get("/readyz") as ready, client.get("/healthz") as alive:
        assert (ready.status, alive.status) == (status, 200)


async def test_figures_are_told(client: aiohttp.ClientSession, metrics: Metrics) -> None:
    metrics.leads.labels(stage="mql").set(3)

    async with client.get("/metrics") as response:
        assert 'baton_leads{stage="mql"} 3.0' in await response.text()
        assert response.content_type == "text/plain"


@pytest.mark.parametrize("path", ["/healthz", "/metrics", "/nowhere", "/slack/events"])
async def test_every_answer_is_dressed_and_does_not_say_what_serves_it(
    client: aiohttp.ClientSession, path: str
) -> None:
    async with client.get(path) as response:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cache-Control"] == "no-store"
        assert "Server" not in response.headers


async def test_a_request_in_hand_is_finished_before_the_server_stops(
    app: aiohttp.web.Application, handled: Handled
) -> None:
    handled.may_go_on.clear()
    async with aiohttp.ClientSession() as session:
        async with serving(app, host="127.0.0.1", port=0) as url:
            posting = asyncio.create_task(session.post(f"{url}/slack/events", **click()))
            await handled.begun.wait()
            asyncio.get_running_loop().call_later(0.01, handled.may_go_on.set)

        response = await posting

    assert response.status == 200


async def test_a_port_in_use_is_named(app: aiohttp.web.Application, unused_tcp_port: int) -> None:
    taken = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", unused_tcp_port)

    async with taken:
        with pytest.raises(SettingsError, match=f"BATON_PORT {unused_tcp_port} cannot be listened on"):
            async with serving(app, host="127.0.0.1", port=unused_tcp_port):
                pass
