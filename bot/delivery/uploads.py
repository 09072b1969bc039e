"""Files on their way: downloaded as Baton from one side, or written by it, and uploaded where they belong."""

import tempfile
from collections.abc import Mapping
from typing import IO, Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.aiming import Target
from bot.downloads import IN_MEMORY, OK, TIMEOUT, FileLostError, download, session_of
from bot.slack_errors import SERVER_ERROR, BrokenError, UnreachableError, answer_to


async def share(client: AsyncWebClient, file: Mapping[str, Any], *, target: Target) -> None:
    """Share a file at a place: one by that `name` at `url_private`, carried over, or with that `content`.

    Raises FileLostError where that file cannot come through, SlackError where Slack does not take it. Nobody sees a
    file before its upload is completed, so that all of it can be done again after any error.
    """
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
        if "content" in file:
            size = content.write(file["content"].encode())
        else:
            size = await download(client, file["url_private"], into=content)
        ticket = await answer_to(client.files_getUploadURLExternal(filename=file["name"], length=size))
        content.seek(0)
        await _upload(client, ticket["upload_url"], content)
    await answer_to(
        client.files_completeUploadExternal(
            files=[{"id": ticket["file_id"], "title": file["name"]}], channel_id=target.channel, thread_ts=target.thread
        )
    )


async def _upload(client: AsyncWebClient, url: str, content: IO[bytes]) -> None:
    try:
        async with session_of(client).post(url, data=content, proxy=client.proxy, timeout=TIMEOUT) as answer:
            if answer.status >= SERVER_ERROR:
                raise BrokenError(f"http_{answer.status}")
            if answer.status != OK:
                raise FileLostError(f"Slack answered {answer.status} to the upload")
    except (aiohttp.ClientError, TimeoutError) as exc:
        raise UnreachableError(uncertain=False) from exc
