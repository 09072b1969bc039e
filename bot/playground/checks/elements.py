"""Limits of buttons, menus and inputs."""

from collections.abc import Callable
from typing import Any

from bot.playground.checks.objects import check_confirm, check_option, check_options, check_style, check_text
from bot.playground.checks.problems import Problems
from bot.playground.inputs import options_of
from bot.playground.people import Json

_SELECTS = ("static_select", "external_select", "users_select", "conversations_select", "channels_select")
_MULTI_SELECTS = tuple(f"multi_{kind}" for kind in _SELECTS)
_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_TYPED = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input")
_CHOICES = ("radio_buttons", "checkboxes")

IN_ACTIONS = {"button", "overflow", *_SELECTS, *_PICKERS, *_CHOICES, "workflow_button"}
IN_SECTION = IN_ACTIONS | {"image", *_MULTI_SELECTS}
IN_INPUT = {*_SELECTS, *_MULTI_SELECTS, *_PICKERS, *_TYPED, *_CHOICES, "file_input"}

_FIELDS: dict[str, Callable[[Any, Problems], None]] = {
    "action_id": lambda value, problems: problems.length(value, most=255, least=1),
    "placeholder": lambda value, problems: check_text(value, problems, most=150, plain=True),
    "confirm": check_confirm,
}


def check_element(element: Any, problems: Problems, *, allowed: set[str]) -> None:
    """An interactive element, of a kind that may stand where it stands."""
    if not problems.require(element, "type"):
        return
    if element["type"] not in allowed:
        problems.inside("type").add(f"unsupported type: {element['type']}")
        return
    for name, check in _FIELDS.items():
        if element.get(name) is not None:
            check(element[name], problems.inside(name))
    if element["type"] in _KINDS:
        _KINDS[element["type"]](element, problems)


def check_image(image: Json, problems: Problems) -> None:
    """An image with a source and words for who cannot see it."""
    problems.require(image, "alt_text")
    problems.inside("alt_text").length(image.get("alt_text", ""), most=2000, least=1)
    if not image.get("image_url") and not image.get("slack_file"):
        problems.add("missing required field: image_url")
    problems.inside("image_url").length(image.get("image_url") or "", most=3000)


def _button(button: Json, problems: Problems) -> None:
    if problems.require(button, "text"):
        check_text(button["text"], problems.inside("text"), most=75, plain=True)
    problems.inside("value").length(button.get("value") or "", most=2000)
    problems.inside("url").length(button.get("url") or "", most=3000)
    problems.inside("accessibility_label").length(button.get("accessibility_label") or "", most=75)
    check_style(button, problems)


def _menu(menu: Json, problems: Problems) -> None:
    groups = menu.get("option_groups")
    if (menu.get("options") is None) == (groups is None):
        problems.add("one of options and option_groups must be given")
        return
    if groups is None:
        check_options(menu["options"], problems.inside("options"), most=100)
    else:
        check_groups(groups, problems.inside("option_groups"))
    _initial_is_offered(menu, problems)


def check_groups(groups: Any, problems: Problems, *, least: int = 1) -> None:
    """Options in groups, each under a label."""
    if not isinstance(groups, list):
        problems.add("must be a list")
        return
    problems.length(groups, most=100, least=least)
    for number, group in enumerate(groups):
        _group(group, problems.inside(number))


def _external(menu: Json, problems: Problems) -> None:
    for name in ("options", "option_groups"):
        if menu.get(name) is not None:
            problems.inside(name).add("a menu that asks the app for its options has none of its own")
    least = menu.get("min_query_length")
    if least is not None and (not isinstance(least, int) or least < 0):
        problems.inside("min_query_length").add("must be 0 or more")
    one = menu.get("initial_option")
    for option in menu.get("initial_options") or ([one] if one else []):
        check_option(option, problems.inside("initial_option"))


def _group(group: Any, problems: Problems) -> None:
    if problems.require(group, "label", "options"):
        check_text(group["label"], problems.inside("label"), most=75, plain=True)
        check_options(group["options"], problems.inside("options"), most=100)


def _overflow(menu: Json, problems: Problems) -> None:
    if problems.require(menu, "options"):
        check_options(menu["options"], problems.inside("options"), most=5)


def _choices(choices: Json, problems: Problems) -> None:
    if problems.require(choices, "options"):
        check_options(choices["options"], problems.inside("options"), most=10, plain=False)
        _initial_is_offered(choices, problems)


def _initial_is_offered(menu: Json, problems: Problems) -> None:
    one = menu.get("initial_option")
    for option in menu.get("initial_options") or ([one] if one else []):
        check_option(option, problems.inside("initial_option"), plain=False)
        if option not in options_of(menu):
            problems.inside("initial_option").add("must be one of the options, exactly")


def _typed(field: Json, problems: Problems) -> None:
    least, most = field.get("min_length"), field.get("max_length")
    if least is not None and not 0 <= least <= 3000:
        problems.inside("min_length").add("must be between 0 and 3000")
    if most is not None and not 1 <= most <= 3000:
        problems.inside("max_length").add("must be between 1 and 3000")
    if least is not None and most is not None and least > most:
        problems.inside("min_length").add("must not be more than max_length")


def _number(field: Json, problems: Problems) -> None:
    if field.get("is_decimal_allowed") is None:
        problems.add("missing required field: is_decimal_allowed")


_KINDS: dict[str, Callable[[Json, Problems], None]] = {
    "button": _button,
    "image": check_image,
    "static_select": _menu,
    "multi_static_select": _menu,
    "external_select": _external,
    "multi_external_select": _external,
    "overflow": _overflow,
    "radio_buttons": _choices,
    "checkboxes": _choices,
    "plain_text_input": _typed,
    "number_input": _number,
}
