"""One of each block and element that an app can send."""

from typing import Any

Json = dict[str, Any]

#: 2026-03-02 09:30 UTC.
MOMENT = 1772443800


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


OPTIONS = [{"text": plain(text), "value": text.lower()} for text in ("One", "Two", "Three")]
CONFIRM = {"title": plain("Sure?"), "text": mrkdwn("*Really*"), "confirm": plain("Yes"), "deny": plain("No")}


def text_blocks(user: str) -> list[Json]:
    """What is read: text in all its forms, pictures, tables, and a block of tomorrow."""
    leaves = [
        {"type": "text", "text": "Bold", "style": {"bold": True}},
        {"type": "text", "text": " struck ", "style": {"strike": True}},
        {"type": "user", "user_id": user},
        {"type": "emoji", "name": "wave"},
        {"type": "color", "value": "#2eb67d"},
        {"type": "date", "timestamp": MOMENT, "format": "{date_num} {time}", "fallback": "then"},
        {"type": "broadcast", "range": "here"},
        {"type": "link", "url": "https://acme.com", "text": "a link"},
    ]
    section = {"type": "rich_text_section", "elements": leaves}
    item = {"type": "rich_text_section", "elements": [{"type": "text", "text": "An item"}]}
    rich = [
        section,
        {"type": "rich_text_list", "style": "ordered", "offset": 2, "elements": [item, item]},
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [item]},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "A quote"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]},
    ]
    words = f"*bold* _slanted_ ~struck~ `code` <https://acme.com|link> <@{user}> <!here> <!date^{MOMENT}^{{time}}|then>"
    return [
        {"type": "header", "text": plain("A header :tada:")},
        {"type": "section", "text": mrkdwn(f"{words}\n> quoted\n• one\n• two\n```\nx = 1\n```")},
        {"type": "section", "fields": [mrkdwn("*Budget*\n40k"), plain("A field")]},
        {"type": "divider"},
        {"type": "rich_text", "elements": rich},
        {"type": "image", "image_url": "https://acme.com/x.png", "alt_text": "A chart", "title": plain("Its title")},
        {
            "type": "context",
            "elements": [
                {"type": "image", "image_url": "https://acme.com/y.png", "alt_text": "A logo"},
                mrkdwn("_small print_"),
            ],
        },
        {"type": "markdown", "text": "# A heading\n\n1. **bold** item\n\n| a | b |\n|---|---|\n| 1 | 2 |"},
        {
            "type": "table",
            "column_settings": [{"align": "left"}, {"align": "right"}],
            "rows": [
                [{"type": "raw_text", "text": "Rep"}, {"type": "raw_text", "text": "Leads"}],
                [{"type": "raw_text", "text": "Ana"}, {"type": "raw_text", "text": "7"}],
            ],
        },
        {
            "type": "video",
            "title": plain("A video of ours"),
            "title_url": "https://acme.com/v",
            "alt_text": "Somebody speaks",
            "thumbnail_url": "https://acme.com/t.png",
            "video_url": "https://acme.com/v.mp4",
        },
        {"type": "alert", "text": plain("Something of tomorrow")},
    ]


def action_blocks() -> list[Json]:
    """What is pressed and chosen in a message."""
    elements: list[Json] = [
        {"type": "button", "action_id": "go", "text": plain("Accept"), "style": "primary", "value": "1"},
        {"type": "button", "action_id": "no", "text": plain("Reject"), "style": "danger", "confirm": CONFIRM},
        {"type": "button", "action_id": "url", "text": plain("Open"), "url": "https://acme.com"},
        {"type": "static_select", "action_id": "one", "placeholder": plain("Pick one"), "options": OPTIONS},
        {"type": "external_select", "action_id": "asked", "placeholder": plain("Pick what the app offers")},
        {"type": "users_select", "action_id": "who", "placeholder": plain("Pick a person")},
        {"type": "conversations_select", "action_id": "where", "placeholder": plain("Pick a place")},
        {"type": "channels_select", "action_id": "channel", "placeholder": plain("Pick a channel")},
        {"type": "datepicker", "action_id": "day", "initial_date": "2026-03-09"},
        {"type": "timepicker", "action_id": "time", "initial_time": "09:30"},
        {"type": "datetimepicker", "action_id": "moment", "initial_date_time": MOMENT},
        {"type": "radio_buttons", "action_id": "radio", "options": OPTIONS, "initial_option": OPTIONS[1]},
        {"type": "checkboxes", "action_id": "ticks", "options": OPTIONS},
        {"type": "overflow", "action_id": "more", "options": OPTIONS},
    ]
    several = {
        "type": "multi_static_select",
        "action_id": "several",
        "placeholder": plain("Pick some"),
        "options": OPTIONS,
    }
    return [
        {"type": "actions", "block_id": "row", "elements": elements},
        {"type": "section", "block_id": "side", "text": plain("Several"), "accessory": several},
    ]


def _input(label: str, element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": element["type"], "label": plain(label), "element": element, **more}


def input_blocks() -> list[Json]:
    """One of each input of a modal, with a label of its own."""
    return [
        _input("Words", {"type": "plain_text_input", "action_id": "a"}, hint=plain("A few are enough")),
        _input("E-mail", {"type": "email_text_input", "action_id": "a"}, optional=True),
        _input("Address", {"type": "url_text_input", "action_id": "a"}, optional=True),
        _input("Number", {"type": "number_input", "action_id": "a", "is_decimal_allowed": False}, optional=True),
        _input("Rich", {"type": "rich_text_input", "action_id": "a"}, optional=True),
        _input("One of", {"type": "static_select", "action_id": "a", "options": OPTIONS}, optional=True),
        _input("Some of", {"type": "multi_static_select", "action_id": "a", "options": OPTIONS}, optional=True),
        _input("People", {"type": "multi_users_select", "action_id": "a"}, optional=True),
        _input("Day", {"type": "datepicker", "action_id": "a"}, optional=True),
        _input("Moment", {"type": "datetimepicker", "action_id": "a"}, optional=True),
        _input("Radio", {"type": "radio_buttons", "action_id": "a", "options": OPTIONS}, optional=True),
        _input("Ticks", {"type": "checkboxes", "action_id": "a", "options": OPTIONS}, optional=True),
        _input("Files", {"type": "file_input", "action_id": "a", "filetypes": ["txt"]}, optional=True),
    ]
