"""Whether a request really comes from Slack: the check of its signature, strict where libraries are lenient."""

import hashlib
import hmac
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

#: How far a request's timestamp may be from now, in seconds, either way: Slack's own advice.
MAX_AGE = 300

_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


class Headers(Protocol):
    """A request's headers, of which one may come more than once."""

    def getall(self, key: str, default: Sequence[str]) -> Sequence[str]: ...


def verify(headers: Headers, body: bytes, *, secrets: Sequence[str], now: datetime) -> bool:
    """Whether Slack signed this body with one of the secrets, at most five minutes from now.

    A header that is missing, doubled or malformed is no signature; nothing that can come in raises.
    """
    timestamp = _only(headers, "X-Slack-Request-Timestamp", _TIMESTAMP)
    given = _only(headers, "X-Slack-Signature", _SIGNATURE)
    if timestamp is None or given is None or abs(now.timestamp() - int(timestamp)) > MAX_AGE:
        return False
    return any(hmac.compare_digest(sign(body, secret=secret, timestamp=timestamp), given) for secret in secrets)


def sign(body: bytes, *, secret: str, timestamp: str) -> str:
    """The signature that Slack's `X-Slack-Signature` holds for this body."""
    message = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def _only(headers: Headers, name: str, form: re.Pattern[str]) -> str | None:
    values = headers.getall(name, ())
    return values[0] if len(values) == 1 and form.fullmatch(values[0]) else None
