"""Somebody opened the app's home tab."""

from collections.abc import Mapping
from typing import Any

from bot.payloads.shape import Id, Shape, Text, shaped
from bot.payloads.values import Opened


def read_home(body: Mapping[str, Any]) -> Opened:
    """An `app_home_opened` event. Raises PayloadError."""
    envelope = shaped(_Envelope, body)
    event = envelope.event
    return Opened(
        workspace=envelope.team_id,
        user=event.user,
        tab=event.tab,
        hash=event.view.hash if event.view else "",
    )


class _View(Shape):
    hash: Text = ""


class _Event(Shape):
    user: Id
    tab: Text = ""
    view: _View | None = None


class _Envelope(Shape):
    team_id: Text = ""
    event: _Event
