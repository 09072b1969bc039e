"""What Slack did not sign, would never send, or does not send to its end."""

import asyncio
import gzip
import io
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.metrics import Metrics
from bot.web import MAX_BODY
from tests.bot.web.posts import EVENT, FORM, JSON, Handled, click, signed


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
