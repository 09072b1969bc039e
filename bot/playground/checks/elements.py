"""Limits of buttons, menus and inputs."""

from collections.abc import Callable
from typing import Any

from bot.playground.checks.objects import (
    check_alt_text,
    check_confirm,
    check_option,
    check_options,
    check_style,
    check_text,
)
from bot.playground.checks.problems import Problems
from bot.playground.options import options_of
from bot.playground.people import Json

_FIELDS: dict[str, Callable[[Any, Problems], None]] = {
    "action_id": lambda value, problems: problems.length(value, most=255, least=1),
    "placeholder": lambda value, problems: check_text(value, problems, most=150, plain=True),
    "confirm": check_confirm,
}


def check_element(element: Json, problems: Problems) -> None:
    """An interactive element that has the shape of one."""
    for name, check in _FIELDS.items():
        if element.get(name) is not None:
            check(element[name], problems.inside(name))
    if element["type"] in _KINDS:
        _KINDS[element["type"]](element, problems)


def _button(button: Json, problems: Problems) -> None:
    check_text(button["text"], problems.inside("text"), most=75, plain=True)
    for name, most in (("value", 2000), ("url", 3000), ("accessibility_label", 75)):
        problems.inside(name).length(button.get(name) or "", most=most)
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


def check_groups(groups: list[Json], problems: Problems, *, least: int = 1) -> None:
    """Options in groups, each under a label."""
    problems.length(groups, most=100, least=least)
    for number, group in enumerate(groups):
        place = problems.inside(number)
        check_text(group["label"], place.inside("label"), most=75, plain=True)
        check_options(group["options"], place.inside("options"), most=100)


def _external(menu: Json, problems: Problems) -> None:
    if menu.get("min_query_length") is not None and menu["min_query_length"] < 0:
        problems.inside("min_query_length").add("must be 0 or more")
    one = menu.get("initial_option")
    for option in menu.get("initial_options") or ([one] if one else []):
        check_option(option, problems.inside("initial_option"))


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


_KINDS: dict[str, Callable[[Json, Problems], None]] = {
    "button": _button,
    "image": check_alt_text,
    "static_select": _menu,
    "multi_static_select": _menu,
    "external_select": _external,
    "multi_external_select": _external,
    "overflow": _overflow,
    "radio_buttons": _choices,
    "checkboxes": _choices,
    "plain_text_input": _typed,
}
