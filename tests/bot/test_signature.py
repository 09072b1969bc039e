from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from bot.signature import sign, verify

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STAMP = str(int(NOW.timestamp()))
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
BODY = b'{"type":"event_callback"}'


class Received:
    """Headers as they arrived: each name with every value it came with."""

    def __init__(self, *, timestamps: Sequence[str] = (), signatures: Sequence[str] = ()) -> None:
        self._values = {"X-Slack-Request-Timestamp": timestamps, "X-Slack-Signature": signatures}

    def getall(self, key: str, default: Sequence[str]) -> Sequence[str]:
        return self._values.get(key) or default


def signed(*, secret: str = SECRET, stamp: str = STAMP, body: bytes = BODY) -> Received:
    return Received(timestamps=[stamp], signatures=[sign(body, secret=secret, timestamp=stamp)])


def later(seconds: int) -> str:
    return str(int(NOW.timestamp()) + seconds)


def test_what_slack_signed_passes() -> None:
    assert verify(signed(), BODY, secrets=[SECRET], now=NOW)


def test_signatures_are_those_of_slacks_own_library() -> None:
    theirs = SignatureVerifier(SECRET).generate_signature(timestamp=STAMP, body=BODY)

    assert sign(BODY, secret=SECRET, timestamp=STAMP) == theirs


@pytest.mark.parametrize("used", ["new", "old"])
def test_both_secrets_pass_while_they_are_rotated(used: str) -> None:
    assert verify(signed(secret=used), BODY, secrets=["new", "old"], now=NOW)


@pytest.mark.parametrize(("seconds", "passes"), [(-300, True), (-301, False), (300, True), (301, False)])
def test_a_signature_holds_five_minutes_either_way(seconds: int, passes: bool) -> None:
    assert verify(signed(stamp=later(seconds)), BODY, secrets=[SECRET], now=NOW) is passes


def test_another_body_does_not_pass() -> None:
    assert not verify(signed(), BODY + b" ", secrets=[SECRET], now=NOW)


def test_without_a_secret_nothing_passes() -> None:
    assert not verify(signed(secret=""), BODY, secrets=[], now=NOW)


RIGHT = sign(BODY, secret=SECRET, timestamp=STAMP)


@pytest.mark.parametrize(
    "received",
    [
        pytest.param(Received(), id="no-headers"),
        pytest.param(Received(timestamps=[STAMP]), id="no-signature"),
        pytest.param(Received(signatures=[RIGHT]), id="no-timestamp"),
        pytest.param(Received(timestamps=[STAMP, STAMP], signatures=[RIGHT]), id="timestamp-twice"),
        pytest.param(Received(timestamps=[STAMP], signatures=[RIGHT, RIGHT]), id="signature-twice"),
        pytest.param(Received(timestamps=[STAMP], signatures=[RIGHT.upper()]), id="upper-case"),
        pytest.param(Received(timestamps=[STAMP], signatures=[RIGHT[:-1]]), id="too-short"),
        pytest.param(Received(timestamps=[STAMP], signatures=[RIGHT + "0"]), id="too-long"),
        pytest.param(Received(timestamps=[STAMP], signatures=[RIGHT + "\n"]), id="line-break"),
        pytest.param(Received(timestamps=[STAMP], signatures=["v1" + RIGHT[2:]]), id="other-version"),
        pytest.param(Received(timestamps=[STAMP], signatures=["v0=" + "é" * 64]), id="not-ascii"),
        pytest.param(Received(timestamps=["-" + STAMP], signatures=[RIGHT]), id="negative"),
        pytest.param(Received(timestamps=["9" * 400], signatures=[RIGHT]), id="huge"),
        pytest.param(Received(timestamps=[STAMP + ".0"], signatures=[RIGHT]), id="fraction"),
        pytest.param(Received(timestamps=["١٧٧٢٤٤٢٠٠٠"], signatures=[RIGHT]), id="arabic-digits"),
        pytest.param(Received(timestamps=["soon"], signatures=[RIGHT]), id="words"),
    ],
)
def test_a_malformed_signature_is_none(received: Received) -> None:
    assert not verify(received, BODY, secrets=[SECRET], now=NOW)


header = st.lists(st.text() | st.sampled_from([STAMP, RIGHT]) | st.from_regex(r"v0=[0-9a-f]{64}"), max_size=2)


@given(timestamps=header, signatures=header, body=st.binary() | st.just(BODY))
def test_only_the_right_signature_passes_and_nothing_raises(
    timestamps: list[str], signatures: list[str], body: bytes
) -> None:
    received = Received(timestamps=timestamps, signatures=signatures)

    right = len(timestamps) == len(signatures) == 1 and received_is_right(timestamps[0], signatures[0], body)
    assert verify(received, body, secrets=[SECRET], now=NOW) is right


def received_is_right(timestamp: str, signature: str, body: bytes) -> bool:
    return timestamp == STAMP and signature == sign(body, secret=SECRET, timestamp=STAMP)
