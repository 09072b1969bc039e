"""Tokens and secrets as they may be shown: their beginning and no more."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from aiohttp import web

from bot.playground.app import App

#: The headers of an app's requests that are worth a look.
_SHOWN = ("Authorization", "Content-Type", "User-Agent")

_BEGINNING = 5

#: What opens one socket, in the address of `apps.connections.open`.
_TICKET = re.compile(r"(?<=ticket=)\w+")


def masked(secret: str) -> str:
    """The beginning of a secret, which says what kind it is: `xoxb-…`."""
    return f"{secret[:_BEGINNING]}…"


def headers_of(request: web.Request) -> Mapping[str, str]:
    """The headers that say what an app sent and as whom; of its token only the beginning."""
    shown = {name: request.headers[name] for name in _SHOWN if name in request.headers}
    scheme, _, token = shown.get("Authorization", "").partition(" ")
    return shown | ({"Authorization": f"{scheme} {masked(token.strip())}"} if token else {})


def without_secrets(value: Any, secrets: Collection[str]) -> Any:
    """A value as JSON has it, in which every one of these secrets is masked, wherever it stands."""
    if isinstance(value, Mapping):
        return {key: without_secrets(each, secrets) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [without_secrets(each, secrets) for each in value]
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, masked(secret))
        return _TICKET.sub(lambda found: masked(found.group()), value)
    return value


def secrets_of(app: App) -> tuple[str, ...]:
    """Everything that lets somebody pass for the app, or for Slack before it."""
    return tuple(filter(None, (app.bot_token, app.app_token, app.signing_secret, app.verification_token)))
