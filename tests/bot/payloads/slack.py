"""Payloads in the shapes that Slack delivers."""

from typing import Any

BOT = "UBATON"

Json = dict[str, Any]

DM = {"channel": "D1", "channel_type": "im"}
CHANNEL = {"channel": "C1", "channel_type": "channel"}


def event(body: Json, *, event_id: str = "Ev1", team_id: str | None = "T1") -> Json:
    """An event as the Events API delivers it."""
    return {
        "token": "x",
        "team_id": team_id,
        "context_team_id": "T1",
        "api_app_id": "A1",
        "event": body,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": 1773000000,
        "authorizations": [{"team_id": "T1", "user_id": BOT, "is_bot": True}],
        "is_ext_shared_channel": False,
    }


def said(text: Any = "hello", **more: Any) -> Json:
    """What stands in `event` when somebody writes."""
    return {
        "client_msg_id": "5f0e",
        "type": "message",
        "user": "U1",
        "text": text,
        "team": "T1",
        "ts": "1773000000.000100",
        "blocks": [{"type": "rich_text", "block_id": "b", "elements": []}],
        "event_ts": "1773000000.000100",
        **DM,
        **more,
    }


def changed(now: Json | None, before: Json | None, *, ts: str = "1773000009.000900", **place: str) -> Json:
    """What stands in `event` when a message has changed; the message itself names no channel."""
    inner = {"channel", "channel_type", "event_ts"}
    bare = [message and {key: value for key, value in message.items() if key not in inner} for message in (now, before)]
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": bare[0],
        "previous_message": bare[1],
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        **(place or DM),
    }


def edited(text: str, *, before: str = "hello", at: str = "1773000009.000000") -> Json:
    return changed(said(text, edited={"user": "U1", "ts": at}), said(before))


def deleted(before: Json, **place: str) -> Json:
    return {
        "type": "message",
        "subtype": "message_deleted",
        "deleted_ts": before["ts"],
        "previous_message": {key: value for key, value in before.items() if key not in {"channel", "channel_type"}},
        "hidden": True,
        "ts": "1773000010.000900",
        "event_ts": "1773000010.000900",
        **(place or DM),
    }


def click(action: Json, **more: Any) -> Json:
    """A `block_actions` payload of a message."""
    return {
        "type": "block_actions",
        "user": {"id": "U1", "username": "jo", "name": "jo", "team_id": "T1"},
        "api_app_id": "A1",
        "token": "x",
        "container": {
            "type": "message",
            "message_ts": "1773000000.000100",
            "channel_id": "C1",
            "is_ephemeral": False,
            "thread_ts": "1772999999.000100",
        },
        "trigger_id": "1.2.3",
        "team": {"id": "T1", "domain": "northwind"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": "C1", "name": "sales"},
        "message": {"type": "message", "ts": "1773000000.000100"},
        "state": {"values": {}},
        "response_url": "https://hooks.example/1",
        "actions": [{"block_id": "b", "action_ts": "1773000005.000500", **action}],
        **more,
    }


#: An option as Slack sends the one that was chosen.
CHOSEN = {"text": {"type": "plain_text", "text": "Seen"}, "value": "one"}


def submission(values: Any, *, metadata: str | None = '{"lead": "L-1", "offer": "2"}', **more: Any) -> Json:
    return {
        "type": "view_submission",
        "team": {"id": "T1", "domain": "northwind"},
        "user": {"id": "U1", "username": "jo", "name": "jo", "team_id": "T1"},
        "api_app_id": "A1",
        "token": "x",
        "trigger_id": "1.2.3",
        "view": {
            "id": "V1",
            "team_id": "T1",
            "type": "modal",
            "callback_id": "return_lead",
            "private_metadata": metadata,
            "blocks": [],
            "state": {"values": values},
            "hash": "1.a",
            "root_view_id": "V1",
            "previous_view_id": None,
            "external_id": "",
        },
        "response_urls": [],
        "is_enterprise_install": False,
        "enterprise": None,
        **more,
    }


def command(**more: Any) -> Json:
    return {
        "token": "x",
        "team_id": "T1",
        "team_domain": "northwind",
        "channel_id": "C1",
        "channel_name": "sales",
        "user_id": "U1",
        "user_name": "jo",
        "command": "/leads",
        "text": "",
        "api_app_id": "A1",
        "is_enterprise_install": "false",
        "response_url": "https://hooks.example/1",
        "trigger_id": "1.2.3",
        **more,
    }
