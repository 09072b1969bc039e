"""What blocks are made of."""

from bot.playground.checks.element_shapes import IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, IN_SECTION
from bot.playground.checks.object_shapes import IMAGE, PICTURE, TEXT
from bot.playground.checks.rich_text import RICH_TEXT
from bot.playground.checks.shapes import (
    Shape,
    anything,
    flag,
    on_the_web,
    one_of,
    or_null,
    record,
    several,
    whole,
    word,
)


def _block(needed: dict[str, Shape], more: dict[str, Shape] | None = None) -> Shape:
    return record({"type": word, **needed}, {"block_id": word, **(more or {})})


def _loose(*names: str) -> dict[str, Shape]:
    """Properties that are known by name, of blocks that are shown as plain boxes."""
    return dict.fromkeys(names, anything)


_IN_CONTEXT = one_of({"image": IMAGE, "plain_text": TEXT, "mrkdwn": TEXT})
_CELL = one_of(
    {
        "raw_text": record({"type": word, "text": word}, {}),
        "raw_number": record({"type": word, "value": anything}, {"text": word}),
        "rich_text": RICH_TEXT,
    }
)
_COLUMN = record({}, {"align": word, "is_wrapped": flag})

_SHAPES: dict[str, Shape] = {
    "section": _block({}, {"text": TEXT, "fields": several(TEXT), "accessory": IN_SECTION, "expand": flag}),
    "header": _block({"text": TEXT}, {"level": whole}),
    "context": _block({"elements": several(_IN_CONTEXT)}),
    "actions": _block({"elements": several(IN_ACTIONS)}),
    "input": _block({"label": TEXT, "element": IN_INPUT}, {"hint": TEXT, "optional": flag, "dispatch_action": flag}),
    "image": _block({"alt_text": word}, {"title": TEXT, **PICTURE}),
    "divider": _block({}),
    "rich_text": RICH_TEXT,
    "markdown": _block({"text": word}),
    "table": _block({"rows": several(several(_CELL))}, {"column_settings": several(or_null(_COLUMN))}),
    "data_table": _block(
        {"caption": word, "rows": several(several(anything))}, {"page_size": whole, "row_header_column_index": whole}
    ),
    "data_visualization": _block({"title": word, "chart": anything}),
    "context_actions": _block({"elements": several(IN_CONTEXT_ACTIONS)}),
    "video": _block(
        {"alt_text": word, "title": TEXT, "thumbnail_url": on_the_web, "video_url": on_the_web},
        {
            "title_url": on_the_web,
            "description": TEXT,
            "provider_icon_url": on_the_web,
            "provider_name": word,
            "author_name": word,
        },
    ),
    "file": _block({"external_id": word, "source": word}, _loose("file", "file_id")),
    "call": _block({"call_id": word}, _loose("api_decoration_available", "call")),
    "alert": _block({"text": TEXT}, {"level": word}),
    "plan": _block({"title": anything}, _loose("tasks")),
    "task_card": _block({"task_id": word, "title": anything}, _loose("details", "output", "sources", "status")),
    "card": _block({}, _loose("hero_image", "icon", "title", "subtitle", "body", "subtext", "actions", "slack_icon")),
    "carousel": _block({"elements": several(anything)}),
    "container": _block(
        {"child_blocks": several(anything)},
        _loose(
            *("title", "rich_text_title", "subtitle", "width", "icon"),
            *("is_collapsible", "default_collapsed", "has_header_divider"),
        ),
    ),
    "auth_provider": _block(
        {},
        _loose(
            *("value", "name", "is_connected", "description", "icon_url", "auth_url", "disconnect_url"),
            *("connected_identity", "connected_context", "accessory", "fallback"),
        ),
    ),
}

BLOCK = one_of(_SHAPES)
