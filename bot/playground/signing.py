"""Slack's signature on what it sends to an app."""

import hashlib
import hmac


def signed_headers(body: bytes, *, secret: str, timestamp: int) -> dict[str, str]:
    """The two headers that prove a request: `v0=` and the HMAC-SHA256 of `v0:{timestamp}:{body}`."""
    basis = b"v0:%d:" % timestamp + body
    signature = hmac.new(secret.encode(), basis, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(timestamp), "X-Slack-Signature": f"v0={signature}"}
