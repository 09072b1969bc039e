"""Files that people keep at Slack, fetched with Baton's token, which is shown to Slack alone."""

import tempfile
from typing import IO
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack_client import is_loopback
from bot.slack_errors import SERVER_ERROR, BrokenError, UnreachableError
from routing.exceptions import BatonError

#: Bytes of a file that is fetched.
MAX_FILE = 20 * 1024 * 1024
#: Bytes of a file that are kept in memory; what is larger goes through a temporary file.
IN_MEMORY = 1024 * 1024
#: Seconds for a file.
TIMEOUT = aiohttp.ClientTimeout(total=60)

OK = 200


class FileLostError(BatonError):
    """A file cannot be carried over."""


async def fetch_text(client: AsyncWebClient, url: str) -> str:
    """The text of a file kept at Slack.

    Raises FileLostError where it cannot come through or is no UTF-8 text, SlackError where it may a little later.
    """
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
        await download(client, url, into=content)
        content.seek(0)
        try:
            return content.read().decode("utf-8-sig")
        except UnicodeDecodeError as exc:
            raise FileLostError("the file is no UTF-8 text") from exc


async def download(client: AsyncWebClient, url: str, *, into: IO[bytes]) -> int:
    """Fetch a file into `into` and return its size; the token is shown to Slack alone.

    Raises FileLostError where it cannot come through, SlackError where it may a little later.
    """
    if not _is_slacks(url, api_url=client.base_url):
        raise FileLostError("the file is not kept at Slack")
    session, headers = session_of(client), {"Authorization": f"Bearer {client.token}"}
    size = 0
    try:
        async with session.get(
            url, headers=headers, proxy=client.proxy, timeout=TIMEOUT, allow_redirects=False
        ) as answer:
            if answer.status >= SERVER_ERROR:
                raise BrokenError(f"http_{answer.status}")
            if answer.status != OK or (answer.content_length or 0) > MAX_FILE:
                raise FileLostError(f"Slack answered {answer.status}, {answer.content_length} bytes")
            async for chunk in answer.content.iter_chunked(65_536):
                size += into.write(chunk)
                if size > MAX_FILE:
                    raise FileLostError("the file is too large")
    except ValueError as exc:
        raise FileLostError("the address of the file is none") from exc
    except (aiohttp.ClientError, TimeoutError) as exc:
        raise UnreachableError(uncertain=False) from exc
    return size


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


def session_of(client: AsyncWebClient) -> aiohttp.ClientSession:
    """The session that a client makes all its calls in."""
    if client.session is None:
        raise FileLostError("the client has no session of its own")
    return client.session
