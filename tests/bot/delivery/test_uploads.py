from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import downloads
from bot.delivery import uploads
from bot.delivery.aiming import Target
from bot.delivery.uploads import share
from bot.downloads import FileLostError
from bot.slack_client import slack_client
from bot.slack_errors import BrokenError, UnreachableError

FILE = b"%PDF the offer"


class FileSlack:
    """The part of Slack that keeps files, and somebody else's server on the same machine."""

    def __init__(self) -> None:
        self.url = ""
        self.tokens: list[str] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.uploaded = b""
        self.download: web.Response | None = None
        self.upload_status = 200
        self.complete: dict[str, Any] = {"ok": True, "files": [{"id": "F2"}]}

    async def give(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers.get("Authorization", ""))
        return self.download or web.Response(body=FILE, content_type="application/pdf")

    async def ticket(self, request: web.Request) -> web.Response:
        self.calls.append(("ticket", {**request.query, **await request.post()}))
        return web.json_response({"ok": True, "file_id": "F2", "upload_url": self.url.replace("/api/", "/upload")})

    async def take(self, request: web.Request) -> web.Response:
        self.uploaded = await request.read()
        return web.Response(text="OK", status=self.upload_status)

    async def finish(self, request: web.Request) -> web.Response:
        self.calls.append(("finish", {**request.query, **await request.post()}))
        return web.json_response(self.complete)

    def file(self, **more: Any) -> dict[str, Any]:
        return {"url_private": self.url.replace("/api/", "/files/F1"), "name": "offer.pdf"} | more


@pytest.fixture
async def slack() -> AsyncIterator[FileSlack]:
    slack = FileSlack()
    app = web.Application(client_max_size=downloads.MAX_FILE)
    app.router.add_get("/files/F1", slack.give)
    app.router.add_route("*", "/api/files.getUploadURLExternal", slack.ticket)
    app.router.add_post("/upload", slack.take)
    app.router.add_route("*", "/api/files.completeUploadExternal", slack.finish)
    async with TestServer(app, host="127.0.0.1") as server:
        slack.url = str(server.make_url("/api/"))
        yield slack


async def carry(slack: FileSlack, file: dict[str, Any], *, thread: str | None = None) -> None:
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        await share(client, file, target=Target(channel="D2", thread=thread))


async def test_a_file_is_shared_again_on_the_other_side(slack: FileSlack) -> None:
    await carry(slack, slack.file(), thread="17.5")

    assert slack.uploaded == FILE
    (_, ticket), (_, finish) = slack.calls
    assert (ticket["filename"], ticket["length"]) == ("offer.pdf", str(len(FILE)))
    assert (finish["channel_id"], finish["thread_ts"]) == ("D2", "17.5")
    assert '"F2"' in finish["files"]
    assert slack.tokens == ["Bearer xoxb-1"]


async def test_a_file_larger_than_memory_comes_through_whole(slack: FileSlack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "IN_MEMORY", 1_000)
    content = bytes(range(256)) * 1_000
    slack.download = web.Response(body=content)

    await carry(slack, slack.file())

    assert slack.uploaded == content


@pytest.mark.parametrize("says_its_size", [True, False])
async def test_a_file_too_large_is_not_carried_over(
    slack: FileSlack, monkeypatch: pytest.MonkeyPatch, says_its_size: bool
) -> None:
    monkeypatch.setattr(downloads, "MAX_FILE", 10)
    slack.download = web.Response(body=FILE)
    if not says_its_size:
        slack.download.enable_chunked_encoding()

    with pytest.raises(FileLostError):
        await carry(slack, slack.file())

    assert slack.calls == []


@pytest.mark.parametrize("status", [302, 403, 404])
async def test_a_file_that_slack_does_not_give_is_lost(slack: FileSlack, status: int) -> None:
    slack.download = web.Response(status=status, headers={"Location": "/files/F1"})

    with pytest.raises(FileLostError):
        await carry(slack, slack.file())

    assert len(slack.tokens) == 1


@pytest.mark.parametrize(("status", "error"), [(403, FileLostError), (413, FileLostError), (503, BrokenError)])
async def test_a_file_that_slack_does_not_take_is_lost_unless_slack_is_out_of_order(
    slack: FileSlack, status: int, error: type[Exception]
) -> None:
    slack.upload_status = status

    with pytest.raises(error):
        await carry(slack, slack.file())

    assert [what for what, _ in slack.calls] == ["ticket"]


async def test_where_slack_is_out_of_order_the_file_may_still_come_through_later(slack: FileSlack) -> None:
    slack.complete = {"ok": False, "error": "internal_error"}

    with pytest.raises(BrokenError):
        await carry(slack, slack.file())


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/F1",
        "http://10.0.0.1/F1",
        "https://files.slack.com/F1",
        "file:///etc/passwd",
        "",
        "http://[",
    ],
)
async def test_the_token_is_shown_to_this_slack_alone(slack: FileSlack, url: str) -> None:
    with pytest.raises(FileLostError):
        await carry(slack, slack.file(url_private=url))

    assert slack.tokens == []


@pytest.mark.parametrize(
    ("url", "slacks"),
    [
        ("https://files.slack.com/files-pri/T1-F1/offer.pdf", True),
        ("https://slack.com/x", True),
        ("http://files.slack.com/x", False),
        ("https://files.slack.com.evil.example/x", False),
        ("https://evilslack.com/x", False),
        ("https://drive.example/x", False),
        ("http://127.0.0.1/x", False),
    ],
)
async def test_slack_itself_keeps_files_on_its_own_hosts(
    slack: FileSlack, monkeypatch: pytest.MonkeyPatch, url: str, slacks: bool
) -> None:
    asked: list[str] = []

    def get(url: str, **_more: Any) -> None:
        asked.append(url)
        raise aiohttp.ClientError

    async with slack_client(token="xoxb-1", api_url="https://slack.com/api/") as client:
        monkeypatch.setattr(client.session, "get", get)
        with pytest.raises(UnreachableError if slacks else FileLostError):
            await share(client, slack.file(url_private=url), target=Target(channel="D2"))

    assert bool(asked) is slacks
