"""Files on their way: downloaded as Baton from one side, or written by it, and uploaded where they belong."""

import tempfile
from collections.abc import Mapping
from typing import IO, Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.aiming import Target
from bot.slack_client import is_loopback
from bot.slack_errors import answer_to
from routing.exceptions import BatonError

#: Bytes of a file that is carried over.
MAX_FILE = 20 * 1024 * 1024
#: Bytes of a file that are kept in memory; what is larger goes through a temporary file.
IN_MEMORY = 1024 * 1024
#: Seconds for each way.
TIMEOUT = aiohttp.ClientTimeout(total=60)

_OK = 200


class FileLostError(BatonError):
    """A file cannot be carried over."""


async def share(client: AsyncWebClient, file: Mapping[str, Any], *, target: Target) -> None:
    """Share a file at a place: one by that `name` at `url_private`, carried over, or with that `content`.

    Raises FileLostError where that file cannot come through, SlackError where Slack does not take it.
    """
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
        if "content" in file:
            size = content.write(file["content"].encode())
        else:
            size = await _download(client, file["url_private"], into=content)
        ticket = await answer_to(client.files_getUploadURLExternal(filename=file["name"], length=size))
        content.seek(0)
        await _upload(client, ticket["upload_url"], content)
    await answer_to(
        client.files_completeUploadExternal(
            files=[{"id": ticket["file_id"], "title": file["name"]}], channel_id=target.channel, thread_ts=target.thread
        )
    )


async def fetch_text(client: AsyncWebClient, url: str) -> str:
    """The text of a file kept at Slack. Raises FileLostError where it cannot come through, or is no UTF-8 text."""
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
        await _download(client, url, into=content)
        content.seek(0)
        try:
            return content.read().decode("utf-8-sig")
        except UnicodeDecodeError as exc:
            raise FileLostError("the file is no UTF-8 text") from exc


async def _download(client: AsyncWebClient, url: str, *, into: IO[bytes]) -> int:
    """Fetch a file into `into` and return its size; the token is shown to Slack alone."""
    if not _is_slacks(url, api_url=client.base_url):
        raise FileLostError("the file is not kept at Slack")
    session, headers = _session(client), {"Authorization": f"Bearer {client.token}"}
    size = 0
    try:
        async with session.get(
            url, headers=headers, proxy=client.proxy, timeout=TIMEOUT, allow_redirects=False
        ) as answer:
            if answer.status != _OK or (answer.content_length or 0) > MAX_FILE:
                raise FileLostError(f"Slack answered {answer.status}, {answer.content_length} bytes")
            async for chunk in answer.content.iter_chunked(65_536):
                size += into.write(chunk)
                if size > MAX_FILE:
                    raise FileLostError("the file is too large")
    except (aiohttp.ClientError, TimeoutError, ValueError) as exc:
        raise FileLostError("the download broke off") from exc
    return size


async def _upload(client: AsyncWebClient, url: str, content: IO[bytes]) -> None:
    try:
        async with _session(client).post(url, data=content, proxy=client.proxy, timeout=TIMEOUT) as answer:
            if answer.status != _OK:
                raise FileLostError(f"Slack answered {answer.status} to the upload")
    except (aiohttp.ClientError, TimeoutError) as exc:
        raise FileLostError("the upload broke off") from exc


def _is_slacks(url: str, *, api_url: str) -> bool:
    """Whether an address is where the API is, or one of Slack's own: a file may also be a mere link elsewhere."""
    try:
        file, api = urlsplit(url), urlsplit(api_url)
    except ValueError:
        return False
    if is_loopback(api_url):
        return is_loopback(url)
    host = file.hostname or ""
    beside_the_api = (file.scheme, host) == (api.scheme, api.hostname)
    return beside_the_api or (file.scheme == "https" and host.endswith(".slack.com"))


def _session(client: AsyncWebClient) -> aiohttp.ClientSession:
    if client.session is None:
        raise FileLostError("the client has no session of its own")
    return client.session
