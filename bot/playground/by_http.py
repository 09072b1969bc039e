"""Delivery by signed HTTP POST."""

import json
import time
from dataclasses import replace
from urllib.parse import urlencode

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.parcels import Parcel, Receipt
from bot.playground.reading import read_json
from bot.playground.signing import signed_headers


async def post(
    session: ClientSession, url: str, *, app: App, parcel: Parcel, signing_clock: Clock, patience: float
) -> Receipt:
    """Send a parcel once and say how it was taken; never raises for what the app or the network does."""
    body, content_type = _body_of(parcel)
    headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (local)"}
    headers |= signed_headers(body, secret=app.signing_secret, timestamp=int(signing_clock.now().timestamp()))
    if parcel.attempt:
        headers |= {"X-Slack-Retry-Num": str(parcel.attempt), "X-Slack-Retry-Reason": parcel.reason}
    receipt = await _posted(session, url, body=body, headers=headers, patience=patience)
    return replace(receipt, headers=headers)


async def _posted(
    session: ClientSession, url: str, *, body: bytes, headers: dict[str, str], patience: float
) -> Receipt:
    began = time.monotonic()
    try:
        timeout = ClientTimeout(total=patience)
        async with session.post(url, data=body, headers=headers, timeout=timeout, allow_redirects=False) as response:
            return await _receipt_of(response, began)
    except TimeoutError:
        return Receipt(status=None, body={}, seconds=time.monotonic() - began, trouble="http_timeout")
    except ClientError:
        return Receipt(status=None, body={}, seconds=time.monotonic() - began, trouble="connection_failed")


def _body_of(parcel: Parcel) -> tuple[bytes, str]:
    if parcel.type == "events_api":
        return json.dumps(parcel.payload).encode(), "application/json"
    fields = {"payload": json.dumps(parcel.payload)} if parcel.type == "interactive" else parcel.payload
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


async def _receipt_of(response: ClientResponse, began: float) -> Receipt:
    text = (await response.read()).decode(errors="replace")
    body = _read(text, is_json="json" in response.content_type)
    return Receipt(
        status=response.status,
        body=body,
        seconds=time.monotonic() - began,
        trouble=None if 200 <= response.status < 300 else "http_error",
        final=response.headers.get("X-Slack-No-Retry") == "1",
    )


def _read(text: str, *, is_json: bool) -> object:
    if not text.strip():
        return {}
    if is_json or text.lstrip().startswith("{"):
        try:
            return read_json(text)
        except ValueError:
            return {"text": text}
    return {"text": text}
