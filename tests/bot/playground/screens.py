"""Cards and modals for tests, and what an app hears of them."""

import json
from typing import Any
from urllib.parse import parse_qs

from bot.playground import LocalSlack, Message
from tests.bot.playground.callers import Heard, call

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def modal(*blocks: Json, **more: Any) -> Json:
    shown = list(blocks) or [{"type": "section", "text": plain("Nothing to fill in")}]
    return {"type": "modal", "title": plain("Title"), "submit": plain("Send"), "blocks": shown, **more}


def input_of(element: Json) -> Json:
    return {"type": "input", "block_id": "b", "optional": True, "label": plain("Label"), "element": element}


OPTIONS = [{"text": plain(text), "value": text.lower()} for text in ("One", "Two", "Three")]


async def card(slack: LocalSlack, user: str, *elements: Json) -> Message:
    buttons = elements or ({"type": "button", "action_id": "go", "text": plain("Go"), "value": "7"},)
    blocks = [{"type": "actions", "block_id": "row", "elements": list(buttons)}]
    posted = await call(slack, "chat.postMessage", channel=user, text="A card", blocks=blocks)
    return slack.message(posted["channel"], posted["ts"])


def last(heard: Heard, kind: str) -> Json:
    """The latest interaction of that type that the app heard."""
    forms = [parse_qs(body.decode()) for headers, body in heard if "form" in headers["Content-Type"]]
    payloads = [json.loads(form["payload"][0]) for form in forms if "payload" in form]
    found: Json = [payload for payload in payloads if payload["type"] == kind][-1]
    return found


async def opened(slack: LocalSlack, heard: Heard, user: str, view: Json) -> Json:
    """A modal before that person, by a fresh trigger id."""
    shown = await card(slack, user)
    await slack.click(user, shown.channel, shown.ts)
    return await call(slack, "views.open", trigger_id=last(heard, "block_actions")["trigger_id"], view=view)
