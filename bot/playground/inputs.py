"""What stands in inputs and menus: the shapes of `state.values`, and finding an option by what a person sees."""

from collections.abc import Callable
from typing import Any

from bot.playground.channels import elements_of
from bot.playground.checks.problems import Problems
from bot.playground.checks.rich_text import RICH_TEXT
from bot.playground.composing import composed
from bot.playground.exceptions import GestureError
from bot.playground.options import options_of
from bot.playground.people import Json

#: For each element that holds a value: the key its value stands under, and the key of its initial value.
VALUE_KEYS: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", "initial_files"),
}
#: Menus whose options the app is asked for.
EXTERNAL = ("external_select", "multi_external_select")

_LISTS = {"selected_options", "selected_users", "selected_conversations", "selected_channels", "files"}


def initial_values(blocks: tuple[Json, ...]) -> Json:
    """`state.values` before anybody touched anything."""
    values: Json = {}
    for block, element in elements_of(blocks):
        if element["type"] in VALUE_KEYS:
            key, initial = VALUE_KEYS[element["type"]]
            held = element.get(initial, [] if key in _LISTS else None)
            values.setdefault(block["block_id"], {})[element["action_id"]] = {"type": element["type"], key: held}
    return values


def filled_value(element: Json, given: Any) -> Json:
    """That element's entry in `state.values` when a person put `given` into it.

    Options are given as the text a person sees or as their value; several in a list. None empties the element.
    """
    key, _ = VALUE_KEYS[element["type"]]
    convert: Callable[[Json, Any], Any] = _CONVERSIONS.get(key, _plain)
    return {"type": element["type"], key: convert(element, given)}


def option_named(element: Json, wanted: str) -> Json:
    """The option with that value or visible text."""
    options = options_of(element)
    for option in options:
        if wanted in (option["value"], option["text"]["text"]):
            return option
    if not options and element["type"] in EXTERNAL:
        raise GestureError(f"The menu {element.get('action_id')!r} asks the app for its options: `suggest` first.")
    offered = ", ".join(option["text"]["text"] for option in options)
    raise GestureError(f"The menu {element.get('action_id')!r} has no option {wanted!r}; it offers: {offered}.")


def _plain(_element: Json, given: Any) -> str | None:
    return None if given is None else str(given)


def _one_option(element: Json, given: Any) -> Json | None:
    return None if given is None else option_named(element, str(given))


def _listed(given: Any) -> list[Any]:
    if given is None:
        return []
    return list(given) if isinstance(given, list | tuple | set) else [given]


def _some_options(element: Json, given: Any) -> list[Json]:
    return [option_named(element, str(each)) for each in _listed(given)]


def _rich_text(_element: Json, given: Any) -> Json | None:
    if isinstance(given, dict):
        if not Problems().fits(given, RICH_TEXT):
            raise GestureError("What is filled in is no rich_text; give words, or the block that Slack would make.")
        return given
    if given is None:
        return None
    return {"type": "rich_text", "elements": list(composed(str(given)).elements)}


def _ids(_element: Json, given: Any) -> list[str]:
    return [str(each) for each in _listed(given)]


def _moment(_element: Json, given: Any) -> int | None:
    try:
        return None if given is None else int(given)
    except (TypeError, ValueError, OverflowError) as exc:
        raise GestureError(f"A moment is filled in as seconds since 1970, not as {given!r}.") from exc


_CONVERSIONS: dict[str, Callable[[Json, Any], Any]] = {
    "selected_option": _one_option,
    "selected_options": _some_options,
    "selected_users": _ids,
    "selected_conversations": _ids,
    "selected_channels": _ids,
    "files": lambda _element, given: _listed(given),
    "selected_date_time": _moment,
    "rich_text_value": _rich_text,
}
