"""Which signed requests Bolt gets to see."""

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outline import Outline, outline_of

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
USER = {"id": "U1"}


def form(payload: object) -> str:
    return urlencode({"payload": json.dumps(payload)})


@pytest.mark.parametrize(
    ("text", "content_type"),
    [
        (json.dumps({"type": "event_callback", "event": {"type": "message"}}), JSON),
        (json.dumps({"type": "url_verification", "challenge": "abc"}), JSON),
        (form({"type": "block_actions", "user": USER, "actions": [{"action_id": "a", "type": "button"}]}), FORM),
        (form({"type": "view_submission", "user": USER, "view": {"type": "modal", "callback_id": "c"}}), FORM),
        ("command=%2Fleads&user_id=U1&team_id=T1&text=", FORM),
        ("ssl_check=1&token=t", FORM),
    ],
    ids=["event", "verification", "click", "submission", "command", "ssl check"],
)
def test_what_baton_handles_is_passed_on(text: str, content_type: str) -> None:
    assert outline_of(text, content_type=content_type) is Outline.PASS_ON


@pytest.mark.parametrize(
    ("text", "content_type"),
    [
        (json.dumps({"type": "app_rate_limited", "minute_rate_limited": 1}), JSON),
        (form({"type": "shortcut", "callback_id": "c"}), FORM),
        (form({"type": "view_closed", "view": {}}), FORM),
    ],
    ids=["rate limited", "shortcut", "closed view"],
)
def test_what_slack_may_send_and_baton_does_not_use_is_left(text: str, content_type: str) -> None:
    assert outline_of(text, content_type=content_type) is Outline.LEAVE


@pytest.mark.parametrize(
    ("text", "content_type"),
    [
        ("{}", JSON),
        ("[1]", JSON),
        ("not json", JSON),
        ('{"type": "event_callback"}', JSON),
        ('{"type": "event_callback", "event": null}', JSON),
        ('{"type": "event_callback", "event": []}', JSON),
        ('{"type": "event_callback", "event": {"type": 5}}', JSON),
        ('{"type": "url_verification"}', JSON),
        (form({"type": "block_actions", "user": USER, "actions": []}), FORM),
        (form({"type": "block_actions", "user": USER, "actions": [5]}), FORM),
        (form({"type": "block_actions", "user": USER, "actions": [{}]}), FORM),
        (form({"type": "view_submission", "user": USER}), FORM),
        ("command=%2Fleads", FORM),
        ("nothing=here", FORM),
        ('{"type": "event_callback", "event": {"type": "message"}}', "text/plain"),
    ],
)
def test_what_slack_would_never_send_is_malformed(text: str, content_type: str) -> None:
    assert outline_of(text, content_type=content_type) is Outline.MALFORMED


NAMES = ("type", "event", "user", "actions", "action_id", "view", "callback_id", "challenge", "id")
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)


@given(anything, st.sampled_from([JSON, FORM, "text/html"]))
def test_no_body_raises(body: object, content_type: str) -> None:
    text = json.dumps(body) if content_type == JSON else form(body)

    assert outline_of(text, content_type=content_type) in set(Outline)
