"""The way to Slack's Web API: one client over one HTTP session for the whole life of the process."""

import ipaddress
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

#: Seconds a call may take from beginning to end.
TIMEOUT = 10.0


@asynccontextmanager
async def slack_client(*, token: str, api_url: str) -> AsyncIterator[AsyncWebClient]:
    """A client that never repeats a call by itself: a post whose answer got lost would be posted twice."""
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
    async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
        client = AsyncWebClient(token=token, base_url=api_url, session=session, retry_handlers=[])
        if is_loopback(api_url):
            client.proxy = None  # The SDK takes HTTPS_PROXY for everything, a server on this machine too.
        yield client


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
