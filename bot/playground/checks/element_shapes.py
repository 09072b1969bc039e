"""What interactive elements are made of."""

from bot.playground.checks.object_shapes import (
    CONFIRM,
    DISPATCH,
    FILTER,
    IMAGE,
    LEADING_OPTION,
    OPTION,
    OPTION_GROUP,
    TEXT,
    WORKFLOW,
)
from bot.playground.checks.rich_text import RICH_TEXT
from bot.playground.checks.shapes import (
    Shape,
    address,
    anything,
    day,
    flag,
    number,
    one_of,
    record,
    several,
    time_of_day,
    whole,
    word,
)

#: Each property that an element can have: it is of the same kind wherever it stands.
_PROPERTIES: dict[str, Shape] = (
    {
        "type": word,
        "text": TEXT,
        "value": word,
        "url": address,
        "style": word,
        "accessibility_label": word,
        "confirm": CONFIRM,
        "placeholder": TEXT,
        "focus_on_load": flag,
        "options": several(OPTION),
        "option_groups": several(OPTION_GROUP),
        "initial_option": OPTION,
        "initial_options": several(OPTION),
        "max_selected_items": whole,
        "min_query_length": whole,
        "response_url_enabled": flag,
        "default_to_current_conversation": flag,
        "filter": FILTER,
        "dispatch_action_config": DISPATCH,
        "multiline": flag,
        "min_length": whole,
        "max_length": whole,
        "min_lines": whole,
        "max_lines": whole,
        "is_decimal_allowed": flag,
        "min_value": number,
        "max_value": number,
        "initial_date": day,
        "initial_time": time_of_day,
        "initial_date_time": whole,
        "timezone": word,
        "filetypes": several(word),
        "max_files": whole,
        "workflow": WORKFLOW,
        "icon": word,
        "visible_to_user_ids": several(word),
        "agent_prompt": anything,
        "agent_prompt_display": anything,
    }
    | {f"initial_{what}": word for what in ("user", "channel", "conversation")}
    | {f"initial_{what}": several(word) for what in ("users", "channels", "conversations")}
)

_IN_INPUTS = "placeholder focus_on_load"
_IN_MENUS = f"{_IN_INPUTS} confirm"
_TYPED = f"{_IN_INPUTS} dispatch_action_config"


def _element(more: str, *, needed: str = "", **special: Shape) -> Shape:
    """An element with an `action_id` and these properties, by name; `special` are those of a kind of their own."""
    known = _PROPERTIES | special
    required = {name: known[name] for name in ("type", *needed.split())}
    return record(required, {"action_id": word, **{name: known[name] for name in [*more.split(), *special]}})


def _select(more: str, *, needed: str = "") -> tuple[Shape, Shape]:
    """The menu, and the one of which several can be chosen; `@` stands where the plural has an s."""
    one = _element(f"{_IN_MENUS} {more.replace('@', '')}", needed=needed)
    some = more.replace("@", "s").replace(" response_url_enabled", "")
    return one, _element(f"{_IN_MENUS} max_selected_items {some}", needed=needed)


_MENUS = {
    "static_select": _select("options option_groups initial_option@"),
    "external_select": _select("initial_option@ min_query_length"),
    "users_select": _select("initial_user@"),
    "channels_select": _select("initial_channel@ response_url_enabled"),
    "conversations_select": _select(
        "initial_conversation@ response_url_enabled default_to_current_conversation filter"
    ),
}

_FEEDBACK_BUTTON = record({"text": TEXT, "value": word}, {"accessibility_label": word})

_SHAPES: dict[str, Shape] = {
    "button": _element(
        "url value style confirm accessibility_label visible_to_user_ids agent_prompt agent_prompt_display",
        needed="text",
    ),
    "workflow_button": _element("style accessibility_label", needed="text workflow"),
    "overflow": _element("confirm", options=several(LEADING_OPTION)),
    "radio_buttons": _element("options initial_option confirm focus_on_load"),
    "checkboxes": _element("options initial_options confirm focus_on_load"),
    "datepicker": _element(f"{_IN_MENUS} initial_date"),
    "timepicker": _element(f"{_IN_MENUS} initial_time timezone"),
    "datetimepicker": _element("initial_date_time confirm focus_on_load"),
    "plain_text_input": _element(f"{_TYPED} multiline min_length max_length", initial_value=word),
    "email_text_input": _element(_TYPED, initial_value=word),
    "url_text_input": _element(_TYPED, initial_value=word),
    "number_input": _element(f"{_TYPED} min_value max_value", needed="is_decimal_allowed", initial_value=number),
    "rich_text_input": _element(f"{_TYPED} min_lines max_lines", initial_value=RICH_TEXT),
    "file_input": _element("filetypes max_files"),
    "feedback_buttons": _element("", positive_button=_FEEDBACK_BUTTON, negative_button=_FEEDBACK_BUTTON),
    "icon_button": _element("accessibility_label value visible_to_user_ids confirm", needed="icon text"),
    "image": IMAGE,
}
_SHAPES |= {kind: one for kind, (one, _) in _MENUS.items()}
_SHAPES |= {f"multi_{kind}": some for kind, (_, some) in _MENUS.items()}

_SELECTS = tuple(_MENUS)
_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_CHOICES = ("radio_buttons", "checkboxes")
_INPUTS = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input")
_MULTI_SELECTS = tuple(f"multi_{kind}" for kind in _SELECTS)
_BESIDE_TEXT = ("button", "overflow", *_SELECTS, *_MULTI_SELECTS, *_PICKERS, *_CHOICES, "workflow_button")


def _among(*kinds: str) -> Shape:
    return one_of({kind: _SHAPES[kind] for kind in kinds})


IN_ACTIONS = _among(*_BESIDE_TEXT, "rich_text_input")
IN_SECTION = _among(*_BESIDE_TEXT, "image")
IN_INPUT = _among(*_SELECTS, *_MULTI_SELECTS, *_PICKERS, *_INPUTS, *_CHOICES)
IN_CONTEXT_ACTIONS = _among("feedback_buttons", "icon_button")
