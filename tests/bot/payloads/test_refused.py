"""A payload without its shape is refused by the place, and nothing makes the door stumble."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.payloads import PayloadError, read_click, read_command, read_message, read_submission
from tests.bot.payloads.slack import (
    BOT,
    CHOSEN,
    Json,
    changed,
    click,
    command,
    deleted,
    edited,
    event,
    said,
    submission,
)


def read_event(body: Any) -> object:
    return read_message(body, bot_user=BOT)


READERS = [read_event, read_click, read_submission, read_command]


@pytest.mark.parametrize(
    ("read", "body", "place"),
    [
        pytest.param(read_event, None, "not an object", id="nothing"),
        pytest.param(read_event, {"event": 1}, "event", id="an event that is none"),
        pytest.param(read_event, event(said(ts=None)), "event.ts", id="a message without a ts"),
        pytest.param(read_event, event(said(channel="")), "event.channel", id="a message without a channel"),
        pytest.param(read_event, event(said(text=["secret"])), "event.text", id="text that is none"),
        pytest.param(read_event, event(changed(None, said())), "event.message", id="a change without a message"),
        pytest.param(read_click, click({}), "actions.0.action_id", id="an action without an id"),
        pytest.param(read_click, {**click({}), "actions": []}, "actions", id="no action"),
        pytest.param(read_click, click({"action_id": "a"}, user={"id": ""}), "user.id", id="nobody"),
        pytest.param(read_submission, submission([]), "view.state.values", id="values that are none"),
        pytest.param(read_submission, submission({"b": {"a": 1}}), "view.state.values.b.a", id="no element"),
        pytest.param(read_submission, submission({}, metadata="lead"), "private_metadata", id="metadata without JSON"),
        pytest.param(read_submission, submission({}, metadata="[1]"), "private_metadata", id="other metadata"),
        pytest.param(read_submission, submission({}, metadata="[" * 2900), "private_metadata", id="deep metadata"),
        pytest.param(read_command, {"command": "/leads"}, "team_id, user_id", id="a command of nobody"),
    ],
)
def test_a_payload_without_its_shape_is_refused_by_the_place(read: Any, body: Any, place: str) -> None:
    with pytest.raises(PayloadError, match=place) as refused:
        read(body)

    assert "secret" not in str(refused.value)


#: What means something in a payload.
NAMES = st.sampled_from(
    [
        "event",
        "type",
        "subtype",
        "user",
        "team",
        "id",
        "ts",
        "text",
        "channel",
        "message",
        "previous_message",
        "edited",
        "files",
        "thread_ts",
        "team_id",
        "message_changed",
        "message_deleted",
        "tombstone",
        "actions",
        "action_id",
        "selected_option",
        "value",
        "view",
        "callback_id",
        "private_metadata",
        "state",
        "values",
        "container",
        "command",
        "user_id",
        "bot_id",
        "name",
        "mode",
    ]
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=3), inner, max_size=6),
    max_leaves=20,
)


def with_junk(body: Any, junk: Any, path: list[int]) -> Any:
    """The body with junk in the place that the path leads to."""
    if not path or not isinstance(body, dict | list) or not body:
        return junk
    keys = list(body) if isinstance(body, dict) else list(range(len(body)))
    key = keys[path[0] % len(keys)]
    inner = with_junk(body[key], junk, path[1:])
    return {**body, key: inner} if isinstance(body, dict) else [*body[:key], inner, *body[key + 1 :]]


WELL_FORMED = [
    event(said(files=[{"name": "a"}])),
    event(edited("b")),
    event(deleted(said())),
    click({"action_id": "a", "selected_option": CHOSEN}),
    submission({"b": {"a": {"type": "static_select", "selected_option": CHOSEN}}}),
    command(),
]


@given(body=st.sampled_from(WELL_FORMED), junk=JUNK, path=st.lists(st.integers(0, 30), max_size=5))
def test_whatever_stands_in_a_payload_it_is_read_or_refused(body: Json, junk: Any, path: list[int]) -> None:
    broken = with_junk(body, junk, path)

    for read in READERS:
        with suppress(PayloadError):
            read(broken)
