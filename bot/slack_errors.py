"""What Slack's Web API refuses, as types that say what to do about it.

SlackError
├── RateLimitedError     too fast: again after `retry_after` seconds
├── GoneError            whom or what it was for is not there any more: giving up is right
├── RefusedError         Slack will never take it as it is: a mistake of ours
├── UnreachableError     no answer came; it may have been done all the same
└── BrokenError          Slack, or our access to it, is out of order: again later
"""

from collections.abc import Awaitable, Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from routing.exceptions import BatonError

#: Seconds to wait where Slack says that it is too fast, but not for how long.
DEFAULT_RETRY_AFTER = 30.0

_OK = 200
_TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500
_RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
_GONE = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "cant_delete_message",
        "cant_update_message",
        "channel_is_archived",
        "channel_not_found",
        "edit_window_closed",
        "file_deleted",
        "file_not_found",
        "is_archived",
        "message_not_found",
        "no_item_specified",
        "not_found",
        "not_in_channel",
        "restricted_action",
        "thread_not_found",
        "user_disabled",
        "user_is_bot",
        "user_not_found",
        "user_not_in_channel",
        "user_not_visible",
        "users_not_found",
    }
)
_BROKEN = frozenset(
    {
        "ekm_access_denied",
        "enterprise_is_restricted",
        "fatal_error",
        "internal_error",
        "invalid_auth",
        "not_authed",
        "org_login_required",
        "request_timeout",
        "service_unavailable",
        "team_access_not_granted",
        "team_added_to_org",
        "token_expired",
        "token_revoked",
        "two_factor_setup_required",
    }
)
_LOCKED_OUT = frozenset(
    {"account_inactive", "invalid_auth", "missing_scope", "not_allowed_token_type", "not_authed", "token_revoked"}
)


class SlackError(BatonError):
    """Slack did not do what it was asked."""

    @property
    def locked_out(self) -> bool:
        """Whether it is the token that Slack does not take any more, so that no retry helps."""
        return False


class RateLimitedError(SlackError):
    """Slack asks to wait before the next call of this method."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"Slack asks to wait {retry_after:g} s.")
        self.retry_after = retry_after


class _CodedError(SlackError):
    """Slack answered with an error code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Slack answered {code}.")
        self.code = code

    @property
    def locked_out(self) -> bool:
        return self.code in _LOCKED_OUT


class GoneError(_CodedError):
    """Whom or what it was for is not there any more."""


class RefusedError(_CodedError):
    """Slack will never take this call as it is."""


class BrokenError(_CodedError):
    """Slack, or the access to it, is out of order."""


class UnreachableError(SlackError):
    """No answer came from Slack; `uncertain` where the call may have been done all the same."""

    def __init__(self, *, uncertain: bool) -> None:
        super().__init__("Slack could not be reached.")
        self.uncertain = uncertain


async def answer_to(request: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse:
    """What Slack answered to a call of its client; raises SlackError, and nothing else, where it did not do it."""
    try:
        return await request
    except SlackApiError as exc:
        raise _error_of(exc.response) from exc
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as exc:
        raise UnreachableError(uncertain=False) from exc
    except (aiohttp.ClientError, TimeoutError, OSError) as exc:
        raise UnreachableError(uncertain=True) from exc
    except (SlackClientError, AttributeError, ValueError) as exc:
        # The client stumbles like this over an answer that is no JSON: a proxy's page, say.
        raise BrokenError("no_json") from exc


async def answer_by_url(client: AsyncWebClient, url: str, body: Mapping[str, Any]) -> None:
    """Post an answer to a `response_url`; raises SlackError where Slack does not take it."""
    try:
        async with _session(client).post(url, json=body, proxy=client.proxy) as response:
            if response.status != _OK:
                raise _error_of(response)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as exc:
        raise UnreachableError(uncertain=True) from exc


def _session(client: AsyncWebClient) -> aiohttp.ClientSession:
    """The one session that all calls go through."""
    if client.session is None:
        raise BrokenError("no_session")
    return client.session


def _error_of(response: Any) -> SlackError:
    """The error behind an answer: the client's own, or aiohttp's where the body could not be read."""
    status: int = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, Mapping) else ""
    if status == _TOO_MANY_REQUESTS or code in _RATE_LIMITED:
        return RateLimitedError(_retry_after(response.headers))
    if status >= SERVER_ERROR or not code or code in _BROKEN:
        return BrokenError(code or f"http_{status}")
    return GoneError(code) if code in _GONE else RefusedError(code)


def _retry_after(headers: Mapping[str, str]) -> float:
    text = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(text) if text.isascii() and text.isdecimal() else DEFAULT_RETRY_AFTER
