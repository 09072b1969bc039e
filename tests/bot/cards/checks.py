"""What Slack would refuse, as our own rules and two other libraries see it; and what no card may ever hold."""

import re
from collections.abc import Iterator
from typing import Any

import blockkit
from slack_sdk.models.basic_objects import JsonObject as SdkObject
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView

from bot.playground.checks import check_message, check_view

Json = dict[str, Any]

_KIT = {
    "actions": blockkit.Actions,
    "button": blockkit.Button,
    "context": blockkit.Context,
    "datepicker": blockkit.DatePicker,
    "divider": blockkit.Divider,
    "file_input": blockkit.FileInput,
    "header": blockkit.Header,
    "home": blockkit.Home,
    "input": blockkit.Input,
    "modal": blockkit.Modal,
    "overflow": blockkit.Overflow,
    "plain_text_input": blockkit.PlainTextInput,
    "radio_buttons": blockkit.RadioButtons,
    "rich_text": blockkit.RichText,
    "rich_text_preformatted": blockkit.RichTextPreformatted,
    "rich_text_quote": blockkit.RichTextQuote,
    "rich_text_section": blockkit.RichTextSection,
    "section": blockkit.Section,
    "static_select": blockkit.StaticSelect,
    "text": blockkit.RichTextEl,
}

#: Our own markup: a mention of somebody of the team, and a moment.
_OURS = re.compile(r"<@U(?:ANA|BO|CAI)>|<!date\^\d+\^\{date_short_pretty\} \{time\}\|[^<>|]+>")
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\ud800-\udfff]")


def taken_by_slack(message: Json) -> Json:
    """The message, once nobody finds anything wrong with it."""
    check_message(text=message["text"], blocks=message["blocks"], attachments=[], metadata=None)
    assert set(message) == {"text", "blocks"}
    assert message["text"].strip()
    for block in message["blocks"]:
        _validated(SdkBlock.parse(block))
        assert _kit(block).build() == block
    return message


def view_taken_by_slack(view: Json) -> Json:
    """The modal or home tab, once nobody finds anything wrong with it."""
    check_view(view, kind=view["type"])
    _validated(SdkView(**view))
    _kit(view).build()
    return view


def harmless(message: Json) -> Json:
    """The message, once nothing in it mentions, links, formats or hides anything that is not ours."""
    assert not _HIDDEN.search(str(message))
    assert not set("<>") & set(_OURS.sub("", message["text"]))
    for text in texts(message["blocks"]):
        if text["type"] == "mrkdwn":
            assert text["verbatim"]
            assert not set("<>") & set(_OURS.sub("", text["text"])), text
    for element in _elements(message["blocks"]):
        assert element["type"] == "text"
        assert "style" not in element
    return message


def texts(value: Any) -> Iterator[Json]:
    """Every text object in blocks."""
    if isinstance(value, dict):
        if value.get("type") in {"mrkdwn", "plain_text"}:
            yield value
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def words(message: Json) -> str:
    """Everything a reader sees, a line for each text, in the order it stands there."""
    found = []
    for block in message["blocks"]:
        found += [text["text"] for text in texts(block)]
        found += [element["text"] for element in _elements([block])]
    return "\n".join(found)


def labels(message: Json) -> list[str]:
    """The labels of its buttons."""
    return [button["text"]["text"] for button in buttons(message)]


def buttons(message: Json) -> list[Json]:
    return [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]


def _elements(blocks: list[Json]) -> Iterator[Json]:
    """What stands in rich text."""
    for block in blocks:
        if block["type"] == "rich_text":
            for part in block["elements"]:
                yield from part["elements"]


def _validated(value: Any) -> None:
    """Let Slack's SDK check an object and everything in it: by itself it looks at the outermost alone."""
    assert value is not None
    value.validate_json()
    for inner in vars(value).values():
        for each in inner if isinstance(inner, list | tuple) else [inner]:
            if isinstance(each, SdkObject):
                _validated(each)


def _kit(value: Any) -> Any:
    """The same as blockkit's objects, which check themselves when they are built."""
    if isinstance(value, list):
        return [_kit(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _kit(each) for key, each in value.items() if key != "type"}
    if value.get("type") in {"mrkdwn", "plain_text"}:
        return blockkit.Text(type=value["type"], **inner)
    if "option_groups" in inner:
        inner.pop("initial_option", None)  # Blockkit looks for it among the groups, Slack and we among their options.
    if "type" not in value:
        return blockkit.OptionGroup(**inner) if "options" in value else blockkit.Option(**inner)
    return _KIT[value["type"]](**inner)
