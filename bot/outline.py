"""The outline of a signed request: enough of its shape that Bolt, which trusts every field, can take it."""

import json
from collections.abc import Mapping
from enum import Enum, auto
from typing import Annotated, Any
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"

Id = Annotated[str, Field(min_length=1)]


class Outline(Enum):
    """What to do with a request."""

    #: Something Baton handles, or a question of Slack's that Bolt answers.
    PASS_ON = auto()
    #: Slack may send it, and Baton has no use for it: it is acknowledged, or Slack would send it again.
    LEAVE = auto()
    #: Slack would never send it.
    MALFORMED = auto()


class _Outline(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)


class _Event(_Outline):
    type: Id


class _EventCallback(_Outline):
    event: _Event


class _Verification(_Outline):
    challenge: str


class _Action(_Outline):
    action_id: Id


class _Clicks(_Outline):
    user: dict[str, Any]
    actions: list[_Action] = Field(min_length=1)


class _View(_Outline):
    callback_id: str


class _Submission(_Outline):
    user: dict[str, Any]
    view: _View


class _Other(_Outline):
    type: Id


class _Typed(_Outline):
    command: list[Id]
    user_id: list[Id]
    team_id: list[Id]


#: The outline of each type of payload that Baton handles; one of another type is left.
_HANDLED: dict[str, type[_Outline]] = {
    "event_callback": _EventCallback,
    "url_verification": _Verification,
    "block_actions": _Clicks,
    "view_submission": _Submission,
}


def outline_of(text: str, *, content_type: str) -> Outline:
    """What to do with a body, by its outline."""
    try:
        if content_type == _JSON:
            return _of_payload(json.loads(text))
        if content_type == _FORM and not text.startswith("{"):
            return _of_form(parse_qs(text, keep_blank_values=True))
    except (ValidationError, ValueError, RecursionError):
        return Outline.MALFORMED
    return Outline.MALFORMED


def is_left(payload: Mapping[str, Any]) -> bool:
    """Whether a payload that came over a socket, which needs no proof, is one that Baton has no use for."""
    kind = payload.get("type")
    return isinstance(kind, str) and kind not in _HANDLED


def _of_form(form: dict[str, list[str]]) -> Outline:
    if "payload" in form:
        return _of_payload(json.loads(form["payload"][-1]))
    if "ssl_check" not in form:
        _Typed.model_validate(form)
    return Outline.PASS_ON


def _of_payload(payload: Any) -> Outline:
    handled = _HANDLED.get(_Other.model_validate(payload).type)
    if handled is None:
        return Outline.LEAVE
    handled.model_validate(payload)
    return Outline.PASS_ON
